//! `guest_tag_assignments`: which guest carries which tag.

use std::collections::BTreeSet;

use sea_orm::{
    QuerySelect,
    entity::prelude::*,
    sea_query::{ExprTrait, Func},
};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    guests::{guest, guest_tag},
    ids::{GuestId, GuestTagAssignmentId, GuestTagId, OrganizationId},
    live::LiveRelations,
    relations::related,
};

/// A tag on a guest.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "guest_tag_assignments")]
pub struct Model {
    /// Identifies the assignment.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: GuestTagAssignmentId,
    /// The guest.
    #[sea_orm(unique_key = "guest_tag")]
    pub guest_id: GuestId,
    /// The tag.
    #[sea_orm(unique_key = "guest_tag")]
    pub tag_id: GuestTagId,
    /// Organization that the row belongs to; kept by the database.
    pub org_id: Option<OrganizationId>,
    /// When the row was created; unknown for some old rows.
    #[sea_orm(default_expr = "now()")]
    pub created_at: Option<DateTimeUtc>,
    /// When the row last changed; unknown for some old rows.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The guest.
    #[sea_orm(
        belongs_to = "guest::Entity",
        from = "Column::GuestId",
        to = "guest::Column::Id",
        on_delete = "Cascade"
    )]
    Guest,
    /// The tag.
    #[sea_orm(
        belongs_to = "guest_tag::Entity",
        from = "Column::TagId",
        to = "guest_tag::Column::Id",
        on_delete = "Cascade"
    )]
    Tag,
}

related! {
    guest => Guest,
    guest_tag => Tag,
}

/// The ids of the guests who carry one of the tags at least. Removed tags are carried by nobody.
pub(crate) fn carriers_of_any(tags: impl IntoIterator<Item = GuestTagId>) -> Select<Entity> {
    // One parameter, however many there are.
    let tags = tags.into_iter().map(Uuid::from);
    Entity::find()
        .select_only()
        .column(Column::GuestId)
        .inner_join(guest_tag::Entity)
        .filter(Column::TagId.eq_any(tags))
}

/// The ids of the guests who carry each of the tags.
pub(crate) fn carriers_of_all(tags: BTreeSet<GuestTagId>) -> Select<Entity> {
    let all = tags.len() as u64;
    let carried = Func::count_distinct(Column::TagId.into_expr());
    carriers_of_any(tags)
        .group_by(Column::GuestId)
        .having(ExprTrait::eq(Expr::from(carried), all))
}
