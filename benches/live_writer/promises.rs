//! Holds the database against what the migrations applied so far promise.

use migration::{
    connect::{DEFAULT_SCHEMA, Target},
    runner::State,
    verify::verify,
};

use crate::Outcome;

/// What `verify` finds, but for the migrations that are still to come.
pub async fn broken(url: &str) -> Outcome<Vec<String>> {
    let target = Target::parse(url, DEFAULT_SCHEMA)?;
    let db = target.connect("live_writer").await?;
    let report = verify(&db, DEFAULT_SCHEMA).await?;
    db.close().await?;
    let pending = format!("is {}", State::Pending.word());
    Ok(report
        .findings
        .iter()
        .filter(|finding| finding.problem != pending)
        .map(|finding| format!("{} {}", finding.object, finding.problem))
        .collect())
}
