//! Texts and bytes that must not be printed, serialized or compared in a way that leaks them.

use std::{fmt, hint::black_box};

use sea_orm::{DeriveValueType, prelude::Json};
use serde::{Deserialize, Deserializer};
use sha2::{Digest, Sha256};

use crate::hex;

macro_rules! secrets {
    ($($(#[$doc:meta])+ $name:ident($($inner:tt)+) as $column:tt exposes $exposed:ty,)+) => {$(
        $(#[$doc])+
        ///
        /// `Debug` prints no content, there is no `Serialize`, and `==` takes the same time wherever
        /// two values differ.
        #[derive(Clone, Eq, DeriveValueType)]
        #[sea_orm(column_type = $column)]
        pub struct $name($($inner)+);

        impl $name {
            /// What is stored. Use it to verify or to decrypt, never to print.
            #[must_use]
            pub fn expose_secret(&self) -> &$exposed {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                equal_in_constant_time(&self.0, &other.0)
            }
        }

        impl From<$($inner)+> for $name {
            fn from(content: $($inner)+) -> Self {
                Self(content)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <$($inner)+>::deserialize(deserializer).map(Self)
            }
        }
    )+};
}

secrets! {
    /// The hex SHA-256 of an invite's token, which itself is stored nowhere.
    TokenHash(String) as "Text" exposes str,
    /// The hash of an invite's passcode, in the format of whoever made it.
    PasscodeHash(String) as "Text" exposes str,
    /// The SHA-256 of an API key, which itself is stored nowhere.
    KeyHash(Vec<u8>) as "Blob" exposes [u8],
    /// The SHA-256 of the token by which somebody proves who they are.
    VerificationHash(Vec<u8>) as "Blob" exposes [u8],
    /// The keyed hash of an address that somebody typed to sign in.
    IdentifierHash(Vec<u8>) as "Blob" exposes [u8],
    /// A secret as it is stored: encrypted, by the key whose id stands beside it.
    Ciphertext(Vec<u8>) as "Blob" exposes [u8],
    /// What is hashed together with each entry of a seal: who knows it can guess entries from hashes.
    SealSalt(Vec<u8>) as "Blob" exposes [u8],
}

/// A row with all its values, secret ones among them.
///
/// `Debug` prints no content, and there is no `Serialize`.
#[derive(Clone, PartialEq, DeriveValueType, Deserialize)]
#[sea_orm(column_type = "JsonBinary")]
pub struct WholeRow(Json);

impl WholeRow {
    /// The stored values. Use them to put the row back, never to print.
    #[must_use]
    pub fn expose_secret(&self) -> &Json {
        &self.0
    }
}

impl fmt::Debug for WholeRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WholeRow(…)")
    }
}

impl From<Json> for WholeRow {
    fn from(values: Json) -> Self {
        Self(values)
    }
}

impl KeyHash {
    /// The hash under which this key is stored.
    ///
    /// ```
    /// use entity::secret::KeyHash;
    ///
    /// let hash = KeyHash::of_key("abc");
    /// assert_eq!(hash.expose_secret()[..4], [0xba, 0x78, 0x16, 0xbf]);
    /// assert_eq!(format!("{hash:?}"), "KeyHash(…)");
    /// ```
    #[must_use]
    pub fn of_key(key: &str) -> Self {
        Self(Sha256::digest(key).to_vec())
    }
}

impl TokenHash {
    /// The hash under which an invite with this token is stored.
    ///
    /// ```
    /// use entity::secret::TokenHash;
    ///
    /// let hash = TokenHash::of_token("abc");
    /// assert!(hash.expose_secret().starts_with("ba7816bf8f01cfea"));
    /// assert_eq!(format!("{hash:?}"), "TokenHash(…)");
    /// ```
    #[must_use]
    pub fn of_token(token: &str) -> Self {
        Self(hex::encode(&Sha256::digest(token)))
    }
}

fn equal_in_constant_time<T: AsRef<[u8]>>(left: &T, right: &T) -> bool {
    let (left, right) = (left.as_ref(), right.as_ref());
    let difference = left
        .iter()
        .zip(right)
        .fold(0, |seen, (a, b)| black_box(seen | (a ^ b)));
    left.len() == right.len() && difference == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equality_sees_every_byte_and_the_length() {
        let hash = |text: &str| PasscodeHash(text.to_owned());
        assert_eq!(hash("abc"), hash("abc"));
        for other in ["abd", "bbc", "ab", "abcd", ""] {
            assert_ne!(hash("abc"), hash(other));
        }
    }
}
