//! What is read of a record and its log.

use sea_orm::{
    EntityTrait, QueryTrait,
    prelude::*,
    sea_query::{
        Alias, Condition, Expr, ExprTrait, Func, JoinType, Order, PgFunc, Query, SelectStatement,
    },
};

use crate::{
    audit::{admin_audit_log::AuditAction, entry},
    catalog,
};

/// Whether the tenant that acts reads the log of the organization that a record belongs to; null when
/// the record is not there. What belongs to no organization is the platform's to look up.
pub(super) fn sees_log_of(table: &'static str, id: Uuid) -> Expr {
    let org = catalog::table(table).and_then(|table| table.tenant().column());
    let managed = Func::cust("accessible_org_ids").arg("manage");
    let is_managed = match org {
        Some(org) => Expr::col(Alias::new(org)).eq(PgFunc::any(managed)),
        None => Expr::val(false),
    };
    let found = Query::select()
        .expr(is_managed)
        .from(Alias::new(table))
        .and_where(Expr::col(Alias::new("id")).eq(id))
        .take();
    Expr::SubQuery(None, Box::new(found.into()))
}

/// The entries about a record, each with the record as it is; one row without an entry when there are
/// none. In one statement, so that no change falls between.
pub(super) fn with_current(table: &'static str, id: Uuid, is_seen: Expr) -> SelectStatement {
    let (row, one) = (Alias::new("the_row"), Alias::new("one"));
    let current = Query::select()
        .expr(Func::cust("to_jsonb").arg(Expr::col(row.clone())))
        .from_as(Alias::new(table), row.clone())
        .and_where(Expr::col((row, Alias::new("id"))).eq(id))
        .take();
    // What happened to the whole table: that it was truncated, or that a change could not be told.
    let happened = [
        AuditAction::Truncated,
        AuditAction::Created,
        AuditAction::Updated,
        AuditAction::Deleted,
    ];
    let whole = entry::Column::TargetId
        .is_null()
        .and(entry::Column::Action.is_in(happened));
    let about = Condition::any()
        .add(entry::Column::TargetId.eq(id))
        .add(whole);
    let about = Condition::all()
        .add(entry::Column::TargetType.eq(table))
        .add(about);
    entry::Entity::find()
        .into_query()
        .expr_as(
            Expr::SubQuery(None, Box::new(current.into())),
            Alias::new("current"),
        )
        .expr_as(is_seen, Alias::new("is_seen"))
        .join_subquery(
            JoinType::RightJoin,
            Query::select().expr_as(Expr::val(1), one.clone()).take(),
            one,
            about,
        )
        .order_by((entry::Entity, entry::Column::Id), Order::Asc)
        .take()
}
