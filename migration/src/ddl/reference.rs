//! Foreign keys on live tables: NOT VALID at first, which looks at no row, then validated beside
//! the writers.

use sea_query::{Alias, ForeignKey, ForeignKeyAction, PostgresQueryBuilder};

use super::{Lock, LockMode, Mode, Step, quote};
use crate::snapshot::{Kind, Object};

/// A foreign key that is added to a live table.
#[derive(Clone, Debug)]
pub struct Reference {
    /// The constraint's name.
    pub name: String,
    /// The table that refers.
    pub table: &'static str,
    /// Its columns.
    pub columns: &'static [&'static str],
    /// The table referred to.
    pub target: &'static str,
    /// Its columns.
    pub target_columns: &'static [&'static str],
    /// What happens to the rows when the row referred to is deleted.
    pub on_delete: OnDelete,
}

/// `ON DELETE`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnDelete {
    /// The delete is refused at the end of the statement.
    NoAction,
    /// The delete is refused.
    Restrict,
    /// The rows go too.
    Cascade,
    /// The rows stay, and their reference becomes NULL.
    SetNull,
    /// The rows stay, and only this column of the reference becomes NULL.
    SetColumnNull(&'static str),
}

impl Reference {
    /// `fk_<table>_<column>` to `target(id)`.
    pub fn to(
        (table, columns): (&'static str, &'static [&'static str]),
        target: &'static str,
        on_delete: OnDelete,
    ) -> Self {
        Reference {
            name: format!("fk_{table}_{}", columns.join("_")),
            table,
            columns,
            target,
            target_columns: &["id"],
            on_delete,
        }
    }

    /// The step that puts it in force for new rows.
    pub fn add(&self) -> Step {
        Step::alone(
            format!("add foreign key {}", self.name),
            self.sql(),
            Lock::on(self.table, LockMode::ShareRowExclusive),
        )
        .makes(self.object())
    }

    /// The step that looks at the rows that were there.
    pub fn validate(&self) -> Step {
        let sql = format!(
            "ALTER TABLE {} VALIDATE CONSTRAINT {}",
            quote(self.table),
            quote(&self.name)
        );
        Step::with_mode(
            format!("validate foreign key {}", self.name),
            sql,
            Lock::on(self.table, LockMode::ShareUpdateExclusive),
            Mode::Validate {
                constraint: self.name.clone(),
                offenders: self.offenders(),
            },
        )
        .makes(self.object())
    }

    /// The step that removes it.
    pub fn drop(&self) -> Step {
        let sql = ForeignKey::drop()
            .name(&self.name)
            .table(Alias::new(self.table))
            .to_string(PostgresQueryBuilder);
        Step::alone(
            format!("drop foreign key {}", self.name),
            sql,
            Lock::on(self.table, LockMode::AccessExclusive),
        )
        .makes(self.object())
    }

    fn object(&self) -> Object {
        Object::in_table(Kind::Constraint, self.table, &self.name)
    }

    /// The query that finds the rows whose reference leads nowhere.
    fn offenders(&self) -> String {
        let is_set: Vec<_> = self
            .columns
            .iter()
            .map(|column| format!("r.{} IS NOT NULL", quote(column)))
            .collect();
        let same: Vec<_> = self
            .columns
            .iter()
            .zip(self.target_columns)
            .map(|(from, to)| format!("t.{} = r.{}", quote(to), quote(from)))
            .collect();
        format!(
            "SELECT r.* FROM {} r WHERE {} AND NOT EXISTS (SELECT FROM {} t WHERE {})",
            quote(self.table),
            is_set.join(" AND "),
            quote(self.target),
            same.join(" AND ")
        )
    }

    fn sql(&self) -> String {
        let mut key = ForeignKey::create();
        key.name(&self.name);
        for column in self.columns {
            key.from(Alias::new(self.table), Alias::new(*column));
        }
        for column in self.target_columns {
            key.to(Alias::new(self.target), Alias::new(*column));
        }
        let columns = match self.on_delete {
            OnDelete::NoAction => String::new(),
            OnDelete::Restrict => {
                key.on_delete(ForeignKeyAction::Restrict);
                String::new()
            }
            OnDelete::Cascade => {
                key.on_delete(ForeignKeyAction::Cascade);
                String::new()
            }
            OnDelete::SetNull => {
                key.on_delete(ForeignKeyAction::SetNull);
                String::new()
            }
            OnDelete::SetColumnNull(column) => {
                key.on_delete(ForeignKeyAction::SetNull);
                format!(" ({})", quote(column))
            }
        };
        let sql = key.to_string(PostgresQueryBuilder);
        format!("{sql}{columns} NOT VALID")
    }
}
