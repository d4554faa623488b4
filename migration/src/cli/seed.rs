use std::{
    process::ExitCode,
    sync::{Mutex, PoisonError},
};

use indicatif::{ProgressBar, ProgressStyle};

use super::{
    Outcome,
    args::{self, Global},
    database,
    output::{Output, count, table},
};
use crate::{
    connect::ConnectError,
    seed::{Progress, Report, Scale, SeedError, seed},
};

pub(super) async fn run(global: &Global, args: &args::Seed, output: &Output) -> Outcome {
    let scale: Scale = args.scale.parse().map_err(SeedError::from)?;
    let target = database::target(global, output)?;
    let db = target.connect("eios migration (seed)").await?;
    let mut connection = db
        .get_postgres_connection_pool()
        .acquire()
        .await
        .map_err(|error| ConnectError::Other {
            target: target.to_string(),
            reason: error.to_string(),
        })?;
    let progress = Drawn::new(output);
    let report = seed(&mut connection, &scale, args.seed, &progress).await?;
    progress.finish();
    output.result(&report, || describe(&report));
    Ok(ExitCode::SUCCESS)
}

fn describe(report: &Report) -> String {
    let tables = report
        .tables
        .iter()
        .map(|(name, rows)| [(*name).to_owned(), rows.to_string()]);
    let invites = report.invites.iter().map(|invite| {
        [
            invite.description.to_owned(),
            invite.project.clone(),
            invite.token.clone(),
            invite.passcode.clone().unwrap_or_default(),
        ]
    });
    format!(
        "{}\n\n{}\n\n{} in {:.1} s; sign in as {}",
        table(["table", "rows"], tables),
        table(["sample invite", "project", "token", "passcode"], invites),
        count(usize::try_from(report.rows()).unwrap_or(usize::MAX), "row"),
        report.duration.as_secs_f64(),
        report.user_email
    )
}

/// A bar that follows the table being written; nothing where nobody watches.
struct Drawn {
    bar: Mutex<ProgressBar>,
}

const BAR: &str = "{prefix:>28} {bar:24.cyan/dim} {percent:>3}% {wide_msg}";
const STEPS: u64 = 1000;

impl Drawn {
    fn new(output: &Output) -> Self {
        let bar = if output.is_terminal() {
            ProgressBar::new(STEPS)
        } else {
            ProgressBar::hidden()
        };
        if let Ok(style) = ProgressStyle::with_template(BAR) {
            bar.set_style(style);
        }
        Drawn {
            bar: Mutex::new(bar),
        }
    }

    fn draw(&self, draw: impl FnOnce(&ProgressBar)) {
        draw(&self.bar.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn finish(&self) {
        self.draw(ProgressBar::finish_and_clear);
    }
}

impl Progress for Drawn {
    fn started(&self, table: &'static str) {
        self.draw(|bar| {
            bar.set_prefix(table);
            bar.set_position(0);
        });
    }

    fn written(&self, _: &'static str, rows: u64, fraction: f64) {
        self.draw(|bar| {
            // A fraction of a thousand steps: always between 0 and STEPS.
            bar.set_position((fraction.clamp(0.0, 1.0) * STEPS as f64) as u64);
            bar.set_message(format!("{rows} rows"));
        });
    }

    fn finished(&self, _: &'static str, rows: u64) {
        self.draw(|bar| {
            bar.set_position(STEPS);
            bar.set_message(format!("{rows} rows"));
        });
    }
}
