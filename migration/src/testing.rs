//! A database of its own for each test, cloned from one migrated template.
//!
//! Tests run on an embedded PostgreSQL that starts by itself and is gone with the process, or on
//! the server that `TEST_DATABASE_URL` names.
//!
//! ```no_run
//! # async fn test() -> Result<(), migration::testing::TestError> {
//! use migration::testing::TestDatabase;
//!
//! let database = TestDatabase::migrated().await?;
//! let db = database.connect().await?;
//! // … use `db`; the database is dropped with `database`.
//! # Ok(())
//! # }
//! ```

mod key;
mod template;

use std::{env, time::Duration};

use sea_orm::{Database, DatabaseConnection, DbErr};
use sea_orm_migration::MigratorTrait;
use sqlx::{Connection, Executor, PgConnection};
use tokio::sync::OnceCell;
use uuid::Uuid;

use self::key::KEY;
use crate::{
    Migrator,
    embedded::{Cluster, EmbeddedError},
};

/// Why a test got no database.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TestError {
    /// No PostgreSQL to run on.
    #[error(transparent)]
    Embedded(#[from] EmbeddedError),
    /// The server refused.
    #[error(
        "the test server refused: {0}. A role named by TEST_DATABASE_URL needs the right CREATEDB"
    )]
    Server(#[from] sqlx::Error),
    /// The template could not be migrated.
    #[error("the test template could not be migrated: {0}")]
    Migration(#[from] DbErr),
}

/// A database that lives as long as the value.
pub struct TestDatabase {
    server: &'static Server,
    name: String,
}

struct Server {
    template: String,
    source: Source,
}

enum Source {
    Embedded(Cluster),
    Given(url::Url),
}

impl TestDatabase {
    /// A database at head, without rows.
    ///
    /// # Errors
    /// When there is no PostgreSQL, or it refuses to create a database.
    pub async fn migrated() -> Result<Self, TestError> {
        let server = server().await?;
        Self::create(server, &server.template).await
    }

    /// A database without anything in it.
    ///
    /// # Errors
    /// When there is no PostgreSQL, or it refuses to create a database.
    pub async fn empty() -> Result<Self, TestError> {
        Self::create(server().await?, "template0").await
    }

    /// Its URL, for the role that owns it.
    pub fn url(&self) -> String {
        self.server.url(&self.name)
    }

    /// The same for the superuser of the embedded server; `None` on a server that was given.
    pub fn admin_url(&self) -> Option<String> {
        match &self.server.source {
            Source::Embedded(cluster) => Some(cluster.admin_url_for(&self.name)),
            Source::Given(_) => None,
        }
    }

    /// A connection pool for the role that owns it.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn connect(&self) -> Result<DatabaseConnection, TestError> {
        Ok(Database::connect(self.url()).await?)
    }

    async fn create(server: &'static Server, template: &str) -> Result<Self, TestError> {
        let name = format!("test_{}", Uuid::new_v4().simple());
        server
            .execute(&format!(
                "CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY"
            ))
            .await?;
        Ok(TestDatabase { server, name })
    }
}

impl Drop for TestDatabase {
    /// Waits until the database is gone, on a thread of its own: the test's runtime may be gone.
    fn drop(&mut self) {
        let sql = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        let server = self.server;
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            match runtime {
                Ok(runtime) => runtime
                    .block_on(insist(server, &sql))
                    .map_err(|error| error.to_string()),
                Err(error) => Err(error.to_string()),
            }
        });
        if let Ok(Err(error)) = dropping.join() {
            eprintln!("the test database {} stays behind: {error}", self.name);
        }
    }
}

impl Server {
    fn url(&self, database: &str) -> String {
        match &self.source {
            Source::Embedded(cluster) => cluster.url_for(database),
            Source::Given(url) => on_database(url, database),
        }
    }

    async fn execute(&self, sql: &str) -> Result<(), sqlx::Error> {
        let url = match &self.source {
            Source::Embedded(_) => self.url("postgres"),
            Source::Given(url) => url.to_string(),
        };
        let mut connection = PgConnection::connect(&url).await?;
        connection.execute(sqlx::AssertSqlSafe(sql)).await?;
        connection.close().await
    }
}

/// An autovacuum worker in the database cannot be ended by its owner: it ends by itself.
async fn insist(server: &Server, sql: &str) -> Result<(), sqlx::Error> {
    for _ in 0..20 {
        if server.execute(sql).await.is_ok() {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    server.execute(sql).await
}

async fn server() -> Result<&'static Server, TestError> {
    static SERVER: OnceCell<Server> = OnceCell::const_new();
    SERVER.get_or_try_init(start).await
}

async fn start() -> Result<Server, TestError> {
    let template = format!("eios_template_{}", *KEY);
    let Ok(url) = env::var("TEST_DATABASE_URL") else {
        let seed = format!("migrated:{}", *KEY);
        let cluster = Cluster::disposable_prepared(&seed, async |cluster| {
            make_template(&template, &cluster.url(), &cluster.url_for(&template)).await
        })
        .await?;
        return Ok(Server {
            template,
            source: Source::Embedded(cluster),
        });
    };
    let given = url::Url::parse(&url).map_err(|error| sqlx::Error::Configuration(error.into()))?;
    let mut connection = PgConnection::connect(&url).await?;
    // Test binaries run beside each other: one of them makes the template.
    connection
        .execute("SELECT pg_advisory_lock(hashtext('eios test template'))")
        .await?;
    let found: bool =
        sqlx::query_scalar("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)")
            .bind(&template)
            .fetch_one(&mut connection)
            .await?;
    if !found {
        make_template(&template, &url, &on_database(&given, &template)).await?;
    }
    // What another history left behind is in nobody's way.
    template::prune(&mut connection, &template).await.ok();
    connection.close().await?;
    Ok(Server {
        template,
        source: Source::Given(given),
    })
}

/// Under another name until it is migrated: a killed run leaves no half-made template.
async fn make_template(name: &str, url: &str, template_url: &str) -> Result<(), TestError> {
    let unfinished = format!("{name}_new");
    let mut connection = PgConnection::connect(url).await?;
    let drop = format!("DROP DATABASE IF EXISTS {unfinished} WITH (FORCE)");
    connection.execute(sqlx::AssertSqlSafe(drop)).await?;
    let create = format!("CREATE DATABASE {unfinished} TEMPLATE template0");
    connection.execute(sqlx::AssertSqlSafe(create)).await?;
    let db = Database::connect(template_url.replace(name, &unfinished)).await?;
    Migrator::up(&db, None).await?;
    db.close().await?;
    let rename = format!("ALTER DATABASE {unfinished} RENAME TO {name}");
    connection.execute(sqlx::AssertSqlSafe(rename)).await?;
    Ok(connection.close().await?)
}

fn on_database(url: &url::Url, database: &str) -> String {
    let mut url = url.clone();
    url.set_path(database);
    url.to_string()
}
