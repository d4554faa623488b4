//! Markdown that reads well both as text and rendered.

use std::collections::BTreeMap;

/// A table whose columns are aligned in the text too. A column that stays empty is not printed.
pub(super) struct Table {
    headings: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(super) fn new(headings: &[&'static str]) -> Self {
        Self {
            headings: headings.to_vec(),
            rows: Vec::new(),
        }
    }

    /// Adds a row of cells that [`text`] or [`code`] made, one per heading.
    pub(super) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    pub(super) fn render(&self) -> String {
        let widths: BTreeMap<usize, usize> = (0..self.headings.len())
            .filter_map(|column| {
                let cells = self.rows.iter().map(|row| row[column].chars().count());
                let widest = cells.max().filter(|width| *width > 0)?;
                Some((column, widest.max(self.headings[column].len())))
            })
            .collect();
        let line = |cells: &dyn Fn(usize) -> String| {
            let padded = widths
                .iter()
                .map(|(column, width)| format!("{:width$}", cells(*column)));
            format!("| {} |\n", padded.collect::<Vec<_>>().join(" | "))
        };
        let mut out = line(&|column| self.headings[column].to_owned());
        out.push_str(&line(&|column| "-".repeat(widths[&column])));
        for row in &self.rows {
            out.push_str(&line(&|column| row[column].clone()));
        }
        out
    }
}

/// Text as it is, on one line: nothing in it is markup.
pub(super) fn text(text: &str) -> String {
    let line: Vec<char> = text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .collect();
    let mut out = String::with_capacity(text.len());
    for (position, character) in line.iter().enumerate() {
        let in_word = |offset: Option<usize>| {
            offset
                .and_then(|at| line.get(at))
                .is_some_and(|neighbour| neighbour.is_alphanumeric())
        };
        let is_markup = match character {
            // Inside a word it is no emphasis, and names stay readable as text.
            '_' => !(in_word(position.checked_sub(1)) && in_word(position.checked_add(1))),
            _ => matches!(character, '\\' | '`' | '*' | '<' | '[' | ']' | '|'),
        };
        if is_markup {
            out.push('\\');
        }
        out.push(*character);
    }
    out
}

/// A code span for use inside a [`Table`], where a bar ends the cell even in code.
pub(super) fn code_cell(code: &str) -> String {
    self::code(code).replace('|', "\\|")
}

/// A code span on one line, whatever backticks the code holds.
pub(super) fn code(code: &str) -> String {
    let code = code.split_whitespace().collect::<Vec<_>>().join(" ");
    let longest_run = code
        .split(|character| character != '`')
        .map(str::len)
        .max()
        .unwrap_or(0);
    let fence = "`".repeat(longest_run + 1);
    let pad = if longest_run > 0 { " " } else { "" };
    format!("{fence}{pad}{code}{pad}{fence}")
}

/// The anchors that code hosts give to headings: repeated ones are numbered, so they have to be asked
/// for in the order of the page.
#[derive(Default)]
pub(super) struct Anchors {
    seen: BTreeMap<String, usize>,
}

impl Anchors {
    pub(super) fn heading(&mut self, heading: &str) -> String {
        let slug: String = heading
            .to_lowercase()
            .chars()
            .filter_map(|character| match character {
                ' ' => Some('-'),
                '-' | '_' => Some(character),
                _ => character.is_alphanumeric().then_some(character),
            })
            .collect();
        let count = self.seen.entry(slug.clone()).or_default();
        let anchor = match *count {
            0 => slug,
            repeat => format!("{slug}-{repeat}"),
        };
        *count += 1;
        anchor
    }
}

#[cfg(test)]
mod tests {
    use super::{Anchors, Table, code, code_cell, text};

    #[test]
    fn nothing_in_text_is_markup() {
        assert_eq!(
            text("a | b\n<i> *c* d_e _f_"),
            r"a \| b \<i> \*c\* d_e \_f\_"
        );
    }

    #[test]
    fn code_may_hold_backticks_and_bars() {
        assert_eq!(code("a  b\n c"), "`a b c`");
        assert_eq!(code("a`b``c"), "``` a`b``c ```");
        assert_eq!(code_cell("a || b"), r"`a \|\| b`");
    }

    #[test]
    fn columns_are_aligned_and_empty_ones_are_left_out() {
        let mut table = Table::new(&["name", "default", "null"]);
        table.row(vec!["`id`".into(), String::new(), "no".into()]);
        table.row(vec!["`created`".into(), String::new(), String::new()]);
        assert_eq!(
            table.render(),
            "| name      | null |\n| --------- | ---- |\n| `id`      | no   |\n| `created` |      |\n"
        );
    }

    #[test]
    fn repeated_headings_get_numbered_anchors() {
        let mut anchors = Anchors::default();
        assert_eq!(anchors.heading("4. Guest lists"), "4-guest-lists");
        assert_eq!(anchors.heading("guest_tags"), "guest_tags");
        assert_eq!(anchors.heading("guest_tags"), "guest_tags-1");
    }
}
