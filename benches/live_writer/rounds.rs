//! Alone and up, alone and down, alone and up again, while the writer goes on.

use std::{
    ops::Range,
    sync::Arc,
    time::{Duration, Instant},
};

use migration::{HISTORY, runner::Direction};

use crate::{
    Outcome,
    args::Args,
    migrate::{Passed, migrate},
    promises,
    timeline::{Kind, Phase, Steps},
};

/// Before anything is measured, each client prepares its statements.
const WARM_UP: Duration = Duration::from_secs(5);

/// What a migration held up is not the writer alone.
const CATCH_UP: Duration = Duration::from_secs(1);

/// The places in history after `from`, up to `to`.
pub fn range(from: &str, to: &str) -> Outcome<Range<usize>> {
    let place = |title: &str| {
        let at = HISTORY
            .iter()
            .position(|entry| entry.title().starts_with(title));
        at.map(|at| at + 1)
            .ok_or_else(|| format!("there is no migration {title}"))
    };
    let end = if to == "head" {
        HISTORY.len()
    } else {
        place(to)?
    };
    let range = place(from)?..end;
    if range.is_empty() {
        return Err(format!("there is no migration between {from} and {to}").into());
    }
    Ok(range)
}

pub struct Rounds<'a> {
    url: &'a str,
    idle: Duration,
    between: Duration,
    kills: u32,
    pub phases: Vec<Phase>,
    /// What was not as promised after a migration.
    pub promises: Vec<String>,
    pub steps: Arc<Steps>,
}

impl<'a> Rounds<'a> {
    pub fn new(url: &'a str, args: &Args) -> Self {
        Rounds {
            url,
            idle: Duration::from_secs(args.seconds_idle),
            between: Duration::from_secs(args.seconds_between),
            kills: args.kill,
            phases: Vec::new(),
            promises: Vec::new(),
            steps: Arc::default(),
        }
    }

    /// All three rounds, or those up to a migration that fails.
    pub async fn run(&mut self, range: &Range<usize>) -> Outcome<()> {
        tokio::time::sleep(WARM_UP).await;
        let directions = [Direction::Up, Direction::Down, Direction::Up];
        for (round, direction) in directions.into_iter().enumerate() {
            self.alone(round).await;
            let mut entries: Vec<_> = HISTORY[range.clone()].iter().collect();
            if direction == Direction::Down {
                entries.reverse();
            }
            for entry in entries {
                self.migration(round, direction, entry.title()).await?;
            }
        }
        Ok(())
    }

    async fn alone(&mut self, round: usize) {
        tokio::time::sleep(CATCH_UP).await;
        self.wait(Kind::Alone, round, "alone", self.idle).await;
    }

    async fn wait(&mut self, kind: Kind, round: usize, name: &str, time: Duration) {
        eprintln!("{name}");
        let begin = Instant::now();
        tokio::time::sleep(time).await;
        self.note(kind, round, name, begin, Passed::default());
    }

    async fn migration(
        &mut self,
        round: usize,
        direction: Direction,
        title: &'static str,
    ) -> Outcome<()> {
        let name = format!("{} {title}", direction.verb());
        eprintln!("{name}");
        let begin = Instant::now();
        let (url, kills, steps) = (self.url.to_owned(), self.kills, Arc::clone(&self.steps));
        let running = tokio::task::spawn_blocking(move || {
            let mut passed = Passed::default();
            let result = migrate(&url, (direction, title), kills, &steps, &mut passed);
            (passed, result)
        });
        let (passed, result) = running.await?;
        self.steps.begin("");
        self.note(Kind::Migrating, round, &name, begin, passed);
        result.map_err(|error| format!("{name}: {error}"))?;
        let name = format!("after {name}");
        self.wait(Kind::After, round, &name, self.between).await;
        let broken = promises::broken(self.url).await?;
        self.promises
            .extend(broken.iter().map(|broken| format!("{name}: {broken}")));
        Ok(())
    }

    fn note(&mut self, kind: Kind, round: usize, name: &str, begin: Instant, passed: Passed) {
        self.phases.push(Phase {
            kind,
            name: name.to_owned(),
            round,
            begin,
            end: Instant::now(),
            kills: passed.kills,
            retries: passed.retries,
        });
    }
}
