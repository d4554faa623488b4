//! The steps of a migration as this database needs them.

use crate::{
    ddl::{IN_SCHEMA, PINNED, Step, quote},
    snapshot::Object,
};

/// Leaves out the steps that make, or remove, what the database had before.
pub(crate) fn steps_without(steps: Vec<Step>, kept: &[Object]) -> Vec<Step> {
    let is_kept = |step: &Step| {
        step.makes
            .as_ref()
            .is_some_and(|object| kept.contains(object))
    };
    steps.into_iter().filter(|step| !is_kept(step)).collect()
}

/// Puts the managed schema where functions pin their search path, and where it is granted.
pub(crate) fn steps_in(steps: Vec<Step>, schema: &str) -> Vec<Step> {
    let named = [PINNED, IN_SCHEMA].map(|words| (words, words.replace("public", &quote(schema))));
    let in_schema = |sql: String| {
        let words = named.iter();
        words.fold(sql, |sql, (words, with_name)| sql.replace(words, with_name))
    };
    steps
        .into_iter()
        .map(|step| Step {
            sql: in_schema(step.sql),
            ..step
        })
        .collect()
}

/// How many steps run in the transaction that the first of them opens; none when that one runs
/// outside.
pub(super) fn group(steps: &[Step]) -> usize {
    let Some(first) = steps.first().filter(|step| step.is_transactional()) else {
        return 0;
    };
    let pairs = std::iter::zip(steps, steps.iter().skip(1));
    let joining = pairs.take_while(|(before, step)| step.joins(before));
    usize::from(first.is_transactional()) + joining.count()
}
