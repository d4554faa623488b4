//! What the run comes to.

use std::time::{Duration, Instant};

use serde::Serialize;

use crate::{
    ledger::Lost,
    record::{Record, Sample},
    timeline::{Kind, Phase, Steps},
};

/// A stall this long is no stall, whatever the writer sees alone.
const NO_STALL_MS: f64 = 100.0;
/// Else it may be so much longer than alone.
const RATIO: f64 = 1.5;

/// One phase.
#[derive(Debug, Serialize)]
pub struct Line {
    pub phase: String,
    pub round: usize,
    pub kind: Kind,
    pub seconds: f64,
    pub statements: usize,
    pub errors: usize,
    /// How often a prepared `SELECT *` found its columns changed, and worked once prepared again.
    pub stale: usize,
    pub kills: u32,
    pub retries: u32,
    pub median_ms: f64,
    pub p99_ms: f64,
    pub longest_ms: f64,
    /// The statement that took longest, and the step that ran meanwhile.
    pub longest: String,
    pub step: String,
}

/// A kind of failure.
#[derive(Debug, Serialize)]
pub struct Failures {
    pub code: String,
    pub number: usize,
    /// The first of them.
    pub phase: String,
    pub statement: String,
    pub message: String,
    pub sql: String,
}

/// A figure against its goal.
#[derive(Debug, Serialize)]
pub struct Goal {
    pub name: String,
    pub ratio: f64,
    pub goal: f64,
}

impl Goal {
    pub fn is_met(&self) -> bool {
        self.ratio <= self.goal
    }
}

#[derive(Debug, Serialize)]
pub struct Figures {
    pub phases: Vec<Line>,
    pub failures: Vec<Failures>,
    pub rows: i64,
    pub quiet_rows: i64,
    pub lost: Vec<Lost>,
    /// Tables with other values in rows that nobody touched.
    pub changed: Vec<String>,
    /// Objects that were not what the applied migrations promise.
    pub promises: Vec<String>,
    /// The migration that failed.
    pub broken: Option<String>,
}

impl Figures {
    pub fn is_good(&self) -> bool {
        self.broken.is_none() && self.goals().iter().all(Goal::is_met)
    }

    /// Of all migrations together.
    pub fn kills(&self) -> u32 {
        self.phases.iter().map(|line| line.kills).sum()
    }

    pub fn seconds(&self) -> f64 {
        self.phases.iter().map(|line| line.seconds).sum()
    }

    /// Each round against the writer alone just before it, and what must be zero.
    pub fn goals(&self) -> Vec<Goal> {
        let mut goals = Vec::new();
        for (round, name) in ["up", "down", "up_again"].into_iter().enumerate() {
            let of_round = |kind| {
                let lines = self
                    .phases
                    .iter()
                    .filter(move |line| line.round == round && line.kind == kind);
                lines.map(|line| line.longest_ms).reduce(f64::max)
            };
            if let (Some(alone), Some(migrating)) =
                (of_round(Kind::Alone), of_round(Kind::Migrating))
            {
                goals.push(Goal {
                    name: format!("longest_stall_{name}"),
                    ratio: migrating / alone,
                    goal: f64::max(NO_STALL_MS / alone, RATIO),
                });
            }
        }
        let errors: usize = self.failures.iter().map(|failures| failures.number).sum();
        let lost: i64 = self
            .lost
            .iter()
            .map(|lost| (lost.expected - lost.found).abs())
            .sum();
        for (name, number) in [
            ("failed_statements", errors as f64),
            ("rows_lost_or_left_over", lost as f64),
            ("tables_with_changed_rows", self.changed.len() as f64),
            ("broken_promises", self.promises.len() as f64),
        ] {
            goals.push(Goal {
                name: name.to_owned(),
                ratio: number,
                goal: 0.0,
            });
        }
        goals
    }
}

/// One line per phase.
pub fn lines(phases: &[Phase], steps: &Steps, record: &Record) -> Vec<Line> {
    phases
        .iter()
        .map(|phase| line(phase, phases, steps, record))
        .collect()
}

fn line(phase: &Phase, phases: &[Phase], steps: &Steps, record: &Record) -> Line {
    let mut samples: Vec<&Sample> = record
        .samples
        .iter()
        .filter(|sample| phase.holds(sample.middle()))
        .collect();
    samples.sort_by_key(|sample| sample.took);
    let at = |part: f64| {
        let last = samples.len().saturating_sub(1);
        let sample = samples.get((last as f64 * part).round() as usize);
        sample.map_or(0.0, |sample| milliseconds(sample.took))
    };
    let longest = samples.last();
    Line {
        phase: phase.name.clone(),
        round: phase.round,
        kind: phase.kind,
        seconds: (phase.end - phase.begin).as_secs_f64(),
        statements: samples.len(),
        errors: since(
            phase,
            phases,
            record.failures.iter().map(|failure| failure.at),
        ),
        stale: since(phase, phases, record.stale.iter().map(|(at, _)| *at)),
        kills: phase.kills,
        retries: phase.retries,
        median_ms: at(0.5),
        p99_ms: at(0.99),
        longest_ms: at(1.0),
        longest: longest
            .map(|sample| sample.statement.clone())
            .unwrap_or_default(),
        step: longest
            .and_then(|sample| steps.at(sample.middle()))
            .unwrap_or_default(),
    }
}

/// The moments since the phase began, up to the next phase.
fn since(phase: &Phase, phases: &[Phase], moments: impl Iterator<Item = Instant>) -> usize {
    let is_own = |at: &Instant| {
        phase_of(phases, *at).is_some_and(|of_moment| of_moment.begin == phase.begin)
    };
    moments.filter(is_own).count()
}

fn phase_of(phases: &[Phase], at: Instant) -> Option<&Phase> {
    phases.iter().rev().find(|phase| phase.begin <= at)
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// The failures by SQLSTATE, each with the first of its kind.
pub fn failures(record: &Record, phases: &[Phase]) -> Vec<Failures> {
    let mut kinds: Vec<Failures> = Vec::new();
    let mut failures: Vec<_> = record.failures.iter().collect();
    failures.sort_by_key(|failure| failure.at);
    for failure in failures {
        if let Some(kind) = kinds.iter_mut().find(|kind| kind.code == failure.code) {
            kind.number += 1;
            continue;
        }
        let phase = phase_of(phases, failure.at);
        kinds.push(Failures {
            code: failure.code.clone(),
            number: 1,
            phase: phase.map_or("warming up", |phase| &phase.name).to_owned(),
            statement: failure.statement.clone(),
            message: failure.message.clone(),
            sql: failure.sql.clone(),
        });
    }
    kinds
}
