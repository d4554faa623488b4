//! Finding guests and their contacts.

use entity::prelude::*;

use crate::rows::Rows;

async fn first_names(rows: &Rows, guests: Select<guest::Entity>) -> Vec<String> {
    let guests = guests
        .by_name()
        .size(500)
        .fetch(&Unscoped(&rows.db))
        .await
        .unwrap();
    guests
        .items
        .into_iter()
        .filter_map(|guest| guest.first_name)
        .collect()
}

async fn tag(rows: &Rows, name: &str, guests: &[&guest::Model]) -> GuestTagId {
    let tag = guest_tag::ActiveModel {
        project_id: Set(rows.project),
        name: Set(name.to_owned()),
        ..Default::default()
    };
    let tag = tag.insert(&rows.db).await.unwrap().id;
    for guest in guests {
        let assignment = guest_tag_assignment::ActiveModel {
            guest_id: Set(guest.id),
            tag_id: Set(tag),
            ..Default::default()
        };
        assignment.insert(&rows.db).await.unwrap();
    }
    tag
}

#[tokio::test]
async fn by_project_group_role_and_tags() {
    let rows = Rows::new().await;
    let (ann, ben, cleo) = (
        rows.guest("Ann", "A").await,
        rows.guest("Ben", "B").await,
        rows.guest("Cleo", "C").await,
    );
    let stranger = rows
        .guest_of(rows.other_project().await, Some("Stranger"), None)
        .await;
    let family = guest_group::ActiveModel {
        project_id: Set(rows.project),
        ..Default::default()
    };
    let family = family.insert(&rows.db).await.unwrap();
    for (guest, group, role) in [
        (&ann, Some(family.id), Some("VIP")),
        (&ben, Some(family.id), Some("Best man")),
    ] {
        let mut guest = guest.clone().into_active_model();
        guest.group_id = Set(group);
        guest.role = Set(role.map(GuestRole::from));
        guest.update(&rows.db).await.unwrap();
    }
    let vegan = tag(&rows, "vegan", &[&ann, &cleo, &stranger]).await;
    let dances = tag(&rows, "dances", &[&ann, &ben]).await;
    let here = || Guest::find().in_project(rows.project);

    assert_eq!(first_names(&rows, here()).await, ["Ann", "Ben", "Cleo"]);
    assert_eq!(
        first_names(&rows, here().in_group(family.id)).await,
        ["Ann", "Ben"]
    );
    assert_eq!(
        first_names(&rows, here().in_role(&GuestRole::Vip)).await,
        ["Ann"]
    );
    assert_eq!(
        first_names(&rows, here().in_role(&"Best man".into())).await,
        ["Ben"]
    );
    assert_eq!(
        first_names(&rows, here().tagged([vegan])).await,
        ["Ann", "Cleo"]
    );
    assert_eq!(
        first_names(&rows, here().tagged([vegan, dances])).await,
        ["Ann"]
    );
    assert_eq!(
        first_names(&rows, here().tagged([])).await,
        ["Ann", "Ben", "Cleo"]
    );
    assert_eq!(
        first_names(&rows, here().tagged_with_any([vegan, dances])).await,
        ["Ann", "Ben", "Cleo"]
    );
    assert_eq!(
        first_names(&rows, here().tagged_with_any([])).await,
        [""; 0]
    );
    assert_eq!(
        first_names(&rows, here().tagged([dances, vegan, dances])).await,
        ["Ann"]
    );
    // More tags than a statement has parameters.
    let many = || (0..70_000).map(|_| GuestTagId::new_v7()).chain([dances]);
    assert_eq!(
        first_names(&rows, here().tagged_with_any(many())).await,
        ["Ann", "Ben"]
    );
    assert_eq!(first_names(&rows, here().tagged(many())).await, [""; 0]);
    let combined = here().tagged([dances]).in_group(family.id).named_like("b");
    assert_eq!(first_names(&rows, combined).await, ["Ben"]);

    let groups = GuestGroup::find()
        .in_project(rows.project)
        .all(&rows.db)
        .await
        .unwrap();
    assert_eq!(groups, [family]);
    let tags = GuestTag::find()
        .in_project(rows.project)
        .all(&rows.db)
        .await
        .unwrap();
    assert_eq!(tags.len(), 2);
}

#[tokio::test]
async fn contacts_by_guest_project_and_address() {
    let rows = Rows::new().await;
    let ann = rows.guest("Ann", "A").await;
    let stranger = rows
        .guest_of(rows.other_project().await, Some("Stranger"), None)
        .await;
    for guest in [&ann, &stranger] {
        let contact = guest_contact::ActiveModel {
            guest_id: Set(guest.id),
            email: Set(Some("Ann@Example.com".into())),
            phone: Set(Some("+49 30 1".into())),
            ..Default::default()
        };
        contact.insert(&rows.db).await.unwrap();
    }
    let here = || GuestContact::find().in_project(rows.project);
    let who = here()
        .with_email("aNN@example.COM")
        .find_also_related(Guest);
    assert_eq!(
        who.one(&rows.db).await.unwrap().unwrap().1,
        Some(ann.clone())
    );
    assert_eq!(
        here()
            .with_email("ann@example.c_m")
            .one(&rows.db)
            .await
            .unwrap(),
        None
    );
    for none in [
        here().with_email("ann@example.com\0"),
        here().with_phone("+49 30 1\0"),
    ] {
        assert_eq!(none.one(&rows.db).await.unwrap(), None);
    }
    assert_eq!(
        here()
            .with_phone("+49 30 1")
            .all(&rows.db)
            .await
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        GuestContact::find()
            .of_guest(stranger.id)
            .all(&rows.db)
            .await
            .unwrap()
            .len(),
        1
    );
}
