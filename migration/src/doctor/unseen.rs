use sea_orm::{DbErr, FromQueryResult, RuntimeErr};
use serde::Serialize;

use super::{checks::Check, view::View};
use crate::{ddl::quote, runner::RunError};

/// Something that could not be looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unseen {
    /// The check, or what of it.
    pub what: String,
    /// Why not.
    pub why: String,
    /// What makes it visible.
    pub next: String,
}

impl Unseen {
    /// What an error kept from being seen.
    pub(super) fn because(check: &Check, view: &View<'_>, error: &RunError) -> Self {
        Unseen {
            what: check.name.to_owned(),
            why: error.to_string(),
            next: next(check.reads, view, error),
        }
    }
}

fn next(reads: &[&str], view: &View<'_>, error: &RunError) -> String {
    if let RunError::Entity(entity::Error::LogHidden { .. }) = error {
        let bypass = format!("ALTER ROLE {} BYPASSRLS;", quote(&view.role));
        return format!("{bypass} {}", grant(reads, view));
    }
    match sqlstate(error).as_deref() {
        Some("42501") if !reads.is_empty() => grant(reads, view),
        Some("42501") => format!("GRANT pg_monitor TO {};", quote(&view.role)),
        Some("55P03") => {
            "run it again with --lock-timeout 2s, or when nobody changes tables".into()
        }
        Some("57014") => "run it again at a quieter time".into(),
        _ => String::new(),
    }
}

fn grant(reads: &[&str], view: &View<'_>) -> String {
    let there = reads.iter().filter(|table| view.has(table));
    let tables: Vec<_> = there.map(|table| view.named(table)).collect();
    let role = quote(&view.role);
    format!("GRANT SELECT ON {} TO {role};", tables.join(", "))
}

pub(super) fn sqlstate(error: &RunError) -> Option<String> {
    let RunError::Database(DbErr::Exec(cause) | DbErr::Query(cause)) = error else {
        return None;
    };
    let RuntimeErr::SqlxError(cause) = cause else {
        return None;
    };
    Some(cause.as_database_error()?.code()?.into_owned())
}

#[derive(FromQueryResult)]
struct Hidden {
    sessions: i64,
}

/// Sessions of other roles, of which only the number is visible.
pub(super) async fn sessions(view: &View<'_>) -> Result<Option<Unseen>, RunError> {
    let rows: Vec<Hidden> = view.rows(include_str!("hidden_sessions.sql"), []).await?;
    let hidden = rows.first().map_or(0, |row| row.sessions);
    Ok((hidden > 0).then(|| Unseen {
        what: format!("what {hidden} sessions of other roles do, and since when"),
        why: format!("{} is not in pg_read_all_stats", view.role),
        next: format!("GRANT pg_read_all_stats TO {};", quote(&view.role)),
    }))
}
