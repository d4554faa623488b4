//! Rows that are there, and rows that were removed.
//!
//! A removed row stays in its table, with the time in `deleted_at`. What reads it:
//!
//! | way | removed rows |
//! |---|---|
//! | [`live`](SoftDelete::live) | left out |
//! | [`deleted`](SoftDelete::deleted), [`with_deleted`](SoftDelete::with_deleted) | read |
//! | `find`, `find_by_id`, and whatever else SeaORM generates for an entity | read: add [`.live()`](LiveRows::live) |
//! | relations: `find_related`, `find_linked`, `find_also_related`, `inner_join`, `has_related`, `join(…, Relation::….def())` | those at the far end are left out; `rev()` filters the near end |
//! | `load_one`, `load_many` | read, but for many to many: pass `Guest::live()` instead of `Guest` |
//! | `Entity::load()` | read: add `.filter(Guest::is_live())` |
//!
//! The scopes that start at a project, such as `in_project`, find nothing in a removed one: an older
//! application removes a project alone and leaves the rows below as they were.
//!
//! ```
//! use entity::prelude::*;
//! use sea_orm::{DbBackend, QueryTrait};
//!
//! let sql = Guest::live().build(DbBackend::Postgres).sql;
//! assert!(sql.ends_with(r#"WHERE "guests"."deleted_at" IS NULL"#));
//! ```

use std::marker::PhantomData;

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, Related, RelationTrait, Select,
    entity::RelationBuilder,
    sea_query::{Alias, DynIden, Expr, ExprTrait, IntoCondition},
};

/// An entity whose rows are marked when they are removed, and stay.
pub trait SoftDelete: EntityTrait {
    /// When a row was removed; null while it is live.
    const DELETED_AT: Self::Column;
    /// Who removed it.
    const DELETED_BY: Self::Column;
    /// The deletion that took it.
    const DELETION_ID: Self::Column;

    /// The rows that are there: where every query starts that shows rows to somebody.
    fn live() -> Select<Self> {
        Self::find().filter(Self::is_live())
    }

    /// The rows that were removed.
    fn deleted() -> Select<Self> {
        Self::find().filter(Self::is_deleted())
    }

    /// All rows: `find`, by a name that says so.
    fn with_deleted() -> Select<Self> {
        Self::find()
    }

    /// Whether a row is live, for the filter of a query that joins the table.
    fn is_live() -> Expr {
        Self::DELETED_AT.is_null()
    }

    /// Whether a row was removed, for the filter of a query that joins the table.
    fn is_deleted() -> Expr {
        Self::DELETED_AT.is_not_null()
    }
}

/// Which rows a query reads that started with all of them.
pub trait LiveRows: QueryFilter {
    /// Rows that are there.
    ///
    /// ```no_run
    /// # use entity::prelude::*;
    /// # async fn example(session: &TenantSession, id: GuestId) -> Result<(), DbErr> {
    /// let guest = Guest::find_by_id(id).live().one(session).await?;
    /// # Ok(())
    /// # }
    /// ```
    fn live(self) -> Self;
}

impl<E: SoftDelete> LiveRows for Select<E> {
    fn live(self) -> Self {
        self.filter(E::is_live())
    }
}

/// Makes the relations of an entity so that they lead to live rows only. Relations are derived with
/// `entity = Live`, a name for this type of the entity.
pub(crate) struct LiveRelations<E>(PhantomData<E>);

impl<E: EntityTrait> LiveRelations<E> {
    pub(crate) fn belongs_to<R: EntityTrait>(target: R) -> RelationBuilder<E, R> {
        to_live(E::belongs_to(target))
    }

    pub(crate) fn has_one<R: EntityTrait + Related<E>>(target: R) -> RelationBuilder<E, R> {
        to_live(E::has_one(target))
    }

    pub(crate) fn has_many<R: EntityTrait + Related<E>>(target: R) -> RelationBuilder<E, R> {
        to_live(E::has_many(target))
    }

    pub(crate) fn has_many_via<R: EntityTrait, T: RelationTrait>(
        target: R,
        way_back: T,
    ) -> RelationBuilder<E, R> {
        to_live(E::has_many_via(target, way_back))
    }
}

fn to_live<E: EntityTrait, R: EntityTrait>(
    relation: RelationBuilder<E, R>,
) -> RelationBuilder<E, R> {
    let is_removable = "deletion_id".parse::<R::Column>().is_ok();
    if is_removable {
        relation.on_condition(far_end_is_live)
    } else {
        relation
    }
}

/// By the name that the join gives the table, which may be an alias.
fn far_end_is_live(_near: DynIden, far: DynIden) -> Condition {
    Expr::col((far, Alias::new("deleted_at")))
        .is_null()
        .into_condition()
}
