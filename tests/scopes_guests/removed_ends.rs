//! Relations lead to live rows.

use entity::{photos::like::like, prelude::*};

use crate::party::{Party, count, remove};

#[tokio::test]
async fn relations_lead_to_live_rows_however_they_are_followed() {
    let party = Party::new().await;
    let (rows, db) = (&party.rows, &party.rows.db);
    remove(rows, "guests", party.ann.id).await;
    remove(rows, "guest_tags", party.tag).await;
    let project = Project::find_by_id(rows.project)
        .one(db)
        .await
        .unwrap()
        .unwrap();
    let contact = || GuestContact::find_by_id(party.contact);
    let one = contact().one(db).await.unwrap().unwrap();

    let found = project.find_related(Guest).all(db).await.unwrap();
    assert_eq!(found, vec![party.ben.clone()]);
    assert_eq!(one.find_related(Guest).one(db).await.unwrap(), None);
    assert_eq!(count(rows, party.ann.find_related(GuestTag)).await, 0);
    let also = contact().find_also_related(Guest).one(db).await.unwrap();
    assert_eq!(also, Some((one.clone(), None)));
    assert_eq!(count(rows, contact().inner_join(Guest)).await, 0);
    let joined = contact().join(JoinType::InnerJoin, guest_contact::Relation::Guest.def());
    assert_eq!(count(rows, joined).await, 0);
    let aliased = contact().join_as(
        JoinType::InnerJoin,
        guest_contact::Relation::Guest.def(),
        "who",
    );
    assert_eq!(count(rows, aliased).await, 0);
    let has = Project::find().has_related(Guest, guest::Column::FirstName.eq("Ann"));
    assert_eq!(count(rows, has).await, 0);
    let with = Project::find_by_id(rows.project).find_with_related(Guest);
    assert_eq!(
        with.all(db).await.unwrap(),
        [(project.clone(), vec![party.ben.clone()])]
    );

    like(&Unscoped(db), party.photo, party.ben.id, None)
        .await
        .unwrap();
    remove(rows, "photo_uploads", party.photo).await;
    assert_eq!(
        count(rows, party.ben.find_linked(guest::LikedPhotos)).await,
        0
    );
    let linked = Guest::find_by_id(party.ben.id).find_also_linked(guest::LikedPhotos);
    assert_eq!(
        linked.one(db).await.unwrap(),
        Some((party.ben.clone(), None))
    );
}

#[tokio::test]
async fn loaders_read_what_they_are_told_to() {
    let party = Party::new().await;
    let (rows, db) = (&party.rows, &party.rows.db);
    remove(rows, "guest_contacts", party.contact).await;
    remove(rows, "guest_tags", party.tag).await;
    let guests = vec![
        Guest::find_by_id(party.ann.id)
            .one(db)
            .await
            .unwrap()
            .unwrap(),
    ];

    // SeaORM leaves the conditions of a relation out of what it loads by it.
    let leaked = guests.load_many(GuestContact, db).await.unwrap();
    assert_eq!(leaked[0].len(), 1);
    let loaded = guests.load_many(GuestContact::live(), db).await.unwrap();
    assert_eq!(loaded[0].len(), 0);
    let tags = guests.load_many(GuestTag, db).await.unwrap();
    assert_eq!(tags[0].len(), 0);

    remove(rows, "guests", party.ann.id).await;
    let load = || Guest::load().filter(guest::Column::Id.eq(party.ann.id));
    assert!(load().one(db).await.unwrap().is_some());
    let live = load().filter(Guest::is_live()).one(db).await.unwrap();
    assert!(live.is_none());
}
