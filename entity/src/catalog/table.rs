//! What the catalogue tells about a table.

use super::{
    domain::{Classification, Domain},
    keys::{ForeignKey, Referrer, UniqueKey},
    life::{Deletion, Edge, TenantPath},
};

/// A table as its model declares it.
#[derive(Clone, Debug)]
pub struct Table {
    /// Name in the database.
    pub name: &'static str,
    /// Where it belongs.
    pub domain: Domain,
    /// Columns in the order of the database.
    pub columns: Vec<Column>,
    /// Columns of the primary key.
    pub primary_key: Vec<&'static str>,
    /// Unique keys besides the primary key, sorted.
    pub unique_keys: Vec<UniqueKey>,
    /// References to other tables, in the order of the model's relations; actors and keys of the
    /// same project come last.
    pub foreign_keys: Vec<ForeignKey>,
    /// References from other tables, in the order of the model's relations.
    pub referrers: Vec<Referrer>,
    /// What is wrong with the table's line in the catalogue; empty when every column is classified
    /// once and all that is named exists.
    pub mistakes: Vec<String>,
    pub(super) tenant: TenantPath,
    pub(super) deletion: Deletion,
    pub(super) edges: Vec<Edge>,
    pub(super) freed: Vec<Edge>,
    pub(super) is_edited: bool,
    pub(super) is_append_only: bool,
    pub(super) is_administered: bool,
    pub(super) is_audited: bool,
    pub(super) settles: bool,
    pub(super) is_derived: bool,
}

impl Table {
    /// The column of that name.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// How a row reaches the organization that it belongs to.
    #[must_use]
    pub fn tenant(&self) -> TenantPath {
        self.tenant
    }

    /// Whether rows are marked when they are removed, or else why not.
    #[must_use]
    pub fn deletion(&self) -> Deletion {
        self.deletion
    }

    /// Whether rows are marked when they are removed, and stay.
    #[must_use]
    pub fn is_removable(&self) -> bool {
        self.deletion == Deletion::Removable
    }

    /// The rows below a row, which are removed and restored with it.
    #[must_use]
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// The rows that are deleted when a row is removed, and made again when it is restored.
    #[must_use]
    pub fn freed(&self) -> &[Edge] {
        &self.freed
    }

    /// Whether people edit its rows, so that each says who created and who last changed it.
    #[must_use]
    pub fn is_edited(&self) -> bool {
        self.is_edited
    }

    /// Whether only admins and owners of the organization change its rows, not every member.
    #[must_use]
    pub fn is_administered(&self) -> bool {
        self.is_administered
    }

    /// The columns that name a user who did something to the row.
    pub fn actors(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| column.is_actor())
    }

    /// Whether rows are only ever added: they never change, and so have no time of a change.
    #[must_use]
    pub fn is_append_only(&self) -> bool {
        self.is_append_only
    }

    /// Whether every change of a row is recorded in the audit log.
    #[must_use]
    pub fn is_audited(&self) -> bool {
        self.is_audited
    }

    /// Whether rows are worked out from those of other tables: they say when, and not when they were
    /// made or changed.
    #[must_use]
    pub fn is_derived(&self) -> bool {
        self.is_derived
    }

    /// Whether rows change until they are finished and never again, and so have no time of a change
    /// but that of their end.
    #[must_use]
    pub fn settles(&self) -> bool {
        self.settles
    }

    /// The columns that change as a row is used: neither a change of the row nor worth an audit.
    pub fn bookkeeping(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| column.is_bookkeeping)
    }
}

/// A column as its model declares it.
#[derive(Clone, Debug)]
pub struct Column {
    /// Name in the database.
    pub name: &'static str,
    /// Type as PostgreSQL's `format_type` prints it.
    pub sql_type: String,
    /// Whether it accepts null.
    pub nullable: bool,
    /// Default as PostgreSQL's `pg_get_expr` prints it.
    pub default: Option<String>,
    /// The enum type, if the column has one.
    pub enum_type: Option<EnumType>,
    /// How carefully it is handled; `None` only when the catalogue forgot it.
    pub classification: Option<Classification>,
    /// Whether it changes as the row is used, which is no change of the row.
    pub is_bookkeeping: bool,
}

impl Column {
    /// Whether it names a user who did something to the row.
    #[must_use]
    pub fn is_actor(&self) -> bool {
        self.sql_type == "uuid" && (self.name == "actor" || self.name.ends_with("_by"))
    }
}

/// A PostgreSQL enum type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EnumType {
    /// Name in the database.
    pub name: String,
    /// Values in their order.
    pub values: Vec<String>,
}
