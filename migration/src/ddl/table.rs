use sea_query::{
    Alias, Check, ColumnDef, Expr, ForeignKey, ForeignKeyAction, Index, PostgresQueryBuilder,
    Table, TableCreateStatement,
};

use super::{ColumnExt, Lock, LockMode, Reference, Step, timestamptz, uuid};
use crate::snapshot::{Kind, Object};

/// Starts a table from its columns.
pub fn create_table<const N: usize>(name: &'static str, columns: [ColumnDef; N]) -> NewTable {
    let mut statement = Table::create();
    statement.table(Alias::new(name));
    for column in columns {
        statement.col(column);
    }
    NewTable { name, statement }
}

/// A table in the making. Constraints get the names that PostgreSQL itself would give them.
pub struct NewTable {
    name: &'static str,
    statement: TableCreateStatement,
}

impl NewTable {
    /// `CONSTRAINT <table>_<columns>_key UNIQUE (columns)`
    pub fn unique<const N: usize>(mut self, columns: [&'static str; N]) -> Self {
        let mut index = Index::create();
        index
            .name(format!("{}_{}_key", self.name, columns.join("_")))
            .unique();
        for column in columns {
            index.col(Alias::new(column));
        }
        self.statement.index(&mut index);
        self
    }

    /// `CONSTRAINT <table>_<column>_fkey FOREIGN KEY (column) REFERENCES target(id) ON DELETE …`
    pub fn references(
        self,
        column: &'static str,
        target: &'static str,
        on_delete: ForeignKeyAction,
    ) -> Self {
        self.references_column(column, (target, "id"), on_delete)
    }

    /// [`references`](Self::references), to another column than `id`.
    pub fn references_column(
        mut self,
        column: &'static str,
        (target, target_column): (&'static str, &'static str),
        on_delete: ForeignKeyAction,
    ) -> Self {
        let mut key = ForeignKey::create();
        key.name(format!("{}_{column}_fkey", self.name))
            .from(Alias::new(self.name), Alias::new(column))
            .to(Alias::new(target), Alias::new(target_column))
            .on_delete(on_delete);
        self.statement.foreign_key(&mut key);
        self
    }

    /// More columns.
    pub fn with<const N: usize>(mut self, columns: [ColumnDef; N]) -> Self {
        for column in columns {
            self.statement.col(column);
        }
        self
    }

    /// `CONSTRAINT name UNIQUE (columns)`, which other tables may refer to.
    pub fn unique_as<const N: usize>(
        mut self,
        name: &'static str,
        columns: [&'static str; N],
    ) -> Self {
        let mut index = Index::create();
        index.name(name).unique();
        for column in columns {
            index.col(Alias::new(column));
        }
        self.statement.index(&mut index);
        self
    }

    /// `CONSTRAINT <table>_pkey PRIMARY KEY (columns)`
    pub fn primary_key<const N: usize>(mut self, columns: [&'static str; N]) -> Self {
        let mut index = Index::create();
        index.name(format!("{}_pkey", self.name));
        for column in columns {
            index.col(Alias::new(column));
        }
        self.statement.primary_key(&mut index);
        self
    }

    /// A foreign key to a table that the same migration makes.
    pub fn refers(mut self, reference: &Reference) -> Self {
        self.statement.foreign_key(&mut reference.inline());
        self
    }

    /// `PARTITION BY RANGE (column)`
    pub fn partitioned_by(mut self, column: &'static str) -> Self {
        self.statement.partition_by_range([Alias::new(column)]);
        self
    }

    /// `CONSTRAINT name CHECK (rule)`
    pub fn check(mut self, name: &'static str, rule: &'static str) -> Self {
        self.statement
            .check(Check::named(Alias::new(name), Expr::cust(rule)));
        self
    }

    /// When a row was made and last changed.
    pub fn dated(mut self) -> Self {
        for name in ["created_at", "updated_at"] {
            self.statement.col(timestamptz(name).defaults_to("now()"));
        }
        self
    }

    /// When and by whom a row was made and last changed; [`stamp_rows`](super::stamp_rows)
    /// keeps it.
    pub fn stamped(self) -> Self {
        let mut table = self.dated();
        for name in ["created_by", "updated_by"] {
            table.statement.col(uuid(name).optional());
        }
        table
    }

    /// When and by whom a row was removed, and by which deletion.
    pub fn removable(mut self) -> Self {
        self.statement
            .col(timestamptz("deleted_at").optional())
            .col(uuid("deleted_by").optional())
            .col(uuid("deletion_id").optional());
        self
    }

    /// The step that creates the table.
    pub fn step(self) -> Step {
        let sql = self.statement.to_string(PostgresQueryBuilder);
        Step::apart(format!("create table {}", self.name), sql)
            .makes(Object::top(Kind::Table, self.name))
    }
}

/// `ALTER TABLE … ADD CONSTRAINT … FOREIGN KEY`, for references that a table cannot carry from
/// its birth. Validates at once: only for tables that are still empty.
pub fn add_foreign_key(
    name: &'static str,
    (table, column): (&'static str, &'static str),
    target: &'static str,
) -> Step {
    let sql = ForeignKey::create()
        .name(name)
        .from(Alias::new(table), Alias::new(column))
        .to(Alias::new(target), Alias::new("id"))
        .to_string(PostgresQueryBuilder);
    let lock = Lock::on(table, LockMode::ShareRowExclusive);
    Step::transactional(format!("add foreign key {name}"), sql, lock)
}

/// `ALTER TABLE … DROP CONSTRAINT`.
pub fn drop_foreign_key(name: &'static str, table: &'static str) -> Step {
    let sql = ForeignKey::drop()
        .name(name)
        .table(Alias::new(table))
        .to_string(PostgresQueryBuilder);
    let lock = Lock::on(table, LockMode::AccessExclusive);
    Step::transactional(format!("drop foreign key {name}"), sql, lock)
}

/// `DROP TABLE`; fails while another table still refers to it.
pub fn drop_table(name: &'static str) -> Step {
    let sql = Table::drop()
        .table(Alias::new(name))
        .to_string(PostgresQueryBuilder);
    let lock = Lock::on(name, LockMode::AccessExclusive);
    Step::transactional(format!("drop table {name}"), sql, lock)
        .makes(Object::top(Kind::Table, name))
}
