use std::fmt;

/// What went wrong, and while doing what: a failing test shows it without a debugger.
pub enum Error {
    /// A CSV file of facts is missing or malformed.
    Facts { file: String, reason: String },
    /// The server refused or lost a statement.
    Sql { doing: String, source: sqlx::Error },
    /// The facts or a statement file do not hold what was asked of them.
    Unknown { what: String },
    /// A statement of the old application no longer does what it did.
    OldApplication {
        statement: String,
        expected: String,
        found: String,
    },
}

impl Error {
    /// Names the work that an [`sqlx::Error`] interrupted: `.map_err(Error::sql("creating table users"))`.
    pub(super) fn sql(doing: impl Into<String>) -> impl FnOnce(sqlx::Error) -> Self {
        let doing = doing.into();
        move |source| Self::Sql { doing, source }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Facts { file, reason } => write!(f, "{file} cannot be read: {reason}"),
            Self::Sql { doing, source } => write!(f, "{doing}: {source}"),
            Self::Unknown { what } => write!(f, "{what}"),
            Self::OldApplication {
                statement,
                expected,
                found,
            } => write!(
                f,
                "the old application's statement \"{statement}\" must give {expected}, and gave {found}"
            ),
        }
    }
}

impl fmt::Debug for Error {
    /// As [`Display`](fmt::Display): `unwrap` in a test then prints SQL as SQL.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Sql { source, .. } => Some(source),
            Self::Facts { .. } | Self::Unknown { .. } | Self::OldApplication { .. } => None,
        }
    }
}
