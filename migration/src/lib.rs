//! The history of the EIOS database and the tools that run it.
//!
//! [`HISTORY`] is the ordered list of migrations. [`runner::Runner`] applies it safely to a live
//! database: one runner at a time, short locks with retries, resumable, fingerprinted. The same
//! list is also a plain sea-orm-migration [`Migrator`] for programs that bring their own runner.

pub mod cli;
pub mod connect;
pub mod ddl;
pub mod docs;
pub mod doctor;
pub mod embedded;
pub mod generated;
mod history;
pub mod ledger;
pub mod maintain;
pub mod plan;
pub mod row_security;
pub mod runner;
pub mod seed;
pub mod snapshot;
pub mod testing;
pub mod verify;

use sea_orm_migration::{MigrationTrait, MigratorTrait, async_trait::async_trait};

pub use history::{Entry, HISTORY, Revision};

/// [`HISTORY`] for sea-orm-migration.
///
/// It runs the same steps, without lock, retries, preflight or fingerprints: meant for databases
/// that nobody else is using, such as those of tests.
pub struct Migrator;

#[async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        HISTORY
            .iter()
            .map(|entry| Box::new(entry) as Box<dyn MigrationTrait>)
            .collect()
    }
}
