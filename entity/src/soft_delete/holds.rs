//! What a legal hold keeps from being deleted for good.

use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement};

use super::{graph::removable, sql::col};
use crate::catalog::{self, KeyKind, OnDelete, Table};

const HOLD: &str = "legal_holds";

/// What names whom a removable row is about, beside itself and its organization, and a row that goes with
/// another one. Ids of users, guests and organizations are never the same.
const SUBJECTS: [&str; 5] = [
    "guest_id",
    "user_id",
    "requester_id",
    "author_id",
    "entity_id",
];

/// Whether there is a legal hold on anybody.
pub(super) fn is_any_hold() -> Expr {
    Expr::exists(holds())
}

/// Whether there is a legal hold on the row itself, on whom it is about, or on whom something is about
/// that would go with it.
pub(super) fn is_under_hold(table: &'static str) -> Expr {
    let known = catalog::table(table);
    let tenant = known.and_then(|table| table.tenant().column());
    let subjects = known.into_iter().flat_map(subjects_of);
    let subjects = subjects.chain(["id"]).chain(tenant);
    let on_itself = holds()
        .and_where(col(HOLD, "subject_id").is_in(subjects.map(|column| col(table, column))))
        .take();
    let below = goes_along(table).map(|(below, key)| is_held_below(below, key, table));
    let answers = (table == "rsvp_questions").then(is_answered_by_somebody_held);
    below
        .chain(answers)
        .fold(Expr::exists(on_itself), ExprTrait::or)
}

/// An answer names its guest by way of its submission, and goes with its question.
fn is_answered_by_somebody_held() -> Expr {
    let held = holds()
        .inner_join(
            Alias::new("rsvp_submissions"),
            col("rsvp_submissions", "guest_id").eq(col(HOLD, "subject_id")),
        )
        .inner_join(
            Alias::new("rsvp_answers"),
            col("rsvp_answers", "submission_id").eq(col("rsvp_submissions", "id")),
        )
        .and_where(col("rsvp_answers", "question_id").eq(col("rsvp_questions", "id")))
        .take();
    Expr::exists(held)
}

fn is_held_below(below: &'static Table, key: &'static str, table: &'static str) -> Expr {
    let subjects = subjects_of(below).map(|column| col(below.name, column));
    let held = Query::select()
        .expr(Expr::val(1))
        .from(Alias::new(below.name))
        .inner_join(
            Alias::new(HOLD),
            col(HOLD, "subject_id")
                .is_in(subjects)
                .and(col(HOLD, "released_at").is_null()),
        )
        .and_where(col(below.name, key).eq(col(table, "id")))
        .take();
    Expr::exists(held)
}

/// The tables whose rows are about somebody and are deleted with one of this table, with the column that
/// names it. Removable rows keep it by themselves.
fn goes_along(table: &'static str) -> impl Iterator<Item = (&'static Table, &'static str)> {
    let tables = catalog::tables().iter();
    let below = tables.filter(|below| removable(below.name).is_none());
    below.flat_map(move |below| {
        let keys = below.foreign_keys.iter().filter(move |key| {
            let goes_along = key.on_delete == OnDelete::Cascade && key.kind == KeyKind::Relation;
            goes_along && key.target_table == table && !SUBJECTS.contains(&&*key.columns[0])
        });
        keys.filter(|_| subjects_of(below).next().is_some())
            .map(move |key| (below, key.columns[0].as_str()))
    })
}

fn subjects_of(table: &'static Table) -> impl Iterator<Item = &'static str> {
    let is_there = |name: &&str| table.column(name).is_some();
    SUBJECTS.into_iter().filter(is_there)
}

/// Those in force.
fn holds() -> SelectStatement {
    Query::select()
        .expr(Expr::val(1))
        .from(Alias::new(HOLD))
        .and_where(col(HOLD, "released_at").is_null())
        .take()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_about_a_guest_and_goes_with_something_else_is_known() {
        let below = |table| Vec::from_iter(goes_along(table).map(|(below, _)| below.name));
        assert_eq!(below("events"), ["check_in_records"]);
        assert_eq!(below("messaging_campaigns"), ["message_jobs"]);
        assert_eq!(below("custom_fields"), ["custom_field_values"]);
        assert_eq!(below("guest_tags"), ["guest_tag_assignments"]);
        assert_eq!(below("organizations"), ["organization_members"]);
        assert_eq!(below("support_tickets"), ["support_ticket_messages"]);
        assert_eq!(below("guests"), [""; 0]);
    }

    /// Else rows about somebody under a hold would go.
    #[test]
    fn every_column_that_names_whom_a_row_is_about_is_known() {
        let kept =
            |table: &&Table| removable(table.name).is_some() || goes_with_a_removable_one(table);
        for table in catalog::tables().iter().filter(kept) {
            for key in table
                .foreign_keys
                .iter()
                .filter(|key| key.kind == KeyKind::Relation)
            {
                let column = key.columns[0].as_str();
                let names_somebody = ["users", "guests"].contains(&&*key.target_table);
                // Who did something, or works on a ticket, is not whom a row is about.
                let names_who_acts = column.ends_with("_by") || column == "assignee_id";
                assert!(
                    !names_somebody || names_who_acts || SUBJECTS.contains(&column),
                    "{}.{column} belongs into SUBJECTS",
                    table.name
                );
            }
        }
    }

    fn goes_with_a_removable_one(table: &Table) -> bool {
        table
            .foreign_keys
            .iter()
            .any(|key| key.on_delete == OnDelete::Cascade && removable(&key.target_table).is_some())
    }
}
