//! Opening a connection, with errors that say in one sentence what to do.

mod error;

use std::{fmt, str::FromStr, time::Duration};

use sea_orm::{DatabaseConnection, SqlxPostgresConnector};
use sqlx::{
    ConnectOptions, Connection, Executor, PgConnection,
    postgres::{PgConnectOptions, PgPoolOptions},
};

pub use error::ConnectError;

use crate::embedded::MINIMUM_MAJOR;

/// The schema that is managed when none is named.
pub const DEFAULT_SCHEMA: &str = "public";

/// Which database and which schema in it. Its `Debug` and `Display` never show the password.
#[derive(Clone)]
pub struct Target {
    options: PgConnectOptions,
    schema: String,
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
        // A password with a bare `/` or `@` would end up here, and in every message.
        let database = options.get_database().unwrap_or_default();
        if database.contains(['/', '@', ':']) || database.contains(char::is_control) {
            return Err(bad(
                "its database has one of / @ :, or the password does".into()
            ));
        }
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
        let options = self
            .options
            .clone()
            .application_name(application)
            .options(STARTUP);
        self.probe(&options).await?;
        let schema = self.schema.clone();
        let pool = PgPoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .acquire_timeout(PATIENCE)
            .after_connect(move |connection, _| {
                let schema = schema.clone();
                Box::pin(async move {
                    connection
                        .execute(sqlx::query(SESSION).bind(schema))
                        .await?;
                    // Linux only, so that a killed run's backend does not work on for nobody.
                    connection.execute(CHECK_CLIENT).await.ok();
                    Ok(())
                })
            })
            .connect_with(options)
            .await
            .map_err(|error| self.explain(&error))?;
        Ok(SqlxPostgresConnector::from_sqlx_postgres_pool(pool))
    }

    /// A pool tries on when it is refused and then only says that time is up: one plain connection
    /// tells why.
    async fn probe(&self, options: &PgConnectOptions) -> Result<(), ConnectError> {
        let connecting = PgConnection::connect_with(options);
        let mut connection = match tokio::time::timeout(PATIENCE, connecting).await {
            Ok(connected) => connected.map_err(|error| self.explain(&error))?,
            Err(_) => {
                return Err(ConnectError::Unreachable {
                    target: self.to_string(),
                    reason: format!("no answer within {} s", PATIENCE.as_secs()),
                });
            }
        };
        // Older servers do not know every setting of a session.
        if let Some(version) = connection.server_version_num()
            && version / 10_000 < MINIMUM_MAJOR
        {
            return Err(ConnectError::TooOld {
                target: self.to_string(),
                major: version / 10_000,
            });
        }
        let begun =
            "SELECT FROM pg_settings WHERE name = 'quote_all_identifiers' AND source = 'client'";
        // Unprepared: a pooler may forget what was prepared.
        let begun = sqlx::raw_sql(begun).fetch_optional(&mut connection).await;
        if begun.map_err(|error| self.explain(&error))?.is_none() {
            return Err(ConnectError::Pooler {
                target: self.to_string(),
                reason: "it leaves out what a session begins with".to_owned(),
            });
        }
        let found = sqlx::query("SELECT FROM pg_namespace WHERE nspname = $1")
            .bind(&self.schema)
            .fetch_optional(&mut connection)
            .await
            .map_err(|error| self.explain(&error))?;
        connection.close().await.ok();
        match found {
            Some(_) => Ok(()),
            None => Err(ConnectError::NoSchema {
                target: self.to_string(),
                schema: self.schema.clone(),
            }),
        }
    }

    fn explain(&self, error: &sqlx::Error) -> ConnectError {
        let target = self.to_string();
        let reason = error.to_string();
        match error {
            sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut => {
                ConnectError::Unreachable { target, reason }
            }
            sqlx::Error::Database(database) => match database.code().as_deref() {
                Some("28P01" | "28000") => ConnectError::Refused {
                    target,
                    reason: database.message().to_owned(),
                },
                Some("3D000") => ConnectError::NoDatabase { target },
                Some("53300") => ConnectError::TooMany {
                    target,
                    reason: database.message().to_owned(),
                },
                _ if database.message().contains("startup parameter") => ConnectError::Pooler {
                    target,
                    reason: database.message().to_owned(),
                },
                _ => ConnectError::Other {
                    target,
                    reason: database.message().to_owned(),
                },
            },
            _ => ConnectError::Other { target, reason },
        }
    }
}

/// How long a server may take to answer.
const PATIENCE: Duration = Duration::from_secs(15);

/// What role and database may have otherwise, and SQL and the catalogue are read by. A server takes it; PgBouncer, which
/// would leave what a session sets to the next client, refuses the first of them.
const STARTUP: [(&str, &str); 4] = [
    ("quote_all_identifiers", "off"),
    ("default_transaction_isolation", "read committed"),
    ("standard_conforming_strings", "on"),
    ("IntervalStyle", "postgres"),
];

/// The schema first, then those that hold the uuid functions and the operators for parts of words when
/// these are others; and no timeout that would end a session which only keeps others out, or a step that takes long.
const SESSION: &str = "SELECT set_config('search_path', concat_ws(', ', quote_ident($1), \
    (SELECT string_agg(DISTINCT quote_ident(n.nspname), ', ') \
     FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace \
     WHERE e.extname IN ('uuid-ossp', 'pg_trgm') AND n.nspname <> $1)), false), \
    set_config('idle_session_timeout', '0', false), \
    set_config('idle_in_transaction_session_timeout', '0', false), \
    set_config('statement_timeout', '0', false), \
    (SELECT set_config(name, '0', false) FROM pg_settings WHERE name = 'transaction_timeout'), \
    set_config('tcp_keepalives_idle', '60', false)";

const CHECK_CLIENT: &str = "SET client_connection_check_interval = '2s'";

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
