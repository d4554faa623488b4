//! Opening a connection, with errors that say in one sentence what to do.

use std::{fmt, str::FromStr, time::Duration};

use sea_orm::{DatabaseConnection, SqlxPostgresConnector};
use sqlx::{
    ConnectOptions, Executor,
    postgres::{PgConnectOptions, PgPoolOptions},
};

/// The schema that is managed when none is named.
pub const DEFAULT_SCHEMA: &str = "public";

/// Which database and which schema in it. Its `Debug` and `Display` never show the password.
#[derive(Clone)]
pub struct Target {
    options: PgConnectOptions,
    schema: String,
}

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
    /// Anything else.
    #[error("cannot connect to {target}: {reason}")]
    Other {
        /// Where.
        target: String,
        /// What the server or the driver said.
        reason: String,
    },
}

impl Target {
    /// Reads a URL such as `postgres://user:password@host:5432/database?sslmode=require`.
    ///
    /// # Errors
    /// [`ConnectError::BadUrl`] when it is none, or names another kind of database.
    ///
    /// ```
    /// use migration::connect::Target;
    ///
    /// let target = Target::parse("postgres://eios:hunter2@db.example:5432/eios", "public")?;
    /// assert_eq!(target.to_string(), "eios@db.example:5432/eios");
    /// assert!(Target::parse("mysql://db.example/eios", "public").is_err());
    /// # Ok::<(), migration::connect::ConnectError>(())
    /// ```
    pub fn parse(url: &str, schema: &str) -> Result<Self, ConnectError> {
        let bad = |reason: String| ConnectError::BadUrl { reason };
        let scheme = url.split_once("://").map(|(scheme, _)| scheme);
        if !matches!(scheme, Some("postgres" | "postgresql")) {
            return Err(bad("it does not begin with postgres://".into()));
        }
        let options = PgConnectOptions::from_str(url)
            .map_err(|error| bad(error.to_string()))?
            .disable_statement_logging();
        Ok(Target {
            options,
            schema: schema.to_owned(),
        })
    }

    /// The managed schema.
    pub fn schema(&self) -> &str {
        &self.schema
    }

    /// Opens one connection, held for as long as the value lives, named `application` in
    /// `pg_stat_activity` and with the managed schema first in its search path.
    ///
    /// # Errors
    /// [`ConnectError`], by cause.
    pub async fn connect(&self, application: &str) -> Result<DatabaseConnection, ConnectError> {
        let schema = self.schema.clone();
        let pool = PgPoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .acquire_timeout(Duration::from_secs(15))
            .after_connect(move |connection, _| {
                let schema = schema.clone();
                Box::pin(async move {
                    connection
                        .execute(sqlx::query(SEARCH_PATH).bind(schema))
                        .await
                        .map(|_| ())
                })
            })
            .connect_with(self.options.clone().application_name(application))
            .await
            .map_err(|error| self.explain(error))?;
        Ok(SqlxPostgresConnector::from_sqlx_postgres_pool(pool))
    }

    fn explain(&self, error: sqlx::Error) -> ConnectError {
        let target = self.to_string();
        let reason = error.to_string();
        match &error {
            sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut => {
                ConnectError::Unreachable { target, reason }
            }
            sqlx::Error::Database(database) => match database.code().as_deref() {
                Some("28P01" | "28000") => ConnectError::Refused {
                    target,
                    reason: database.message().to_owned(),
                },
                Some("3D000") => ConnectError::NoDatabase { target },
                _ => ConnectError::Other {
                    target,
                    reason: database.message().to_owned(),
                },
            },
            _ => ConnectError::Other { target, reason },
        }
    }
}

/// The schema first, then the one that holds the uuid functions when that is another one.
const SEARCH_PATH: &str = "SELECT set_config('search_path', concat_ws(', ', quote_ident($1), \
    (SELECT quote_ident(n.nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace \
     WHERE e.extname = 'uuid-ossp' AND n.nspname <> $1)), false)";

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let user = self.options.get_username();
        let database = self.options.get_database().unwrap_or(user);
        match self.options.get_socket() {
            Some(socket) => write!(f, "{user}@{}/{database}", socket.display()),
            None => write!(
                f,
                "{user}@{}:{}/{database}",
                self.options.get_host(),
                self.options.get_port()
            ),
        }
    }
}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Target({self}, schema {})", self.schema)
    }
}
