//! Writing a world into a database, all or nothing.

use std::time::Instant;

use sqlx::{AssertSqlSafe, Connection as _, PgConnection};

use super::clock::{MONTHS, NOW, datetime};
use super::copy::Rows;
use super::error::{SeedError, database};
use super::months::make_months;
use super::preflight::require_empty_tables;
use super::progress::Progress;
use super::report::Report;
use super::rows::{Documents, INSERT_SITES, Source, samples};
use super::scale::Scale;
use super::table::Table;
use super::world::{DEMO_EMAIL, World};

/// Small enough to lie in the socket's buffer: the server works while the next rows are made.
const CHUNK: usize = 64 * 1024;
/// Foreign keys are checked at the end of each COPY. Many small ones bound the queue of checks and keep progress even.
const ROWS_PER_COPY: u64 = 100_000;
const PROJECTS_PER_INSERT: usize = 500;

pub(super) async fn load(
    connection: &mut PgConnection,
    scale: &Scale,
    seed: u64,
    progress: &dyn Progress,
) -> Result<Report, SeedError> {
    let begun = Instant::now();
    scale.validate()?;
    let mut transaction = connection
        .begin()
        .await
        .map_err(|source| database("opening a transaction", source))?;
    require_empty_tables(&mut transaction).await?;
    make_months(&mut transaction).await?;
    let world = World::new(scale, seed);
    let mut tables = Vec::with_capacity(Table::ALL.len());
    let mut is_analyzed = false;
    for &table in Table::ALL {
        // What is derived from millions of rows must not be planned as if there were none.
        if matches!(table.source(), Source::Statement(_)) && !is_analyzed {
            analyze(&mut transaction).await?;
            is_analyzed = true;
        }
        let mut loader = Loader::new(table, &world, progress);
        loader
            .load(&mut transaction, &mut tables)
            .await
            .map_err(|source| SeedError::Load {
                table: table.name(),
                source,
            })?;
    }
    analyze(&mut transaction).await?;
    analyze_log(&mut transaction).await?;
    transaction
        .commit()
        .await
        .map_err(|source| database("committing", source))?;
    Ok(Report {
        tables,
        duration: begun.elapsed(),
        user_email: DEMO_EMAIL,
        invites: samples(&world),
    })
}

async fn analyze(connection: &mut PgConnection) -> Result<(), SeedError> {
    gather(connection, &Table::names().join(", ")).await
}

/// The database itself records what the seed writes.
async fn analyze_log(connection: &mut PgConnection) -> Result<(), SeedError> {
    gather(connection, "admin_audit_log").await
}

async fn gather(connection: &mut PgConnection, tables: &str) -> Result<(), SeedError> {
    sqlx::query(AssertSqlSafe(format!("ANALYZE {tables}")))
        .execute(&mut *connection)
        .await
        .map_err(|source| database("gathering statistics", source))?;
    Ok(())
}

struct Loader<'a> {
    table: Table,
    world: &'a World,
    progress: &'a dyn Progress,
    rows: Rows,
    /// The rows up to the end of the COPY before.
    copied: u64,
}

impl<'a> Loader<'a> {
    fn new(table: Table, world: &'a World, progress: &'a dyn Progress) -> Self {
        Self {
            table,
            world,
            progress,
            rows: Rows::new(table.columns().len()),
            copied: 0,
        }
    }

