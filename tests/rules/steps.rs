//! Every change from every state to every other, those that are allowed and those that are not.

use entity::ViolationKind;

use crate::world::World;

/// A table with a status.
pub struct Walk {
    pub table: &'static str,
    /// `{columns}` and `{values}` stand for the status and what it needs.
    pub insert: &'static str,
    /// Each state with the columns that it needs, as an UPDATE sets them.
    pub states: &'static [(&'static str, &'static str)],
    /// `FROM>TO`
    pub allowed: &'static [&'static str],
}

/// Tries all of them, each on a new row, which is deleted afterwards.
pub async fn walk(world: &World, walk: &Walk) {
    let mut allowed = 0;
    for (from, needs) in walk.states {
        for (to, more) in walk.states.iter().filter(|(to, _)| to != from) {
            let (columns, values) = row(from, needs);
            let insert = walk
                .insert
                .replace("{columns}", &columns)
                .replace("{values}", &values);
            world.ok(&insert).await;
            let comma = if more.is_empty() { "" } else { ", " };
            let change = format!("UPDATE {} SET status = '{to}'{comma}{more}", walk.table);
            if walk.allowed.contains(&format!("{from}>{to}").as_str()) {
                world.ok(&change).await;
                allowed += 1;
            } else {
                world
                    .refused(ViolationKind::Check, "guard_status", &change)
                    .await;
            }
            world.ok(&format!("DELETE FROM {}", walk.table)).await;
        }
    }
    assert_eq!(allowed, walk.allowed.len());
}

/// Columns and values of a row in a state.
fn row(state: &str, needs: &str) -> (String, String) {
    let pairs = needs.split(", ").filter_map(|pair| pair.split_once(" = "));
    let (mut columns, mut values) = ("status".to_owned(), format!("'{state}'"));
    for (column, value) in pairs {
        columns.push_str(&format!(", {column}"));
        values.push_str(&format!(", {value}"));
    }
    (columns, values)
}
