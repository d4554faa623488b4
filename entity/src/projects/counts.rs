//! Rows below a project, counted beside it.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait, RelationTrait,
    Select,
    sea_query::{Alias, Asterisk, Expr, ExprTrait, Func, Query, SelectStatement},
};

use crate::{
    guests::guest,
    invites::invite,
    live::SoftDelete,
    nested::object,
    projects::{event, project},
    rsvp::{rsvp_form, rsvp_submission},
    seating::check_in_record,
};

const ROWS: &str = "rows";
const LATEST: &str = "latest";

/// The members of [`ProjectCounts`](super::dashboard::ProjectCounts) as text.
///
/// Each table is counted in a derived table of its own, in one pass for number and time: joined,
/// each guest would come back once for each invite.
pub(super) fn counts() -> Expr {
    let children = [
        ("guests", guests()),
        ("invites", invites()),
        ("responses", responses()),
        ("check_ins", check_ins()),
    ];
    let of = |child, column| Expr::col((Alias::new(child), Alias::new(column)));
    let latest = children.each_ref().map(|(child, _)| of(*child, LATEST));
    let own = [project::Column::UpdatedAt, project::Column::CreatedAt].map(column);
    let last_activity = Func::greatest(own.into_iter().chain(latest));

    let [guests, invites, responses, check_ins] = children
        .each_ref()
        .map(|(child, _)| (*child, of(child, ROWS)));
    let last_activity = ("last_activity", last_activity.into());
    let mut query = Query::select();
    query.expr(object([guests, invites, responses, check_ins, last_activity]).cast_as("text"));
    for (child, rows) in children {
        query.from_subquery(rows, child);
    }
    query.take().into()
}

fn guests() -> SelectStatement {
    let guests = guest::Entity::find().filter(of_project(project::Relation::Guests));
    counted(guests, count_all(), guest::Column::UpdatedAt)
}

fn invites() -> SelectStatement {
    let invites = invite::Entity::find().filter(of_project(project::Relation::Invites));
    counted(invites, count_all(), invite::Column::CreatedAt)
}

fn responses() -> SelectStatement {
    use rsvp_submission::Column;

    let sender = Func::coalesce([Column::GuestId, Column::InviteId, Column::Id].map(column));
    let submissions = rsvp_submission::Entity::live()
        .inner_join(rsvp_form::Entity)
        .filter(of_project(project::Relation::RsvpForms));
    let senders = Func::count_distinct(sender).into();
    counted(submissions, senders, Column::SubmittedAt)
}

fn check_ins() -> SelectStatement {
    let arrivals = check_in_record::Entity::find()
        .inner_join(event::Entity)
        .filter(of_project(project::Relation::Events))
        .filter(Expr::exists(removed_guest()).not());
    counted(arrivals, count_all(), check_in_record::Column::CheckedInAt)
}

/// The removed guest of an arrival. There are few: PostgreSQL reads them once, whereas it would look
/// up each guest who is live.
fn removed_guest() -> SelectStatement {
    let same = |one: Expr, other: Expr| ExprTrait::eq(one, other);
    guest::Entity::deleted()
        .select_only()
        .expr(Expr::val(1))
        .filter(same(
            column(guest::Column::Id),
            column(check_in_record::Column::GuestId),
        ))
        .filter(same(
            column(guest::Column::ProjectId),
            column(project::Column::Id),
        ))
        .into_query()
}

fn counted<E: EntityTrait>(
    rows: Select<E>,
    count: Expr,
    time: impl ColumnTrait,
) -> SelectStatement {
    rows.select_only()
        .expr_as(count, ROWS)
        .expr_as(column(time).max(), LATEST)
        .into_query()
}

/// What lies at the other end of a relation of the project that is being read, and is live.
pub(super) fn of_project(relation: project::Relation) -> Condition {
    Condition::from(relation.def())
}

pub(super) fn count_all() -> Expr {
    Func::count(Expr::col(Asterisk)).into()
}

fn column<C: ColumnTrait>(column: C) -> Expr {
    Expr::col(column.as_column_ref())
}
