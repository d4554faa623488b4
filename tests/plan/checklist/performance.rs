//! Section 8, "Performance".

use entity::catalog;

use crate::Head;

#[tokio::test]
async fn gin_indexes_are_on_jsonb_columns() {
    let mut head = Head::new().await;
    let gin = "SELECT indexname::text FROM pg_indexes WHERE indexdef LIKE '%USING gin (value%' ORDER BY 1";
    let expected = [
        "idx_entitlement_overrides_value",
        "idx_plan_entitlements_value",
        "idx_settings_values_value",
    ];
    assert_eq!(head.all(gin).await, expected);
}

#[tokio::test]
async fn partial_indexes_are_there_for_soft_deletes() {
    let mut head = Head::new().await;
    for table in catalog::tables()
        .iter()
        .filter(|table| table.is_removable())
    {
        let partial = format!(
            "SELECT count(*)::text FROM pg_indexes WHERE tablename = '{}' AND indexdef LIKE '%deleted_at IS N%'",
            table.name
        );
        assert_ne!(
            head.all(&partial).await,
            ["0"],
            "{}: add an index on deleted_at `WHERE deleted_at IS NOT NULL` in its migration",
            table.name
        );
    }
}

#[tokio::test]
async fn composite_indexes_are_there_for_common_queries() {
    let mut head = Head::new().await;
    for index in [
        "idx_guests_project_deleted",
        "idx_invites_project_active",
        "idx_guests_list",
    ] {
        let columns = format!(
            "SELECT (indnkeyatts > 1)::text FROM pg_index WHERE indexrelid = '{index}'::regclass AND indisvalid"
        );
        assert_eq!(head.all(&columns).await, ["true"], "{index}");
    }
}

#[tokio::test]
async fn large_tables_are_partitioned() {
    let mut head = Head::new().await;
    let cut = "SELECT partrelid::regclass::text FROM pg_partitioned_table ORDER BY 1";
    let expected = [
        "admin_audit_log",
        "admin_audit_log_archive",
        "api_key_usage",
        "invite_access_logs",
        "login_attempts",
        "message_events",
        "security_events",
        "webhook_deliveries",
    ];
    assert_eq!(head.all(cut).await, expected);
}

#[tokio::test]
async fn materialized_views_are_there_for_analytics() {
    let mut head = Head::new().await;
    let views = "SELECT matviewname::text FROM pg_matviews WHERE ispopulated ORDER BY 1";
    let expected = [
        "campaign_performance",
        "org_overview",
        "project_overview",
        "rsvp_question_summary",
    ];
    assert_eq!(head.all(views).await, expected);
}
