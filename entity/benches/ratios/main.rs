//! What the ways of this crate cost, each as a multiple of another way to the same end.
//!
//! `cargo bench -p entity -- --help` says what can be chosen, `docs/performance.md` what is compared.

mod args;
mod audit;
mod dashboard;
mod database;
mod figures;
mod import;
mod indexes;
mod logs;
mod pages;
mod pairs;
mod policies;
mod queue;
mod report;
mod search;
mod shown;
mod touch;

use std::{error::Error, process::ExitCode};

use clap::Parser;

use crate::{
    args::{Args, Part},
    database::Bench,
    report::Report,
};

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> ExitCode {
    match measure(&Args::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

async fn measure(args: &Args) -> Outcome<()> {
    let parts = match args.only {
        Some(part) => vec![part],
        None => Part::ALL.into(),
    };
    let bench = Bench::open(args).await?;
    let report = Report::begin();
    for part in parts {
        match part {
            Part::Dashboard => dashboard::measure(&bench, &report).await?,
            Part::Search => search::measure(&bench, &report).await?,
            Part::Pages => pages::measure(&bench, &report).await?,
            Part::Import => import::measure(&bench, &report).await?,
            Part::Touch => touch::measure(&bench, &report).await?,
            Part::Audit => audit::measure(&bench, &report).await?,
            Part::Policies => policies::measure(&bench, &report).await?,
            Part::Figures => figures::measure(&bench, &report).await?,
            Part::Logs => logs::measure(&bench, &report).await?,
            Part::Queue => queue::measure(&bench, &report).await?,
            Part::Indexes => indexes::measure(&bench, &report).await?,
        }
    }
    bench.close().await
}
