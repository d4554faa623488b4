//! Which version of PostgreSQL is looked for.

use std::env;
use std::fmt;

use super::binaries::MINIMUM_MAJOR;
use super::error::EmbeddedError;

/// Chooses the major version of new clusters, disposable and persistent: `EIOS_POSTGRES=18`.
const VARIABLE: &str = "EIOS_POSTGRES";

/// A version of PostgreSQL, and who asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Any that the schema runs on.
    Any,
    /// The major version that `EIOS_POSTGRES` names.
    Chosen(u32),
    /// The major version that made a data directory.
    Made(u32),
}

impl Wanted {
    /// What a new cluster is made with.
    pub(super) fn for_new() -> Result<Self, EmbeddedError> {
        let value = env::var_os(VARIABLE).unwrap_or_default();
        let text = value.to_string_lossy();
        if text.is_empty() {
            return Ok(Self::Any);
        }
        match text.parse() {
            Ok(major) if major >= MINIMUM_MAJOR => Ok(Self::Chosen(major)),
            _ => Err(EmbeddedError::Version {
                value: text.into_owned(),
            }),
        }
    }

    /// The one major version that will do; none if several do.
    pub fn major(self) -> Option<u32> {
        match self {
            Self::Any => None,
            Self::Chosen(major) | Self::Made(major) => Some(major),
        }
    }

    /// Why programs of the version `found` will not do.
    pub(super) fn refuses(self, found: u32) -> Option<String> {
        match self.major() {
            Some(major) if major != found => Some(format!("version {found}, not {major}")),
            None if found < MINIMUM_MAJOR => {
                Some(format!("version {found} is older than {MINIMUM_MAJOR}"))
            }
            _ => None,
        }
    }
}

/// As it is missed in a message.
impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any => write!(f, "no PostgreSQL {MINIMUM_MAJOR} or newer was found"),
            Self::Chosen(major) => write!(
                f,
                "PostgreSQL {major}, which {VARIABLE} asks for, was not found"
            ),
            Self::Made(major) => write!(
                f,
                "PostgreSQL {major}, which the data directory was made by, was not found"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_cluster_takes_any_supported_version_unless_one_is_chosen() {
        assert_eq!(Wanted::Any.refuses(15), None);
        assert_eq!(Wanted::Any.refuses(18), None);
        let old = Wanted::Any.refuses(14).expect("refused");
        assert_eq!(old, "version 14 is older than 15");
        assert_eq!(Wanted::Chosen(18).refuses(18), None);
        let other = Wanted::Chosen(18).refuses(15).expect("refused");
        assert_eq!(other, "version 15, not 18");
    }
}
