//! Tables for people, or one JSON document.

use comfy_table::{CellAlignment, LineStyle, Table, presets};
use serde_json::json;

use crate::figures::{Figures, Line};

pub fn print(figures: &Figures, json: bool) {
    if json {
        let document =
            json!({ "figures": figures, "goals": figures.goals(), "good": figures.is_good() });
        println!("{document:#}");
        return;
    }
    println!("{}\n", phases(&figures.phases));
    println!("{}\n", goals(figures));
    for failures in &figures.failures {
        println!(
            "{} statements failed with {}, the first during {:?}: {}\n  {}\n  {}",
            failures.number,
            failures.code,
            failures.phase,
            failures.message,
            failures.statement,
            failures.sql.replace('\n', "\n  ")
        );
    }
    for lost in &figures.lost {
        println!(
            "{}: {} rows should be there, {} are",
            lost.table, lost.expected, lost.found
        );
    }
    for table in &figures.changed {
        println!("{table}: rows that the writer never touched have changed");
    }
    for broken in &figures.promises {
        println!("not as promised {broken}");
    }
    println!(
        "{:.0} s, killed {} times",
        figures.seconds(),
        figures.kills()
    );
    println!(
        "{} rows in the legacy tables, {} of them never touched by the writer",
        figures.rows, figures.quiet_rows
    );
    if let Some(broken) = &figures.broken {
        println!("stopped before the end: {broken}");
    }
}

const PHASES: [&str; 12] = [
    "phase",
    "s",
    "statements",
    "errors",
    "0A000",
    "kills",
    "retries",
    "median ms",
    "p99 ms",
    "longest ms",
    "statement",
    "step",
];

fn phases(lines: &[Line]) -> Table {
    let mut table = empty(&PHASES);
    for line in lines {
        table.add_row([
            line.phase.clone(),
            format!("{:.1}", line.seconds),
            line.statements.to_string(),
            line.errors.to_string(),
            line.stale.to_string(),
            line.kills.to_string(),
            line.retries.to_string(),
            format!("{:.1}", line.median_ms),
            format!("{:.1}", line.p99_ms),
            format!("{:.1}", line.longest_ms),
            line.longest.clone(),
            shortened(&line.step),
        ]);
    }
    right(&mut table, 1..10);
    table
}

fn goals(figures: &Figures) -> Table {
    let mut table = empty(&["name", "ratio", "goal", ""]);
    for goal in figures.goals() {
        table.add_row([
            goal.name.clone(),
            format!("{:.2}", goal.ratio),
            format!("{:.2}", goal.goal),
            if goal.is_met() { "met" } else { "missed" }.to_owned(),
        ]);
    }
    right(&mut table, 1..3);
    table
}

fn empty(header: &[&str]) -> Table {
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING.header_separator(LineStyle::none().fill('─').junction('─')))
        .set_header(header);
    table
}

fn right(table: &mut Table, columns: std::ops::Range<usize>) {
    for column in columns {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
}

fn shortened(step: &str) -> String {
    const LONGEST: usize = 60;
    match step.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &step[..at]),
        None => step.to_owned(),
    }
}
