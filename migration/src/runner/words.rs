//! The parts of a sentence.

use sea_orm::{DbErr, RuntimeErr};
use sqlx::postgres::PgDatabaseError;

use super::Problem;
use crate::snapshot::Difference;

/// SQLSTATE dependent_objects_still_exist, whose detail names them.
const DEPENDENTS: &str = "2BP01";

/// What PostgreSQL itself said, without the driver's wrapping; otherwise the whole error.
pub(super) fn database_message(error: &DbErr) -> String {
    let (DbErr::Exec(RuntimeErr::SqlxError(cause)) | DbErr::Query(RuntimeErr::SqlxError(cause))) =
        error
    else {
        return error.to_string();
    };
    let Some(database) = cause.as_database_error() else {
        return cause.to_string();
    };
    match database.code() {
        Some(code) if code == DEPENDENTS => {
            let detail = database
                .try_downcast_ref::<PgDatabaseError>()
                .and_then(PgDatabaseError::detail)
                .unwrap_or_default();
            format!("{}: {detail} (SQLSTATE {code})", database.message())
        }
        Some(code) => format!("{} (SQLSTATE {code})", database.message()),
        None => database.message().to_owned(),
    }
}

pub(super) fn list(problems: &[Problem]) -> String {
    let lines: Vec<String> = problems
        .iter()
        .map(|problem| format!("  - {problem}"))
        .collect();
    lines.join("\n")
}

pub(super) fn list_differences(differences: &[Difference], fixes: &[String]) -> String {
    let lines: Vec<String> = std::iter::zip(differences, fixes)
        .map(|(difference, fix)| format!("  - {difference}\n    fix: {fix}"))
        .collect();
    lines.join("\n")
}

/// `1 table`, `37 tables`
pub(crate) fn count(number: usize, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        _ if noun.ends_with('x') => format!("{number} {noun}es"),
        _ if noun == "entry" => format!("{number} entries"),
        _ => format!("{number} {noun}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn nouns_are_counted() {
        assert_eq!(count(1, "index"), "1 index");
        assert_eq!(count(0, "index"), "0 indexes");
        assert_eq!(count(2, "entry"), "2 entries");
        assert_eq!(count(37, "table"), "37 tables");
    }
}
