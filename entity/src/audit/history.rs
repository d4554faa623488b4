//! One record at any moment, and what changed between two of them.

mod query;

use std::collections::BTreeSet;

use sea_orm::{FromQueryResult, prelude::*, sea_query::Expr};
use serde::Serialize;
use serde_json::{Map, Value as Json};

use self::query::{sees_log_of, with_current};
use super::{
    change::{FieldChange, is_redacted, is_same},
    entry,
    past::Past,
    recorded::recorded_columns,
};
use crate::{
    Error,
    ids::RecordId,
    session::{TenantScope, is_tenants},
};

/// All that the log knows of one record, and the record itself as it is now.
#[derive(Clone, Debug)]
pub struct RecordHistory {
    current: Option<Map<String, Json>>,
    /// In the order of the changes.
    entries: Vec<entry::Model>,
    columns: BTreeSet<&'static str>,
    /// Whether the session would see the entries if there were any.
    is_seen: bool,
}

/// A record at a moment, as far as the log tells.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RecordState {
    /// What its columns held; none when there was no such record.
    ///
    /// Secrets, and what says when a record was last changed or used, are not in the log and so not
    /// here.
    pub values: Option<Map<String, Json>>,
    /// Whether the log tells all of it. It does not where the record is older than the log and its
    /// table was truncated since, where a change could not be told, or where somebody changed it behind
    /// the log's back.
    ///
    /// A tenant's session sees neither that its tables were truncated nor what happened while the
    /// record's project was another organization's, and cannot tell a record that never was from one
    /// that it does not see.
    pub is_certain: bool,
}

/// Reads a record and all that happened to it, in one statement.
///
/// ```no_run
/// # use entity::{audit::record_history, prelude::*};
/// # async fn example(db: &TenantSession, guest: GuestId) -> Result<(), entity::Error> {
/// let history = record_history(db, guest).await?;
/// let yesterday = history.as_of(chrono::Utc::now() - chrono::Duration::days(1));
/// for change in yesterday.changes_to(&history.now()) {
///     println!("{change}");
/// }
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// [`Error::NotRecorded`] when the catalogue has no such table that is audited and has an `id`,
/// [`Error::HistoryHidden`] when the session sees the record and not what the log says of it, or the
/// database's error.
pub async fn record_history<I: RecordId>(
    db: &impl TenantScope,
    record: I,
) -> Result<RecordHistory, Error> {
    let columns = recorded_columns(I::TABLE).ok_or(Error::NotRecorded { table: I::TABLE })?;
    let id = record.into();
    let is_seen = match is_tenants(db) {
        true => sees_log_of(I::TABLE, id),
        false => Expr::val(true),
    };
    let rows = db.query_all(&with_current(I::TABLE, id, is_seen)).await?;
    let (current, is_seen) = match rows.first() {
        Some(row) => (
            row.try_get::<Option<Json>>("", "current")?,
            row.try_get("", "is_seen")?,
        ),
        None => (None, None),
    };
    if current.is_some() && is_seen != Some(true) {
        return Err(Error::HistoryHidden { table: I::TABLE });
    }
    let mut entries = Vec::new();
    for row in &rows {
        // Without entries there is one row, for the record itself.
        if row.try_get::<Option<Uuid>>("", "id")?.is_some() {
            entries.push(entry::Model::from_query_result(row, "")?);
        }
    }
    Ok(RecordHistory {
        current: match current {
            Some(Json::Object(values)) => Some(values),
            _ => None,
        },
        is_seen: is_seen == Some(true) || !entries.is_empty(),
        entries,
        columns,
    })
}

impl RecordHistory {
    /// What happened to the record, the first first; that its table was truncated, or that a change in
    /// it could not be told, is among it.
    #[must_use]
    pub fn entries(&self) -> &[entry::Model] {
        &self.entries
    }

    /// The record as it is.
    #[must_use]
    pub fn now(&self) -> RecordState {
        self.after_first(self.entries.len())
    }

    /// The record after the last change by a transaction that had begun at this moment.
    #[must_use]
    pub fn as_of(&self, moment: DateTimeUtc) -> RecordState {
        let last = self
            .entries
            .iter()
            .rposition(|entry| entry.created_at <= moment);
        let state = self.after_first(last.map_or(0, |last| last + 1));
        // A record that is older than the log says itself when it began.
        match state.began() {
            Some(began) if last.is_none() && began > moment => RecordState {
                values: None,
                ..state
            },
            _ => state,
        }
    }

    /// The record right after an entry; none when the entry is not about it.
    #[must_use]
    pub fn after(&self, entry: &entry::Model) -> Option<RecordState> {
        let place = self.entries.iter().position(|known| known.id == entry.id)?;
        Some(self.after_first(place + 1))
    }

    /// The record right before an entry; none when the entry is not about it.
    #[must_use]
    pub fn before(&self, entry: &entry::Model) -> Option<RecordState> {
        let place = self.entries.iter().position(|known| known.id == entry.id)?;
        Some(self.after_first(place))
    }

    /// Takes back from the end all entries but the first ones.
    fn after_first(&self, count: usize) -> RecordState {
        let (first, since) = self.entries.split_at(count);
        let past = Past::of(self.current.clone(), first, since);
        RecordState {
            values: past.values.map(|values| self.told(values)),
            is_certain: past.is_certain && self.is_seen,
        }
    }

    /// The columns that the log tells of; of a whole record it leaves out nulls.
    fn told(&self, mut values: Map<String, Json>) -> Map<String, Json> {
        let all = self.columns.iter().map(|column| {
            let value = values.remove(*column).unwrap_or_default();
            ((*column).to_owned(), value)
        });
        all.filter(|(_, value)| !is_redacted(value)).collect()
    }
}

impl RecordState {
    /// What changed from this moment to another one, by column.
    #[must_use]
    pub fn changes_to(&self, later: &Self) -> Vec<FieldChange> {
        let empty = Map::new();
        let old = self.values.as_ref().unwrap_or(&empty);
        let new = later.values.as_ref().unwrap_or(&empty);
        let columns: BTreeSet<_> = old.keys().chain(new.keys()).collect();
        let changes = columns.into_iter().map(|column| FieldChange {
            column: column.clone(),
            old: old.get(column).cloned(),
            new: new.get(column).cloned(),
        });
        changes
            .filter(|change| match (&change.old, &change.new) {
                (Some(old), Some(new)) => !is_same(old, new),
                _ => true,
            })
            .collect()
    }

    fn began(&self) -> Option<DateTimeUtc> {
        let began = self.values.as_ref()?.get("created_at")?.as_str()?;
        began.parse().ok()
    }
}
