use sea_query::{Alias, ForeignKey, ForeignKeyAction, PostgresQueryBuilder};

use super::{Lock, LockMode, OnDelete, Step, quote};
use crate::snapshot::{Kind, Object};

/// A foreign key of a table that has no rows yet, and so is in force at once.
pub(super) struct NewReference {
    name: String,
    table: &'static str,
    target: &'static str,
    sql: String,
}

impl NewReference {
    /// `fk_<table>_<first column>`. Changes of a key of several columns are followed.
    pub(super) fn new(
        (table, columns): (&'static str, &[&'static str]),
        (target, target_columns): (&'static str, &[&'static str]),
        on_delete: OnDelete,
    ) -> Self {
        let name = format!("fk_{table}_{}", columns[0]);
        let mut key = ForeignKey::create();
        key.name(&name);
        for column in columns {
            key.from(Alias::new(table), Alias::new(*column));
        }
        for column in target_columns {
            key.to(Alias::new(target), Alias::new(*column));
        }
        if columns.len() > 1 {
            key.on_update(ForeignKeyAction::Cascade);
        }
        let action = match on_delete {
            OnDelete::NoAction => Some(ForeignKeyAction::NoAction),
            OnDelete::Restrict => Some(ForeignKeyAction::Restrict),
            OnDelete::Cascade => Some(ForeignKeyAction::Cascade),
            OnDelete::SetNull => Some(ForeignKeyAction::SetNull),
            OnDelete::SetColumnNull(_) => None,
        };
        if let Some(action) = action {
            key.on_delete(action);
        }
        let mut sql = key.to_string(PostgresQueryBuilder);
        if let OnDelete::SetColumnNull(column) = on_delete {
            sql.push_str(&format!(" ON DELETE SET NULL ({})", quote(column)));
        }
        NewReference {
            name,
            table,
            target,
            sql,
        }
    }

    /// The step that puts it in force.
    pub(super) fn add(&self) -> Step {
        Step::alone(
            format!("add foreign key {}", self.name),
            self.sql.clone(),
            Lock::on(self.target, LockMode::ShareRowExclusive),
        )
        .makes(self.object())
    }

    /// The step that removes it.
    pub(super) fn drop(&self) -> Step {
        let sql = ForeignKey::drop()
            .name(&self.name)
            .table(Alias::new(self.table))
            .to_string(PostgresQueryBuilder);
        Step::alone(
            format!("drop foreign key {}", self.name),
            sql,
            Lock::on(self.target, LockMode::AccessExclusive),
        )
        .makes(self.object())
    }

    fn object(&self) -> Object {
        Object::in_table(Kind::Constraint, self.table, &self.name)
    }
}
