//! The types of columns that a cursor can hold.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnType, DbErr, QueryResult,
    sea_query::{DynIden, Expr, ExprTrait},
};
use serde_json::{Value as Json, json};
use uuid::Uuid;

#[derive(Clone, Debug)]
pub(super) enum Kind {
    Boolean,
    Enum(DynIden),
    Integer,
    Text,
    Time,
    Uuid,
}

impl Kind {
    pub fn of(column: &ColumnType) -> Option<Self> {
        Some(match column {
            ColumnType::Boolean => Self::Boolean,
            ColumnType::Enum { name, .. } => Self::Enum(name.clone()),
            ColumnType::SmallInteger | ColumnType::Integer | ColumnType::BigInteger => {
                Self::Integer
            }
            ColumnType::String(_) | ColumnType::Text => Self::Text,
            ColumnType::TimestampWithTimeZone => Self::Time,
            ColumnType::Uuid => Self::Uuid,
            _ => return None,
        })
    }

    /// The column in the type that `read` expects.
    pub fn select(&self, column: Expr) -> Expr {
        match self {
            Self::Integer => column.cast_as("bigint"),
            Self::Enum(_) => column.cast_as("text"),
            Self::Boolean | Self::Text | Self::Time | Self::Uuid => column,
        }
    }

    /// What `select` gave, in the column's type again: texts have another order than an enum.
    pub fn restore(&self, selected: Expr) -> Expr {
        match self {
            Self::Enum(name) => selected.as_enum(name.clone()),
            Self::Boolean | Self::Integer | Self::Text | Self::Time | Self::Uuid => selected,
        }
    }

    pub fn read(&self, row: &QueryResult, name: &str) -> Result<Json, DbErr> {
        Ok(match self {
            Self::Boolean => json!(row.try_get::<Option<bool>>("", name)?),
            Self::Enum(_) | Self::Text => json!(row.try_get::<Option<String>>("", name)?),
            Self::Integer => json!(row.try_get::<Option<i64>>("", name)?),
            // Microseconds are all that PostgreSQL keeps.
            Self::Time => {
                let time = row.try_get::<Option<DateTime<Utc>>>("", name)?;
                json!(time.map(|time| time.timestamp_micros()))
            }
            Self::Uuid => json!(row.try_get::<Option<Uuid>>("", name)?),
        })
    }

    /// What `read` gave, to be compared with the column; `None` when it cannot come from there.
    pub fn bind(&self, value: &Json) -> Option<Expr> {
        Some(match self {
            Self::Boolean => Expr::val(value.as_bool()?),
            Self::Enum(name) => Expr::val(text(value)?).as_enum(name.clone()),
            Self::Integer => Expr::val(value.as_i64()?),
            Self::Text => Expr::val(text(value)?),
            Self::Time => Expr::val(DateTime::from_timestamp_micros(value.as_i64()?)?),
            Self::Uuid => Expr::val(Uuid::try_parse(value.as_str()?).ok()?),
        })
    }
}

/// PostgreSQL keeps no NUL, so no column gave one.
fn text(value: &Json) -> Option<&str> {
    value.as_str().filter(|text| !text.contains('\0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_no_column_gives_is_refused() {
        assert!(Kind::Text.bind(&json!("O'Hara")).is_some());
        assert!(Kind::Text.bind(&json!("O\0Hara")).is_none());
        assert!(Kind::Enum("org_type".into()).bind(&json!("\0")).is_none());
    }
}
