//! What a legal hold keeps from being deleted for good.

use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query};

use super::{graph::removable, sql::col};
use crate::catalog::{self, KeyKind, OnDelete, Table};

const HOLD: &str = "legal_holds";

/// What names whom a removable row is about, beside its organization. Ids of users, guests and
/// organizations are never the same.
const SUBJECTS: [&str; 3] = ["id", "guest_id", "requester_id"];

/// What names whom a row is about that goes with another one.
const SUBJECTS_BELOW: [&str; 4] = ["guest_id", "user_id", "author_id", "entity_id"];

/// Whether there is a legal hold on the row itself, on whom it is about, or on whom something is about
/// that would go with it.
pub(super) fn is_under_hold(table: &'static str) -> Expr {
    let known = catalog::table(table);
    let tenant = known.and_then(|table| table.tenant().column());
    let subjects = known.map(|known| columns_of(known, &SUBJECTS));
    let subjects = subjects.into_iter().flatten().chain(tenant);
    let on_itself = Query::select()
        .expr(Expr::val(1))
        .from(Alias::new(HOLD))
        .and_where(col(HOLD, "released_at").is_null())
        .and_where(col(HOLD, "subject_id").is_in(subjects.map(|column| col(table, column))))
        .take();
    let below = goes_along(table).map(|(below, key)| is_held_below(below, key, table));
    below.fold(Expr::exists(on_itself), ExprTrait::or)
}

fn is_held_below(below: &'static Table, key: &'static str, table: &'static str) -> Expr {
    let subjects = columns_of(below, &SUBJECTS_BELOW).map(|column| col(below.name, column));
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
            goes_along && key.target_table == table && !SUBJECTS_BELOW.contains(&&*key.columns[0])
        });
        keys.filter(|_| columns_of(below, &SUBJECTS_BELOW).next().is_some())
            .map(move |key| (below, key.columns[0].as_str()))
    })
}

fn columns_of(
    table: &'static Table,
    names: &'static [&'static str],
) -> impl Iterator<Item = &'static str> {
    names
        .iter()
        .copied()
        .filter(|name| table.column(name).is_some())
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
}
