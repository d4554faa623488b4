//! Which tables are audited: those that people edit. The catalogue and the database must agree.

use std::collections::{BTreeMap, BTreeSet};

use entity::{
    catalog::{self, Classification, Table},
    prelude::*,
};
use migration::testing::TestDatabase;

use crate::world::query;

/// Tables that people edit and whose changes are not recorded, with the reason.
const NOT_AUDITED: [(&str, &str); 3] = [
    (
        "rsvp_question_options",
        "an option is part of its question, and written with it",
    ),
    (
        "rsvp_logic_rules",
        "a rule is part of its question, and written with it",
    ),
    (
        "check_in_records",
        "a log of its own: who checked in whom, when and how",
    ),
];

const TRIGGERS: [&str; 4] = [
    "audit_delete",
    "audit_insert",
    "audit_truncate",
    "audit_update",
];

/// The tables of the catalogue whose changes are recorded.
pub fn audited() -> Vec<&'static Table> {
    let is_listed = |table: &Table| NOT_AUDITED.iter().any(|listed| listed.0 == table.name);
    let tables = catalog::tables().iter();
    tables
        .filter(|table| table.is_edited() && !is_listed(table))
        .collect()
}

#[tokio::test]
async fn what_people_edit_is_audited_or_has_a_reason_not_to_be() {
    let database = TestDatabase::migrated().await.unwrap();
    let db = database.connect().await.unwrap();
    let sql =
        "SELECT c.relname::text AS name, array_agg(t.tgname::text ORDER BY t.tgname) AS triggers
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE t.tgname LIKE 'audit\\_%' AND t.tgenabled = 'O' AND NOT t.tgisinternal
        GROUP BY c.relname";
    let found = query(&db, sql).await.into_iter().map(|row| {
        let name: String = row.try_get("", "name").unwrap();
        let triggers: Vec<String> = row.try_get("", "triggers").unwrap();
        (name, triggers)
    });
    let mut found: BTreeMap<_, _> = found.collect();
    for table in audited() {
        let triggers = found.remove(table.name).unwrap_or_default();
        assert_eq!(
            triggers, TRIGGERS,
            "{}: people edit it, so have its migration say audit_enable, or list it here with the reason not to",
            table.name
        );
    }
    assert!(
        found.is_empty(),
        "{found:?}: audited, so say in the catalogue that people edit it (`.edited()`), or take it off the list here"
    );
    for (name, _) in NOT_AUDITED {
        let is_edited = catalog::table(name).is_some_and(Table::is_edited);
        assert!(is_edited, "{name}: nobody edits it: take it off the list");
    }
}

/// The body of a capture names each column as what it is; whatever the catalogue calls a secret must
/// be one there, and the other way around.
#[tokio::test]
async fn columns_are_recorded_as_the_catalogue_classifies_them() {
    let database = TestDatabase::migrated().await.unwrap();
    let db = database.connect().await.unwrap();
    for table in audited() {
        let sql = format!(
            "SELECT p.prosrc AS body FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
             WHERE t.tgrelid = '{}'::regclass AND t.tgname = 'audit_insert'",
            table.name
        );
        let body: String = query(&db, &sql).await[0].try_get("", "body").unwrap();
        let redacted = redacted(&body);
        let secret = table.columns.iter();
        let secret = secret.filter(|column| column.classification == Some(Classification::Secret));
        let secret: BTreeSet<_> = secret.map(|column| column.name.to_owned()).collect();
        assert_eq!(
            redacted, secret,
            "{}: the secrets that audit_enable is told of are not those of the catalogue",
            table.name
        );
        for column in &table.columns {
            let member = format!("\"{}\":", column.name);
            assert!(
                body.contains(&member),
                "{}.{}: name the column to audit_enable",
                table.name,
                column.name
            );
        }
    }
}

/// The columns of which a body gives the marker and no value.
fn redacted(body: &str) -> BTreeSet<String> {
    let mut parts: Vec<_> = body.split("'\"[redacted]\"'").collect();
    parts.pop();
    let columns = parts.iter().map(|before| {
        let before = before.trim_end().strip_suffix("IS NOT NULL THEN");
        let column = before.and_then(|before| before.trim_end().rsplit('.').next());
        column
            .expect("a secret is looked at only for whether it is there")
            .to_owned()
    });
    columns.collect()
}

/// Whoever adds a table is told what to name.
#[tokio::test]
async fn columns_that_would_record_nothing_are_refused() {
    let database = TestDatabase::migrated().await.unwrap();
    let db = database.connect().await.unwrap();
    let none = "no column of guest_tags is named of which a change counts";
    for (columns, expected) in [
        ("{id}", none),
        ("{id,updated_at}", none),
        ("{id,colour}", "guest_tags has no column colour"),
    ] {
        let sql = format!("SELECT audit_enable('guest_tags', 'GUESTS', '{columns}')");
        let error = db.execute_unprepared(&sql).await.unwrap_err();
        assert!(error.to_string().contains(expected), "{columns}: {error}");
    }
}
