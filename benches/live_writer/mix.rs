//! The mix of statements, from `mix/*.sql`.
//!
//! A section begins with `--- weight name`: a unit of statements that one request of the old application sends, and how
//! often. `=> table with others` says that the unit leaves a row of the table, with the id `:new_table`, that a later
//! unit may delete, and rows of the others with it. Names with a colon are parameters, see [`crate::values`]; an
//! upsert returns whether it inserted.

use crate::Outcome;

const FILES: [&str; 4] = [
    include_str!("mix/accounts.sql"),
    include_str!("mix/projects.sql"),
    include_str!("mix/guests.sql"),
    include_str!("mix/answers.sql"),
];

/// Statements that are sent one after the other.
#[derive(Debug)]
pub struct Unit {
    pub weight: usize,
    pub statements: Vec<Statement>,
    pub leaves: Option<Leaves>,
    /// Between BEGIN and COMMIT.
    pub is_transaction: bool,
}

/// A row that may be deleted later, and the tables whose rows go with it.
#[derive(Debug)]
pub struct Leaves {
    pub table: &'static str,
    pub with: Vec<&'static str>,
}

#[derive(Debug)]
pub struct Statement {
    /// The unit and, in short, the statement.
    pub name: String,
    /// With `$1`, `$2` … for the parameters.
    pub sql: String,
    pub parameters: Vec<&'static str>,
    pub effect: Effect,
    /// Returns all columns: its plan does not survive a new one.
    pub is_star: bool,
}

/// What a statement does to the number of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    Inserts(&'static str),
    Upserts(&'static str),
    Deletes(&'static str),
    None,
    /// BEGIN and COMMIT.
    Frames,
}

/// Every unit.
pub fn units() -> Outcome<Vec<Unit>> {
    let sections = FILES
        .iter()
        .flat_map(|file| file.split("\n--- ").skip(1))
        .map(unit);
    sections.collect()
}

fn unit(section: &'static str) -> Outcome<Unit> {
    let malformed = || format!("a section of the mix is malformed: {section}");
    let (head, sql) = section.split_once('\n').ok_or_else(malformed)?;
    let (head, leaves) = match head.split_once(" => ") {
        Some((head, leaves)) => (head, Some(leaves)),
        None => (head, None),
    };
    let (weight, name) = head.split_once(' ').ok_or_else(malformed)?;
    let statements: Vec<Statement> = sql
        .split(';')
        .map(str::trim)
        .filter(|sql| !sql.is_empty())
        .map(|sql| statement(name, sql))
        .collect();
    Ok(Unit {
        weight: weight.parse().map_err(|_| malformed())?,
        is_transaction: statements
            .iter()
            .any(|statement| statement.effect == Effect::Frames),
        statements,
        leaves: leaves.map(|leaves| {
            let (table, with) = leaves.split_once(" with ").unwrap_or((leaves, ""));
            Leaves {
                table,
                with: with.split(", ").collect(),
            }
        }),
    })
}

fn statement(unit: &str, text: &'static str) -> Statement {
    let mut words = text.split([' ', '\n']);
    let (verb, second, third) = (words.next(), words.next(), words.next());
    let effect = match (verb, third) {
        (Some("BEGIN" | "COMMIT"), _) => Effect::Frames,
        (Some("INSERT"), Some(table)) if text.contains("xmax") => Effect::Upserts(table),
        (Some("INSERT"), Some(table)) => Effect::Inserts(table),
        (Some("DELETE"), Some(table)) => Effect::Deletes(table),
        _ => Effect::None,
    };
    let short = match (verb, second, third) {
        (Some("INSERT" | "DELETE"), _, Some(table)) => {
            format!("{} {table}", verb.unwrap_or_default())
        }
        (Some("UPDATE"), Some(table), _) => format!("UPDATE {table}"),
        _ => verb.unwrap_or_default().to_owned(),
    };
    let (sql, parameters) = numbered(text);
    Statement {
        name: format!("{unit}: {short}"),
        sql,
        parameters,
        effect,
        is_star: ["SELECT *", "SELECT i.*", "RETURNING *"]
            .iter()
            .any(|star| text.contains(star)),
    }
}

/// Replaces `:name` by the number of the parameter.
fn numbered(text: &'static str) -> (String, Vec<&'static str>) {
    let mut sql = String::new();
    let mut parameters: Vec<&'static str> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(':') {
        let (before, after) = rest.split_at(at);
        let after = &after[1..];
        let is_name = |c: char| c.is_ascii_lowercase() || c == '_';
        let end = after.find(|c| !is_name(c)).unwrap_or(after.len());
        let (name, following) = after.split_at(end);
        sql.push_str(before);
        rest = following;
        if name.is_empty() {
            sql.push(':');
            continue;
        }
        let known = parameters.iter().position(|parameter| *parameter == name);
        let number = known.unwrap_or_else(|| {
            parameters.push(name);
            parameters.len() - 1
        });
        sql.push_str(&format!("${}", number + 1));
    }
    sql.push_str(rest);
    (sql, parameters)
}
