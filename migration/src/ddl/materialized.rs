//! Views that keep their rows.

use super::{Lock, Step, quote};
use crate::snapshot::{Kind, Object};

/// The steps that create a materialized view from a `.sql` file: its statement, below lines of comment
/// that become the view's COMMENT.
pub fn create_materialized_view(name: &'static str, file: &'static str) -> [Step; 2] {
    let (above, statement) = file.split_at(file.find("CREATE ").unwrap_or_default());
    let lines = above
        .lines()
        .map(|line| line.trim_start_matches('-').trim());
    let text = lines.collect::<Vec<_>>().join(" ");
    [
        step(
            format!("create materialized view {name}"),
            name,
            statement.trim().trim_end_matches(';').to_owned(),
        ),
        step(
            format!("comment on materialized view {name}"),
            name,
            format!(
                "COMMENT ON MATERIALIZED VIEW {} IS '{}'",
                quote(name),
                text.trim().replace('\'', "''")
            ),
        ),
    ]
}

/// `ALTER MATERIALIZED VIEW … OWNER TO`: with whose rights it is refreshed.
pub fn give_materialized_view(name: &'static str, owner: &str) -> Step {
    Step::transactional(
        format!("give {name} to {owner}"),
        format!("ALTER MATERIALIZED VIEW {} OWNER TO {owner}", quote(name)),
        Lock::NONE,
    )
}

/// `DROP MATERIALIZED VIEW`
pub fn drop_materialized_view(name: &'static str) -> Step {
    step(
        format!("drop materialized view {name}"),
        name,
        format!("DROP MATERIALIZED VIEW {}", quote(name)),
    )
}

fn step(label: String, name: &'static str, sql: String) -> Step {
    Step::transactional(label, sql, Lock::NONE).makes(Object::top(Kind::MaterializedView, name))
}
