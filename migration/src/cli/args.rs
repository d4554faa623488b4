use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use clap::{Args as ClapArgs, Parser, Subcommand};

use super::{
    EXIT_CODES,
    duration::{duration, some_duration},
};
use crate::{connect::DEFAULT_SCHEMA, runner::Settings};

/// Brings an EIOS database under its history and keeps it there.
///
/// Without a verb: applies everything pending. Without --database-url or DATABASE_URL: works on an
/// embedded PostgreSQL that it starts by itself.
#[derive(Parser)]
#[command(name = "migration", version, after_help = EXIT_CODES)]
pub(super) struct Args {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) verb: Option<Verb>,
}

#[derive(ClapArgs)]
pub(super) struct Global {
    /// The database: postgres://user:password@host:5432/database; directly, not through a pooler
    #[arg(
        long,
        env = "DATABASE_URL",
        global = true,
        hide_env_values = true,
        value_name = "URL"
    )]
    database_url: Option<String>,
    /// The schema that holds the tables
    #[arg(long, global = true, default_value = DEFAULT_SCHEMA, value_name = "NAME")]
    pub(super) schema: String,
    /// How long a step may wait for a lock before it lets others pass and tries again (50ms, 2s)
    #[arg(long, global = true, default_value = "50ms", value_parser = some_duration, value_name = "TIME")]
    lock_timeout: Duration,
    /// How long to go on trying to get a lock
    #[arg(long, global = true, default_value = "5m", value_parser = duration, value_name = "TIME")]
    lock_patience: Duration,
    /// How long one statement inside a transaction may run; 0s for no limit
    #[arg(long, global = true, default_value = "10m", value_parser = duration, value_name = "TIME")]
    statement_timeout: Duration,
    /// The same for statements outside a transaction, which stand in nobody's way
    #[arg(long, global = true, default_value = "0s", value_parser = duration, value_name = "TIME")]
    concurrent_timeout: Duration,
    /// Where the embedded database lives
    #[arg(long, global = true, env = "EIOS_EMBEDDED_DIR", value_name = "DIR")]
    embedded_dir: Option<PathBuf>,
    /// Print the result as JSON
    #[arg(long, global = true)]
    pub(super) json: bool,
    /// Drop tables that hold rows, or bind their owner to policies, without asking again
    #[arg(long, global = true)]
    pub(super) yes: bool,
}

impl Global {
    /// The database that was named; an empty variable names none.
    pub(super) fn database_url(&self) -> Option<&str> {
        self.database_url.as_deref().filter(|url| !url.is_empty())
    }

    /// Where the embedded database was said to live.
    pub(super) fn embedded_dir(&self) -> Option<&Path> {
        let dir = self.embedded_dir.as_deref();
        dir.filter(|dir| !dir.as_os_str().is_empty())
    }

    pub(super) fn settings(&self) -> Settings {
        Settings {
            lock_timeout: self.lock_timeout,
            lock_patience: self.lock_patience,
            statement_timeout: self.statement_timeout,
            concurrent_timeout: self.concurrent_timeout,
        }
    }
}

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Apply pending migrations
    Up(Up),
    /// Take back applied migrations, the last one first
    Down(Down),
    /// Show where each migration stands
    Status,
    /// Drop everything the history made and apply it again
    Fresh,
    /// Take everything back and apply it again
    Refresh,
    /// Take everything back
    Reset,
    /// Compare a live legacy database with the baseline and record it, touching no row
    Adopt,
    /// Show the SQL of pending steps with the locks they take; changes nothing
    Plan(Plan),
    /// Compare the live database with history, catalogue and entities; exit 1 on any difference
    Verify,
    /// Finish constraints that old rows broke; exit 1 while rows still do
    Validate,
    /// Make months ahead, seal and archive the audit log, work out figures and overviews; for cron
    Maintain(super::maintain::Args),
    /// Look for what ails a live database, and say the next step; only reads
    Doctor(super::doctor::Args),
    /// Look at the seals of the audit log, and hold the log against them
    Audit(Audit),
    /// Show whom row level security binds; bind the tables' owner too, or no longer
    Rls(Rls),
    /// Write dictionary, schema and diagrams from a freshly migrated database
    Docs(Docs),
    /// Start, stop or look into the embedded database
    Db(Db),
    /// Fill an empty database with a realistic demo data set
    Seed(Seed),
}

#[derive(ClapArgs, Default)]
pub(super) struct Up {
    /// How many to apply; all by default
    #[arg(short = 'n', long)]
    pub(super) num: Option<u32>,
    /// Adopt a live legacy database first
    #[arg(long)]
    pub(super) adopt: bool,
}

#[derive(ClapArgs)]
pub(super) struct Down {
    /// How many to take back
    #[arg(short = 'n', long, default_value_t = 1)]
    pub(super) num: u32,
    /// Lose what is stored in the tables and columns that go
    #[arg(long)]
    pub(super) accept_data_loss: bool,
}

#[derive(ClapArgs)]
pub(super) struct Plan {
    /// Plan a `down` instead
    #[arg(long)]
    pub(super) down: bool,
    /// How many migrations: all pending by default, or with --down the last one
    #[arg(short = 'n', long)]
    pub(super) num: Option<u32>,
    /// Write docs/migrations/NNN_name.{up,down}.sql for the whole history instead
    #[arg(long)]
    pub(super) write: bool,
}

#[derive(ClapArgs)]
pub(super) struct Audit {
    #[command(subcommand)]
    pub(super) verb: AuditVerb,
}

#[derive(Subcommand)]
pub(super) enum AuditVerb {
    /// List the seals
    Seals {
        /// Write their heads to a file, to be kept elsewhere
        #[arg(long, value_name = "FILE")]
        export: Option<PathBuf>,
    },
    /// Read every sealed entry again; exit 1 when one is not as it was sealed
    Verify {
        /// Hold the seals against heads that were exported before
        #[arg(long, value_name = "FILE")]
        against: Option<PathBuf>,
    },
}

#[derive(ClapArgs)]
pub(super) struct Rls {
    #[command(subcommand)]
    pub(super) verb: RlsVerb,
}

#[derive(Subcommand, Clone, Copy)]
pub(super) enum RlsVerb {
    /// Say which tables are guarded, which roles are bound and who may act as whom; exit 1 when a table is open
    Status,
    /// Bind the tables' owner too: for the day on which no old application is left
    Force,
    /// Let the owner see every row again
    Unforce,
}

#[derive(ClapArgs)]
pub(super) struct Docs {
    /// Write nothing; exit 1 when a generated file is stale
    #[arg(long)]
    pub(super) check: bool,
}

#[derive(ClapArgs)]
pub(super) struct Db {
    #[command(subcommand)]
    pub(super) verb: DbVerb,
}

#[derive(Subcommand, Clone, Copy)]
pub(super) enum DbVerb {
    /// Start it, if it is not running
    Start,
    /// Stop it
    Stop,
    /// Say where it is and whether it runs
    Status,
    /// Print a URL for psql: psql "$(cargo run -q -p migration -- db psql-url)"
    PsqlUrl,
}

#[derive(ClapArgs)]
pub(super) struct Seed {
    /// small, medium, large, or a number of guests
    #[arg(long, default_value = "small")]
    pub(super) scale: String,
    /// The same number gives the same rows, ids included
    #[arg(long, default_value_t = 1)]
    pub(super) seed: u64,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn arguments_are_consistent() {
        Args::command().debug_assert();
    }
}
