//! Ranges of the log, and the rows in them.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, prelude::DateTimeUtc};
use uuid::Uuid;

use super::canonical::SealedRow;
use crate::sql::run;

/// A place in the order of the log: by time, then by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub at: DateTimeUtc,
    pub id: Uuid,
}

/// Before every row: the first moment that PostgreSQL knows (24 November of 4714 BC).
pub(crate) const BEGINNING: Place = match DateTime::<Utc>::from_timestamp(-210_866_803_200, 0) {
    Some(first) => Place::at(first),
    None => Place::at(DateTime::UNIX_EPOCH),
};

impl Place {
    /// Before all rows of a moment.
    pub const fn at(at: DateTimeUtc) -> Self {
        Self {
            at,
            id: Uuid::nil(),
        }
    }

    pub fn of(row: &SealedRow) -> Self {
        Self {
            at: row.at,
            id: row.id,
        }
    }

    /// The place right after this one.
    pub fn next(self) -> Self {
        match self.id.as_u128().checked_add(1) {
            Some(id) => Self {
                id: Uuid::from_u128(id),
                ..self
            },
            None => Self::at(self.at + TimeDelta::microseconds(1)),
        }
    }
}

/// The first rows from one place up to before another, in order.
pub(crate) async fn page(
    db: &impl ConnectionTrait,
    from: Place,
    until: Place,
    rows: usize,
) -> Result<Vec<SealedRow>, DbErr> {
    let values = [
        from.at.into(),
        from.id.into(),
        until.at.into(),
        until.id.into(),
        (rows as i64).into(),
    ];
    let rows = run(db, include_str!("rows.sql"), values).await?;
    rows.iter()
        .map(|row| SealedRow::from_query_result(row, ""))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_fits_between_a_place_and_the_next() {
        let last = Place {
            at: BEGINNING.at,
            id: Uuid::max(),
        };
        assert_eq!(
            last.next(),
            Place::at(BEGINNING.at + TimeDelta::microseconds(1))
        );
        assert_eq!(BEGINNING.next().id, Uuid::from_u128(1));
        assert!(BEGINNING < BEGINNING.next() && BEGINNING.next() < last && last < last.next());
    }

    #[test]
    fn the_beginning_is_the_first_moment_of_the_database() {
        assert_eq!(BEGINNING.at.to_rfc3339(), "-4713-11-24T00:00:00+00:00");
    }
}
