//! The key of the migrated template.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use crate::{HISTORY, plan::Plan, runner::Direction};

/// Names everything that a template depends on which is migrated now.
pub(super) static KEY: LazyLock<String> = LazyLock::new(|| key(Utc::now()));

fn key(now: DateTime<Utc>) -> String {
    let mut hash = Sha256::new();
    for entry in HISTORY {
        hash.update(Plan::new(entry, Direction::Up).to_sql());
    }
    // The history makes partitions for the month in which it runs and for those after it.
    hash.update(now.format("%Y-%m").to_string());
    let digest = hash.finalize();
    digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_month_has_a_template_of_its_own() {
        let key_at = |now: &str| key(now.parse().expect("a time"));
        let november = key_at("2026-11-01T00:00:00Z");
        assert_eq!(november, key_at("2026-11-30T23:59:59Z"));
        assert_ne!(november, key_at("2026-12-01T00:00:00Z"));
    }
}
