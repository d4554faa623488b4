use crate::embedded::MINIMUM_MAJOR;

/// Why no connection could be opened.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConnectError {
    /// The URL cannot be read.
    #[error(
        "the database URL cannot be read ({reason}): write it as postgres://user:password@host:5432/database, \
         with special characters percent-encoded"
    )]
    BadUrl {
        /// What is wrong with it.
        reason: String,
    },
    /// Nobody answers.
    #[error(
        "no PostgreSQL answers at {target} ({reason}): check host and port, and that the server runs"
    )]
    Unreachable {
        /// Where.
        target: String,
        /// What the operating system said.
        reason: String,
    },
    /// The server refuses user or password.
    #[error("{target} refuses the login ({reason}): check user and password, and pg_hba.conf")]
    Refused {
        /// Where.
        target: String,
        /// What the server said.
        reason: String,
    },
    /// The server has no such database.
    #[error("{target} does not exist: create it with `createdb`, or correct the URL")]
    NoDatabase {
        /// Where.
        target: String,
    },
    /// The database has no such schema.
    #[error(
        "{target} has no schema {schema}: CREATE SCHEMA {};, or correct --schema",
        crate::ddl::quote(schema)
    )]
    NoSchema {
        /// Where.
        target: String,
        /// The schema.
        schema: String,
    },
    /// The server or the role has no connection left.
    #[error(
        "{target} has no connection left ({reason}): a run needs three; end idle sessions or raise the limit"
    )]
    TooMany {
        /// Where.
        target: String,
        /// What the server said.
        reason: String,
    },
    /// A pooler answers, and takes no settings of a session.
    #[error(
        "a pooler answers at {target} ({reason}), which would mix up the session with those of others: connect to the \
         server directly"
    )]
    Pooler {
        /// Where.
        target: String,
        /// What the pooler said.
        reason: String,
    },
    /// The server is too old for the schema.
    #[error(
        "{target} is PostgreSQL {major}: {} is the oldest that is supported; upgrade it first",
        MINIMUM_MAJOR
    )]
    TooOld {
        /// Where.
        target: String,
        /// The server's major version.
        major: u32,
    },
    /// Anything else.
    #[error("cannot connect to {target}: {reason}")]
    Other {
        /// Where.
        target: String,
        /// What the server or the driver said.
        reason: String,
    },
}
