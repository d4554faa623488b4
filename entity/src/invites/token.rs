//! The secret in an invite's link.

use std::{fmt, str::FromStr};

use crate::{Error, hex, secret::TokenHash};

const BYTES: usize = 32;

/// The token of an invite: 32 random bytes in lower-case hexadecimal digits.
///
/// It is shown once, in the link, and stored nowhere; invites keep its [`hash`](Self::hash). `Debug`
/// prints no content, and there is neither `Display` nor `Serialize`.
///
/// ```
/// use entity::{invites::token::InviteToken, prelude::*};
///
/// # fn main() -> Result<(), entity::Error> {
/// let token = InviteToken::generate()?;
/// let invite = invite::ActiveModel { token_hash: Set(token.hash()), ..Default::default() };
/// let link = format!("https://example.com/i/{}", token.expose_secret());
/// # Ok(())
/// # }
/// ```
pub struct InviteToken(String);

impl InviteToken {
    /// Makes a new token.
    ///
    /// # Errors
    /// [`Error::Randomness`] when the operating system gives no random bytes.
    pub fn generate() -> Result<Self, Error> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes)?;
        Ok(Self(hex::encode(&bytes)))
    }

    /// The hash under which the invite is stored.
    #[must_use]
    pub fn hash(&self) -> TokenHash {
        TokenHash::of_token(&self.0)
    }

    /// The token itself, for the link.
    #[must_use]
    pub fn expose_secret(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for InviteToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InviteToken(…)")
    }
}

impl FromStr for InviteToken {
    type Err = Error;

    /// Reads the token of a link; upper-case digits, which some mail programs make, mean the same.
    fn from_str(text: &str) -> Result<Self, Error> {
        let well_formed =
            text.len() == 2 * BYTES && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        if well_formed {
            Ok(Self(text.to_ascii_lowercase()))
        } else {
            Err(Error::MalformedToken)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_differ_and_are_read_back() -> Result<(), Error> {
        let (one, other) = (InviteToken::generate()?, InviteToken::generate()?);
        assert_ne!(one.expose_secret(), other.expose_secret());
        let read: InviteToken = one.expose_secret().to_ascii_uppercase().parse()?;
        assert_eq!(read.hash(), one.hash());
        Ok(())
    }

    #[test]
    fn malformed_tokens_are_refused_and_not_repeated() {
        let short = "a".repeat(63);
        for text in [
            "",
            "abc",
            &short,
            &"g".repeat(64),
            &"a".repeat(65),
            &"é".repeat(32),
        ] {
            let error = text.parse::<InviteToken>().map(drop);
            assert!(matches!(error, Err(Error::MalformedToken)), "{text}");
        }
        assert!(!Error::MalformedToken.to_string().contains(&short));
    }

    #[test]
    fn debug_prints_no_content() -> Result<(), Error> {
        assert_eq!(format!("{:?}", InviteToken::generate()?), "InviteToken(…)");
        Ok(())
    }
}
