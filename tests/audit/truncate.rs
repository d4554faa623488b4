//! Tables that are emptied at once: one entry each, since no row is looked at.

use std::collections::BTreeSet;

use entity::catalog;

use crate::{changes::user, tables::audited, world::World};

/// The tables that TRUNCATE … CASCADE empties too, by the catalogue.
fn emptied(root: &'static str) -> BTreeSet<String> {
    let mut reached = BTreeSet::from([root.to_owned()]);
    let mut open = vec![root.to_owned()];
    while let Some(table) = open.pop() {
        for other in catalog::tables() {
            let refers = other
                .foreign_keys
                .iter()
                .any(|key| key.target_table == table);
            if refers && reached.insert(other.name.to_owned()) {
                open.push(other.name.to_owned());
            }
        }
    }
    reached
}

/// Logs that refer to what is emptied would refuse it.
const UNGUARD: &str = "DO $$ DECLARE part regclass; BEGIN
    FOR part IN SELECT relid FROM pg_partition_tree('security_events') LOOP
        EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', part);
    END LOOP;
END $$";

#[tokio::test]
async fn each_emptied_table_is_named_once() {
    let world = World::new().await;
    let context = user(&world);
    for table in audited() {
        let case = world.prepared_case(&context, UNGUARD).await;
        case.run(&format!("TRUNCATE {} CASCADE", table.name)).await;
        let outcome = case.end().await;
        let mut expected = emptied(table.name);
        expected.retain(|name| audited().iter().any(|table| table.name == name));
        let mut found = BTreeSet::new();
        for entry in outcome.entries {
            assert!(
                found.insert(entry.target_type.clone()),
                "{} is named twice",
                entry.target_type
            );
            assert_eq!(entry.action, "TRUNCATED", "{}", entry.target_type);
            assert_eq!(
                (entry.target_id, entry.org_id, entry.project_id),
                (None, None, None)
            );
            assert_eq!(
                (
                    entry.previous_values,
                    entry.new_values,
                    entry.changed_fields
                ),
                (None, None, None)
            );
            assert_eq!(entry.actor, context.actor);
            let domain = catalog::table(&entry.target_type).unwrap().domain;
            assert_eq!(entry.category, domain.name().to_uppercase());
        }
        assert_eq!(found, expected, "TRUNCATE {} CASCADE", table.name);
    }
}
