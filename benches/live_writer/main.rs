//! Does the old application notice that the database is being migrated?
//!
//! `cargo bench --bench live_writer -- --help` says what can be chosen, `docs/performance.md` what is printed.

mod args;
mod child;
mod client;
mod database;
mod figures;
mod ledger;
mod migrate;
mod mix;
mod print;
mod promises;
mod record;
mod rounds;
#[path = "../../tests/support/mod.rs"]
mod support;
mod timeline;
mod values;
mod world;

use std::{
    error::Error,
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use clap::Parser;

use crate::{
    args::Args,
    client::{Client, Schedule},
    figures::Figures,
    ledger::Account,
    record::Record,
    rounds::Rounds,
    world::World,
};

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> ExitCode {
    if let Some(code) = child::run().await {
        return code;
    }
    match measure(&Args::parse()).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

/// Whether everything is as it should be.
async fn measure(args: &Args) -> Outcome<bool> {
    let range = rounds::range(&args.from, &args.to)?;
    eprintln!("filling a legacy database with {} guests", args.guests);
    let database = database::make(args, &range).await?;
    let mut world = World::divide(&database.url, args.clients).await?;
    let before = Account::read(&mut world).await?;

    let stop = Arc::new(AtomicBool::new(false));
    let clients = clients(&database.url, args.clients, &mut world).await?;
    let schedule = Schedule {
        begin: Instant::now(),
        pace: Duration::from_secs(1) / args.rate,
        clients: args.clients,
        stop: Arc::clone(&stop),
    };
    let writers: Vec<_> = clients
        .into_iter()
        .map(|client| tokio::spawn(client.write(schedule.clone())))
        .collect();
    let mut rounds = Rounds::new(&database.url, args);
    let broken = rounds.run(&range).await.err();
    stop.store(true, Ordering::Relaxed);
    let mut record = Record::default();
    for writer in writers {
        record.extend(writer.await??);
    }

    let after = Account::read(&mut world).await?;
    let (lost, changed) = ledger::compare(&before, &record.changes, &after);
    let figures = Figures {
        phases: figures::lines(&rounds.phases, &rounds.steps, &record),
        failures: figures::failures(&record, &rounds.phases),
        rows: after.rows.values().sum(),
        quiet_rows: after.quiet.values().map(|(rows, _)| rows).sum(),
        lost,
        changed,
        promises: rounds.promises,
        broken: broken.map(|error| error.to_string()),
    };
    print::print(&figures, args.json);
    Ok(figures.is_good())
}

async fn clients(url: &str, number: i32, world: &mut World) -> Outcome<Vec<Client>> {
    let units = Arc::new(mix::units()?);
    let mut clients = Vec::new();
    for client in 0..number {
        let share = world.share(client, number).await?;
        clients.push(Client::connect(url, client, Arc::clone(&units), share).await?);
    }
    Ok(clients)
}
