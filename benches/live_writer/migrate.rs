//! Runs one migration in a child, and kills it as often as asked.

use std::{
    collections::BTreeSet,
    env,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use migration::runner::Direction;
use uuid::Uuid;

use crate::{Outcome, child, timeline::Steps};

/// What it took.
#[derive(Debug, Default)]
pub struct Passed {
    pub kills: u32,
    pub retries: u32,
    /// Steps begun so far: a killed runner does not begin with the first again.
    steps: u64,
    /// What the runner had to say, each once.
    notes: BTreeSet<String>,
}

/// Applies, or takes back, the next migration: killed at `kills` random moments, if it lasts, and run again each time.
pub fn migrate(
    url: &str,
    (direction, title): (Direction, &str),
    kills: u32,
    steps: &Steps,
    passed: &mut Passed,
) -> Outcome<()> {
    loop {
        let mut child = Command::new(env::current_exe()?)
            .env(child::DIRECTION, direction.verb())
            .env(child::MIGRATION, title)
            .env(child::DATABASE, url)
            .stdout(Stdio::piped())
            .spawn()?;
        let killed = follow(
            &mut child,
            kills.saturating_sub(passed.kills),
            passed,
            steps,
        )?;
        let status = child.wait()?;
        if status.success() {
            return Ok(());
        }
        if !killed {
            return Err(format!("the runner ended with {status}").into());
        }
        passed.kills += 1;
    }
}

/// Notes the steps of a child as it tells them, and whether it was killed.
fn follow(child: &mut Child, kills: u32, passed: &mut Passed, steps: &Steps) -> Outcome<bool> {
    let Some(output) = child.stdout.take() else {
        return Ok(false);
    };
    let mut until_killed = None;
    for line in BufReader::new(output).lines() {
        let line = line?;
        match line.split_once(' ') {
            Some(("started", rest)) if kills > 0 => {
                let total: Option<u64> =
                    rest.split(' ').next().and_then(|steps| steps.parse().ok());
                let left = total.unwrap_or_default().saturating_sub(passed.steps);
                // Early enough for the kills that are to follow.
                until_killed = Some(random(left / u64::from(kills)));
            }
            Some(("step", label)) => {
                steps.begin(label);
                passed.steps += 1;
                until_killed = until_killed.map(|left: u64| left.saturating_sub(1));
            }
            Some(("retry", _)) => passed.retries += 1,
            Some(("note", note)) if passed.notes.insert(note.to_owned()) => {
                eprintln!("  note: {note}");
            }
            _ => {}
        }
        if until_killed == Some(0) {
            thread::sleep(Duration::from_millis(random(60)));
            child.kill()?;
            return Ok(true);
        }
    }
    Ok(false)
}

/// A number below `end`.
fn random(end: u64) -> u64 {
    Uuid::new_v4().as_u64_pair().1 % end.max(1)
}
