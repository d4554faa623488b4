//! Tells other systems what happened: where to, and each attempt to get there.
//!
//! Secrets are stored encrypted, beside the name of the key that encrypted them. `down` drops the
//! webhooks and the history of their deliveries for good.

use sea_orm_migration::prelude::DeriveMigrationName;

use super::Revision;
use crate::ddl::{
    ColumnExt, Enum, Fresh, Moves, OnDelete, Step, Trigger, boolean, bytea, comments, create_enums,
    create_functions, custom, drop_enum, drop_functions, drop_trigger, fresh, integer, jsonb,
    ordered_id, random_id, stamped_but, text, text_array, timestamptz, uuid,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// Tables whose rows people or keys change.
#[allow(dead_code)]
const AUDITED: [&str; 1] = ["webhooks"];

const ENUMS: &[Enum] = &[(
    "delivery_status",
    &["PENDING", "IN_FLIGHT", "SUCCEEDED", "FAILED", "DEAD"],
    "How far an attempt to deliver got. FAILED has a next attempt, DEAD has none.",
)];

const FUNCTIONS: &[&str] = &["refuse_move()", "disable_webhooks_out_of_reach()"];
const FUNCTION_FILE: &str = include_str!("m009_create_webhooks_tables/functions.sql");
const COMMENTS: &str = include_str!("m009_create_webhooks_tables/comments.txt");

/// What deliveries leave behind by the way.
const BOOKKEEPING: [&str; 3] = ["consecutive_failures", "last_success_at", "last_failure_at"];

/// A claim that ran out puts the attempt back. An attempt whose webhook is gone or disabled is dead.
const DELIVERY: Moves = Moves {
    table: "webhook_deliveries",
    allowed: &[
        ("PENDING", &["IN_FLIGHT", "DEAD"]),
        ("IN_FLIGHT", &["SUCCEEDED", "FAILED", "DEAD", "PENDING"]),
    ],
};

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let (webhooks, deliveries) = (webhooks(), webhook_deliveries());
        let mut steps = create_enums(ENUMS);
        steps.extend(create_functions(FUNCTIONS, FUNCTION_FILE));
        steps.extend(webhooks.create());
        steps.extend(deliveries.create());
        steps.extend(webhooks.refer());
        steps.extend(deliveries.refer());
        steps.extend(stamped_but("webhooks", &webhooks, &BOOKKEEPING));
        steps.push(keep_owner());
        steps.push(keep_in_reach());
        steps.push(DELIVERY.step());
        steps.extend(keep_history());
        steps.push(disable_out_of_reach());
        steps.extend(comments(COMMENTS));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps = vec![drop_trigger("disable_webhooks_out_of_reach", "projects")];
        steps.extend(webhook_deliveries().drop());
        steps.extend(webhooks().drop());
        steps.extend(drop_functions(FUNCTIONS));
        steps.extend(ENUMS.iter().rev().map(|(name, ..)| drop_enum(name)));
        steps
    }
}

fn webhooks() -> Fresh {
    fresh(
        "webhooks",
        vec![
            random_id(),
            uuid("org_id"),
            uuid("project_id").optional(),
            text("name"),
            text("url"),
            text_array("event_types"),
            boolean("is_active").defaults_to("true"),
            integer("timeout_seconds").defaults_to("10"),
            integer("max_attempts").defaults_to("8"),
            bytea("secret_ciphertext"),
            text("secret_key_id"),
            bytea("previous_secret_ciphertext").optional(),
            text("previous_secret_key_id").optional(),
            timestamptz("previous_secret_expires_at").optional(),
            integer("consecutive_failures").defaults_to("0"),
            timestamptz("disabled_at").optional(),
            text("disabled_reason").optional(),
            timestamptz("last_success_at").optional(),
            timestamptz("last_failure_at").optional(),
        ],
    )
    .edited()
    .removable()
    .unique(&["id", "org_id"])
    .check("name", "btrim(name) <> ''")
    .check("url", "url ~ '^https://[^[:space:]]+$' AND char_length(url) <= 2048")
    .check("event_types", "cardinality(event_types) > 0 AND array_position(event_types, NULL) IS NULL")
    .check("timeout_seconds", "timeout_seconds BETWEEN 1 AND 60")
    .check("max_attempts", "max_attempts BETWEEN 1 AND 50")
    .check("secret", "octet_length(secret_ciphertext) > 0 AND secret_key_id <> ''")
    .check(
        "previous_secret",
        "num_nonnulls(previous_secret_ciphertext, previous_secret_key_id, previous_secret_expires_at) IN (0, 3)",
    )
    .check("consecutive_failures", "consecutive_failures >= 0")
    .check("disabled", "num_nonnulls(disabled_at, disabled_reason) IN (0, 2)")
    .check("is_active", "NOT is_active OR disabled_at IS NULL")
    .refers("org_id", "organizations", OnDelete::Cascade)
    .refers("project_id", "projects", OnDelete::Cascade)
    .index(&["org_id", "created_at"])
    .index_some("project_id")
    .index_where("active", &["org_id"], "is_active AND deleted_at IS NULL")
}

