//! Tells other programs what happens: the addresses to call, and each attempt to do so.

mod tables;

use sea_orm_migration::prelude::DeriveMigrationName;

use super::Revision;
use crate::ddl::{
    Audited, Reference, Step, Trigger, audited, comments, create_enum, create_functions,
    create_indexes, drop_enum, drop_functions, drop_table, drop_trigger, guard_status,
    month_partitions, remove_comments, stamp_rows, type_comments,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

const STATUSES: [&str; 5] = ["PENDING", "IN_FLIGHT", "SUCCEEDED", "FAILED", "DEAD"];

/// A claim that ran out is given back or taken over; what is no longer wanted dies in the queue.
const CHANGES: [&str; 6] = [
    "PENDING>IN_FLIGHT",
    "PENDING>DEAD",
    "IN_FLIGHT>PENDING",
    "IN_FLIGHT>SUCCEEDED",
    "IN_FLIGHT>FAILED",
    "IN_FLIGHT>DEAD",
];

/// This month and so many more are there from the start.
const MONTHS_AHEAD: u32 = 3;

const FUNCTIONS: &[&str] = &[
    "is_delivery_report(before webhooks, after webhooks)",
    "share_removal()",
    "guard_status()",
    "keep_finished_delivery()",
];
const FUNCTION_FILE: &str = include_str!("m009_create_webhooks_tables/functions.sql");
const COMMENTS: &str = include_str!("m009_create_webhooks_tables/comments.txt");
const TYPES: &str = include_str!("m009_create_webhooks_tables/types.txt");

#[rustfmt::skip]
const AUDITED: Audited = audited("webhooks", "WEBHOOKS", "id org_id project_id name url event_types is_active timeout_seconds max_attempts secret_key_id previous_secret_key_id previous_secret_expires_at consecutive_failures disabled_at disabled_reason last_success_at last_failure_at created_at updated_at created_by updated_by deleted_at deleted_by deletion_id")
    .secrets("secret_ciphertext previous_secret_ciphertext").quiet("consecutive_failures last_success_at last_failure_at").project(&["project_id"]);

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let mut steps = vec![create_enum("webhook_delivery_status", &STATUSES)];
        steps.extend([tables::webhooks(), tables::webhook_deliveries()]);
        steps.extend(create_indexes(&tables::INDEXES));
        steps.extend(create_functions(FUNCTIONS, FUNCTION_FILE));
        steps.extend(triggers());
        steps.extend(month_partitions("webhook_deliveries", MONTHS_AHEAD));
        let references = tables::references();
        steps.extend(references.iter().map(Reference::add_to_new));
        steps.extend(references.iter().map(Reference::validate));
        steps.push(AUDITED.enable());
        steps.extend(type_comments(TYPES));
        steps.extend(comments(COMMENTS));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = remove_comments(COMMENTS);
        steps.push(AUDITED.disable());
        let references = tables::references();
        steps.extend(references.iter().rev().map(Reference::drop_from_old));
        for name in ["guard_status", "keep_finished"] {
            steps.push(drop_trigger(name, "webhook_deliveries"));
        }
        for name in ["touch_row", "stamp_row", "share_removal"] {
            steps.push(drop_trigger(name, "webhooks"));
        }
        steps.extend(drop_functions(FUNCTIONS));
        steps.extend(["webhook_deliveries", "webhooks"].map(drop_table));
        steps.push(drop_enum("webhook_delivery_status"));
        steps
    }
}

fn triggers() -> Vec<Step> {
    let mut steps = vec![
        Trigger::before(
            "share_removal",
            "webhooks",
            "INSERT OR UPDATE OF org_id, project_id",
        )
        .each_row("share_removal('project')"),
    ];
    steps.extend(stamp_rows(
        "webhooks",
        "OLD *<> NEW AND NOT is_delivery_report(OLD, NEW)",
    ));
    steps.push(
        Trigger::before("keep_finished", "webhook_deliveries", "UPDATE")
            .when("OLD.finished_at IS NOT NULL")
            .each_row("keep_finished_delivery()"),
    );
    steps.push(guard_status("webhook_deliveries", &CHANGES));
    steps
}
