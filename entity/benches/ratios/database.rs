//! What is measured on: seed data, and beside it what every scale needs alike.

use migration::{seed, testing::TestDatabase};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, SqlxPostgresConnector,
    Statement, TransactionTrait,
};
use sqlx::{AssertSqlSafe, Executor, PgPool, postgres::PgPoolOptions};
use uuid::Uuid;

use crate::{Outcome, args::Args};

/// Guests of the large project.
pub const LARGE_PROJECT: i64 = 50_000;

/// A database, and the connection that both ways share: each has its statements prepared on it.
pub struct Bench {
    pub db: DatabaseConnection,
    pub pool: PgPool,
    pub guests: u64,
    own: Option<TestDatabase>,
}

impl Bench {
    pub async fn open(args: &Args) -> Outcome<Self> {
        let (own, url) = match &args.database_url {
            Some(url) => (None, url.clone()),
            None => {
                let database = TestDatabase::migrated().await?;
                let url = database.url();
                (Some(database), url)
            }
        };
        let pool = PgPoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .test_before_acquire(false)
            .connect(&url)
            .await?;
        let bench = Self {
            db: SqlxPostgresConnector::from_sqlx_postgres_pool(pool.clone()),
            pool,
            guests: args.scale.guests,
            own,
        };
        bench.fill(args).await?;
        Ok(bench)
    }

    async fn fill(&self, args: &Args) -> Outcome<()> {
        if !self.exists("SELECT FROM guests").await? {
            eprintln!("seeding {} guests", args.scale.guests);
            let mut connection = self.pool.acquire().await?;
            seed::seed(&mut connection, &args.scale, 42, &()).await?;
        }
        if !self
            .exists("SELECT FROM organizations WHERE name = 'Ratios of 500'")
            .await?
        {
            let guests = self.guests_per_project().to_string();
            let mut transaction = self.pool.begin().await?;
            for (name, value) in [
                ("ratios.guests", guests),
                ("ratios.large", LARGE_PROJECT.to_string()),
            ] {
                sqlx::query("SELECT set_config($1, $2, true)")
                    .bind(name)
                    .bind(value)
                    .execute(&mut *transaction)
                    .await?;
            }
            transaction
                .execute(sqlx::raw_sql(include_str!("world.sql")))
                .await?;
            transaction.commit().await?;
        }
        self.vacuum("").await
    }

    /// As many as the seed has on average, within what the slower way can do in reasonable time.
    fn guests_per_project(&self) -> u64 {
        match self.guests {
            ..50_000 => 40,
            50_000..500_000 => 100,
            _ => 166,
        }
    }

    async fn exists(&self, query: &str) -> Outcome<bool> {
        let query = AssertSqlSafe(format!("SELECT EXISTS ({query})"));
        Ok(sqlx::query_scalar(query).fetch_one(&self.pool).await?)
    }

    /// Clears away what was rolled back, and gathers statistics.
    pub async fn vacuum(&self, tables: &str) -> Outcome<()> {
        self.vacuum_as("ANALYZE", tables).await
    }

    /// Packs a table as it was when it was loaded.
    pub async fn vacuum_full(&self, table: &str) -> Outcome<()> {
        self.vacuum_as("FULL, ANALYZE", table).await
    }

    async fn vacuum_as(&self, options: &str, tables: &str) -> Outcome<()> {
        let vacuum = AssertSqlSafe(format!("VACUUM ({options}) {tables}"));
        self.pool.execute(vacuum).await?;
        Ok(())
    }

    pub async fn id(&self, query: &'static str) -> Outcome<Uuid> {
        Ok(sqlx::query_scalar(query).fetch_one(&self.pool).await?)
    }

    pub async fn large_project(&self) -> Outcome<Uuid> {
        self.id("SELECT id FROM projects WHERE name = 'Ratios, large'")
            .await
    }

    /// Blocks of tables and indexes that reading something takes.
    pub async fn blocks<T>(
        &self,
        mut read: impl AsyncFnMut(&DatabaseTransaction) -> Outcome<T>,
    ) -> Outcome<f64> {
        let transaction = self.db.begin().await?;
        // The second time the session has the catalogue in memory.
        read(&transaction).await?;
        let before = fetched(&transaction).await?;
        read(&transaction).await?;
        let after = fetched(&transaction).await?;
        transaction.rollback().await?;
        Ok(after - before)
    }

    pub async fn close(self) -> Outcome<()> {
        self.db.close().await?;
        drop(self.own);
        Ok(())
    }
}

async fn fetched(transaction: &DatabaseTransaction) -> Outcome<f64> {
    let blocks = "SELECT sum(pg_stat_get_xact_blocks_fetched(oid))::float8 FROM pg_class
        WHERE relkind IN ('r', 'i') AND relnamespace = current_schema()::regnamespace";
    let statement = Statement::from_string(DbBackend::Postgres, blocks);
    let row = transaction.query_one_raw(statement).await?;
    Ok(row.ok_or("no sum")?.try_get_by_index(0)?)
}
