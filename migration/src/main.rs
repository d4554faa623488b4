//! `cargo run -p migration`: see `--help`, or the README's table of commands.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    migration::cli::run().await
}
