use super::{Lock, LockMode, Step, quote};
use crate::snapshot::{Kind, Object};

/// The steps of a file of comments: a line `guests: Invited people.` for a table, followed by
/// indented lines `first_name: Given name.` for its columns.
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

/// Table, column or nothing, and text of each line.
fn each(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let mut table = "";
    file.lines().filter_map(move |line| {
        let (name, text) = line.split_once(": ")?;
        match line.starts_with(' ') {
            true => Some((table, name.trim(), text.trim())),
            false => {
                table = name;
                Some((table, "", text.trim()))
            }
        }
    })
}

/// `COMMENT ON TABLE` or, with a column, `COMMENT ON COLUMN`; `None` removes it.
fn comment(table: &str, column: &str, text: Option<&str>) -> Step {
    let (what, name) = match column {
        "" => ("TABLE", quote(table)),
        column => ("COLUMN", format!("{}.{}", quote(table), quote(column))),
    };
    let text = text.map_or("NULL".to_owned(), |text| {
        format!("'{}'", text.replace('\'', "''"))
    });
    Step::alone(
        format!("comment on {name}"),
        format!("COMMENT ON {what} {name} IS {text}"),
        Lock::on(table, LockMode::ShareUpdateExclusive),
    )
    .makes(Object::in_table(Kind::Comment, table, column))
}
