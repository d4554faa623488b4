//! The command line: one file per verb.

mod adopt;
mod args;
mod audit;
mod database;
mod db;
mod docs;
mod doctor;
mod down;
mod duration;
mod fresh;
mod held;
mod maintain;
mod output;
mod plan;
mod progress;
mod reindex;
mod rls;
mod seed;
mod status;
mod up;
mod validate;
mod verify;

use std::process::ExitCode;

use clap::Parser;

use crate::{runner::RunError, seed::SeedError};
use args::{Args, Verb};
use output::Output;

/// A command's end: its exit code when it went well, the error otherwise.
type Outcome = Result<ExitCode, CliError>;

/// What is left where the database failed and the command went on.
const DATABASE_FAILED: u8 = 5;

/// Findings of `verify`, `status`, `validate`, `doctor` or a staleness check.
const FINDINGS: u8 = 1;

const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  findings: drift, a changed migration, rows that keep a constraint from being valid,
     entries of the audit log that are not as they were sealed, a stale generated file,
     what `doctor` finds worse than a notice
  2  wrong usage, a database URL that cannot be read, or a name that nothing has;
     `doctor` could not look
  3  refused, nothing was changed
  4  no connection, or no PostgreSQL to start
  5  the database failed: mend the cause and run again, nothing is done twice";

#[derive(Debug, thiserror::Error)]
enum CliError {
    #[error(transparent)]
    Run(#[from] RunError),
    #[error(transparent)]
    Embedded(#[from] crate::embedded::EmbeddedError),
    #[error(transparent)]
    Seed(#[from] SeedError),
    #[error("{path}: {source}")]
    File {
        path: String,
        source: std::io::Error,
    },
    #[error("{0}")]
    Usage(String),
    #[error("{0}")]
    Refused(String),
    #[error("could not look: {0}")]
    CouldNotLook(String),
}

impl CliError {
    fn exit_code(&self) -> u8 {
        match self {
            CliError::Run(error) => error.exit_code(),
            CliError::Usage(_) | CliError::CouldNotLook(_) => 2,
            CliError::Refused(_) => 3,
            CliError::Embedded(_) => 4,
            CliError::Seed(SeedError::Scale(_)) => 2,
            CliError::Seed(SeedError::Missing(_) | SeedError::NotEmpty(_)) => 3,
            CliError::Seed(_) | CliError::File { .. } => 5,
        }
    }
}

impl From<crate::connect::ConnectError> for CliError {
    fn from(error: crate::connect::ConnectError) -> Self {
        CliError::Run(error.into())
    }
}

impl From<sea_orm::DbErr> for CliError {
    fn from(error: sea_orm::DbErr) -> Self {
        CliError::Run(error.into())
    }
}

/// Runs the command that the process was called with.
pub async fn run() -> ExitCode {
    let args = Args::parse();
    let output = Output::new(args.global.json);
    match dispatch(args, &output).await {
        Ok(code) => code,
        Err(error) => {
            output.error(&error.to_string(), error.exit_code());
            ExitCode::from(error.exit_code())
        }
    }
}

async fn dispatch(args: Args, output: &Output) -> Outcome {
    let global = &args.global;
    match args.verb.unwrap_or(Verb::Up(args::Up::default())) {
        Verb::Up(up) => up::run(global, &up, output).await,
        Verb::Down(down) => down::run(global, &down, output).await,
        Verb::Status => status::run(global, output).await,
        Verb::Fresh => fresh::run(global, fresh::Verb::Fresh, output).await,
        Verb::Refresh => fresh::run(global, fresh::Verb::Refresh, output).await,
        Verb::Reset => fresh::run(global, fresh::Verb::Reset, output).await,
        Verb::Adopt => adopt::run(global, output).await,
        Verb::Plan(plan) => plan::run(global, &plan, output).await,
        Verb::Verify => verify::run(global, output).await,
        Verb::Validate => validate::run(global, output).await,
        Verb::Maintain(maintain) => maintain::run(global, &maintain, output).await,
        Verb::Audit(audit) => audit::run(global, &audit, output).await,
        Verb::Rls(rls) => rls::run(global, &rls, output).await,
        Verb::Docs(docs) => docs::run(&docs, output).await,
        Verb::Doctor(doctor) => doctor::run(global, &doctor, output).await,
        Verb::Db(db) => db::run(global, &db, output).await,
        Verb::Seed(seed) => seed::run(global, &seed, output).await,
    }
}
