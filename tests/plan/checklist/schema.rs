//! Section 8, "Schema completeness".

use entity::catalog;

use crate::Head;

/// Rows that are only ever added never change; figures say when they were worked out.
#[tokio::test]
async fn all_tables_have_created_at_and_updated_at() {
    for table in catalog::tables() {
        let has = |name| table.column(name).is_some();
        if table.is_derived() {
            assert!(has("computed_at"), "{}", table.name);
            continue;
        }
        assert!(
            table
                .columns
                .iter()
                .any(|column| ["created_at", "sealed_at"].contains(&column.name)),
            "{}",
            table.name
        );
        assert!(
            has("updated_at") || table.is_append_only() || table.settles(),
            "{}",
            table.name
        );
    }
}

#[tokio::test]
async fn all_tables_have_created_by_and_updated_by_where_applicable() {
    for table in catalog::tables() {
        let has = table.column("created_by").is_some() && table.column("updated_by").is_some();
        assert_eq!(has, table.is_edited(), "{}", table.name);
    }
}

#[tokio::test]
async fn soft_delete_columns_are_on_all_data_tables() {
    let mut removable = 0;
    for table in catalog::tables() {
        let has =
            ["deleted_at", "deleted_by", "deletion_id"].map(|name| table.column(name).is_some());
        // A deletion says itself when it was.
        let expected = [
            table.is_removable() || table.name == "deletions",
            table.is_removable(),
            table.is_removable(),
        ];
        assert_eq!(has, expected, "{}", table.name);
        removable += usize::from(table.is_removable());
    }
    assert!(removable >= 22, "{removable}");
}

#[tokio::test]
async fn all_foreign_keys_have_proper_indexes() {
    let mut head = Head::new().await;
    let bare = include_str!("bare_keys.sql");
    assert_eq!(
        head.all(bare).await,
        [""; 0],
        "foreign keys that no index begins with: add one in the migration (ddl::new_index of a new table, \
         ddl::create_index_concurrently of another)"
    );

    let mut keys = head.all(include_str!("keys.sql")).await;
    keys.sort_unstable();
    let mut modelled: Vec<_> = catalog::tables().iter().flat_map(keys_of).collect();
    modelled.sort_unstable();
    assert_eq!(keys, modelled, "the database, and the models");
    assert!(keys.len() >= 218, "{}", keys.len());

    let table = "CREATE TABLE planted (guest_id uuid REFERENCES guests (id));
        CREATE INDEX ON planted (guest_id) WHERE guest_id IS NULL";
    assert_eq!(head.refusal(table).await, "");
    assert_eq!(head.all(bare).await, ["planted.planted_guest_id_fkey"]);
    let index = "CREATE INDEX ON planted (guest_id) WHERE guest_id IS NOT NULL";
    assert_eq!(head.refusal(index).await, "");
    assert_eq!(head.all(bare).await, [""; 0]);
}

fn keys_of(table: &catalog::Table) -> Vec<String> {
    let keys = table.foreign_keys.iter();
    keys.map(|key| {
        let columns = key.columns.join(", ");
        format!("{} ({columns}) ON DELETE {}", table.name, key.on_delete)
    })
    .collect()
}

#[tokio::test]
async fn unique_constraints_prevent_duplicates() {
    let mut head = Head::new().await;
    let setup = "INSERT INTO users (email) VALUES ('ann@example.com');
        INSERT INTO organizations (type, name) VALUES ('COUPLE', 'Ann and Ben');
        INSERT INTO organization_members (org_id, user_id, role) SELECT o.id, u.id, 'owner' FROM organizations o, users u;
        INSERT INTO settings_definitions (key, value_type, default_value, scope_min, scope_max) VALUES ('color', 'STRING', '1', 'PLATFORM', 'ORG');
        INSERT INTO settings_values (scope, key, value) VALUES ('PLATFORM', 'color', '1')";
    assert_eq!(head.refusal(setup).await, "");
    for twice in [
        "INSERT INTO users (email) VALUES ('ann@example.com')",
        "INSERT INTO organization_members (org_id, user_id, role) SELECT org_id, user_id, 'viewer' FROM organization_members",
        "INSERT INTO settings_values (scope, key, value) VALUES ('PLATFORM', 'color', '2')",
    ] {
        assert_eq!(head.refusal(twice).await, "23505", "{twice}");
    }
}

#[tokio::test]
async fn check_constraints_validate_data() {
    let mut head = Head::new().await;
    let setup = "INSERT INTO organizations (type, name) VALUES ('COUPLE', 'Ann and Ben');
        INSERT INTO projects (owner_org_id, name) SELECT id, 'Wedding' FROM organizations";
    assert_eq!(head.refusal(setup).await, "");
    for wrong in [
        "INSERT INTO events (project_id, name, timezone, starts_at, ends_at) SELECT id, 'Dinner', 'UTC', '2027-01-02', '2027-01-01' FROM projects",
        "INSERT INTO guests (project_id) SELECT id FROM projects",
    ] {
        assert_eq!(head.refusal(wrong).await, "23514", "{wrong}");
    }
}
