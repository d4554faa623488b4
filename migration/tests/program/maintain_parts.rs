//! A part of maintenance that the database refuses, and the other parts.

use super::{maintain::with_entries, *};

/// What is in the way of a part, and how that is named.
const OBSTACLES: [(&str, &str); 2] = [
    (
        "ALTER TABLE admin_audit_log ADD COLUMN note text",
        "archive: ",
    ),
    (
        "ALTER TABLE audit_seals ADD CONSTRAINT check_none CHECK (number < 0) NOT VALID",
        "seals: ",
    ),
];

#[tokio::test]
async fn a_part_that_fails_is_named_and_the_others_are_done() {
    for (obstacle, part) in OBSTACLES {
        let database = with_entries().await;
        execute(&database.url(), obstacle).await;
        let output = migration(&database.url(), &["maintain", "--json"]);
        assert_code(&output, 5);
        let done = json(&output);
        let [failed] = done["failed"].as_array().unwrap().as_slice() else {
            panic!("{done}");
        };
        assert!(failed.as_str().unwrap().starts_with(part), "{failed}");
        assert_eq!(done["archived"], serde_json::json!([]), "{done}");
        assert_ne!(done["refreshed"], serde_json::json!([]), "{done}");
    }
}
