use clap::Parser;

/// Writes what the old application writes while the migrations go up, down and up again, and prints what the writer
/// noticed. Exits with 1 when a statement failed, a row is lost or a goal is missed.
#[derive(Parser, Debug)]
#[command(name = "live_writer")]
pub struct Args {
    /// How many guests the database is filled with; about ten rows of all tables together for each
    #[arg(long, default_value_t = 200_000)]
    pub guests: u32,
    /// How many visits invite_access_logs has at least, those of the last 24 months among them
    #[arg(long, default_value_t = 0)]
    pub logs: u32,
    /// Statements a second, of all clients together
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..))]
    pub rate: u32,
    /// Connections of the writer
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(i32).range(1..))]
    pub clients: i32,
    /// The migration that the database is at to begin with: 001 adopts a legacy database, 000 makes one
    #[arg(long, default_value = "001")]
    pub from: String,
    /// The last migration to apply
    #[arg(long, default_value = "head")]
    pub to: String,
    /// How long the writer is alone before each up and down
    #[arg(long, default_value_t = 20)]
    pub seconds_idle: u64,
    /// How long the writer works on what each migration has left, before the next
    #[arg(long, default_value_t = 5)]
    pub seconds_between: u64,
    /// How often, at most, each migration is killed at a random moment and run again
    #[arg(long, default_value_t = 0)]
    pub kill: u32,
    /// Plant rows that break the rules to come
    #[arg(long)]
    pub dirty: bool,
    /// Print one JSON document
    #[arg(long)]
    pub json: bool,
    // `cargo bench` passes it to every benchmark.
    #[arg(long, hide = true)]
    pub bench: bool,
}
