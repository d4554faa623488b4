use super::{Lock, Step, quote};
use crate::snapshot::{Kind, Object};

/// The steps that create a view from a `.sql` file: its statement, below lines of comment that become
/// the view's COMMENT.
pub fn create_view(name: &'static str, file: &'static str) -> [Step; 2] {
    create_and_comment(Kind::View, name, file)
}

/// The same for either kind of view.
pub(super) fn create_and_comment(kind: Kind, name: &'static str, file: &'static str) -> [Step; 2] {
    let what = match kind {
        Kind::MaterializedView => "materialized view",
        _ => "view",
    };
    let (above, statement) = file.split_at(file.find("CREATE ").unwrap_or_default());
    let lines = above
        .lines()
        .map(|line| line.trim_start_matches('-').trim());
    let text = lines.collect::<Vec<_>>().join(" ");
    let step = |label: String, sql: String| {
        Step::transactional(label, sql, Lock::NONE).makes(Object::top(kind, name))
    };
    [
        step(
            format!("create {what} {name}"),
            statement.trim().trim_end_matches(';').to_owned(),
        ),
        step(
            format!("comment on {what} {name}"),
            format!(
                "COMMENT ON {} {} IS '{}'",
                what.to_uppercase(),
                quote(name),
                text.trim().replace('\'', "''")
            ),
        ),
    ]
}

/// `DROP VIEW`
pub fn drop_view(name: &'static str) -> Step {
    Step::transactional(
        format!("drop view {name}"),
        format!("DROP VIEW {}", quote(name)),
        Lock::NONE,
    )
    .makes(Object::top(Kind::View, name))
}
