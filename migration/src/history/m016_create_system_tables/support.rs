//! Support: tickets and what is said in them.

use crate::ddl::{
    ColumnExt, Fresh, Moves, OnDelete, Step, Trigger, bigint, boolean, custom, fresh, random_id,
    smallint, text, timestamptz, uuid,
};

/// A resolved ticket is opened again by an answer; a closed one stays closed.
const TICKET: Moves = Moves {
    table: "support_tickets",
    allowed: &[
        ("OPEN", &["PENDING", "ON_HOLD", "RESOLVED", "CLOSED"]),
        ("PENDING", &["OPEN", "ON_HOLD", "RESOLVED", "CLOSED"]),
        ("ON_HOLD", &["OPEN", "PENDING", "RESOLVED", "CLOSED"]),
        ("RESOLVED", &["OPEN", "CLOSED"]),
    ],
};

pub(super) fn tickets() -> Fresh {
    let mut number = bigint("number");
    number.extra("GENERATED ALWAYS AS IDENTITY");
    fresh(
        "support_tickets",
        vec![
            random_id(),
            uuid("org_id"),
            uuid("project_id").optional(),
            number,
            text("subject"),
            text("body"),
            custom("status", "ticket_status").defaults_to("'OPEN'::ticket_status"),
            custom("priority", "ticket_priority").defaults_to("'NORMAL'::ticket_priority"),
            text("category").optional(),
            timestamptz("first_response_due_at").optional(),
            timestamptz("first_responded_at").optional(),
            timestamptz("resolved_at").optional(),
            timestamptz("closed_at").optional(),
            smallint("satisfaction").optional(),
        ],
    )
    .actor("requester_id")
    .actor("assignee_id")
    .edited()
    .removable()
    .unique(&["number"])
    .unique(&["id", "org_id"])
    .check("subject", "btrim(subject) <> '' AND char_length(subject) <= 500")
    .check(
        "resolved",
        "CASE status WHEN 'RESOLVED' THEN resolved_at IS NOT NULL WHEN 'CLOSED' THEN true ELSE resolved_at IS NULL END",
    )
    .check("closed", "(status = 'CLOSED') = (closed_at IS NOT NULL)")
    .check("satisfaction", "satisfaction IS NULL OR (satisfaction BETWEEN 1 AND 5 AND status IN ('RESOLVED', 'CLOSED'))")
    .refers("org_id", "organizations", OnDelete::Cascade)
    .refers("project_id", "projects", OnDelete::SetNull)
    .index(&["org_id", "created_at"])
    .index_some("project_id")
    .index_where(
        "open",
        &["priority", "created_at"],
        "status IN ('OPEN', 'PENDING', 'ON_HOLD') AND deleted_at IS NULL",
    )
    .index_where(
        "unanswered",
        &["first_response_due_at"],
        "first_responded_at IS NULL AND status IN ('OPEN', 'PENDING', 'ON_HOLD') AND deleted_at IS NULL",
    )
}

pub(super) fn messages() -> Fresh {
    fresh(
        "support_ticket_messages",
        vec![
            random_id(),
            uuid("ticket_id"),
            uuid("org_id"),
            text("body"),
            boolean("is_internal").defaults_to("false"),
        ],
    )
    .actor("author_id")
    .edited()
    .check("body", "btrim(body) <> ''")
    .refers_to(
        &["ticket_id", "org_id"],
        ("support_tickets", &["id", "org_id"]),
        OnDelete::Cascade,
    )
    .index(&["ticket_id", "created_at"])
}

/// A ticket stays with the organization that asked.
pub(super) fn triggers() -> [Step; 3] {
    [
        TICKET.step(),
        Trigger::before("keep_fixed", "support_tickets", "UPDATE")
            .when("OLD.org_id <> NEW.org_id OR OLD.number <> NEW.number")
            .each_row("refuse_rewrite('org_id', 'number')"),
        Trigger::before(
            "keep_in_reach",
            "support_tickets",
            "INSERT OR UPDATE OF org_id, project_id",
        )
        .when("NEW.project_id IS NOT NULL")
        .each_row("keep_in_reach()"),
    ]
}
