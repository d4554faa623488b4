//! Whom a row belongs to, and how it ends.

/// How a row reaches the organization that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TenantPath {
    /// By its own column `org_id`; it is the organization's alone.
    Own,
    /// By its own column `org_id`, which the database takes from its project; the project's manager
    /// organization reaches it too.
    Project,
    /// By its own column `org_id`; admins and owners read it, and nobody writes it but the database.
    History,
    /// By its own column `org_id`; members read, or admins and owners alone where the table is
    /// administered, and only the service writes.
    Served,
    /// A project: by `owner_org_id`; the manager organization reaches it too.
    Owner,
    /// It is the organization.
    Organization,
    /// By `org_id`, where the scope of the row is an organization or something of one; a row for
    /// the whole platform has none.
    Scope,
    /// It belongs to a person, who may be a member of several organizations.
    User,
    /// It belongs to no organization, and all who are signed in read it; an announcement those whom it
    /// is for.
    Offered,
    /// It belongs to no organization, and only the service sees it.
    Platform,
}

impl TenantPath {
    /// The column with the organization's id.
    #[must_use]
    pub fn column(self) -> Option<&'static str> {
        match self {
            Self::Own | Self::Project | Self::History | Self::Served | Self::Scope => {
                Some("org_id")
            }
            Self::Owner => Some("owner_org_id"),
            Self::Organization => Some("id"),
            Self::User | Self::Offered | Self::Platform => None,
        }
    }
}

/// How a row is removed. Only data of its own is marked and stays; the life of the others is that of
/// the rows they belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deletion {
    /// It is marked, left out of what is read, and can be restored.
    Removable,
    /// It only joins two rows: nothing is lost that is not made again in a moment.
    Link,
    /// It says what happened, and is kept as long as what it happened to.
    Log,
    /// It is a state of another row.
    Version,
    /// It is a part of a submission.
    Answer,
    /// It is a value by its key: it is there or not, and setting it again brings it back.
    KeyValue,
    /// It is withdrawn, never removed: what it was once good for is still asked.
    Revoked,
    /// It is worked out from other rows, and goes with whatever it is about.
    Figure,
}

/// A column of a table by which its rows lie below those of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edge {
    /// The table below.
    pub table: &'static str,
    /// Its column with the id of the row above.
    pub column: &'static str,
}
