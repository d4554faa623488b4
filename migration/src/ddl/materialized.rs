//! Views that keep their rows.

use super::{Lock, Step, quote, view::create_and_comment};
use crate::snapshot::{Kind, Object};

/// The steps that create a materialized view from a `.sql` file: its statement, below lines of comment
/// that become the view's COMMENT.
pub fn create_materialized_view(name: &'static str, file: &'static str) -> [Step; 2] {
    create_and_comment(Kind::MaterializedView, name, file)
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
    Step::transactional(
        format!("drop materialized view {name}"),
        format!("DROP MATERIALIZED VIEW {}", quote(name)),
        Lock::NONE,
    )
    .makes(Object::top(Kind::MaterializedView, name))
}
