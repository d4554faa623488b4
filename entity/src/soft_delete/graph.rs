//! Which rows hang on which, in the order in which they are locked.

use crate::{
    billing::plan,
    catalog::{self, Edge, Table},
    custom_fields::custom_field,
    guests::{guest, guest_contact, guest_group, guest_tag},
    identity::{organization, user},
    invites::invite,
    live::SoftDelete,
    messaging::messaging_campaign,
    photos::photo_upload,
    projects::{event, project},
    rsvp::{rsvp_form, rsvp_question, rsvp_question_option, rsvp_submission},
    seating::{floor_plan, seating_table},
    sites::site,
    system::{announcement, support_ticket},
    webhooks::webhook,
};

macro_rules! removable {
    ($($table:literal => $module:ident,)+) => {
        /// Every removable table, parents before children; a removal locks rows in this order.
        pub(super) const ORDER: &[&str] = &[$($table),+];

        $(impl SoftDelete for $module::Entity {
            const DELETED_AT: $module::Column = $module::Column::DeletedAt;
            const DELETED_BY: $module::Column = $module::Column::DeletedBy;
            const DELETION_ID: $module::Column = $module::Column::DeletionId;
        })+
    };
}

// Where two orders would do, it is that of an insert below both: a seat holds on to its table and then to its
// guest, a question to its form and then to its event. A removal beside it that locked the guest first would meet
// it head on.
removable! {
    "users" => user,
    "organizations" => organization,
    "plans" => plan,
    "announcements" => announcement,
    "support_tickets" => support_ticket,
    "projects" => project,
    "webhooks" => webhook,
    "custom_fields" => custom_field,
    "rsvp_forms" => rsvp_form,
    "messaging_campaigns" => messaging_campaign,
    "events" => event,
    "floor_plans" => floor_plan,
    "seating_tables" => seating_table,
    "photo_uploads" => photo_upload,
    "guest_groups" => guest_group,
    "sites" => site,
    "guests" => guest,
    "guest_tags" => guest_tag,
    "invites" => invite,
    "rsvp_submissions" => rsvp_submission,
    "rsvp_questions" => rsvp_question,
    "rsvp_question_options" => rsvp_question_option,
    "guest_contacts" => guest_contact,
}

/// A table below others, and how its rows reach those above.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Level {
    pub(super) table: &'static str,
    pub(super) above: Vec<Above>,
}

/// The row above one, and the column that names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Above {
    pub(super) table: &'static str,
    pub(super) column: &'static str,
}

/// The tables below `root`, parents before children, with the ways that lead there from `root`.
pub(super) fn below(root: &str) -> Vec<Level> {
    let mut reached = vec![root];
    let mut levels = Vec::new();
    for &table in ORDER {
        let mut above = above(table);
        above.retain(|above| reached.contains(&above.table));
        if !above.is_empty() {
            reached.push(table);
            levels.push(Level { table, above });
        }
    }
    levels
}

/// All rows above one of `table`, whatever was removed.
pub(super) fn above(table: &str) -> Vec<Above> {
    let edges = |parent: &'static Table| {
        let to_table = move |edge: &&Edge| edge.table == table;
        let edges = parent.edges().iter().filter(to_table);
        edges.map(|edge| Above {
            table: parent.name,
            column: edge.column,
        })
    };
    catalog::tables().iter().flat_map(edges).collect()
}

/// The table of that name, as long as its rows can be removed.
pub(super) fn removable(name: &str) -> Option<&'static str> {
    ORDER.iter().copied().find(|table| *table == name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::catalog::{KeyKind, OnDelete};

    fn place(table: &str) -> Option<usize> {
        ORDER.iter().position(|other| *other == table)
    }

    #[test]
    fn every_removable_table_has_its_place() {
        let removable = catalog::tables()
            .iter()
            .filter(|table| table.is_removable());
        let removable: BTreeSet<_> = removable.map(|table| table.name).collect();
        let placed: BTreeSet<_> = ORDER.iter().copied().collect();
        let without: Vec<_> = removable.difference(&placed).collect();
        assert!(
            without.is_empty(),
            "add each to `removable!` in soft_delete/graph.rs, after what its rows lie below: {without:?}"
        );
        let wrong: Vec<_> = placed.difference(&removable).collect();
        assert!(
            wrong.is_empty(),
            "not `Removable` in its line of catalog.rs, take it out of `removable!`: {wrong:?}"
        );
    }

    #[test]
    fn parents_come_before_their_children() {
        for table in ORDER {
            for above in above(table) {
                assert!(
                    place(above.table) < place(table),
                    "{table} is below {}: put it after that in `removable!`",
                    above.table
                );
            }
        }
    }

    /// Else a purge keeps the row above for its sake, or deletes it though it was never removed.
    #[test]
    fn what_would_be_deleted_with_a_row_is_removed_with_it() {
        for table in ORDER.iter().filter_map(|name| catalog::table(name)) {
            for key in &table.foreign_keys {
                let goes_along =
                    key.on_delete == OnDelete::Cascade && key.kind == KeyKind::Relation;
                if goes_along && removable(&key.target_table).is_some() {
                    let above = above(table.name);
                    let is_known = |column: &String| {
                        above.iter().any(|above| {
                            above.table == key.target_table && above.column == column.as_str()
                        })
                    };
                    assert!(
                        key.columns.iter().any(is_known),
                        "say .removes(\"{}.{}\") in the line of {} in entity/src/catalog.rs",
                        table.name,
                        key.columns[0],
                        key.target_table
                    );
                }
            }
        }
    }

    /// A row that hangs on several removable ones holds on to them in the order of its keys.
    #[test]
    fn inserts_hold_on_to_rows_in_the_same_order() {
        for (first, second) in [
            ("rsvp_forms", "events"),
            ("rsvp_forms", "guests"),
            ("rsvp_submissions", "rsvp_questions"),
            ("messaging_campaigns", "guests"),
            ("events", "guests"),
            ("seating_tables", "guests"),
            ("photo_uploads", "guests"),
            ("sites", "guests"),
            ("guests", "guest_tags"),
            ("guests", "invites"),
        ] {
            assert!(place(first) < place(second), "{first} before {second}");
        }
    }

    #[test]
    fn below_a_guest_is_what_hangs_on_the_guest() {
        let tables: Vec<_> = below("guests").iter().map(|level| level.table).collect();
        for table in ["invites", "rsvp_submissions", "guest_contacts"] {
            assert!(tables.contains(&table), "{table}: {tables:?}");
        }
        let ways = below("guests").into_iter().flat_map(|level| level.above);
        assert!(ways.into_iter().all(|above| above.table == "guests"));
    }

    /// `take_seats.sql` and `put_back_seats.sql` know these.
    #[test]
    fn seats_are_all_that_is_given_up() {
        let freed = catalog::tables().iter().flat_map(Table::freed);
        let freed: BTreeSet<_> = freed.map(|edge| (edge.table, edge.column)).collect();
        let seat = |column| ("seating_assignments", column);
        assert_eq!(freed, BTreeSet::from([seat("guest_id"), seat("table_id")]));
    }
}
