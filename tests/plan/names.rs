use migration::HISTORY;

use crate::Head;

/// Section 3, word for word.
const TABLES: [&str; 24] = [
    "admin_audit_log",
    "system_settings",
    "feature_flags",
    "support_tickets",
    "announcements",
    "scheduled_maintenance",
    "daily_stats",
    "user_activity_summary",
    "event_analytics",
    "revenue_summary",
    "api_usage_stats",
    "tenant_isolation_policies",
    "data_retention_policies",
    "data_export_requests",
    "data_deletion_requests",
    "custom_fields",
    "custom_field_values",
    "webhooks",
    "webhook_deliveries",
    "api_keys",
    "api_key_usage",
    "login_attempts",
    "security_events",
    // Section 10.
    "admin_audit_log_archive",
];

/// Section 7, without the ending: a migration is a Rust file with its SQL in docs/migrations.
const FILES: [&str; 14] = [
    "002_add_soft_delete_columns",
    "003_add_audit_columns",
    "004_add_missing_constraints",
    "005_add_performance_indexes",
    "006_create_admin_audit_log",
    "007_create_audit_triggers",
    "008_create_api_keys_table",
    "009_create_webhooks_tables",
    "010_create_custom_fields",
    "011_create_analytics_tables",
    "012_create_data_retention",
    "013_enable_rls",
    "014_partition_large_tables",
    "015_materialized_views",
];

/// Section 6.1.
const ISOLATED: [&str; 8] = [
    "projects",
    "guests",
    "events",
    "sites",
    "invites",
    "rsvp_forms",
    "messaging_campaigns",
    "photo_uploads",
];

#[tokio::test]
async fn every_table_of_section_3_is_there_and_modelled() {
    let mut head = Head::new().await;
    for table in TABLES {
        let there = format!("SELECT to_regclass('{table}')::text");
        assert_eq!(head.all(&there).await, [table]);
        assert!(
            entity::catalog::table(table).is_some(),
            "{table} has no model"
        );
    }
}

#[test]
fn every_file_of_section_7_is_a_migration_in_its_place() {
    let titles: Vec<_> = HISTORY.iter().map(|entry| entry.title()).collect();
    assert_eq!(&titles[2..16], FILES);
    assert_eq!(&titles[..2], ["000_baseline", "001_add_critical_indexes"]);
    // Section 3 without a file in section 7.
    assert_eq!(
        &titles[16..18],
        ["016_create_system_tables", "017_create_security_tables"]
    );
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/migrations");
    for title in titles {
        for verb in ["up", "down"] {
            let file = format!("{folder}/{title}.{verb}.sql");
            assert!(
                std::path::Path::new(&file).exists(),
                "there is no docs/migrations/{title}.{verb}.sql: run `cargo run -p migration -- docs`"
            );
        }
    }
}

#[tokio::test]
async fn the_policies_of_section_6_are_there_by_name() {
    let mut head = Head::new().await;
    let policies = "SELECT tablename || ' ' || policyname FROM pg_policies
        WHERE policyname IN ('project_org_isolation', 'guest_project_isolation') ORDER BY 1";
    assert_eq!(
        head.all(policies).await,
        [
            "guests guest_project_isolation",
            "projects project_org_isolation"
        ]
    );
    for table in ISOLATED {
        let enabled =
            format!("SELECT relrowsecurity::text FROM pg_class WHERE oid = '{table}'::regclass");
        assert_eq!(head.all(&enabled).await, ["true"], "{table}");
    }
}
