//! Two ways in turns, so that whatever else the machine does slows both.

use std::time::{Duration, Instant};

use crate::Outcome;

/// PostgreSQL chooses a prepared statement's lasting plan at the sixth execution.
const UNCOUNTED: usize = 7;
const FEWEST: usize = 5;
const MOST: usize = 301;
/// Enough pairs for a median that stays, when they are quick.
const ENOUGH: Duration = Duration::from_secs(4);

/// Medians of pairs.
pub struct Pairs {
    /// How many times as long as the other way.
    pub ratio: f64,
    pub own_ms: f64,
    pub other_ms: f64,
}

/// Each way times what counts of it.
pub async fn measure(
    mut own: impl AsyncFnMut() -> Outcome<Duration>,
    mut other: impl AsyncFnMut() -> Outcome<Duration>,
) -> Outcome<Pairs> {
    for _ in 0..UNCOUNTED {
        own().await?;
        other().await?;
    }
    let mut pairs = Vec::new();
    let begun = Instant::now();
    while pairs.len() < FEWEST || (pairs.len() < MOST && begun.elapsed() < ENOUGH) {
        let pair = [own().await?, other().await?];
        pairs.push(pair.map(|time| time.as_secs_f64() * 1_000.0));
    }
    let median_of = |of: fn(&[f64; 2]) -> f64| median(pairs.iter().map(of).collect());
    Ok(Pairs {
        ratio: median_of(|[own, other]| own / other),
        own_ms: median_of(|[own, _]| *own),
        other_ms: median_of(|[_, other]| *other),
    })
}

/// What something that counts as a whole takes.
pub async fn time<T>(work: impl Future<Output = Outcome<T>>) -> Outcome<Duration> {
    let begun = Instant::now();
    std::hint::black_box(work.await?);
    Ok(begun.elapsed())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
