/// A change by hand to a database at head, which a verification must find.
#[derive(Debug, Clone, Copy)]
pub struct Drift {
    pub name: &'static str,
    pub facet: Facet,
    /// Statements for the plain owner, on a database at head, empty or filled.
    pub sql: &'static str,
    /// The table; `None` for an enum type.
    pub table: Option<&'static str>,
    /// The column, key, index, value or type; the table's own name if it is the whole table.
    pub object: &'static str,
}

impl Drift {
    /// Every name that the finding must contain.
    pub fn mentions(&self) -> impl Iterator<Item = &'static str> {
        self.table.into_iter().chain([self.object])
    }
}

/// What a drift changes: a verification that leaves out a facet can leave out its drifts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    Table,
    Column,
    Type,
    Nullability,
    Default,
    EnumValues,
    PrimaryKey,
    ForeignKey,
    UniqueKey,
    Index,
    /// A check, a trigger or row level security that changes what a statement does.
    Behaviour,
    /// Something more that stands in nobody's way: a table, a nullable column, an index.
    Addition,
}

pub(super) const fn drift(
    name: &'static str,
    facet: Facet,
    (table, object): (&'static str, &'static str),
    sql: &'static str,
) -> Drift {
    Drift {
        name,
        facet,
        sql,
        table: Some(table),
        object,
    }
}

pub(super) const fn enum_drift(
    name: &'static str,
    object: &'static str,
    sql: &'static str,
) -> Drift {
    Drift {
        name,
        facet: Facet::EnumValues,
        sql,
        table: None,
        object,
    }
}
