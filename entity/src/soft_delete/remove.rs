//! Removing rows with all that hangs on them.

use std::collections::BTreeSet;

use sea_orm::{
    ConnectionTrait, DbErr,
    prelude::DateTimeUtc,
    sea_query::{Alias, Expr, ExprTrait, Func, Query},
};
use uuid::Uuid;

use super::{
    graph::below,
    hidden,
    removal::{Removal, Removed, Root},
    rows::Rows,
    sql::{col, is_deadlock, is_one_of},
    stamp::Stamp,
};
use crate::{
    Error, catalog,
    ids::{DeletionId, UserId},
    seating::seating_assignment,
    session::{TenantScope, end, is_tenants},
    sql::run,
};

/// How often a removal is tried that the database ends because it and another transaction wait for
/// each other.
pub(super) const ATTEMPTS: usize = 5;

pub(super) async fn remove(
    db: &impl TenantScope,
    table: &'static str,
    ids: BTreeSet<Uuid>,
    removal: &Removal,
) -> Result<Removed<Uuid>, Error> {
    let ids = Vec::from_iter(ids);
    // Who acts for a tenant is not for the caller to say.
    let actor = match is_tenants(db) {
        true => Expr::cust("(SELECT acting_user_id())"),
        false => Expr::val(removal.actor),
    };
    let reason = removal.reason.as_deref();
    let mut attempt = 1;
    loop {
        let transaction = db.begin().await?;
        let removed = remove_in(&transaction, table, &ids, &actor, reason).await;
        match end(transaction, removed).await {
            Err(Error::Database(error)) if is_deadlock(&error) && attempt < ATTEMPTS => {}
            ended => return ended,
        }
        attempt += 1;
    }
}

async fn remove_in(
    db: &impl ConnectionTrait,
    table: &'static str,
    ids: &[Uuid],
    actor: &Expr,
    reason: Option<&str>,
) -> Result<Removed<Uuid>, Error> {
    let roots = Roots::lock(db, table, ids, actor).await?;
    let Some(at) = roots.at else {
        return Ok(Removed {
            removed: Vec::new(),
            already_removed: roots.removed,
            rows: Rows::default(),
        });
    };
    let stamp = Stamp {
        at,
        by: roots.actor,
        deletions: std::iter::repeat_with(Uuid::now_v7)
            .take(roots.live.len())
            .collect(),
    };
    record(db, table, &roots.live, &stamp, reason).await?;

    let mut rows = Rows::default();
    rows.add(table, stamp.roots(db, table).await?);
    let mut tables = vec![table];
    for level in below(table) {
        tables.push(level.table);
        for above in level.above {
            rows.add(level.table, stamp.below(db, level.table, above).await?);
        }
    }
    if table == "projects" {
        hidden::remove(db, &stamp.deletions, &mut rows).await?;
    }
    free(db, &tables, &stamp, &mut rows).await?;

    let removed = roots.live.into_iter().zip(stamp.deletions);
    let root = |(id, deletion)| Root {
        id,
        deletion: DeletionId::from(deletion),
    };
    Ok(Removed {
        removed: removed.map(root).collect(),
        already_removed: roots.removed,
        rows,
    })
}

/// The rows to remove, as they are found.
struct Roots {
    /// The database's time; none when there is nothing to remove.
    at: Option<DateTimeUtc>,
    /// Who removes them, if anybody in person does.
    actor: Option<UserId>,
    live: Vec<Uuid>,
    removed: Vec<Root<Uuid>>,
}

impl Roots {
    /// Locks the rows against new ones below them.
    async fn lock(
        db: &impl ConnectionTrait,
        table: &'static str,
        ids: &[Uuid],
        actor: &Expr,
    ) -> Result<Self, Error> {
        let query = Query::select()
            .expr(col(table, "id"))
            .expr(col(table, "deletion_id"))
            .expr_as(Func::cust("clock_timestamp"), "at")
            .expr_as(actor.clone(), "actor")
            .from(Alias::new(table))
            .and_where(is_one_of(col(table, "id"), ids))
            .order_by(Alias::new("id"), sea_orm::sea_query::Order::Asc)
            .lock_exclusive()
            .take();
        let mut roots = Self {
            at: None,
            actor: None,
            live: Vec::new(),
            removed: Vec::new(),
        };
        let mut found = BTreeSet::new();
        for row in db.query_all(&query).await? {
            let id: Uuid = row.try_get("", "id")?;
            found.insert(id);
            match row.try_get("", "deletion_id")? {
                Some(deletion) => roots.removed.push(Root { id, deletion }),
                None => {
                    roots.live.push(id);
                    roots.at = Some(row.try_get("", "at")?);
                    roots.actor = row.try_get("", "actor")?;
                }
            }
        }
        let unknown: Vec<_> = ids
            .iter()
            .filter(|id| !found.contains(id))
            .copied()
            .collect();
        match unknown.is_empty() {
            true => Ok(roots),
            false => Err(Error::NoRows {
                table,
                ids: unknown,
            }),
        }
    }
}

/// Writes a deletion for each row.
async fn record(
    db: &impl ConnectionTrait,
    table: &'static str,
    ids: &[Uuid],
    stamp: &Stamp,
    reason: Option<&str>,
) -> Result<(), DbErr> {
    let tenant = catalog::table(table).and_then(|table| table.tenant().column());
    let org = tenant.map_or_else(|| Expr::cust("NULL::uuid"), |column| col(table, column));
    let pairs = Query::select()
        .expr_as(unnest(&stamp.deletions), "deletion_id")
        .expr_as(unnest(ids), "id")
        .take();
    let rows = Query::select()
        .exprs([
            col("pairs", "deletion_id"),
            Expr::val(table),
            col(table, "id"),
            org,
            Expr::val(stamp.by),
            Expr::val(reason.map(str::to_owned)),
            Expr::val(stamp.at),
        ])
        .from_subquery(pairs, "pairs")
        .inner_join(Alias::new(table), col(table, "id").eq(col("pairs", "id")))
        .take();
    let columns = [
        "id",
        "root_table",
        "root_id",
        "org_id",
        "actor",
        "reason",
        "deleted_at",
    ];
    let mut insert = Query::insert();
    insert
        .into_table(Alias::new("deletions"))
        .columns(columns.map(Alias::new))
        .select_from(rows)
        .map_err(|error| DbErr::Custom(error.to_string()))?;
    db.execute(&insert).await?;
    Ok(())
}

fn unnest(ids: &[Uuid]) -> Expr {
    Func::cust("unnest").arg(Expr::val(ids.to_vec())).into()
}

/// Keeps the names of removed tags, and gives up the seats of removed guests and at removed tables.
async fn free(
    db: &impl ConnectionTrait,
    tables: &[&str],
    stamp: &Stamp,
    rows: &mut Rows,
) -> Result<(), DbErr> {
    let deletions = || [stamp.deletions.clone().into()];
    if rows.of(crate::guests::guest_tag::Entity) > 0 {
        run(db, include_str!("keep_tags.sql"), deletions()).await?;
    }
    if tables
        .iter()
        .any(|table| ["guests", "seating_tables"].contains(table))
    {
        let kept = run(db, include_str!("take_seats.sql"), deletions()).await?;
        for row in kept {
            let count: i64 = row.try_get("", "seats")?;
            let table = sea_orm::EntityName::table_name(&seating_assignment::Entity);
            rows.add(table, count.try_into().unwrap_or_default());
        }
    }
    Ok(())
}
