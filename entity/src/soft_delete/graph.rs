//! Which rows hang on which, in the order in which they are locked.

use crate::catalog::{self, Edge, Table};

/// Every removable table, parents before children; a removal locks rows in this order.
///
/// Where two orders would do, it is that of an insert below both: a seat holds on to its table and
/// then to its guest, a question to its form and then to its event. A removal beside it that locked
/// the guest first would meet it head on.
pub(super) const ORDER: [&str; 23] = [
    "users",
    "organizations",
    "plans",
    "announcements",
    "support_tickets",
    "projects",
    "webhooks",
    "custom_fields",
    "rsvp_forms",
    "messaging_campaigns",
    "events",
    "floor_plans",
    "seating_tables",
    "photo_uploads",
    "guest_groups",
    "sites",
    "guests",
    "guest_tags",
    "invites",
    "rsvp_submissions",
    "rsvp_questions",
    "rsvp_question_options",
    "guest_contacts",
];

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
    for table in ORDER {
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
    ORDER.into_iter().find(|table| *table == name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn place(table: &str) -> Option<usize> {
        ORDER.iter().position(|other| *other == table)
    }

    #[test]
    fn every_removable_table_has_its_place() {
        let removable = catalog::tables()
            .iter()
            .filter(|table| table.is_removable());
        let removable: BTreeSet<_> = removable.map(|table| table.name).collect();
        assert_eq!(BTreeSet::from(ORDER), removable);
    }

    #[test]
    fn parents_come_before_their_children() {
        for table in ORDER {
            for above in above(table) {
                assert!(
                    place(above.table) < place(table),
                    "{table} is below {}",
                    above.table
                );
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
        assert_eq!(tables, ["invites", "rsvp_submissions", "guest_contacts"]);
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
