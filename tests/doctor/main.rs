//! `doctor`: each kind of trouble is planted, found by name, and gone after its own next step; a healthy database is
//! quiet; whoever may see little is told what was not seen.

#![allow(clippy::unwrap_used)]

mod healthy;
mod partitions;
mod planted;
mod prepared;
mod rights;
mod schema;
mod server;
mod sessions;
#[path = "../support/mod.rs"]
mod support;

use migration::{
    connect::Target,
    doctor::{Finding, Limits, Report, Severity, examine},
    maintain::{Care, Which, maintain, reindex},
    runner::Settings,
};
use sqlx::{AssertSqlSafe, PgConnection};
use tokio::sync::RwLock;

use crate::support::{connect, runner, target};

/// What is planted in the whole server would show in the databases of other tests.
static SERVER: RwLock<()> = RwLock::const_new(());

async fn report(url: &str, limits: &Limits) -> Report {
    examine(&target(url), &Settings::default(), limits)
        .await
        .unwrap()
}

/// The finding of a check about an object, once statistics tell of it.
async fn found(url: &str, limits: &Limits, check: &str, object: &str) -> Finding {
    for _ in 0..50 {
        let finding = find(url, limits, check, object).await;
        if let Some(finding) = finding {
            return finding;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    let mut others = report(url, limits).await.findings;
    others.retain(|finding| finding.check == check);
    panic!("{object}: {others:#?}");
}

async fn find(url: &str, limits: &Limits, check: &str, object: &str) -> Option<Finding> {
    let report = report(url, limits).await;
    let mut findings = report.findings.into_iter();
    findings.find(|finding| finding.check == check && finding.object == object)
}

/// Takes a finding's next step, and waits until it is gone.
async fn mend(url: &str, limits: &Limits, finding: &Finding) {
    take(url, &finding.next).await;
    for _ in 0..50 {
        if find(url, limits, finding.check, &finding.object)
            .await
            .is_none()
        {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("still there after its next step: {finding:?}");
}

async fn take(url: &str, next: &str) {
    match next.strip_prefix("cargo run -p migration -- ") {
        Some("validate") => {
            let runner = runner(url).await;
            runner.validate().await.unwrap();
            runner.finish().await;
        }
        Some("maintain") => {
            maintain(&target(url), &Settings::default(), &Care::default())
                .await
                .unwrap();
        }
        Some(verb) if verb.starts_with("maintain reindex ") => {
            let which = Which::Named(verb["maintain reindex ".len()..].to_owned());
            reindex(&target(url), &Settings::default(), &which)
                .await
                .unwrap();
        }
        Some(verb) => panic!("no such verb: {verb}"),
        None => one_by_one(&mut connect(url).await, next).await,
    }
}

/// Statements outside of a transaction, as somebody pastes them.
async fn one_by_one(connection: &mut PgConnection, sql: &str) {
    for statement in sql.split_inclusive(';').map(str::trim) {
        if statement.is_empty() || statement.starts_with("--") {
            continue;
        }
        sqlx::raw_sql(AssertSqlSafe(statement.to_owned()))
            .execute(&mut *connection)
            .await
            .unwrap_or_else(|error| panic!("{statement}: {error}"));
    }
}

#[track_caller]
fn assert_says(finding: &Finding, severity: Severity, problem: &str, next: &str) {
    assert_eq!(finding.severity, severity, "{finding:?}");
    assert!(finding.problem.contains(problem), "{finding:?}");
    assert!(finding.next.contains(next), "{finding:?}");
    assert!(!finding.why.is_empty());
}
