//! A live database of the old application, with rows in it and a table of its own, is adopted.
//!
//! `cargo run --example adopt_legacy`: needs nothing set up; the live database is made from the
//! facts in `tests/fixtures/legacy`.

#[path = "../tests/support/legacy/mod.rs"]
mod legacy;

use migration::{
    connect::{DEFAULT_SCHEMA, Target},
    runner::{Runner, Settings, Silent, status},
    testing::TestDatabase,
    verify::verify,
};
use sqlx::{Connection, Executor, PgConnection};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let database = TestDatabase::empty().await?;
    let mut application = PgConnection::connect(&database.url()).await?;
    legacy::build(&mut application).await?;
    legacy::fill(
        &mut application,
        legacy::Volume::guests(500),
        legacy::DirtyRow::ALL,
    )
    .await?;
    application
        .execute("ALTER TABLE users ADD COLUMN avatar text")
        .await?;
    application.execute("DROP INDEX idx_guests_group").await?;

    let target = Target::parse(&database.url(), DEFAULT_SCHEMA)?;
    let runner = Runner::start(&target, Settings::default(), &Silent).await?;
    if let Err(refusal) = runner.up(None).await {
        println!("up, without having adopted: {refusal}\n");
    }

    let adoption = runner.adopt().await?;
    println!("equal to the baseline: {} objects", adoption.equal);
    for index in &adoption.built {
        println!("built concurrently: {index}");
    }
    for unknown in &adoption.unknown {
        println!("left alone: {}", unknown.object);
    }

    runner.up(None).await?;
    runner.finish().await;
    let db = database.connect().await?;
    for line in status(&db).await? {
        println!("{}: {}", line.title, line.state.word());
    }
    let report = verify(&db, DEFAULT_SCHEMA).await?;
    println!(
        "{} objects compared, {} findings",
        report.compared,
        report.findings.len()
    );

    let statements = legacy::old_application::run_all(&mut application).await?;
    println!(
        "{} statements of the old application work as before",
        statements.len()
    );
    Ok(())
}
