//! What the database says when it refuses a row.

use std::fmt;

use sea_orm::{DbErr, RuntimeErr, SqlxPostgresError};

/// A rule of the database that a statement broke, and so nothing was changed.
///
/// ```no_run
/// # use entity::{Violation, ViolationKind, prelude::*};
/// # async fn example(db: &DatabaseConnection, key: api_key::ActiveModel) -> Result<(), DbErr> {
/// if let Err(error) = key.insert(db).await {
///     match Violation::of(&error) {
///         Some(broken) if broken.kind == ViolationKind::Unique => println!("there is such a key already"),
///         Some(broken) => println!("{broken}"),
///         None => return Err(error),
///     }
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// What kind of rule it is.
    pub kind: ViolationKind,
    /// The table, if the database names one.
    pub table: Option<String>,
    /// The constraint, or the trigger, that refused.
    pub constraint: Option<String>,
    /// What the database says.
    pub message: String,
    /// What it advises to do.
    pub hint: Option<String>,
}

/// What kind of rule was broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ViolationKind {
    /// A value is missing.
    NotNull,
    /// A row that is named does not exist, or is still named by others.
    ForeignKey,
    /// Another row has the same values.
    Unique,
    /// A value, or a change, that is not allowed.
    Check,
    /// Another row overlaps.
    Exclusion,
    /// The rows are not for the role to read or to write, or never change.
    Privilege,
}

impl Violation {
    /// What the error says of the rule, if it is about one.
    #[must_use]
    pub fn of(error: &DbErr) -> Option<Self> {
        let (DbErr::Exec(RuntimeErr::SqlxError(error))
        | DbErr::Query(RuntimeErr::SqlxError(error))) = error
        else {
            return None;
        };
        let refusal = error
            .as_database_error()?
            .try_downcast_ref::<SqlxPostgresError>()?;
        let kind = match refusal.code() {
            "23502" => ViolationKind::NotNull,
            // The latter is RESTRICT's since PostgreSQL 18.
            "23503" | "23001" => ViolationKind::ForeignKey,
            "23505" => ViolationKind::Unique,
            "23514" => ViolationKind::Check,
            "23P01" => ViolationKind::Exclusion,
            "42501" => ViolationKind::Privilege,
            _ => return None,
        };
        Some(Self {
            kind,
            table: refusal.table().map(str::to_owned),
            constraint: refusal.constraint().map(str::to_owned),
            message: refusal.message().to_owned(),
            hint: refusal.hint().map(str::to_owned),
        })
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match &self.hint {
            Some(hint) => write!(f, "; {hint}"),
            None => Ok(()),
        }
    }
}
