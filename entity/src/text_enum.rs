//! Closed sets of values that the database keeps as plain text.

/// Declares an enum over the known values of a text column.
///
/// Values written by others are kept in `Other` and written back as they were, so reading never fails.
macro_rules! text_enum {
    (
        $(#[$doc:meta])+
        pub enum $name:ident {
            $($(#[$variant_doc:meta])+ $variant:ident => $text:literal,)+
        }
    ) => {
        $(#[$doc])+
        #[derive(Clone, Debug, PartialEq, Eq, Hash, sea_orm::DeriveValueType)]
        #[sea_orm(value_type = "String", column_type = "Text")]
        pub enum $name {
            $($(#[$variant_doc])+ $variant,)+
            /// A value this version does not know, as it is stored.
            Other(String),
        }

        impl $name {
            /// The value as it is stored.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)+
                    Self::Other(text) => text,
                }
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                match text {
                    $($text => Self::$variant,)+
                    other => Self::Other(other.to_owned()),
                }
            }
        }

        $crate::text_enum::text_traits!($name);
    };
}

/// What every type kept as text shares: `Display`, an infallible `FromStr`, and serde as a plain string.
///
/// Expects `as_str` and `From<&str>`.
macro_rules! text_traits {
    ($name:ident) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Ok(Self::from(text))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                Ok(Self::from(text.as_ref()))
            }
        }
    };
}

pub(crate) use {text_enum, text_traits};

#[cfg(test)]
mod tests {
    use sea_orm::{Value, sea_query::ValueType};

    use crate::guests::guest::GuestRole;

    #[test]
    fn known_and_unknown_values_come_back_as_stored() {
        for text in ["VIP", "PLUS_ONE", "vip", "Best man", "", " CHILD"] {
            let role = GuestRole::from(text);
            assert_eq!(role.as_str(), text);
            let read = <GuestRole as ValueType>::try_from(Value::from(role.clone()));
            assert_eq!(read.ok(), Some(role));
        }
        assert_eq!(GuestRole::from("VIP"), GuestRole::Vip);
        assert_eq!(GuestRole::from("vip"), GuestRole::Other("vip".into()));
    }

    #[test]
    fn json_is_a_plain_string() -> serde_json::Result<()> {
        assert_eq!(serde_json::to_string(&GuestRole::PlusOne)?, r#""PLUS_ONE""#);
        let role: GuestRole = serde_json::from_str(r#""Best \"man\"""#)?;
        assert_eq!(role, GuestRole::Other(r#"Best "man""#.into()));
        Ok(())
    }
}
