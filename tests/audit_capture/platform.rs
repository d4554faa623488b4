//! Tables of the platform and of programs: what their entries are called, and where they belong.

use crate::{Entry, entries_of, world};

#[tokio::test]
async fn a_setting_of_the_platform_is_called_by_its_key() {
    let (_database, mut db) = world().await;
    let last = |sql: &str| {
        format!(
            "{sql}; UPDATE users SET full_name = (SELECT string_agg(concat(action, ' ', target_id, ' ', target_label), ', ' ORDER BY id) FROM admin_audit_log WHERE created_at = now()) WHERE email = 'ann@example.com'"
        )
    };
    for (sql, said) in [
        (
            "UPDATE system_settings SET value = '2' WHERE key = 'mail.rate'",
            "SETTINGS_CHANGED  mail.rate",
        ),
        (
            "UPDATE system_settings SET value = '2'",
            "SETTINGS_CHANGED  mail.rate, SETTINGS_CHANGED  mail.retries",
        ),
        (
            "UPDATE system_settings SET key = 'mail.speed' WHERE key = 'mail.rate'",
            "DELETED  mail.rate, CREATED  mail.speed",
        ),
        (
            "INSERT INTO system_settings (key, value, value_type, description) VALUES ('a', '1', 'NUMBER', 'a'), ('b', '1', 'NUMBER', 'b')",
            "CREATED  a, CREATED  b",
        ),
        (
            "DELETE FROM system_settings WHERE key = 'mail.rate'",
            "DELETED  mail.rate",
        ),
        ("TRUNCATE system_settings", "TRUNCATED  "),
    ] {
        let entries = entries_of(&mut db, &last(sql)).await;
        let told = &entries.last().unwrap().new;
        assert!(told.contains(&format!("\"{said}\"")), "{sql}: {told}");
    }
}

#[tokio::test]
async fn rows_below_an_organization_belong_to_it_and_to_their_project() {
    let (_database, mut db) = world().await;
    for (statement, action, table, has_org, has_project) in [
        (
            "UPDATE api_keys SET revoked_at = now()",
            "REVOKED",
            "api_keys",
            true,
            true,
        ),
        (
            "UPDATE webhooks SET deleted_at = now()",
            "SOFT_DELETED",
            "webhooks",
            true,
            true,
        ),
        (
            "UPDATE custom_fields SET deleted_at = now(); UPDATE custom_fields SET deleted_at = NULL",
            "RESTORED",
            "custom_fields",
            true,
            false,
        ),
        (
            "UPDATE custom_field_values SET value_text = 'none'",
            "UPDATED",
            "custom_field_values",
            true,
            true,
        ),
        (
            "DELETE FROM guest_contacts; DELETE FROM guests WHERE NOT EXISTS (SELECT FROM seating_assignments WHERE guest_id = guests.id)",
            "DELETED",
            "custom_field_values",
            true,
            true,
        ),
        (
            "DELETE FROM custom_fields",
            "DELETED",
            "custom_field_values",
            true,
            true,
        ),
        (
            "UPDATE legal_holds SET released_at = now()",
            "UPDATED",
            "legal_holds",
            true,
            false,
        ),
        (
            "UPDATE support_tickets SET status = 'CLOSED'",
            "UPDATED",
            "support_tickets",
            true,
            true,
        ),
        (
            "UPDATE feature_flags SET is_enabled = true",
            "SETTINGS_CHANGED",
            "feature_flags",
            false,
            false,
        ),
        (
            "UPDATE announcements SET deleted_at = now()",
            "SOFT_DELETED",
            "announcements",
            false,
            false,
        ),
        (
            "UPDATE plans SET price_amount = 9, price_currency = 'EUR', billing_interval = 'MONTH'",
            "UPDATED",
            "plans",
            false,
            false,
        ),
    ] {
        let entries = entries_of(&mut db, statement).await;
        let mut about = entries.iter().filter(|entry| entry.table == table);
        let last = about.next_back().unwrap_or_else(|| panic!("{statement}"));
        assert_eq!(
            (last.action.as_str(), last.has_org, last.has_project),
            (action, has_org, has_project),
            "{statement}: {last:?}"
        );
        assert_eq!(last.metadata, "", "{statement}");
    }
}

#[tokio::test]
async fn being_used_is_no_entry() {
    let (_database, mut db) = world().await;
    for statement in [
        "UPDATE api_keys SET last_used_at = now(), last_used_ip = '192.0.2.1'",
        "UPDATE webhooks SET consecutive_failures = 3, last_failure_at = now(), last_success_at = now()",
        "UPDATE data_retention_policies SET last_run_at = now(), last_run_rows = 3, next_run_at = now()",
    ] {
        assert_eq!(entries_of(&mut db, statement).await, [], "{statement}");
    }
    // Being switched off is one.
    let off = "UPDATE webhooks SET is_active = false, disabled_at = now(), disabled_reason = 'failed', consecutive_failures = 9";
    let fields = ["is_active", "disabled_at", "disabled_reason"];
    for entry in entries_of(&mut db, off).await {
        assert_eq!(entry.words(), Entry::update("UPDATED", "webhooks", &fields));
    }
}
