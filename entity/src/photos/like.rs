//! Liking pictures, and no longer.

use std::net::IpAddr;

use ipnetwork::IpNetwork;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, IdenStatic, QueryFilter, QuerySelect, QueryTrait};

use crate::{
    Error,
    guests::guest,
    ids::{GuestId, PhotoLikeId, PhotoUploadId},
    keep::insert_or_keep,
    live::LiveRows,
    photos::{
        photo_like::{Column, Entity},
        photo_upload,
    },
    projects::live_projects,
    session::TenantScope,
};

/// Records that a guest likes a picture of the guest's project, in one statement.
///
/// `false` when the guest liked it before. A guest's session writes no likes: the application, which serves
/// the wall to guests, writes them in a session of its own.
///
/// ```no_run
/// # use entity::{photos::like::{like, unlike}, prelude::*, Error};
/// # async fn toggle(session: &SystemSession, photo: PhotoUploadId, me: GuestId) -> Result<(), Error> {
/// if !like(session, photo, me, None).await? {
///     unlike(session, photo, me).await?;
/// }
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// [`Error::OtherProject`] when picture and guest are not of the same project, when one of them is
/// removed, or the database's error.
pub async fn like(
    db: &impl TenantScope,
    photo: PhotoUploadId,
    guest: GuestId,
    ip_address: Option<IpAddr>,
) -> Result<bool, Error> {
    let id = PhotoLikeId::new_v7();
    let project = guest::Entity::find_by_id(guest)
        .live()
        .select_only()
        .column(guest::Column::ProjectId)
        .filter(guest::Column::ProjectId.in_subquery(live_projects()));
    let picture = photo_upload::Entity::find_by_id(photo)
        .live()
        .filter(photo_upload::Column::ProjectId.in_subquery(project.into_query()));
    let insert = insert_or_keep(
        Entity,
        [
            (Column::Id, id.into()),
            (Column::PhotoId, photo.into()),
            (Column::GuestId, guest.into()),
            (Column::IpAddress, ip_address.map(IpNetwork::from).into()),
        ],
        picture.into_query(),
        [Column::PhotoId, Column::GuestId],
    );
    let row = db.query_one(&insert).await?;
    let row = row.ok_or(Error::OtherProject("the guest", "the picture"))?;
    let kept: PhotoLikeId = row.try_get("", Column::Id.as_str())?;
    Ok(kept == id)
}

/// Takes a guest's like back, in one statement; `false` when there was none.
///
/// # Errors
/// When the database refuses.
pub async fn unlike(
    db: &impl TenantScope,
    photo: PhotoUploadId,
    guest: GuestId,
) -> Result<bool, DbErr> {
    let removed = Entity::delete_many()
        .filter(Column::PhotoId.eq(photo))
        .filter(Column::GuestId.eq(guest))
        .exec(db)
        .await?;
    Ok(removed.rows_affected > 0)
}
