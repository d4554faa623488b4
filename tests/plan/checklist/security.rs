//! Section 8, "Security".

use entity::catalog;

use crate::Head;

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
    assert!(
        of_tenants.is_empty(),
        "give each its policies in its migration (ddl::TenantPolicies): {of_tenants:?}"
    );
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
