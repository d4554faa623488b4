//! Tables that only grow: by month, and without changing what was written.

use super::{Lock, Step, quote};

/// The partitions of a new table that is partitioned by month: one for whatever has no month of its
/// own, this month's, and as many `ahead`, one after the other. They come and go, and so are no object
/// of the catalogue.
pub fn month_partitions(table: &'static str, ahead: u32) -> impl Iterator<Item = Step> {
    (0..=ahead).map(move |month| {
        Step::apart(
            format!("months of {table}, {month} ahead"),
            format!(
                "SELECT ensure_month_partitions('{}', {month})",
                quote(table)
            ),
        )
    })
}

/// Has a new table refuse UPDATE, DELETE and TRUNCATE, on its partitions too. Before
/// [`month_partitions`]: a partition gets what its parent has.
///
/// With `is_closed` rows come in by functions and triggers only.
pub fn keep_append_only(table: &'static str, is_closed: bool) -> Step {
    Step::transactional(
        format!("keep {table} append-only"),
        format!("SELECT keep_append_only('{}', {is_closed})", quote(table)),
        Lock::NONE,
    )
}
