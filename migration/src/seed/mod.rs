//! A deterministic, believable demo data set of any size.
//!
//! Everything is a function of a [`Scale`] and a seed: the same two give the same rows, ids and tokens included, on
//! every machine and on every day, because time is counted from [`REFERENCE_DATE`] and never read from a clock.
//! Addresses, telephone numbers and hosts lie in ranges that belong to nobody.
//!
//! Rows are made one project at a time and streamed by COPY, so memory stays small whatever the scale. All of it is
//! one transaction: an interrupted seed leaves nothing behind.

mod apportion;
mod clock;
mod copy;
mod envelope;
mod error;
mod load;
mod months;
mod party;
mod preflight;
mod progress;
mod report;
mod rng;
mod rows;
mod scale;
mod table;
mod tokens;
mod visitors;
mod words;
mod world;

pub use clock::REFERENCE_DATE;
pub use error::SeedError;
pub use progress::Progress;
pub use report::{Report, SampleInvite};
pub use scale::{Scale, ScaleError};

/// Fills the tables of the schema with a demo data set and gathers their statistics.
///
/// The tables must exist in the first schema of the connection's `search_path`, and be empty. Other writers of these
/// tables wait until the seed is done.
///
/// ```no_run
/// # use sqlx::Connection as _;
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// use migration::seed::{Scale, seed};
///
/// let mut connection = sqlx::PgConnection::connect("postgres://localhost/demo").await?;
/// let report = seed(&mut connection, &Scale::small(), 42, &()).await?;
/// println!("{} rows; sign in as {}", report.rows(), report.user_email);
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// [`SeedError`] says what stood in the way; the tables are then as they were.
pub async fn seed(
    connection: &mut sqlx::PgConnection,
    scale: &Scale,
    seed: u64,
    progress: &dyn Progress,
) -> Result<Report, SeedError> {
    load::load(connection, scale, seed, progress).await
}