    async fn load(
        &mut self,
        connection: &mut PgConnection,
        tables: &mut Vec<(&'static str, u64)>,
    ) -> Result<(), sqlx::Error> {
        let world = self.world;
        match self.table.source() {
            Source::Elsewhere => return Ok(()),
            Source::WithVersions => return self.sites(connection, tables).await,
            Source::Statement(sql) => return self.derive(connection, sql, tables).await,
            Source::Once(write) => {
                self.copy(connection, std::iter::once(1), |_, rows| write(world, rows))
                    .await?;
            }
            Source::PerProject(write) => {
                let sizes = world
                    .projects
                    .iter()
                    .map(|project| u64::from(project.guests));
                self.copy(connection, sizes, |unit, rows| {
                    write(world, &world.projects[unit], rows)
                })
                .await?;
            }
            Source::PerMonth(write) => {
                let projects = world.projects.len();
                let sizes = (0..MONTHS as usize * projects).map(|_| 1);
                self.copy(connection, sizes, |unit, rows| {
                    write(
                        world,
                        &world.projects[unit % projects],
                        (unit / projects) as u32,
                        rows,
                    );
                })
                .await?;
            }
        }
        tables.push((self.table.name(), self.rows.count()));
        Ok(())
    }

    /// Copies units of work, each of a size relative to the others.
    async fn copy(
        &mut self,
        connection: &mut PgConnection,
        sizes: impl Iterator<Item = u64> + Clone,
        write: impl Fn(usize, &mut Rows),
    ) -> Result<(), sqlx::Error> {
        let name = self.table.name();
        let statement = format!(
            "COPY {name} ({}) FROM STDIN (FORMAT binary)",
            self.table.columns().join(", ")
        );
        self.progress.started(name);
        let whole = sizes.clone().sum::<u64>().max(1) as f64;
        let mut done = 0;
        let mut units = sizes.enumerate().peekable();
        while units.peek().is_some() {
            let mut copy = connection.copy_in_raw(&statement).await?;
            self.rows.open();
            for (unit, size) in units.by_ref() {
                write(unit, &mut self.rows);
                done += size;
                if self.rows.bytes().len() >= CHUNK {
                    for chunk in self.rows.bytes().chunks(CHUNK) {
                        copy.send(chunk).await?;
                    }
                    self.rows.clear();
                    self.progress
                        .written(name, self.rows.count(), done as f64 / whole);
                }
                if self.rows.count() - self.copied >= ROWS_PER_COPY {
                    break;
                }
            }
            self.rows.close();
            copy.send(self.rows.bytes()).await?;
            self.rows.clear();
            copy.finish().await?;
            self.copied = self.rows.count();
            self.progress
                .written(name, self.copied, done as f64 / whole);
        }
        self.progress.finished(name, self.copied);
        Ok(())
    }

    /// Derives the rows from those of other tables.
    async fn derive(
        &mut self,
        connection: &mut PgConnection,
        sql: &'static str,
        tables: &mut Vec<(&'static str, u64)>,
    ) -> Result<(), sqlx::Error> {
        let name = self.table.name();
        self.progress.started(name);
        let result = sqlx::query(sql)
            .bind(datetime(NOW))
            .execute(&mut *connection)
            .await?;
        self.progress.finished(name, result.rows_affected());
        tables.push((name, result.rows_affected()));
        Ok(())
    }

    async fn sites(
        &mut self,
        connection: &mut PgConnection,
        tables: &mut Vec<(&'static str, u64)>,
    ) -> Result<(), sqlx::Error> {
        let (sites, versions) = (Table::Sites.name(), Table::SiteVersions.name());
        self.progress.started(sites);
        let (mut site_rows, mut version_rows, mut done) = (0_u64, 0_u64, 0_usize);
        for projects in self.world.projects.chunks(PROJECTS_PER_INSERT) {
            let mut documents = Documents::default();
            for project in projects {
                documents.add(self.world, project);
            }
            site_rows += documents.sites.len() as u64;
            version_rows += documents.versions.len() as u64;
            done += projects.len();
            sqlx::query(INSERT_SITES)
                .bind(serde_json::Value::Array(documents.sites).to_string())
                .bind(serde_json::Value::Array(documents.versions).to_string())
                .execute(&mut *connection)
                .await?;
            let fraction = done as f64 / self.world.projects.len() as f64;
            self.progress.written(sites, site_rows, fraction);
        }
        self.progress.finished(sites, site_rows);
        self.progress.started(versions);
        self.progress.finished(versions, version_rows);
        tables.push((sites, site_rows));
        tables.push((versions, version_rows));
        Ok(())
    }
}
