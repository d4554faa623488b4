use clap::{Parser, ValueEnum};
use migration::seed::Scale;

/// Prints what the ways of the crate `entity` cost, each as a multiple of another way to the same end.
#[derive(Parser, Debug)]
#[command(name = "ratios")]
pub struct Args {
    /// How much data the database is seeded with: small, medium, large or a number of guests
    #[arg(long, default_value = "small")]
    pub scale: Scale,
    /// Measure this part only
    #[arg(long)]
    pub only: Option<Part>,
    /// A migrated database to measure on, seeded if it is empty; what is measured on is added to it and stays
    #[arg(long)]
    pub database_url: Option<String>,
    // `cargo bench` passes it to every benchmark.
    #[arg(long, hide = true)]
    pub bench: bool,
}

/// What can be measured by itself.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Part {
    /// Projects of an organization with their numbers
    Dashboard,
    /// Guests by a part of their name
    Search,
    /// Pages far from the first
    Pages,
    /// Many guests at once
    Import,
    /// The triggers that say who changed a row, when, and to whom it belongs
    Touch,
    /// The triggers that record every change
    Audit,
    /// The policies that keep tenants apart
    Policies,
    /// Overviews and daily figures
    Figures,
    /// Logs by month
    Logs,
    /// Messages claimed by workers
    Queue,
    /// The index that answers each query that one was made for
    Indexes,
}

impl Part {
    pub const ALL: [Self; 11] = [
        Self::Dashboard,
        Self::Search,
        Self::Pages,
        Self::Import,
        Self::Touch,
        Self::Audit,
        Self::Policies,
        Self::Figures,
        Self::Logs,
        Self::Queue,
        Self::Indexes,
    ];
}
