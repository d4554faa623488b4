//! What the test binaries share.

#![allow(dead_code, reason = "each test binary uses its own part")]
#![allow(clippy::unwrap_used)]

pub mod legacy;
pub mod remove;

use migration::{
    connect::{DEFAULT_SCHEMA, Target},
    ledger,
    runner::{Runner, Settings, Silent},
    testing::TestDatabase,
};
use sqlx::{Connection, PgConnection};
use url::Url;

/// A legacy database made from the facts, owned by a role that may do nothing else.
pub struct LegacyDatabase {
    pub url: String,
    // Keeps the server's address, and the right to clean up.
    server: TestDatabase,
    owner: Option<legacy::PlainOwner>,
}

impl LegacyDatabase {
    /// Without any table.
    pub async fn empty() -> Self {
        let server = TestDatabase::empty().await.unwrap();
        let mut admin = connect(&admin_url(&server)).await;
        let owner = legacy::plain_owner(&mut admin).await.unwrap();
        let mut url = Url::parse(&server.url()).unwrap();
        url.set_username(&owner.role).unwrap();
        url.set_password(Some(&owner.password)).unwrap();
        url.set_path(&owner.database);
        LegacyDatabase {
            url: url.into(),
            server,
            owner: Some(owner),
        }
    }

    /// With all tables, keys and indexes, and no rows.
    pub async fn built() -> Self {
        let database = Self::empty().await;
        legacy::build(&mut database.connect().await).await.unwrap();
        database
    }

    /// With more than ten thousand rows, dirty ones of every kind among them.
    pub async fn filled() -> Self {
        let database = Self::built().await;
        legacy::fill(
            &mut database.connect().await,
            legacy::Volume::default(),
            legacy::DirtyRow::ALL,
        )
        .await
        .unwrap();
        database
    }

    pub async fn connect(&self) -> PgConnection {
        connect(&self.url).await
    }

    pub async fn connect_as_admin(&self) -> PgConnection {
        let mut url = Url::parse(&admin_url(&self.server)).unwrap();
        url.set_path(&self.owner.as_ref().unwrap().database);
        connect(url.as_str()).await
    }

    pub async fn dump(&self) -> legacy::Dump {
        legacy::dump(&mut self.connect().await, DEFAULT_SCHEMA, &ledger::TABLES)
            .await
            .unwrap()
    }
}

impl Drop for LegacyDatabase {
    fn drop(&mut self) {
        let (owner, url) = (self.owner.take(), admin_url(&self.server));
        let cleaning = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async {
                if let Some(owner) = owner {
                    owner.drop(&mut connect(&url).await).await.unwrap();
                }
            });
        });
        // A failed test already says why; a second panic would hide it.
        cleaning.join().ok();
    }
}

fn admin_url(server: &TestDatabase) -> String {
    server.admin_url().unwrap_or_else(|| server.url())
}

pub async fn connect(url: &str) -> PgConnection {
    PgConnection::connect(url).await.unwrap()
}

pub fn target(url: &str) -> Target {
    Target::parse(url, DEFAULT_SCHEMA).unwrap()
}

pub async fn runner(url: &str) -> Runner<'static> {
    Runner::start(&target(url), Settings::default(), &Silent)
        .await
        .unwrap()
}

/// Runs several statements, separated by semicolons.
pub async fn execute(url: &str, sql: &'static str) {
    let mut connection = connect(url).await;
    sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
}
