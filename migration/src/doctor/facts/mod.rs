//! What is neither good nor bad by itself: sizes, use, time, connections.

mod connections;
mod indexes;
mod statements;
mod tables;

use serde::Serialize;

use super::{checks::Check, unseen::Unseen, view::View};
use crate::runner::RunError;

pub use connections::{Connections, StateCount};
pub use indexes::IndexUse;
pub use statements::SlowStatement;
pub use tables::TableSize;

/// What is neither good nor bad by itself.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Facts {
    /// The largest tables, the largest first; partitions count with their table.
    pub tables: Vec<TableSize>,
    /// The largest indexes with their use, the largest first.
    pub indexes: Vec<IndexUse>,
    /// The statements that took the most time in all; none without pg_stat_statements.
    pub statements: Option<Vec<SlowStatement>>,
    /// Who is connected to the server.
    pub connections: Connections,
}

static TABLES: Check = Check::of_catalogue("table sizes");
static INDEXES: Check = Check::of_catalogue("index use");
static STATEMENTS: Check = Check::of_catalogue("slow statements");
static CONNECTIONS: Check = Check::of_catalogue("connections");

/// Gathers what can be seen, and names the rest.
pub(super) async fn gather(view: &View<'_>, unseen: &mut Vec<Unseen>) -> Facts {
    let mut facts = Facts {
        tables: seen(&TABLES, view, tables::largest(view).await, unseen),
        indexes: seen(&INDEXES, view, indexes::largest(view).await, unseen),
        connections: seen(&CONNECTIONS, view, connections::count(view).await, unseen),
        statements: None,
    };
    match statements::slowest(view).await {
        Ok(statements::Answer::Told(slowest)) => facts.statements = Some(slowest),
        Ok(statements::Answer::Untold(missing)) => unseen.push(missing),
        Err(error) => unseen.push(Unseen::because(&STATEMENTS, view, &error)),
    }
    facts
}

fn seen<T: Default>(
    what: &Check,
    view: &View<'_>,
    looked: Result<T, RunError>,
    unseen: &mut Vec<Unseen>,
) -> T {
    looked.unwrap_or_else(|error| {
        unseen.push(Unseen::because(what, view, &error));
        T::default()
    })
}
