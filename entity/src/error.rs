//! The errors of this crate.

use sea_orm::{DbErr, RuntimeErr};
use uuid::Uuid;

use crate::{
    audit::RevertError,
    ids::{OrganizationId, ProjectId},
    rsvp::check::RefusedAnswers,
    session::SessionError,
    soft_delete::RestoreError,
};

/// What can go wrong when the crate talks to the database or reads input.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The database or the connection to it failed.
    #[error("the database refused or failed: {0}")]
    Database(#[from] DbErr),

    /// A text is not an identifier.
    #[error("not a {kind}: {source}; pass a UUID such as 67e55044-10b1-426f-9247-bb680e5fe0c8")]
    InvalidId {
        /// The identifier type that was asked for.
        kind: &'static str,
        /// Why it is not a UUID.
        source: uuid::Error,
    },

    /// A text is not a cursor of a page.
    #[error(
        "not a page cursor: {0}; pass the text as the page before gave it, or none for the first page"
    )]
    InvalidCursor(&'static str),

    /// A cursor belongs to another order.
    #[error("the cursor belongs to another order than by {order}; start again from the first page")]
    ForeignCursor {
        /// The order of the query.
        order: String,
    },

    /// A page cannot be ordered by a column of this type.
    #[error(
        "pages cannot be ordered by {0}: sort by a text, a number, a time, a flag, an enum or an id"
    )]
    UnsortableColumn(String),

    /// A text is not an invite's token.
    #[error("not an invite token; pass the 64 hexadecimal digits of the link, and nothing else")]
    MalformedToken,

    /// The operating system gave no random bytes.
    #[error("the operating system gives no random bytes: {0}; try again later")]
    Randomness(#[from] getrandom::Error),

    /// A series of days that is too long.
    #[error(
        "a series of {days} days is too long; ask for parts of it, each of {most} days at most"
    )]
    LongSeries {
        /// How many days were asked for.
        days: i64,
        /// How many can be asked for.
        most: i64,
    },

    /// There is no live project with this id.
    #[error("there is no live project {0} here; pass the id of one, or restore it first")]
    NoProject(ProjectId),

    /// Rows to remove that are not there.
    #[error("{table} has no row {}; nothing was removed: leave {} out and try again", list(.ids), if .ids.len() == 1 { "it" } else { "them" })]
    NoRows {
        /// The table.
        table: &'static str,
        /// The ids that are nobody's.
        ids: Vec<Uuid>,
    },

    /// A deletion that cannot be taken back.
    #[error(transparent)]
    Restore(#[from] RestoreError),

    /// A table whose changes the audit log does not record, or whose rows it does not tell apart.
    #[error(
        "rows of {table} have no history of their own: ask for a table that is audited and has an `id`"
    )]
    NotRecorded {
        /// The table.
        table: &'static str,
    },

    /// Policies hide entries of the audit log, so that nothing can be said of all of them.
    #[error(
        "row level security hides entries of the audit log from `{role}`: run `rls unforce` if it owns the tables; or have an administrator run `GRANT eios_service TO` it, or give it BYPASSRLS"
    )]
    LogHidden {
        /// The role that asked.
        role: String,
    },

    /// Policies hide the entries about a record that the session sees.
    #[error(
        "the session does not see the audit log of this row of {table}: owners and admins of its organization do, if it has one; read it as one of them, or in a `SystemSession`"
    )]
    HistoryHidden {
        /// The table.
        table: &'static str,
    },

    /// Policies hide the plan, the exceptions and the settings of the organization that was asked for, or
    /// that owns the project, so that what counts cannot be told.
    #[error(
        "what organization {0} may use and has set is not for this session to see; ask as one of its members, or in a `SystemSession`"
    )]
    OwnerHidden(OrganizationId),

    /// A change that cannot be taken back.
    #[error(transparent)]
    Revert(#[from] RevertError),

    /// A session that does not begin or end.
    #[error(transparent)]
    Session(#[from] SessionError),

    /// Two things that shall be joined do not belong to the same project.
    #[error(
        "{0} and {1} do not belong to the same project, or one of them is gone; pass two of one project"
    )]
    OtherProject(&'static str, &'static str),

    /// Answers that a form does not accept.
    #[error(transparent)]
    RefusedAnswers(#[from] RefusedAnswers),

    /// A setting or an entitlement is read as another type than it has.
    #[error(
        "`{key}` cannot be read as asked: {source}; ask for the type that its definition names, or correct the stored value"
    )]
    UnexpectedValue {
        /// Name of the setting or the entitlement.
        key: String,
        /// What does not fit.
        source: serde_json::Error,
    },
}

/// The database's five-character code of what went wrong.
pub(crate) fn sql_state(error: &DbErr) -> Option<String> {
    match error {
        DbErr::Exec(error) | DbErr::Query(error) | DbErr::Conn(error) => driver_state(error),
        _ => None,
    }
}

/// The same, of what SeaORM's error comes from.
pub(crate) fn driver_state(error: &RuntimeErr) -> Option<String> {
    let RuntimeErr::SqlxError(error) = error else {
        return None;
    };
    let code = error.as_database_error()?.code()?;
    Some(code.into_owned())
}

/// The first few ids.
fn list(ids: &[Uuid]) -> String {
    const SHOWN: usize = 5;
    let shown: Vec<_> = ids.iter().take(SHOWN).map(Uuid::to_string).collect();
    match ids.len().saturating_sub(SHOWN) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}
