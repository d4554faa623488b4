//! The pictures of a wall as guests see them.

use sea_orm::{
    ColumnTrait, Condition, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryResult,
    QuerySelect, QueryTrait, RelationTrait, Select, SelectModel, sea_query::Expr,
};

use crate::{
    ids::GuestId,
    live::LiveRows,
    page::{Keyset, PageBy, PageQuery},
    photos::{photo_like, photo_upload},
    projects::live_projects,
};

const LIKES: &str = "likes";
const LIKED: &str = "liked";

/// A picture with its likes.
#[derive(Clone, Debug, PartialEq)]
pub struct WallPhoto {
    /// The picture.
    pub photo: photo_upload::Model,
    /// How many like it, anonymous visitors among them.
    pub likes: i64,
    /// Whether the guest who looks at it likes it.
    pub liked: bool,
}

pub(super) fn pages(
    photos: Select<photo_upload::Entity>,
    viewer: Option<GuestId>,
) -> PageQuery<SelectModel<WallPhoto>> {
    let likes = photo_like::Entity::find()
        .select_only()
        .filter(Condition::from(photo_upload::Relation::Likes.def()));
    let count = likes.clone().expr(photo_like::Column::Id.count());
    let liked = match viewer {
        Some(guest) => {
            let own = photo_like::Column::GuestId.eq(guest);
            Expr::exists(likes.expr(Expr::val(1)).filter(own).into_query())
        }
        None => Expr::val(false),
    };
    photos
        .live()
        .filter(photo_upload::Column::ProjectId.in_subquery(live_projects()))
        .expr_as(Expr::from(count.into_query()), LIKES)
        .expr_as(liked, LIKED)
        .page_by(Keyset::desc(photo_upload::Column::CreatedAt))
        .into_model()
}

impl FromQueryResult for WallPhoto {
    fn from_query_result(result: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        Ok(Self {
            photo: photo_upload::Model::from_query_result(result, prefix)?,
            likes: result.try_get(prefix, LIKES)?,
            liked: result.try_get(prefix, LIKED)?,
        })
    }
}
