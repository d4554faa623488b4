//! What the lines state, held against each other and against the models.

mod keys;

use std::collections::BTreeSet;

use super::{Classification, Column, Deletion, Table, TenantPath, table, tables};

const MARKS: [&str; 3] = ["deleted_at", "deleted_by", "deletion_id"];

fn has(table: &Table, column: &str) -> bool {
    table.column(column).is_some()
}

#[test]
fn rows_are_marked_where_the_line_says_so_and_nowhere_else() {
    for table in tables() {
        let marked = MARKS.iter().filter(|mark| has(table, mark)).count();
        // A deletion says when it was, and is not removed itself.
        let own = usize::from(table.name == "deletions");
        let expected = if table.is_removable() {
            MARKS.len()
        } else {
            own
        };
        assert_eq!(
            marked, expected,
            "{}: how many of {MARKS:?} it has; give it all of them (`NewTable::removable`) and say `Removable` in its \
             line of catalog.rs, or neither",
            table.name
        );
    }
}

#[test]
fn every_removable_row_lies_below_its_organization() {
    let mut below = BTreeSet::new();
    let mut next = vec!["organizations"];
    while let Some(name) = next.pop() {
        let edges = table(name).map(Table::edges).unwrap_or_default();
        next.extend(edges.iter().map(|edge| edge.table));
        below.insert(name);
    }
    let removable = tables().iter().filter(|table| table.is_removable());
    let others: Vec<_> = removable
        .map(|table| table.name)
        .filter(|name| !below.contains(name))
        .collect();
    assert_eq!(
        others,
        ["users", "plans", "announcements"],
        "name each other table by its `table.column` in `.removes(…)` of the line of what its rows lie below (catalog.rs)"
    );
}

#[test]
fn every_row_reaches_its_organization_or_has_a_reason_not_to() {
    for table in tables() {
        let tenant = table.tenant();
        let has_key = has(table, "org_id");
        assert_eq!(
            has_key,
            matches!(
                tenant,
                TenantPath::Own
                    | TenantPath::Project
                    | TenantPath::History
                    | TenantPath::Served
                    | TenantPath::Scope
            ),
            "{}",
            table.name
        );
        let column = tenant.column();
        assert!(
            column.is_none_or(|column| has(table, column)),
            "{}",
            table.name
        );
    }
}

#[test]
fn times_and_people_stand_where_they_apply() {
    for table in tables() {
        let made = if table.is_derived() {
            "computed_at"
        } else {
            "created_at"
        };
        assert!(has(table, made), "{}: it lacks {made}", table.name);
        assert_ne!(
            has(table, "updated_at"),
            table.is_append_only() || table.settles() || table.is_derived(),
            "{}: it has updated_at, or its line says `.append_only()`, `.settling()` or `.derived()`, and never both",
            table.name
        );
        for actor in ["created_by", "updated_by"] {
            assert_eq!(
                has(table, actor),
                table.is_edited(),
                "{}: it has {actor} if and only if its line of catalog.rs says `.edited()`",
                table.name
            );
        }
    }
}

#[test]
fn what_is_edited_is_audited_or_says_itself_what_happened() {
    let others: Vec<_> = tables()
        .iter()
        .filter(|table| table.is_edited() && !table.is_audited())
        .map(|table| table.name)
        .collect();
    // Parts of a question, and who arrived when.
    assert_eq!(
        others,
        [
            "rsvp_question_options",
            "rsvp_logic_rules",
            "check_in_records"
        ],
        "say `.audited()` in the line of each other table (catalog.rs), or list it here with the reason not to"
    );
}

#[test]
fn what_counts_use_is_known() {
    let counted = tables().iter().flat_map(|table| {
        let columns = table.bookkeeping();
        columns.map(|column| format!("{}.{}", table.name, column.name))
    });
    assert_eq!(
        counted.collect::<Vec<_>>(),
        [
            "users.last_login_at",
            "users.failed_login_count",
            "invites.last_accessed_at",
            "invites.access_count",
            "api_keys.last_used_at",
            "api_keys.last_used_ip",
            "webhooks.consecutive_failures",
            "webhooks.last_success_at",
            "webhooks.last_failure_at",
            "data_retention_policies.last_run_at",
            "data_retention_policies.next_run_at",
            "data_retention_policies.last_run_rows",
        ]
    );
}

#[test]
fn mistakes_in_a_line_are_named() {
    let table = super::describe::table(
        crate::guests::guest_tag::Entity,
        super::Domain::Guests,
        TenantPath::Own,
        Deletion::Removable,
    )
    .unique("project_id nmae")
    .nulls_not_distinct("name")
    .same_project("group_id")
    .same_organization("label_id")
    .removes("guests")
    .counts_use("uses");
    assert_eq!(
        table.mistakes,
        [
            "guest_tags.nmae: the model has no such column",
            "guest_tags.name: the model has no such unique key",
            "guest_tags.group_id: the model has no such reference",
            "guest_tags.label_id: the model has no such reference",
            "guest_tags.guests: write it as table.column",
            "guest_tags.uses: the model has no such column",
        ]
    );
}

#[test]
fn marks_are_internal() {
    let classes: BTreeSet<_> = tables()
        .iter()
        .filter(|table| table.is_removable())
        .flat_map(|table| MARKS.iter().filter_map(|mark| table.column(mark)))
        .filter_map(|column: &Column| column.classification)
        .collect();
    assert_eq!(classes, BTreeSet::from([Classification::Internal]));
}
