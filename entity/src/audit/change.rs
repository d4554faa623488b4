//! What happened to one column.

use std::fmt;

use sea_orm::prelude::DateTimeUtc;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value as Json;

/// What stands in the log in the place of a secret.
pub const REDACTED: &str = "[redacted]";

/// A column of a record before and after a change, as JSON.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FieldChange {
    /// The column.
    pub column: String,
    /// What it held before; none when there was no record.
    pub old: Option<Json>,
    /// What it holds since; none when there is no record any more.
    pub new: Option<Json>,
}

impl FieldChange {
    /// Whether the column holds a secret, of which the log says no more than that it changed.
    #[must_use]
    pub fn is_redacted(&self) -> bool {
        [&self.old, &self.new]
            .into_iter()
            .flatten()
            .any(is_redacted)
    }

    /// What it held before, in the column's own type: `change.old_as::<GuestRole>()`. None when there
    /// was no record.
    ///
    /// # Errors
    /// When the value is none of that type.
    pub fn old_as<T: DeserializeOwned>(&self) -> Result<Option<T>, serde_json::Error> {
        read(&self.old)
    }

    /// What it holds since, in the column's own type. None when there is no record any more.
    ///
    /// # Errors
    /// When the value is none of that type.
    pub fn new_as<T: DeserializeOwned>(&self) -> Result<Option<T>, serde_json::Error> {
        read(&self.new)
    }
}

/// `last_name: "Sousa" → "Souza"`
impl fmt::Display for FieldChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = |value: &Option<Json>| value.as_ref().map_or("–".to_owned(), Json::to_string);
        write!(
            f,
            "{}: {} → {}",
            self.column,
            text(&self.old),
            text(&self.new)
        )
    }
}

pub(super) fn is_redacted(value: &Json) -> bool {
    value.as_str() == Some(REDACTED)
}

/// Whether two values are the same; times are, however they are written.
pub(super) fn is_same(one: &Json, other: &Json) -> bool {
    let time = |value: &Json| value.as_str()?.parse::<DateTimeUtc>().ok();
    one == other || time(one).is_some_and(|moment| time(other) == Some(moment))
}

fn read<T: DeserializeOwned>(value: &Option<Json>) -> Result<Option<T>, serde_json::Error> {
    value.as_ref().map(T::deserialize).transpose()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::guests::guest::GuestRole;

    #[test]
    fn a_moment_is_the_same_in_every_zone() {
        let utc = json!("2026-03-01T12:00:00+00:00");
        assert!(is_same(&utc, &json!("2026-03-01T13:00:00+01:00")));
        assert!(!is_same(&utc, &json!("2026-03-01T12:00:00+01:00")));
        assert!(!is_same(&json!(null), &json!("")));
    }

    #[test]
    fn values_have_types() -> Result<(), serde_json::Error> {
        let change = FieldChange {
            column: "role".to_owned(),
            old: Some(json!(null)),
            new: Some(json!("VIP")),
        };
        assert_eq!(change.old_as::<Option<GuestRole>>()?, Some(None));
        assert_eq!(change.new_as::<GuestRole>()?, Some(GuestRole::Vip));
        assert!(change.new_as::<i32>().is_err());
        assert_eq!(change.to_string(), r#"role: null → "VIP""#);
        assert!(!change.is_redacted());
        Ok(())
    }
}
