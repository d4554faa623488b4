//! A table that a migration brings along: its keys, indexes, references and triggers in one place.

use sea_query::{
    Alias, ColumnDef, ConditionalStatement, Expr, ExprTrait, Index, IndexCreateStatement,
    PostgresQueryBuilder, Table, TableCreateStatement,
};

use super::{Lock, OnDelete, Step, drop_table, new_reference::NewReference, quote};
use crate::snapshot::{Kind, Object};

/// A new table in the making. What belongs to it is named after it: `check_<table>_<rule>`,
/// `uq_<table>_<columns>`, `idx_<table>_<columns>`, `fk_<table>_<columns>`.
pub struct Fresh {
    name: &'static str,
    statement: TableCreateStatement,
    by_month: bool,
    indexes: Vec<Step>,
    references: Vec<NewReference>,
}

/// Starts a table from its columns.
pub fn fresh(name: &'static str, columns: Vec<ColumnDef>) -> Fresh {
    let mut statement = Table::create();
    statement.table(Alias::new(name));
    for column in columns {
        statement.col(column);
    }
    Fresh {
        name,
        statement,
        by_month: false,
        indexes: Vec::new(),
        references: Vec::new(),
    }
}

impl Fresh {
    /// One more column.
    pub fn column(mut self, column: ColumnDef) -> Self {
        self.statement.col(column);
        self
    }

    /// The names of its columns.
    pub fn columns(&self) -> Vec<String> {
        let columns = self.statement.get_columns().iter();
        columns.map(ColumnDef::get_column_name).collect()
    }

    /// `CONSTRAINT check_<table>_<name> CHECK (rule)`
    pub fn check(self, name: &str, rule: &'static str) -> Self {
        self.check_that(name, Expr::cust(rule))
    }

    /// The same with a rule that sea-query has words for.
    pub fn check_that(mut self, name: &str, rule: Expr) -> Self {
        let name = Alias::new(format!("check_{}_{name}", self.name));
        self.statement.check((name, rule));
        self
    }

    /// `CONSTRAINT <table>_pkey PRIMARY KEY (columns)`
    pub fn primary_key(mut self, columns: &[&'static str]) -> Self {
        let mut index = on(columns);
        index.name(format!("{}_pkey", self.name));
        self.statement.primary_key(&mut index);
        self
    }

    /// `CONSTRAINT uq_<table>_<columns> UNIQUE (columns)`
    pub fn unique(mut self, columns: &[&'static str]) -> Self {
        let mut index = on(columns);
        index
            .name(format!("uq_{}_{}", self.name, columns.join("_")))
            .unique();
        self.statement.index(&mut index);
        self
    }

    /// A unique index over the rows that fulfil the condition, in which NULL equals NULL.
    pub fn unique_where(mut self, columns: &[&'static str], condition: &'static str) -> Self {
        let name = format!("uq_{}_{}", self.name, columns.join("_"));
        let mut index = on(columns);
        index
            .unique()
            .nulls_not_distinct()
            .and_where(Expr::cust(condition));
        self.indexes.push(create_index(&name, self.name, index));
        self
    }

    /// `CREATE INDEX idx_<table>_<columns>`
    pub fn index(self, columns: &[&'static str]) -> Self {
        let name = columns.join("_");
        self.index_as(&name, on(columns))
    }

    /// `CREATE INDEX idx_<table>_<name> … WHERE condition`
    pub fn index_where(
        self,
        name: &str,
        columns: &[&'static str],
        condition: &'static str,
    ) -> Self {
        let index = on(columns).and_where(Expr::cust(condition)).take();
        self.index_as(name, index)
    }

    /// `CREATE INDEX idx_<table>_<column> … WHERE column IS NOT NULL`, for a column that few rows
    /// have.
    pub fn index_some(self, column: &'static str) -> Self {
        let is_set = Expr::col(Alias::new(column)).is_not_null();
        self.index_as(column, on(&[column]).and_where(is_set).take())
    }

    /// `CREATE INDEX idx_<table>_<name>`, with method, columns and condition as given.
    pub fn index_as(mut self, name: &str, index: IndexCreateStatement) -> Self {
        let name = format!("idx_{}_{name}", self.name);
        self.indexes.push(create_index(&name, self.name, index));
        self
    }

    /// A constraint that sea-query has no words for: `EXCLUDE …`.
    pub fn constraint(mut self, name: &'static str, definition: &str) -> Self {
        let sql = format!(
            "ALTER TABLE {} ADD CONSTRAINT {} {definition}",
            quote(self.name),
            quote(name)
        );
        let step = Step::transactional(format!("add constraint {name}"), sql, Lock::NONE)
            .makes(Object::in_table(Kind::Constraint, self.name, name));
        self.indexes.push(step);
        self
    }

    /// A foreign key to `target(id)`.
    pub fn refers(self, column: &'static str, target: &'static str, on_delete: OnDelete) -> Self {
        self.refers_to(&[column], (target, &["id"]), on_delete)
    }

    /// A foreign key of several columns, whose changes the rows follow.
    pub fn refers_to(
        mut self,
        columns: &[&'static str],
        target: (&'static str, &[&'static str]),
        on_delete: OnDelete,
    ) -> Self {
        let reference = NewReference::new((self.name, columns), target, on_delete);
        self.references.push(reference);
        self
    }

    /// `PARTITION BY RANGE (column)`, with a partition for what no month's partition takes.
    pub fn by_month(mut self, column: &'static str) -> Self {
        self.by_month = true;
        self.statement.partition_by_range([Alias::new(column)]);
        self
    }

    /// The steps that create it with its indexes. Nobody can be using it yet.
    pub fn create(&self) -> Vec<Step> {
        let label = format!("create table {}", self.name);
        let sql = self.statement.to_string(PostgresQueryBuilder);
        let mut steps = vec![
            Step::transactional(label, sql, Lock::NONE).makes(Object::top(Kind::Table, self.name)),
        ];
        if self.by_month {
            let name = format!("{}_default", self.name);
            steps.push(Step::transactional(
                format!("create partition {name}"),
                format!(
                    "CREATE TABLE {} PARTITION OF {} DEFAULT",
                    quote(&name),
                    quote(self.name)
                ),
                Lock::NONE,
            ));
        }
        steps.extend(self.indexes.iter().cloned());
        steps
    }

    /// The steps that put its references in force: each locks the table referred to for an instant.
    pub fn refer(&self) -> Vec<Step> {
        self.references.iter().map(NewReference::add).collect()
    }

    /// The steps that take it away, references first, so that no other table is locked for longer
    /// than an instant.
    pub fn drop(&self) -> Vec<Step> {
        let references = self.references.iter().rev();
        let mut steps: Vec<_> = references.map(NewReference::drop).collect();
        steps.push(drop_table(self.name));
        steps
    }
}

fn on(columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    for column in columns {
        index.col(Alias::new(*column));
    }
    index
}

fn create_index(name: &str, table: &'static str, mut index: IndexCreateStatement) -> Step {
    let sql = index
        .name(name)
        .table(Alias::new(table))
        .to_string(PostgresQueryBuilder);
    Step::transactional(format!("create index {name}"), sql, Lock::NONE).makes(Object::in_table(
        Kind::Index,
        table,
        name,
    ))
}
