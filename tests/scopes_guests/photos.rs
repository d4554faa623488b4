//! The photo wall.

use chrono::{TimeDelta, Utc};
use entity::{
    photos::like::{like, unlike},
    prelude::*,
};

use crate::rows::Rows;

#[tokio::test]
async fn the_photo_wall_shows_approved_pictures_with_their_likes() {
    let rows = Rows::new().await;
    let (ann, ben) = (
        rows.guest("Ann", "A").await.id,
        rows.guest("Ben", "B").await.id,
    );
    let upload = async |project, status, second: i64| {
        let photo = photo_upload::ActiveModel {
            project_id: Set(project),
            status: Set(status),
            original_url: Set("https://media.example.com/1.jpg".into()),
            storage_key: Set("1.jpg".into()),
            created_at: Set(Utc::now() + TimeDelta::seconds(second)),
            ..Default::default()
        };
        photo.insert(&rows.db).await.unwrap().id
    };
    let elsewhere = upload(rows.other_project().await, PhotoStatus::Approved, 0).await;
    upload(rows.project, PhotoStatus::Pending, 1).await;
    let old = upload(rows.project, PhotoStatus::Approved, 2).await;
    let middle = upload(rows.project, PhotoStatus::Approved, 3).await;
    let new = upload(rows.project, PhotoStatus::Approved, 4).await;

    let (first, statements) = rows
        .counted(like(
            &Unscoped(&rows.db),
            old,
            ann,
            "203.0.113.7".parse().ok(),
        ))
        .await;
    assert_eq!((first.unwrap(), statements), (true, 1));
    assert!(!like(&Unscoped(&rows.db), old, ann, None).await.unwrap());
    assert!(like(&Unscoped(&rows.db), old, ben, None).await.unwrap());
    assert!(like(&Unscoped(&rows.db), new, ben, None).await.unwrap());
    let refused = like(&Unscoped(&rows.db), elsewhere, ann, None).await;
    assert!(matches!(refused, Err(Error::OtherProject(..))));
    let refused = refused.unwrap_err().to_string();
    assert!(
        refused.starts_with("the guest and the picture"),
        "{refused}"
    );
    let anonymous = photo_like::ActiveModel {
        photo_id: Set(old),
        ..Default::default()
    };
    anonymous.insert(&rows.db).await.unwrap();

    let wall = |viewer| {
        PhotoUpload::find()
            .in_project(rows.project)
            .approved()
            .wall(viewer)
    };
    let (page, statements) = rows
        .counted(wall(Some(ann)).size(2).fetch(&Unscoped(&rows.db)))
        .await;
    let page = page.unwrap();
    let shown = |page: &Page<entity::photos::wall::WallPhoto>| {
        page.items
            .iter()
            .map(|it| (it.photo.id, it.likes, it.liked))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (shown(&page), statements),
        (vec![(new, 1, false), (middle, 0, false)], 1)
    );
    let page = wall(Some(ann))
        .after(page.next)
        .fetch(&Unscoped(&rows.db))
        .await
        .unwrap();
    assert_eq!(shown(&page), [(old, 3, true)]);
    let page = wall(None).fetch(&Unscoped(&rows.db)).await.unwrap();
    assert_eq!(
        shown(&page),
        [(new, 1, false), (middle, 0, false), (old, 3, false)]
    );
    assert_eq!(
        PhotoUpload::find()
            .in_project(rows.project)
            .with_status(PhotoStatus::Pending)
            .all(&rows.db)
            .await
            .unwrap()
            .len(),
        1
    );

    assert!(unlike(&Unscoped(&rows.db), old, ann).await.unwrap());
    assert!(!unlike(&Unscoped(&rows.db), old, ann).await.unwrap());
    assert_eq!(
        shown(&wall(Some(ann)).fetch(&Unscoped(&rows.db)).await.unwrap())[2],
        (old, 2, false)
    );
}
