//! Section 8, one test a box, in its order.

use entity::catalog;

use crate::Head;

// Schema completeness

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
    let without = "SELECT conrelid::regclass || '.' || conname FROM pg_constraint c
        WHERE contype = 'f' AND conparentid = 0 AND connamespace = 'public'::regnamespace
          AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indisvalid AND i.indkey[0] = ANY (c.conkey))";
    assert_eq!(head.all(without).await, [""; 0]);
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

// Audit and compliance

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
        assert_eq!(head.all(&triggers).await, expected, "{}", table.name);
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
    assert_ne!(head.refusal(&unknown).await, "");
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
    assert_ne!(
        head.refusal("UPDATE data_export_requests SET status = 'EXPIRED'")
            .await,
        ""
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

// Performance

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
        assert_ne!(head.all(&partial).await, ["0"], "{}", table.name);
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

// Security

#[tokio::test]
async fn rls_is_enabled_on_all_tenant_tables() {
    let mut head = Head::new().await;
    let open = "SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace
        AND relkind IN ('r', 'p') AND NOT relispartition AND NOT relrowsecurity ORDER BY 1";
    let open = head.all(open).await;
    let of_tenants: Vec<_> = open
        .iter()
        .filter(|table| catalog::table(table).is_some())
        .collect();
    assert!(of_tenants.is_empty(), "{of_tenants:?}");
}

/// The limits are kept and the use can be counted; who counts and refuses comes later.
#[tokio::test]
async fn api_keys_table_with_rate_limiting() {
    let keys = catalog::table("api_keys").unwrap();
    for limit in [
        "rate_limit_per_minute",
        "rate_limit_per_hour",
        "rate_limit_per_day",
    ] {
        assert!(keys.column(limit).is_some(), "{limit}");
    }
    let hash = keys.column("key_hash").unwrap();
    assert_eq!(hash.classification, Some(catalog::Classification::Secret));
    assert!(catalog::table("api_key_usage").is_some());
}

/// The lockout that follows comes later.
#[tokio::test]
async fn login_attempts_tracking() {
    let mut head = Head::new().await;
    let attempt = "INSERT INTO login_attempts (identifier_hash, ip_address, outcome, method)
        VALUES (sha256('ann@example.com'), '203.0.113.7', 'BAD_CREDENTIALS', 'PASSWORD')";
    assert_eq!(head.refusal(attempt).await, "");
    assert_ne!(
        head.refusal("UPDATE login_attempts SET outcome = 'SUCCESS'")
            .await,
        ""
    );
    assert_ne!(head.refusal("DELETE FROM login_attempts").await, "");
}

#[tokio::test]
async fn security_events_logging() {
    let mut head = Head::new().await;
    let event =
        "INSERT INTO security_events (kind, severity) VALUES ('BRUTE_FORCE_SUSPECTED', 'HIGH')";
    assert_eq!(head.refusal(event).await, "");
    assert_eq!(
        head.refusal("UPDATE security_events SET acknowledged_at = now()")
            .await,
        ""
    );
    assert_ne!(head.refusal("DELETE FROM security_events").await, "");
}
