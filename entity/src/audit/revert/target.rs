//! The record that an entry is about, as it is now.

use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder,
    prelude::*,
    sea_query::{Alias, Expr, ExprTrait, Query},
};
use serde_json::{Map, Value as Json};

use super::{RevertConflict, Undo, plan::Lock, statement::run_on};
use crate::{
    audit::{
        change::{FieldChange, is_redacted},
        entry,
        past::Happened,
        recorded::{recorded_columns, restored_columns},
    },
    catalog::Table,
};

/// Columns that name rows of any table, without a key. No two tables share an id.
const LOOSE: [(&str, &str); 3] = [
    ("custom_field_values", "entity_id"),
    ("entitlement_overrides", "scope_id"),
    ("settings_values", "scope_id"),
];

/// The record that an entry is about.
pub(super) struct Target<'e> {
    pub table: &'static Table,
    pub record: Uuid,
    pub entry: &'e entry::Model,
    pub lock: Lock,
}

pub(super) type Planned = (Undo, Vec<RevertConflict>);

/// A record as it is, and the columns that an entry did not leave so.
struct Current {
    values: Map<String, Json>,
    differs: Vec<String>,
}

impl Target<'_> {
    pub async fn change(
        &self,
        db: &impl ConnectionTrait,
        old: &Map<String, Json>,
        new: &Map<String, Json>,
    ) -> Result<Planned, DbErr> {
        let (columns, mut conflicts) = self.columns(old, new);
        let Some(current) = self.current(db, &columns, new).await? else {
            conflicts.push(RevertConflict::Gone);
            return Ok((Undo::Change(Vec::new()), conflicts));
        };
        conflicts.extend(self.changed_since(db, &current, new).await?);
        let changes = columns.into_iter().map(|column| FieldChange {
            old: current.values.get(&column).cloned(),
            new: old.get(&column).cloned(),
            column,
        });
        Ok((Undo::Change(changes.collect()), conflicts))
    }

    pub async fn delete(
        &self,
        db: &impl ConnectionTrait,
        new: &Map<String, Json>,
    ) -> Result<Planned, DbErr> {
        let columns = self.told(new);
        let Some(current) = self.current(db, &columns, new).await? else {
            return Ok((Undo::Delete, vec![RevertConflict::Gone]));
        };
        let mut conflicts = self.changed_since(db, &current, new).await?;
        conflicts.extend(self.in_use(db).await?);
        Ok((Undo::Delete, conflicts))
    }

    pub async fn insert(
        &self,
        db: &impl ConnectionTrait,
        old: &Map<String, Json>,
    ) -> Result<Planned, DbErr> {
        let (mut columns, mut conflicts) = self.columns(old, &Map::new());
        columns.extend(self.left_null(old));
        if self.current(db, &[], &Map::new()).await?.is_some() {
            conflicts.push(RevertConflict::Exists);
        }
        let values = columns.into_iter().map(|column| FieldChange {
            old: None,
            new: Some(old.get(&column).cloned().unwrap_or_default()),
            column,
        });
        Ok((Undo::Insert(values.collect()), conflicts))
    }

    /// The columns that an entry tells of a new record, null by leaving it out. One that is never null and
    /// is left out is newer than the entry, which knows nothing of it.
    fn told(&self, new: &Map<String, Json>) -> Vec<String> {
        let recorded = recorded_columns(self.table.name).unwrap_or_default();
        let columns = self.table.columns.iter().filter(|column| {
            let is_told = match new.get(column.name) {
                Some(value) => !is_redacted(value),
                None => column.nullable,
            };
            is_told && recorded.contains(column.name)
        });
        columns.map(|column| column.name.to_owned()).collect()
    }

    /// The columns that a deleted record held nothing in, of which the log does not speak. One that is
    /// never null is newer than the entry, and takes its default.
    fn left_null(&self, old: &Map<String, Json>) -> Vec<String> {
        let restored = restored_columns(self.table);
        let nulls = self.table.columns.iter().filter(|column| {
            column.nullable && restored.contains(column.name) && !old.contains_key(column.name)
        });
        nulls.map(|column| column.name.to_owned()).collect()
    }

    /// The columns that can get back what they held; the others are conflicts. What the database keeps
    /// by itself is no concern of anybody.
    fn columns(
        &self,
        old: &Map<String, Json>,
        new: &Map<String, Json>,
    ) -> (Vec<String>, Vec<RevertConflict>) {
        let restored = restored_columns(self.table);
        let (mut columns, mut conflicts) = (Vec::new(), Vec::new());
        for (name, value) in old {
            let column = name.clone();
            if is_redacted(value) || new.get(name).is_some_and(is_redacted) {
                conflicts.push(RevertConflict::Secret { column });
            } else if self.table.column(name).is_none() {
                conflicts.push(RevertConflict::NoColumn { column });
            } else if restored.contains(name.as_str()) {
                columns.push(column);
            }
        }
        (columns, conflicts)
    }

    async fn current(
        &self,
        db: &impl ConnectionTrait,
        columns: &[String],
        new: &Map<String, Json>,
    ) -> Result<Option<Current>, DbErr> {
        let secret = new.iter().filter(|(_, value)| is_redacted(value));
        let secret: Vec<_> = secret.map(|(column, _)| column.clone()).collect();
        let values = [
            self.entry.id.into(),
            self.entry.created_at.into(),
            columns.to_vec().into(),
            secret.into(),
            self.record.into(),
        ];
        let sql = include_str!("current.sql").replace(
            "{lock}",
            match self.lock {
                Lock::None => "",
                Lock::Row => "FOR UPDATE OF t",
            },
        );
        let rows = run_on(db, &sql, self.table.name, &[], values).await?;
        let Some(row) = rows.first() else {
            return Ok(None);
        };
        Ok(Some(Current {
            values: match row.try_get("", "current")? {
                Json::Object(values) => values,
                _ => Map::new(),
            },
            differs: row.try_get("", "differs")?,
        }))
    }

    async fn changed_since(
        &self,
        db: &impl ConnectionTrait,
        current: &Current,
        new: &Map<String, Json>,
    ) -> Result<Vec<RevertConflict>, DbErr> {
        if current.differs.is_empty() {
            return Ok(Vec::new());
        }
        let later = entry::Entity::find()
            .filter(entry::Column::TargetId.eq(self.record))
            .filter(entry::Column::TargetType.eq(self.table.name))
            .filter(entry::Column::Id.gt(self.entry.id))
            .order_by_desc(entry::Column::Id)
            .all(db)
            .await?;
        let value =
            |values: &Map<String, Json>, column| values.get(column).cloned().unwrap_or_default();
        let conflicts = current.differs.iter().map(|column| {
            let by = later.iter().find(|entry| match Happened::by(entry) {
                // Whoever makes a record again sets all of its columns.
                Happened::Made(_) | Happened::Deleted(_) => true,
                _ => entry
                    .changed_fields
                    .iter()
                    .flatten()
                    .any(|name| name == column),
            });
            RevertConflict::ChangedSince {
                column: column.clone(),
                left: value(new, column),
                found: value(&current.values, column),
                by: by.map(|entry| entry.id),
            }
        });
        Ok(conflicts.collect())
    }

    /// The tables whose rows refer to the record.
    async fn in_use(&self, db: &impl ConnectionTrait) -> Result<Vec<RevertConflict>, DbErr> {
        let mut conflicts = Vec::new();
        let keys = self.table.referrers.iter().filter_map(|referrer| {
            // Keys of several columns stand beside one of this column.
            match referrer.columns.as_slice() {
                [column] => Some((referrer.table.as_str(), column.as_str())),
                _ => None,
            }
        });
        for (table, column) in keys.chain(LOOSE) {
            let mut any = Query::select();
            any.expr(Expr::val(1))
                .from(Alias::new(table))
                .and_where(Expr::col(Alias::new(column)).eq(self.record))
                .limit(1);
            if db.query_one(&any).await?.is_some() {
                conflicts.push(RevertConflict::InUse {
                    table: table.to_owned(),
                    column: column.to_owned(),
                });
            }
        }
        Ok(conflicts)
    }
}
