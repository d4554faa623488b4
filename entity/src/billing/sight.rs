//! Whether what an organization has can be known.

use sea_orm::sea_query::{Expr, ExprTrait, Func, PgFunc, Query};

use crate::{
    Error,
    session::{TenantScope, is_tenants},
};

/// Refuses a tenant's session whose policies hide what the organization has: to whom manages a project
/// for its owner, the owner's plan would look like none.
pub(crate) async fn expect_in_sight<S: TenantScope>(db: &S, org: Expr) -> Result<(), Error> {
    if !is_tenants(db) {
        return Ok(());
    }
    let seen = Func::cust("accessible_org_ids").arg("read");
    let hidden = Query::select()
        .expr_as(org.clone(), "org")
        .and_where(org.ne(PgFunc::all(seen)))
        .take();
    match db.query_one(&hidden).await? {
        Some(row) => Err(Error::OwnerHidden(row.try_get("", "org")?)),
        None => Ok(()),
    }
}
