//! Section 8, "Audit and compliance".

use entity::catalog;

use crate::Head;

#[tokio::test]
async fn admin_audit_log_table_is_created() {
    let mut head = Head::new().await;
    let log = "SELECT pg_get_partkeydef('admin_audit_log'::regclass)";
    assert_eq!(head.all(log).await, ["RANGE (created_at)"]);
}

#[tokio::test]
async fn audit_triggers_are_on_critical_tables() {
    let mut head = Head::new().await;
    let mut audited = 0;
    for table in catalog::tables() {
        let triggers = format!(
            "SELECT tgname::text FROM pg_trigger WHERE tgrelid = '{}'::regclass AND tgname LIKE 'audit\\_%' ORDER BY 1",
            table.name
        );
        let expected: &[&str] = if table.is_audited() {
            &[
                "audit_delete",
                "audit_insert",
                "audit_truncate",
                "audit_update",
            ]
        } else {
            &[]
        };
        assert_eq!(
            head.all(&triggers).await,
            expected,
            "{}: audit it in its migration (ddl::audited), and say `.audited()` in its line of catalog.rs",
            table.name
        );
        audited += usize::from(table.is_audited());
    }
    assert!(audited >= 41, "{audited}");
}

/// The runs that follow the policies come later; what is wrong is refused already.
#[tokio::test]
async fn data_retention_policies_table() {
    let mut head = Head::new().await;
    let right = "INSERT INTO data_retention_policies (target, age_column, retain_for, action)
        VALUES ('invite_access_logs', 'accessed_at', '2 years', 'DELETE')";
    assert_eq!(head.refusal(right).await, "");
    let unknown = right.replace("invite_access_logs", "no_such_table");
    assert_eq!(head.refusal(&unknown).await, "23514");
}

/// The export itself comes later; the states that a request goes through are kept.
#[tokio::test]
async fn data_export_request_tracking() {
    let mut head = Head::new().await;
    let request = "INSERT INTO users (email) VALUES ('ann@example.com');
        INSERT INTO data_export_requests (subject_type, subject_id) SELECT 'USER', id FROM users";
    assert_eq!(head.refusal(request).await, "");
    let due = "SELECT (due_at - created_at = interval '30 days')::text FROM data_export_requests";
    assert_eq!(head.all(due).await, ["true"]);
    assert_eq!(
        head.refusal("UPDATE data_export_requests SET status = 'EXPIRED'")
            .await,
        "23514"
    );
    assert_eq!(
        head.refusal("UPDATE data_export_requests SET status = 'PROCESSING', started_at = now()")
            .await,
        ""
    );
}

/// Tested in full by `tenancy`.
#[tokio::test]
async fn rls_policies_are_implemented_and_tested() {
    let mut head = Head::new().await;
    let drift = "SELECT table_name || ' ' || policy_name FROM tenant_isolation_policies t
        FULL JOIN pg_policies p ON p.schemaname = 'public' AND p.tablename = t.table_name AND p.policyname = t.policy_name
        WHERE t.table_name IS NULL OR p.tablename IS NULL OR p.qual IS DISTINCT FROM t.using_expression
           OR p.with_check IS DISTINCT FROM t.check_expression";
    assert_eq!(head.all(drift).await, [""; 0]);
}
