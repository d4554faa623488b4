//! Foreign keys on live tables: NOT VALID at first, which looks at no row, then validated beside
//! the writers.

use sea_query::{
    Alias, ForeignKey, ForeignKeyAction, ForeignKeyCreateStatement, PostgresQueryBuilder,
};

use super::{Lock, LockMode, Mode, Step, quote};
use crate::{
    doctor::words::named,
    snapshot::{Kind, Object},
};

/// A foreign key that is added to a live table.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Whether the rows follow when the values referred to change.
    pub follows: bool,
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
            follows: false,
        }
    }

    /// Several columns, the first of which is the organization: rows stay with what they refer to
    /// when it moves to another organization.
    pub fn following(
        (table, columns): (&'static str, &'static [&'static str]),
        (target, target_columns): (&'static str, &'static [&'static str]),
        on_delete: OnDelete,
    ) -> Self {
        Reference {
            target_columns,
            follows: true,
            ..Reference::to((table, columns), target, on_delete)
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

    /// [`add`](Self::add) for a table that the same migration makes: whoever waits writes to the
    /// table referred to.
    pub fn add_to_new(&self) -> Step {
        Step {
            lock: Lock::on(self.target, LockMode::ShareRowExclusive),
            ..self.add()
        }
    }

    /// [`add_to_new`](Self::add_to_new) for a partitioned table, whose keys cannot be NOT VALID: there
    /// is no row to look at.
    pub fn add_to_partitioned(&self) -> Step {
        let step = self.add_to_new();
        Step {
            sql: step.sql.trim_end_matches(" NOT VALID").to_owned(),
            ..step
        }
    }

    /// [`drop`](Self::drop) for a table that is about to be dropped, which would lock all that it
    /// refers to at once.
    pub fn drop_from_old(&self) -> Step {
        Step {
            lock: Lock::on(self.target, LockMode::AccessExclusive),
            ..self.drop()
        }
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
            Mode::Validate(self.clone()),
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

    /// The key as a partitioned table has it from its birth: it cannot be NOT VALID there.
    pub(super) fn inline(&self) -> ForeignKeyCreateStatement {
        let mut key = self.key();
        if self.follows {
            key.on_update(ForeignKeyAction::Cascade);
        }
        key
    }

    fn object(&self) -> Object {
        Object::in_table(Kind::Constraint, self.table, &self.name)
    }

    /// The query that finds the rows whose reference leads nowhere, wherever the session that it is pasted into looks first.
    pub fn offenders(&self, schema: &str) -> String {
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
            named(self.table, schema),
            is_set.join(" AND "),
            named(self.target, schema),
            same.join(" AND ")
        )
    }

    fn sql(&self) -> String {
        let columns = match self.on_delete {
            OnDelete::SetColumnNull(column) => format!(" ({})", quote(column)),
            _ => String::new(),
        };
        let follows = if self.follows {
            " ON UPDATE CASCADE"
        } else {
            ""
        };
        let sql = self.key().to_string(PostgresQueryBuilder);
        format!("{sql}{columns}{follows} NOT VALID")
    }

    /// The key as far as sea-query can say it.
    fn key(&self) -> ForeignKeyCreateStatement {
        let mut key = ForeignKey::create();
        key.name(&self.name);
        for column in self.columns {
            key.from(Alias::new(self.table), Alias::new(*column));
        }
        for column in self.target_columns {
            key.to(Alias::new(self.target), Alias::new(*column));
        }
        let action = match self.on_delete {
            OnDelete::NoAction => return key,
            OnDelete::Restrict => ForeignKeyAction::Restrict,
            OnDelete::Cascade => ForeignKeyAction::Cascade,
            OnDelete::SetNull | OnDelete::SetColumnNull(_) => ForeignKeyAction::SetNull,
        };
        key.on_delete(action).take()
    }
}
