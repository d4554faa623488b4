//! The runner of the migrations: this program again, as a process that can be killed.

use std::{env, process::ExitCode};

use migration::{
    connect::{DEFAULT_SCHEMA, Target},
    runner::{Consent, Direction, Event, Reporter, Runner, Settings, State, status},
};

use crate::Outcome;

/// Tells a child its direction, its migration and its database: a password does not belong among the arguments.
pub const DIRECTION: &str = "LIVE_WRITER_DIRECTION";
pub const MIGRATION: &str = "LIVE_WRITER_MIGRATION";
pub const DATABASE: &str = "LIVE_WRITER_DATABASE";

/// Applies, or takes back, one migration if this process is a child.
pub async fn run() -> Option<ExitCode> {
    let direction = env::var(DIRECTION).ok()?;
    Some(match migrate(&direction).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{direction}: {error}");
            ExitCode::FAILURE
        }
    })
}

async fn migrate(direction: &str) -> Outcome<()> {
    let target = Target::parse(&env::var(DATABASE)?, DEFAULT_SCHEMA)?;
    let is_up = direction == Direction::Up.verb();
    // Whoever was killed at the very end has left nothing to do, and nothing of the next migration is asked for.
    if is_done(&target, &env::var(MIGRATION)?, is_up).await? {
        return Ok(());
    }
    let runner = Runner::start(&target, Settings::default(), &Lines).await?;
    if is_up {
        runner.up(Some(1)).await?;
    } else {
        runner.down(Some(1), Consent { data_loss: true }).await?;
    }
    runner.finish().await;
    Ok(())
}

async fn is_done(target: &Target, title: &str, is_up: bool) -> Outcome<bool> {
    let db = target.connect("live_writer").await?;
    let lines = status(&db).await?;
    db.close().await?;
    let line = lines.iter().find(|line| line.title == title);
    let line = line.ok_or_else(|| format!("there is no migration {title}"))?;
    Ok(match line.state {
        State::HalfUp | State::HalfDown => false,
        state => state.is_applied() == is_up,
    })
}

/// Prints a line per event, for the parent.
struct Lines;

impl Reporter for Lines {
    fn event(&self, event: Event<'_>) {
        match event {
            Event::Started { title, steps, .. } => println!("started {steps} {title}"),
            Event::Step { label } => println!("step {}", label.replace('\n', " ")),
            Event::Retry { label, .. } => println!("retry {}", label.replace('\n', " ")),
            Event::Waiting { holder } => println!("step waiting for {}", holder.replace('\n', " ")),
            Event::Note(note) => println!("note {}", note.replace('\n', " ")),
            _ => {}
        }
    }
}
