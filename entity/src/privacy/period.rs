//! A length of time by the calendar.

use std::{convert::Infallible, fmt, str::FromStr};

use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};

/// A length of time by the calendar: a year is not a number of days. As PostgreSQL writes it.
///
/// ```
/// use entity::privacy::Period;
///
/// assert_eq!(Period::years(2).to_string(), "2 years");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, DeriveValueType)]
#[sea_orm(value_type = "String", column_type = "Interval(None, None)")]
pub struct Period(String);

impl Period {
    /// So many days.
    #[must_use]
    pub fn days(number: u32) -> Self {
        Self(format!("{number} days"))
    }

    /// So many months.
    #[must_use]
    pub fn months(number: u32) -> Self {
        Self(format!("{number} mons"))
    }

    /// So many years.
    #[must_use]
    pub fn years(number: u32) -> Self {
        Self(format!("{number} years"))
    }
}

/// As PostgreSQL gives it.
impl FromStr for Period {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}
