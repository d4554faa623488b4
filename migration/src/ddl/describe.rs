//! Enum types with their comments, functions that get another body, and who may call them.

use super::{Lock, Step, create_enum};

/// An enum type: its name, its values in their sort order, and what it says.
pub type Enum = (&'static str, &'static [&'static str], &'static str);

/// The steps that create enum types and say what they are for.
pub fn create_enums(enums: &[Enum]) -> Vec<Step> {
    enums
        .iter()
        .flat_map(|(name, values, comment)| {
            [create_enum(name, values), comment_on_type(name, comment)]
        })
        .collect()
}

/// The step that lets nobody but the owner call a function.
pub fn withhold(function: &'static str) -> Step {
    Step::transactional(
        format!("withhold {function}"),
        format!("REVOKE ALL ON FUNCTION {function} FROM PUBLIC"),
        Lock::NONE,
    )
}

/// The step that gives a function another body: the file says `CREATE OR REPLACE`.
pub fn replace_function(name: &'static str, file: &'static str) -> Step {
    let statement = file.trim().trim_end_matches(';');
    Step::transactional(format!("replace function {name}"), statement, Lock::NONE)
}

fn comment_on_type(name: &str, text: &str) -> Step {
    Step::transactional(
        format!("comment on type {name}"),
        format!("COMMENT ON TYPE {name} IS '{}'", text.replace('\'', "''")),
        Lock::NONE,
    )
}
