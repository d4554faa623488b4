//! What the catalogue tells about a table.

use std::fmt;

/// The part of the business a table belongs to; its models live in the module of the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Domain {
    /// People, organizations and who belongs to which.
    Identity,
    /// Plans, what they grant, and who has them.
    Billing,
    /// Settings, their values, and exceptions to entitlements.
    Settings,
    /// Projects and their events.
    Projects,
    /// Web sites and their versions.
    Sites,
    /// Guests, their groups, contacts and tags.
    Guests,
    /// Invites and their use.
    Invites,
    /// Questionnaires and what guests answered.
    Rsvp,
    /// Campaigns, the message queue and delivery reports.
    Messaging,
    /// Floor plans, tables, seats and arrivals.
    Seating,
    /// The photo wall.
    Photos,
}

impl Domain {
    /// The name of the domain's module.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Billing => "billing",
            Self::Settings => "settings",
            Self::Projects => "projects",
            Self::Sites => "sites",
            Self::Guests => "guests",
            Self::Invites => "invites",
            Self::Rsvp => "rsvp",
            Self::Messaging => "messaging",
            Self::Seating => "seating",
            Self::Photos => "photos",
        }
    }

    /// The name that people use for it (plan, section 1.1).
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Identity => "Core Identity",
            Self::Billing => "Billing/Plans",
            Self::Settings => "Settings",
            Self::Projects => "Project Management",
            Self::Sites => "Sites/Publishing",
            Self::Guests => "Guest Management",
            Self::Invites => "Invites/Access",
            Self::Rsvp => "RSVP System",
            Self::Messaging => "Messaging",
            Self::Seating => "Seating/Check-in",
            Self::Photos => "Photo Wall",
        }
    }
}

impl fmt::Display for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// How carefully the values of a column are handled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Classification {
    /// Made to be seen by guests and visitors.
    Public,
    /// For the organization and the platform.
    Internal,
    /// About a person: exported on request, erased on request, kept out of logs.
    Personal,
    /// Never leaves the database layer, not even in an export.
    Secret,
}

impl Classification {
    /// The name in lower case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Internal => "internal",
            Self::Personal => "personal",
            Self::Secret => "secret",
        }
    }
}

impl fmt::Display for Classification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

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
    /// Columns of each unique key besides the primary key, sorted.
    pub unique_keys: Vec<Vec<String>>,
    /// References to other tables, in the order of the model's relations.
    pub foreign_keys: Vec<ForeignKey>,
    /// References from other tables, in the order of the model's relations.
    pub referrers: Vec<Referrer>,
    /// What is wrong with the table's line in the catalogue; empty when every column is classified once.
    pub mistakes: Vec<String>,
}

impl Table {
    /// The column of that name.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
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
}

/// A reference from one table to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignKey {
    /// The referring columns.
    pub columns: Vec<String>,
    /// The table referred to.
    pub target_table: String,
    /// The columns referred to, in the order of `columns`.
    pub target_columns: Vec<String>,
    /// What happens to the row when the one it refers to is deleted.
    pub on_delete: OnDelete,
}

/// The other end of a [`ForeignKey`]: the table that holds it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Referrer {
    /// The referring table.
    pub table: String,
    /// Its referring columns.
    pub columns: Vec<String>,
}

/// What happens to a row when the one it refers to is deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OnDelete {
    /// The deletion fails, at the latest when the transaction ends.
    NoAction,
    /// The deletion fails at once.
    Restrict,
    /// The row is deleted too.
    Cascade,
    /// The reference becomes null.
    SetNull,
    /// The reference gets its default.
    SetDefault,
}

impl OnDelete {
    /// The action as SQL spells it after `ON DELETE`.
    #[must_use]
    pub fn sql(self) -> &'static str {
        match self {
            Self::NoAction => "NO ACTION",
            Self::Restrict => "RESTRICT",
            Self::Cascade => "CASCADE",
            Self::SetNull => "SET NULL",
            Self::SetDefault => "SET DEFAULT",
        }
    }
}

impl fmt::Display for OnDelete {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.sql())
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
