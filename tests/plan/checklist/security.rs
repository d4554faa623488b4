//! Section 8, "Security".

use entity::{
    catalog::{self, Classification},
    prelude::{KeyHash, api_key},
};

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
    let mut head = Head::new().await;
    let organization = "INSERT INTO organizations (type, name) VALUES ('COUPLE', 'Ann and Ben')";
    assert_eq!(head.refusal(organization).await, "");
    let key = "INSERT INTO api_keys (org_id, name, key_prefix, key_hash)
        SELECT id, 'Web site', 'eios_live_ab', sha256('secret') FROM organizations";
    assert_eq!(head.refusal(key).await, "");
    assert_eq!(head.refusal(key).await, "23505");
    let not_a_hash = key.replace("sha256('secret')", "'secret'::bytea");
    assert_eq!(head.refusal(&not_a_hash).await, "23514");

    let limits = "SELECT concat_ws(' ', rate_limit_per_minute, rate_limit_per_hour, rate_limit_per_day) FROM api_keys";
    assert_eq!(head.all(limits).await, ["60 1000 10000"]);
    for wrong in [
        "rate_limit_per_minute = 0",
        "rate_limit_per_hour = 0",
        "rate_limit_per_day = 0",
        "scopes = ARRAY['']",
        "expires_at = created_at",
        "revoked_reason = 'not revoked'",
        "key_hash = sha256('another')",
    ] {
        let update = format!("UPDATE api_keys SET {wrong}");
        assert_eq!(head.refusal(&update).await, "23514", "{wrong}");
    }
    let revoke = "UPDATE api_keys SET revoked_at = now(), revoked_reason = 'lost'";
    assert_eq!(head.refusal(revoke).await, "");
    let revive = "UPDATE api_keys SET revoked_at = NULL, revoked_reason = NULL";
    assert_eq!(head.refusal(revive).await, "23514");

    let count =
        "INSERT INTO api_key_usage (api_key_id, org_id, window_start, window_kind, request_count)
        SELECT id, org_id, date_trunc('minute', now(), 'UTC'), 'MINUTE', 1 FROM api_keys
        ON CONFLICT (api_key_id, org_id, window_start, window_kind, shard)
        DO UPDATE SET request_count = api_key_usage.request_count + 1";
    let uncounted = count.replace("'MINUTE', 1", "'MINUTE', -1");
    assert_eq!(head.refusal(&uncounted).await, "23514");
    for _ in 0..2 {
        assert_eq!(head.refusal(count).await, "");
    }
    let total = "SELECT sum(request_count)::text FROM api_key_usage";
    assert_eq!(head.all(total).await, ["2"]);

    assert_no_secret_but_the_hash();
    for index in KEY_INDEXES {
        let there =
            format!("SELECT count(*)::text FROM pg_indexes WHERE indexdef = 'CREATE {index}'");
        assert_eq!(head.all(&there).await, ["1"], "{index}");
    }
}

/// Which key is it, which has an organization, which of them expire, how often was one used.
const KEY_INDEXES: [&str; 4] = [
    "UNIQUE INDEX api_keys_key_hash_key ON public.api_keys USING btree (key_hash)",
    "INDEX idx_api_keys_org_id ON public.api_keys USING btree (org_id, created_at)",
    "INDEX idx_api_keys_expires_at ON public.api_keys USING btree (expires_at) \
     WHERE ((expires_at IS NOT NULL) AND (revoked_at IS NULL))",
    "UNIQUE INDEX api_key_usage_pkey ON ONLY public.api_key_usage USING btree \
     (api_key_id, org_id, window_start, window_kind, shard)",
];

fn assert_no_secret_but_the_hash() {
    let keys = catalog::table("api_keys").unwrap();
    let secrets = keys.columns.iter();
    let secrets = secrets.filter(|column| column.classification == Some(Classification::Secret));
    let secrets: Vec<_> = secrets.map(|column| column.name).collect();
    assert_eq!(secrets, ["key_hash"]);
    let _: fn(&api_key::Model) -> &KeyHash = |key| &key.key_hash;
    let hash = KeyHash::of_key("secret");
    assert_eq!(format!("{hash:?}"), "KeyHash(…)");
}

/// The lockout that follows comes later.
#[tokio::test]
async fn login_attempts_tracking() {
    let mut head = Head::new().await;
    let attempt = "INSERT INTO login_attempts (identifier_hash, ip_address, outcome, method)
        VALUES (sha256('ann@example.com'), '203.0.113.7', 'BAD_CREDENTIALS', 'PASSWORD')";
    assert_eq!(head.refusal(attempt).await, "");
    for change in [
        "UPDATE login_attempts SET outcome = 'SUCCESS'",
        "DELETE FROM login_attempts",
    ] {
        assert_eq!(head.refusal(change).await, "42501", "{change}");
    }
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
    assert_eq!(head.refusal("DELETE FROM security_events").await, "42501");
}
