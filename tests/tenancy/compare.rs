//! What actors get, held against what the model gives them.

use std::collections::BTreeSet;

use entity::catalog;

use crate::{
    actor::Actor,
    model::{Command, Row, key_of},
    session::{DENIED, Outcome, Role, Session},
    support::connect,
    world::World,
};

/// A second row of these is refused by their key, after the policies have let it pass.
const ONE_FOR_ITS_PROJECT: [&str; 1] = ["photo_wall_settings"];

/// What the actors get that the model does not give them, and the other way round.
pub async fn differences(world: &World, actors: &[Actor], role: Role) -> Vec<String> {
    let mut findings = Vec::new();
    for actor in actors {
        let db = connect(&world.url).await;
        let mut session = Session::begin(db, actor, role).await;
        findings.extend(reads(world, actor, &mut session).await);
        findings.extend(writes(world, actor, &mut session).await);
    }
    findings
}

/// Differences between the rows that an actor sees and those of the model.
pub async fn reads(world: &World, actor: &Actor, session: &mut Session) -> Vec<String> {
    let tables = catalog::tables();
    let queries: Vec<_> = tables
        .iter()
        .map(|table| format!("SELECT {} FROM {}", key_of(table), table.name))
        .collect();
    let answers = session.answers(&queries).await;
    let mut findings = Vec::new();
    for (table, seen) in tables.iter().zip(answers) {
        let seen: BTreeSet<_> = seen.unwrap_or_default().into_iter().collect();
        let expected = world.model.readable(actor, table.name);
        let (leaked, hidden) = (&seen - &expected, &expected - &seen);
        if !leaked.is_empty() || !hidden.is_empty() {
            findings.push(format!(
                "{}: {} reads {} row(s) too many {leaked:?} and misses {} {hidden:?}",
                table.name,
                actor.name,
                leaked.len(),
                hidden.len(),
            ));
        }
    }
    findings
}

/// Differences between what an actor can write and what the model allows.
pub async fn writes(world: &World, actor: &Actor, session: &mut Session) -> Vec<String> {
    let mut attempts = Vec::new();
    for command in [Command::Update, Command::Delete] {
        for table in catalog::tables() {
            let rows: Vec<_> = world.model.rows_of(table.name).collect();
            let (open, closed): (Vec<_>, Vec<_>) = rows
                .into_iter()
                .partition(|row| world.model.may(actor, command, row));
            attempts.extend(open.into_iter().map(|row| Attempt::on(command, row, true)));
            attempts.extend(closed_rows(session, command, &closed).await);
        }
    }
    attempts.extend(world.insertions.iter().map(|row| {
        let may = world.model.may(actor, Command::Insert, row);
        Attempt::on(Command::Insert, row, may)
    }));
    let statements: Vec<_> = attempts.iter().map(|attempt| attempt.sql.clone()).collect();
    let outcomes = session.probe_all(&statements).await;
    let unexpected = attempts
        .into_iter()
        .zip(outcomes)
        .filter(|(attempt, outcome)| !attempt.is_expected(outcome));
    unexpected
        .map(|(attempt, outcome)| attempt.describe(actor, &outcome))
        .collect()
}

/// All of them at once touch nothing. Only when one of them is refused the others are tried alone:
/// it may have been the first.
async fn closed_rows<'a>(
    session: &mut Session,
    command: Command,
    rows: &[&'a Row],
) -> Vec<Attempt<'a>> {
    let Some(first) = rows.first() else {
        return Vec::new();
    };
    let keys: Vec<_> = rows.iter().map(|row| format!("'{}'", row.key)).collect();
    let which = format!("{} IN ({})", key_of(first.table), keys.join(", "));
    let outcome = session.probe(write(command, first, &which)).await;
    let is_closed = match &outcome {
        Outcome::Refused(_, message) => {
            message.starts_with("permission denied for table")
                || message.contains(" is append-only")
        }
        Outcome::Rows(rows) => *rows == 0,
    };
    if is_closed {
        return Vec::new();
    }
    let each = rows.iter();
    each.map(|row| Attempt::on(command, row, false)).collect()
}

/// A statement on one row, and whether it should do what it says.
struct Attempt<'a> {
    command: Command,
    row: &'a Row,
    sql: String,
    may: bool,
}

impl<'a> Attempt<'a> {
    fn on(command: Command, row: &'a Row, may: bool) -> Self {
        let sql = match command {
            Command::Insert => row.insert(),
            _ => write(command, row, &row.condition()),
        };
        Attempt {
            command,
            row,
            sql,
            may,
        }
    }

    fn is_expected(&self, outcome: &Outcome) -> bool {
        let table = self.row.table.name;
        match (self.may, self.command) {
            (true, Command::Insert) if ONE_FOR_ITS_PROJECT.contains(&table) => {
                outcome.code() == Some("23505")
            }
            // What the policies let pass, projects hold back.
            (true, Command::Delete) if table == "organizations" => {
                *outcome == Outcome::Rows(1) || outcome.code() == Some("23503")
            }
            (true, _) => *outcome == Outcome::Rows(1),
            (false, Command::Insert) => outcome.code() == Some(DENIED),
            (false, _) => outcome.is_harmless(),
        }
    }

    fn describe(&self, actor: &Actor, outcome: &Outcome) -> String {
        format!(
            "{}: {:?} by {}, who {}, gives {outcome:?} for {}",
            self.row.table.name,
            self.command,
            actor.name,
            if self.may { "may" } else { "may not" },
            self.sql
        )
    }
}

/// Writes rows as they are, or deletes them.
fn write(command: Command, row: &Row, which: &str) -> String {
    let table = row.table;
    if command == Command::Delete {
        return format!("DELETE FROM {} WHERE {which}", table.name);
    }
    let times = ["updated_at", "created_at", "computed_at"].into_iter();
    let mut times = times.filter(|column| table.column(column).is_some());
    let time = times.next();
    let time = time.unwrap_or_else(|| panic!("{} has no time of a change", table.name));
    format!("UPDATE {} SET {time} = {time} WHERE {which}", table.name)
}
