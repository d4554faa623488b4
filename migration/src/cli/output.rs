use std::io::{ErrorKind, IsTerminal, Write, stderr, stdout};

use comfy_table::{CellAlignment, ContentArrangement, LineStyle, Table, presets};
use serde::Serialize;

pub(super) use crate::runner::count;

/// Where results go: a table or sentences for people, one JSON document with `--json`.
///
/// Results are on standard output; progress, notes and errors on standard error.
pub(super) struct Output {
    json: bool,
    terminal: bool,
}

impl Output {
    pub(super) fn new(json: bool) -> Self {
        Output {
            json,
            terminal: stderr().is_terminal(),
        }
    }

    /// Whether progress may be drawn rather than printed.
    pub(super) fn is_terminal(&self) -> bool {
        self.terminal
    }

    /// Prints the JSON form, or what `people` makes of it.
    pub(super) fn result(&self, json: &impl Serialize, people: impl FnOnce() -> String) {
        if !self.json {
            let text = people();
            if !text.is_empty() {
                print(text.trim_end());
            }
            return;
        }
        match serde_json::to_string_pretty(json) {
            Ok(text) => print(&text),
            Err(error) => eprintln!("error: the result has no JSON form: {error}"),
        }
    }

    /// Says why a command failed.
    pub(super) fn error(&self, message: &str, exit_code: u8) {
        if self.json {
            let document = serde_json::json!({ "error": message, "exit_code": exit_code });
            print(&document.to_string());
        } else {
            eprintln!("error: {message}");
        }
    }

    /// Says something beside the result.
    pub(super) fn note(&self, message: &str) {
        eprintln!("{message}");
    }
}

/// A reader that has seen enough, such as `head`, is no error.
fn print(text: &str) {
    if let Err(error) = writeln!(stdout().lock(), "{text}")
        && error.kind() != ErrorKind::BrokenPipe
    {
        eprintln!("error: standard output: {error}");
    }
}

/// An aligned table, numbers to the right: wrapped to the width of a terminal, never wrapped when piped.
pub(super) fn table<const N: usize>(
    header: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> String {
    let rows: Vec<_> = rows.into_iter().collect();
    let of_numbers: [bool; N] =
        std::array::from_fn(|place| rows.iter().all(|row| is_number(&row[place])));
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING.header_separator(LineStyle::none().fill('─').junction('─')))
        .set_header(header);
    if stdout().is_terminal() {
        table.set_content_arrangement(ContentArrangement::Dynamic);
    } else {
        table.set_content_arrangement(ContentArrangement::Disabled);
    }
    for row in rows {
        table.add_row(row);
    }
    for (column, is_of_numbers) in table.column_iter_mut().zip(of_numbers) {
        if is_of_numbers {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.trim_fmt()
}

/// A number, with or without its unit, or nothing.
fn is_number(cell: &str) -> bool {
    let number = cell.split(' ').next().unwrap_or_default();
    number
        .chars()
        .all(|letter| letter.is_ascii_digit() || [',', '.'].contains(&letter))
}

/// A text that takes no more than `width` letters.
pub(super) fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let kept: String = text.chars().take(width.saturating_sub(1)).collect();
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn numbers_stand_to_the_right_and_names_that_begin_with_one_do_not() {
        let rows = [
            ["000_baseline", "7 ms", ""],
            ["001", "1,112 ms", "2026-11-23"],
        ];
        let table = table(
            ["migration", "took", "on"],
            rows.map(|row| row.map(str::to_owned)),
        );
        let lines: Vec<_> = table.lines().map(str::trim_end).collect();
        assert_eq!(lines[2], " 000_baseline       7 ms");
        assert_eq!(lines[3], " 001            1,112 ms   2026-11-23");
    }
}