/// Attempts. Those that are due, and those whose claim ran out, are found without the finished ones.
fn webhook_deliveries() -> Fresh {
    fresh(
        "webhook_deliveries",
        vec![
            ordered_id(),
            timestamptz("created_at").defaults_to("now()"),
            uuid("webhook_id"),
            uuid("org_id"),
            uuid("message_id"),
            text("event_type"),
            jsonb("payload"),
            integer("attempt_number").defaults_to("1"),
            custom("status", "delivery_status").defaults_to("'PENDING'::delivery_status"),
            timestamptz("scheduled_at").defaults_to("now()"),
            text("claimed_by").optional(),
            timestamptz("claimed_until").optional(),
            integer("response_status").optional(),
            text("response_excerpt").optional(),
            text("error").optional(),
            integer("duration_ms").optional(),
            timestamptz("finished_at").optional(),
        ],
    )
    .primary_key(&["id", "created_at"])
    .check("payload", "jsonb_typeof(payload) = 'object'")
    .check("attempt_number", "attempt_number BETWEEN 1 AND 50")
    .check("response_status", "response_status BETWEEN 100 AND 599")
    .check("response_excerpt", "char_length(response_excerpt) <= 4096")
    .check("duration_ms", "duration_ms >= 0")
    .check(
        "claimed",
        "CASE status WHEN 'PENDING' THEN num_nonnulls(claimed_by, claimed_until) = 0 \
         WHEN 'IN_FLIGHT' THEN num_nonnulls(claimed_by, claimed_until) = 2 ELSE true END",
    )
    .check(
        "finished",
        "(status IN ('SUCCEEDED', 'FAILED', 'DEAD')) = (finished_at IS NOT NULL)",
    )
    .refers_to(
        &["webhook_id", "org_id"],
        ("webhooks", &["id", "org_id"]),
        OnDelete::Cascade,
    )
    .index(&["webhook_id", "created_at"])
    .index(&["message_id", "attempt_number"])
    .index_where("due", &["scheduled_at", "id"], "status = 'PENDING'")
    .index_where("claimed", &["claimed_until"], "status = 'IN_FLIGHT'")
    .by_month("created_at")
}

/// Where a webhook belongs stays: its deliveries hold that organization's data.
fn keep_owner() -> Step {
    Trigger::before("keep_fixed", "webhooks", "UPDATE")
        .when("OLD.org_id <> NEW.org_id")
        .each_row("refuse_rewrite('org_id')")
}

fn keep_in_reach() -> Step {
    Trigger::before(
        "keep_in_reach",
        "webhooks",
        "INSERT OR UPDATE OF org_id, project_id",
    )
    .when("NEW.project_id IS NOT NULL")
    .each_row("keep_in_reach()")
}

/// A finished attempt is history; of any attempt, what is sent stays.
fn keep_history() -> [Step; 2] {
    const SENT: [&str; 8] = [
        "id",
        "created_at",
        "webhook_id",
        "org_id",
        "message_id",
        "event_type",
        "payload",
        "attempt_number",
    ];
    let row = |version: &str| SENT.map(|name| format!("{version}.{name}")).join(", ");
    let quoted = SENT.map(|name| format!("'{name}'")).join(", ");
    [
        Trigger::before("keep_finished", "webhook_deliveries", "UPDATE")
            .when("OLD.finished_at IS NOT NULL AND OLD *<> NEW")
            .each_row("refuse_rewrite('a finished attempt')"),
        Trigger::before("keep_fixed", "webhook_deliveries", "UPDATE")
            .when(&format!(
                "({}) IS DISTINCT FROM ({})",
                row("OLD"),
                row("NEW")
            ))
            .each_row(&format!("refuse_rewrite({quoted})")),
    ]
}

fn disable_out_of_reach() -> Step {
    Trigger::after("disable_webhooks_out_of_reach", "projects", "UPDATE OF owner_org_id, manager_org_id")
        .when("(OLD.owner_org_id, OLD.manager_org_id) IS DISTINCT FROM (NEW.owner_org_id, NEW.manager_org_id)")
        .each_row("disable_webhooks_out_of_reach()")
}
