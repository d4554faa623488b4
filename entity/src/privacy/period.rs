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
/// assert_eq!(Period::months(13).to_string(), "1 year 1 mon");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, DeriveValueType)]
#[sea_orm(value_type = "String", column_type = "Interval(None, None)")]
pub struct Period(String);

impl Period {
    /// So many days.
    #[must_use]
    pub fn days(number: u32) -> Self {
        Self::of(0, number)
    }

    /// So many months.
    #[must_use]
    pub fn months(number: u32) -> Self {
        Self::of(number.into(), 0)
    }

    /// So many years.
    #[must_use]
    pub fn years(number: u32) -> Self {
        Self::of(u64::from(number) * 12, 0)
    }

    /// As PostgreSQL gives it back: it knows months, of which twelve are a year, and days.
    fn of(months: u64, days: u32) -> Self {
        let parts = [
            (months / 12, "year"),
            (months % 12, "mon"),
            (days.into(), "day"),
        ];
        let parts = parts.into_iter().filter(|(number, _)| *number > 0);
        let parts: Vec<_> = parts
            .map(|(number, unit)| format!("{number} {unit}{}", if number == 1 { "" } else { "s" }))
            .collect();
        if parts.is_empty() {
            return Self("00:00:00".to_owned());
        }
        Self(parts.join(" "))
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
