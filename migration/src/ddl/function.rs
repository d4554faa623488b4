use super::{Lock, Step};
use crate::snapshot::{Kind, Object};

/// How a function pins its search path. The runner puts the managed schema in the place of
/// `public`.
pub const PINNED: &str = "SET search_path = public, pg_temp";

/// The steps that create the functions of a `.sql` file: one statement each, which ends with a
/// line that holds nothing but `$$;`. The lines of comment right above a statement become the
/// function's COMMENT, and what runs with its owner's rights is not for everybody to call.
///
/// `names` are their signatures as the catalogue lists them, in the order of the file:
/// `touch_updated_at()`.
pub fn create_functions(names: &'static [&'static str], file: &'static str) -> Vec<Step> {
    let statements = file
        .split_inclusive("\n$$;\n")
        .map(|statement| statement.trim().trim_end_matches(';'))
        .filter(|statement| !statement.is_empty());
    names
        .iter()
        .zip(statements)
        .flat_map(|(name, statement)| create(name, statement))
        .collect()
}

pub(super) fn create(name: &'static str, statement: &str) -> Vec<Step> {
    let step = |label: String, sql: String| {
        Step::transactional(label, sql, Lock::NONE).makes(Object::top(Kind::Function, name))
    };
    let mut steps = vec![step(
        format!("create function {name}"),
        statement.to_owned(),
    )];
    if statement.contains("SECURITY DEFINER") {
        steps.push(step(
            format!("keep {name} from PUBLIC"),
            format!("REVOKE ALL ON FUNCTION {name} FROM PUBLIC"),
        ));
    }
    if let Some(text) = comment(statement) {
        let text = text.replace('\'', "''");
        steps.push(step(
            format!("comment on function {name}"),
            format!("COMMENT ON FUNCTION {name} IS '{text}'"),
        ));
    }
    steps
}

/// The last paragraph of comment above a statement, as one line.
fn comment(statement: &str) -> Option<String> {
    let (above, _) = statement.split_once("CREATE ")?;
    let paragraph = above.rsplit("\n\n").next()?;
    let lines: Vec<_> = paragraph
        .lines()
        .map(|line| line.trim_start_matches('-').trim())
        .collect();
    let text = lines.join(" ").trim().to_owned();
    (!text.is_empty()).then_some(text)
}

/// `DROP FUNCTION`, the last one first.
pub fn drop_functions(names: &'static [&'static str]) -> Vec<Step> {
    names
        .iter()
        .rev()
        .map(|name| {
            Step::transactional(
                format!("drop function {name}"),
                format!("DROP FUNCTION {name}"),
                Lock::NONE,
            )
            .makes(Object::top(Kind::Function, *name))
        })
        .collect()
}
