//! Tables whose rows are an organization's alone, or somebody's figures: those of 008 to 012.

use crate::ddl::{Command::Select, Right, TenantPolicies, Way};

/// A table, and who writes it. What a row refers to is of the same organization by its keys.
const OWN: [(&str, Right); 5] = [
    ("api_keys", Right::Manage),
    ("webhooks", Right::Manage),
    ("custom_fields", Right::Write),
    ("custom_field_values", Right::Write),
    ("data_retention_policies", Right::Manage),
];

/// A table that the service writes, and who reads it.
const SERVED: [(&str, Right); 9] = [
    ("api_key_usage", Right::Read),
    ("webhook_deliveries", Right::Read),
    ("daily_stats", Right::Read),
    ("event_analytics", Right::Read),
    ("api_usage_stats", Right::Read),
    ("data_export_requests", Right::Manage),
    ("data_deletion_requests", Right::Manage),
    ("legal_holds", Right::Manage),
    ("erasure_ledger", Right::Manage),
];

pub(super) fn policies() -> Vec<TenantPolicies> {
    let own = OWN.map(|(table, writing)| TenantPolicies::of_rows(table, Way::Org, writing, ""));
    let served = SERVED.map(|(table, reading)| TenantPolicies::served(table, reading));
    let figures = [
        TenantPolicies::closed("user_activity_summary", "SELECT").opens(
            Select,
            "user_id = (SELECT acting_user_id())",
            "",
            "oneself",
        ),
        TenantPolicies::closed("revenue_summary", ""),
    ];
    own.into_iter().chain(served).chain(figures).collect()
}
