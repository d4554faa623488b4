use super::{Lock, LockMode, Step, quote};
use crate::snapshot::{Kind, Object};

/// The steps of a file of comments: a line `guests: Invited people.` for a table, followed by
/// indented lines `first_name: Given name.` for its columns. A table that has its comment already
/// stands there without one: `guests:`.
pub fn comments(file: &'static str) -> Vec<Step> {
    each(file)
        .map(|(table, column, text)| comment(table, column, Some(text)))
        .collect()
}

/// The steps that remove the same comments.
pub fn remove_comments(file: &'static str) -> Vec<Step> {
    each(file)
        .map(|(table, column, _)| comment(table, column, None))
        .collect()
}

/// The steps of a file of comments on types: a line `org_type: What it is.` for each.
pub fn type_comments(file: &'static str) -> Vec<Step> {
    let lines = file.lines().filter_map(|line| line.split_once(": "));
    lines
        .map(|(name, text)| on_type(name, Some(text)))
        .collect()
}

/// The steps that remove the same comments.
pub fn remove_type_comments(file: &'static str) -> Vec<Step> {
    let lines = file.lines().filter_map(|line| line.split_once(": "));
    lines.map(|(name, _)| on_type(name, None)).collect()
}

fn on_type(name: &str, text: Option<&str>) -> Step {
    Step::transactional(
        format!("comment on type {name}"),
        format!("COMMENT ON TYPE {} IS {}", quote(name), literal(text)),
        Lock::NONE,
    )
}

/// The text in quotes; NULL for none.
fn literal(text: Option<&str>) -> String {
    match text {
        Some(text) => format!("'{}'", text.replace('\'', "''")),
        None => "NULL".to_owned(),
    }
}

/// Table, column or nothing, and text of each line.
fn each(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let mut table = "";
    file.lines().filter_map(move |line| {
        let (name, text) = line.split_once(':')?;
        if line.starts_with(' ') {
            return Some((table, name.trim(), text.trim()));
        }
        table = name;
        (!text.is_empty()).then_some((table, "", text.trim()))
    })
}

/// `COMMENT ON TABLE` or, with a column, `COMMENT ON COLUMN`; `None` removes it.
fn comment(table: &str, column: &str, text: Option<&str>) -> Step {
    let (what, name) = match column {
        "" => ("TABLE", quote(table)),
        column => ("COLUMN", format!("{}.{}", quote(table), quote(column))),
    };
    Step::alone(
        format!("comment on {name}"),
        format!("COMMENT ON {what} {name} IS {}", literal(text)),
        Lock::on(table, LockMode::ShareUpdateExclusive),
    )
    .makes(Object::in_table(Kind::Comment, table, column))
}
