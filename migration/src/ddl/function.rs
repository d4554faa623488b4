use super::{Lock, Step};
use crate::snapshot::{Kind, Object};

/// How a function pins its search path. The runner puts the managed schema in the place of
/// `public`.
pub const PINNED: &str = "SET search_path = public, pg_temp";

/// The steps that create the functions of a `.sql` file: one statement each, which ends with a
/// line that holds nothing but `$$;`. What stands above a statement is its comment.
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
        .map(|(name, statement)| {
            Step::transactional(format!("create function {name}"), statement, Lock::NONE)
                .makes(Object::top(Kind::Function, *name))
        })
        .collect()
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
