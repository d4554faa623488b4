//! What the lines state, held against each other and against the models.

use std::collections::BTreeSet;

use super::{
    Classification, Column, Deletion, KeyKind, OnDelete, Referrer, Table, TenantPath, UniqueKey,
    table, tables,
};

const MARKS: [&str; 3] = ["deleted_at", "deleted_by", "deletion_id"];

fn has(table: &Table, column: &str) -> bool {
    table.column(column).is_some()
}

#[test]
fn every_foreign_key_is_a_relation_in_both_directions() {
    let mut keys = 0;
    for holder in tables() {
        let relations = holder.foreign_keys.iter();
        for key in relations.filter(|key| key.kind == KeyKind::Relation) {
            keys += 1;
            let target = table(&key.target_table).map(|target| &target.referrers);
            let expected = Referrer {
                table: holder.name.to_owned(),
                columns: key.columns.clone(),
                live_only: holder.is_removable(),
            };
            let found = target.is_some_and(|referrers| referrers.contains(&expected));
            assert!(
                found,
                "{}: the model lacks the way back to {expected:?}",
                key.target_table
            );
        }
    }
    let ways_back = tables().iter().map(|table| table.referrers.len());
    assert_eq!(keys, ways_back.sum::<usize>());
}

#[test]
fn relations_lead_to_live_rows() {
    for holder in tables() {
        for key in &holder.foreign_keys {
            let leads_to_removable =
                table(&key.target_table).is_some_and(|target| target.is_removable());
            let expected = key.kind == KeyKind::Relation && leads_to_removable;
            assert_eq!(
                key.live_only, expected,
                "{}: derive the relation by {:?} with `entity = Live`",
                holder.name, key.columns
            );
        }
    }
}

#[test]
fn whoever_did_something_may_be_deleted() {
    for holder in tables() {
        for actor in holder.actors() {
            let to_user = holder.foreign_keys.iter().any(|key| {
                key.columns == [actor.name]
                    && key.target_table == "users"
                    && key.on_delete == OnDelete::SetNull
            });
            assert!(to_user && actor.nullable, "{}.{}", holder.name, actor.name);
        }
    }
}

#[test]
fn rows_are_marked_where_the_line_says_so_and_nowhere_else() {
    let removable = tables().iter().filter(|table| table.is_removable());
    assert_eq!(removable.count(), 23);
    for table in tables() {
        let marked = MARKS.iter().filter(|mark| has(table, mark)).count();
        // A deletion says when it was, and is not removed itself.
        let own = usize::from(table.name == "deletions");
        let expected = if table.is_removable() {
            MARKS.len()
        } else {
            own
        };
        assert_eq!(marked, expected, "{}", table.name);
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
    assert_eq!(others, ["users", "plans", "announcements"]);
}

#[test]
fn edges_are_references_of_the_table_below() {
    for above in tables() {
        let edges = above.edges().iter().map(|edge| (edge, true));
        for (edge, removable) in edges.chain(above.freed().iter().map(|edge| (edge, false))) {
            let below = table(edge.table);
            let refers = below.is_some_and(|below| {
                let mut keys = below.foreign_keys.iter();
                keys.any(|key| key.columns == [edge.column] && key.target_table == above.name)
            });
            let fits = below.is_some_and(|below| below.is_removable() == removable);
            assert!(refers && fits, "{} → {edge:?}", above.name);
        }
    }
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
    let edited = tables().iter().filter(|table| table.is_edited());
    assert_eq!(edited.count(), 44);
    for table in tables() {
        let made = if table.is_derived() {
            "computed_at"
        } else {
            "created_at"
        };
        assert!(has(table, made), "{}", table.name);
        assert_ne!(
            has(table, "updated_at"),
            table.is_append_only() || table.settles() || table.is_derived(),
            "{}",
            table.name
        );
        for actor in ["created_by", "updated_by"] {
            assert_eq!(
                has(table, actor),
                table.is_edited(),
                "{}.{actor}",
                table.name
            );
        }
    }
}

#[test]
fn what_is_edited_is_audited_or_says_itself_what_happened() {
    let audited = tables().iter().filter(|table| table.is_audited());
    assert_eq!(audited.count(), 41);
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
        ]
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
fn what_a_project_names_is_of_the_same_project() {
    for holder in tables() {
        let keys = holder.foreign_keys.iter();
        for key in keys.filter(|key| key.kind == KeyKind::SameProject) {
            let target = table(&key.target_table);
            let wanted = UniqueKey::of(key.target_columns.clone());
            assert!(
                target.is_some_and(|target| target.unique_keys.contains(&wanted)),
                "{} needs the unique key {:?}",
                key.target_table,
                key.target_columns
            );
            assert_eq!(key.nulled(), &key.columns[1..]);
        }
    }
}

#[test]
fn what_a_row_follows_is_unique() {
    for holder in tables() {
        let keys = holder.foreign_keys.iter();
        for key in keys.filter(|key| key.follows()) {
            let target = table(&key.target_table);
            let wanted = UniqueKey::of(key.target_columns.clone());
            assert!(
                target.is_some_and(|target| target.unique_keys.contains(&wanted)),
                "{} needs the unique key {:?}",
                key.target_table,
                key.target_columns
            );
        }
    }
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
