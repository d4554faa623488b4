//! What may be in the way of a run.

use std::fmt;

use crate::snapshot::Difference;

/// Something that an administrator has to mend first.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// The server accepts no writes.
    ReadOnly,
    /// The role lacks a right.
    Right {
        /// What it cannot do.
        what: String,
        /// The statement that an administrator runs once.
        statement: String,
    },
    /// The tables belong to another role.
    Owner {
        /// Who owns most of them.
        owner: String,
        /// Who is signed in.
        role: String,
    },
    /// Row level security binds the session, which would see no rows.
    Bound {
        /// On how many tables.
        tables: i64,
    },
    /// An extension is not installed on the server.
    NoExtension {
        /// Its name.
        name: String,
    },
    /// A name that a migration needs is taken by something else.
    NameTaken {
        /// The migration that needs it.
        title: String,
        /// What it would make, and what is there.
        difference: Difference,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::ReadOnly => f.write_str(
                "the server accepts no writes (a replica, or default_transaction_read_only): connect to the primary",
            ),
            Problem::Right { what, statement } => {
                write!(f, "{what}: have an administrator run  {statement}")
            }
            Problem::Owner { owner, role } => write!(
                f,
                "the tables belong to {owner}, as whom {role} may not act: connect as {owner} (and leave them to it: \
                 with another owner the application would lose them)"
            ),
            Problem::Bound { tables } => write!(
                f,
                "row level security is forced upon the owner on {tables} tables, whose rows a migration would not see: \
                 `rls unforce` first, and `rls force` again afterwards"
            ),
            Problem::NoExtension { name } => write!(
                f,
                "the server does not offer the extension {name}: install PostgreSQL's contrib modules (Debian: \
                 postgresql-contrib, Fedora: postgresql-contrib)"
            ),
            Problem::NameTaken { title, difference } => write!(
                f,
                "{title} needs a name that is taken: {difference}. Rename what is there, or make it the same"
            ),
        }
    }
}
