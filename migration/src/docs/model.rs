use std::collections::{BTreeMap, BTreeSet};

use sea_orm::FromQueryResult;

/// What the documents are made of: the catalogue of one schema, as [`read`](super::read) found it.
///
/// Everything is in an order that depends on names alone. Left out are partitions, privileges,
/// owners, and states that an operator may change (forced row security, validated constraints).
#[derive(Debug, Clone, Default)]
pub struct Model {
    /// The schema that was read.
    pub schema: String,
    pub(super) extensions: Vec<Extension>,
    pub(super) enums: Vec<Enumeration>,
    pub(super) sequences: Vec<Sequence>,
    pub(super) relations: Vec<Relation>,
    pub(super) functions: Vec<Function>,
    /// For a view (by name) or function (by signature): the views and functions it is built on.
    pub(super) needs: BTreeMap<String, BTreeSet<String>>,
}

#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct Extension {
    pub(super) name: String,
    /// Where it lives, when that is not the schema read.
    pub(super) schema: Option<String>,
}

#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct Enumeration {
    pub(super) name: String,
    pub(super) labels: Vec<String>,
    pub(super) comment: Option<String>,
}

#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct Sequence {
    pub(super) name: String,
    pub(super) options: String,
    /// `table.column`, already quoted.
    pub(super) owned_by: Option<String>,
    pub(super) comment: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Table { unlogged: bool },
    Partitioned { key: String },
    View { query: String },
    MaterializedView { query: String },
}

/// A table, view or materialized view.
#[derive(Debug, Clone)]
pub(super) struct Relation {
    pub(super) name: String,
    pub(super) kind: Kind,
    /// Storage parameters or view options, as in `WITH (…)`.
    pub(super) options: Option<String>,
    pub(super) row_security: bool,
    pub(super) comment: Option<String>,
    pub(super) columns: Vec<Column>,
    pub(super) constraints: Vec<Constraint>,
    pub(super) indexes: Vec<Index>,
    pub(super) triggers: Vec<Trigger>,
    pub(super) policies: Vec<Policy>,
}

#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) sql_type: String,
    pub(super) collation: Option<String>,
    pub(super) nullable: bool,
    pub(super) default: Option<String>,
    /// `GENERATED …`, for generated and identity columns.
    pub(super) generated: Option<String>,
    pub(super) comment: Option<String>,
}

#[derive(Debug, Clone)]
pub(super) struct Constraint {
    pub(super) name: String,
    pub(super) definition: String,
    pub(super) columns: Vec<String>,
    pub(super) key: Key,
    pub(super) comment: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Key {
    Primary,
    Unique,
    Foreign {
        table: String,
        columns: Vec<String>,
        on_delete: OnDelete,
    },
    /// A check or an exclusion constraint.
    Other,
}

/// What happens to a row when the row it refers to is deleted, strongest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum OnDelete {
    Refuse,
    Clear,
    Cascade,
}

#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct Index {
    pub(super) name: String,
    pub(super) definition: String,
    pub(super) comment: Option<String>,
}

#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct Trigger {
    pub(super) name: String,
    pub(super) definition: String,
    /// `DISABLE` and the like, when it does not fire as triggers normally do.
    pub(super) state: Option<String>,
    pub(super) comment: Option<String>,
}

#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct Policy {
    pub(super) name: String,
    pub(super) permissive: bool,
    pub(super) command: String,
    /// Empty for everyone.
    pub(super) roles: Vec<String>,
    pub(super) using: Option<String>,
    pub(super) check: Option<String>,
    pub(super) comment: Option<String>,
}

#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct Function {
    pub(super) name: String,
    pub(super) procedure: bool,
    pub(super) identity_arguments: String,
    pub(super) arguments: String,
    pub(super) result: Option<String>,
    pub(super) language: String,
    pub(super) volatility: String,
    pub(super) security_definer: bool,
    pub(super) definition: String,
    pub(super) needed_by_table: bool,
    pub(super) comment: Option<String>,
}

impl Model {
    pub(super) fn relation(&self, name: &str) -> Option<&Relation> {
        self.relations.iter().find(|relation| relation.name == name)
    }
}

impl Relation {
    /// Whether it is a table, partitioned or not.
    pub(super) fn is_table(&self) -> bool {
        matches!(self.kind, Kind::Table { .. } | Kind::Partitioned { .. })
    }

    /// Whether at most one row can hold given values of these columns.
    pub(super) fn is_unique(&self, columns: &[String]) -> bool {
        self.constraints.iter().any(|constraint| {
            matches!(constraint.key, Key::Primary | Key::Unique)
                && constraint.columns.iter().all(|key| columns.contains(key))
        })
    }
}

impl Function {
    /// `name(identity arguments)`, which names one function among those of the same name.
    pub(super) fn signature(&self) -> String {
        format!("{}({})", self.name, self.identity_arguments)
    }
}
