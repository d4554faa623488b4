use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use indicatif::{ProgressBar, ProgressStyle};

use super::{
    held::{Leftovers, SetAside},
    output::Output,
};
use crate::{
    embedded::FetchProgress,
    runner::{Event, Reporter},
};

/// Draws a bar per migration on a terminal and prints a line per migration elsewhere.
pub(super) struct Progress {
    bar: Option<Mutex<ProgressBar>>,
    leftovers: Mutex<Leftovers>,
}

const BAR: &str = "{prefix:>28} {bar:24.cyan/dim} {pos:>3}/{len:3} {wide_msg}";

impl Progress {
    pub(super) fn new(output: &Output) -> Self {
        Progress {
            bar: output
                .is_terminal()
                .then(|| Mutex::new(ProgressBar::hidden())),
            leftovers: Mutex::default(),
        }
    }

    /// What the run has left behind so far.
    pub(super) fn left(&self) -> Leftovers {
        let leftovers = self.leftovers.lock();
        leftovers.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Says it of a run that comes to no summary.
    pub(super) fn tell_left(&self, schema: &str) {
        let left = self.left().describe(schema);
        if !left.is_empty() {
            self.line(&left);
        }
    }

    fn leftovers(&self, add: impl FnOnce(&mut Leftovers)) {
        add(&mut self
            .leftovers
            .lock()
            .unwrap_or_else(PoisonError::into_inner));
    }

    fn with_bar(&self, draw: impl FnOnce(&mut ProgressBar)) {
        if let Some(bar) = &self.bar {
            draw(&mut bar.lock().unwrap_or_else(PoisonError::into_inner));
        }
    }

    /// A line above the bar, or by itself.
    fn line(&self, text: &str) {
        match &self.bar {
            Some(bar) => bar
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .suspend(|| eprintln!("{text}")),
            None => eprintln!("{text}"),
        }
    }
}

impl Reporter for Progress {
    fn event(&self, event: Event<'_>) {
        match event {
            Event::Waiting { holder } => {
                self.line(&format!("waiting for another runner to finish: {holder}"));
            }
            Event::Started {
                title,
                direction,
                steps,
            } => self.with_bar(|bar| {
                *bar = ProgressBar::new(steps as u64)
                    .with_prefix(format!("{title} {}", direction.verb()));
                if let Ok(style) = ProgressStyle::with_template(BAR) {
                    bar.set_style(style);
                }
                bar.enable_steady_tick(Duration::from_millis(100));
            }),
            // A step of several statements says its name with each of them.
            Event::Step { label } => self.with_bar(|bar| {
                if bar.message() != label {
                    bar.inc(1);
                    bar.set_message(label.to_owned());
                }
            }),
            Event::Retry {
                label,
                blockers,
                pause,
            } => self.line(&format!(
                "`{label}` got no lock in time{}; trying again in {} ms",
                by(blockers),
                pause.as_millis()
            )),
            Event::Finished {
                title,
                direction,
                duration,
            } => {
                self.with_bar(|bar| bar.finish_and_clear());
                self.line(&format!(
                    "{:>4} {title} ({} ms)",
                    direction.verb(),
                    duration.as_millis()
                ));
            }
            Event::Progress { label, done, total } => self.with_bar(|bar| {
                let percent = (done * 100).checked_div(total).unwrap_or(100);
                bar.set_message(format!("{label} {percent} %"));
            }),
            Event::Held(held) => self.leftovers(|left| left.held.push(held.clone())),
            Event::SetAside {
                table,
                rows,
                reason,
                query,
            } => self.leftovers(|left| {
                left.add(SetAside {
                    table: table.to_owned(),
                    rows,
                    reason: reason.to_owned(),
                    query: query.to_owned(),
                });
            }),
            Event::Note(note) => self.line(&format!("note: {note}")),
        }
    }
}

fn by(blockers: &[String]) -> String {
    match blockers {
        [] => String::new(),
        _ => format!(", blocked by {}", blockers.join("; ")),
    }
}

/// Draws the download of PostgreSQL on a terminal and says it in one line elsewhere.
pub(super) struct Download {
    bar: Option<ProgressBar>,
    terminal: bool,
}

const DOWNLOAD: &str = "fetching PostgreSQL {bar:24.cyan/dim} {bytes}/{total_bytes} {eta}";

impl Download {
    pub(super) fn new(output: &Output) -> Self {
        Download {
            bar: None,
            terminal: output.is_terminal(),
        }
    }

    pub(super) fn show(&mut self, progress: &FetchProgress) {
        let terminal = self.terminal;
        let bar = self.bar.get_or_insert_with(|| {
            if !terminal {
                eprintln!("fetching PostgreSQL from {}", progress.url);
                return ProgressBar::hidden();
            }
            let bar = ProgressBar::new(progress.total.unwrap_or_default());
            if let Ok(style) = ProgressStyle::with_template(DOWNLOAD) {
                bar.set_style(style);
            }
            bar
        });
        bar.set_position(progress.received);
    }
}

impl Drop for Download {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
