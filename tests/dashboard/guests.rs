//! The guest list of every project.

use entity::prelude::*;

use crate::{
    brute::{Rows, by_key},
    world::World,
};

#[tokio::test]
async fn every_guest_is_listed_with_all_details() {
    let world = World::small().await;
    let rows = Rows::of(&world).await;
    let groups = world.all::<GuestGroup>().await;
    let mut contacts = by_key(world.all::<GuestContact>().await, |contact| {
        contact.guest_id
    });
    let tags = world.all::<GuestTag>().await;
    let links = by_key(world.all::<GuestTagAssignment>().await, |link| {
        link.guest_id
    });
    let mut listed = 0;
    for project in &rows.projects {
        let mut found = Vec::new();
        let mut cursor = None;
        loop {
            let page = Guest::find().in_project(project.id).list();
            let page = page.size(300).after(cursor);
            let page = page.fetch(&Unscoped(&world.db)).await.unwrap();
            found.extend(page.items);
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        if project.status == ProjectStatus::Deleted {
            assert_eq!(found, []);
            continue;
        }
        let guests = rows
            .guests
            .iter()
            .filter(|guest| guest.project_id == project.id);
        let mut expected: Vec<_> = guests
            .map(|guest| {
                let mut contacts = contacts.remove(&guest.id).unwrap_or_default();
                contacts.sort_by_key(|contact| (contact.created_at, contact.id));
                let carries = |tag: &&guest_tag::Model| {
                    let mut links = links.get(&guest.id).into_iter().flatten();
                    links.any(|link| link.tag_id == tag.id)
                };
                let mut tags: Vec<_> = tags.iter().filter(carries).cloned().collect();
                tags.sort_by(|one, other| one.name.cmp(&other.name));
                let submissions = rows.submissions.iter();
                let latest = submissions
                    .filter(|submission| submission.guest_id == Some(guest.id))
                    .max_by_key(|submission| (submission.submitted_at, submission.id));
                ListedGuest {
                    guest: guest.clone(),
                    group: groups
                        .iter()
                        .find(|group| Some(group.id) == guest.group_id)
                        .cloned(),
                    contacts,
                    tags,
                    latest_response: latest.cloned(),
                }
            })
            .collect();
        listed += found.len();
        found.sort_by_key(|listed| listed.guest.id);
        expected.sort_by_key(|listed| listed.guest.id);
        assert_eq!(found, expected, "{}", project.name);
    }
    assert!(listed > 1_000, "{listed}");
}

#[tokio::test]
async fn the_list_keeps_filters_and_order() {
    let world = World::small().await;
    let link = GuestTagAssignment::find()
        .inner_join(Guest)
        .inner_join(GuestTag)
        .one(&world.db)
        .await
        .unwrap()
        .unwrap();
    let carrier = Guest::find_by_id(link.guest_id)
        .one(&world.db)
        .await
        .unwrap()
        .unwrap();
    let guests = || {
        Guest::live()
            .in_project(carrier.project_id)
            .tagged([link.tag_id])
    };
    let name = carrier.first_name.as_deref().unwrap();

    let all = guests()
        .by_name()
        .size(200)
        .fetch(&Unscoped(&world.db))
        .await
        .unwrap();
    let listed = world
        .one_statement(guests().list().size(200).fetch(&Unscoped(&world.db)))
        .await;
    assert!(all.items.len() > 1);
    let shown = |page: Page<ListedGuest>| {
        let guests = page.items.into_iter().map(|listed| listed.guest);
        guests.collect::<Vec<_>>()
    };
    assert_eq!(shown(listed), all.items);

    let first = world
        .one_statement(guests().list().size(1).fetch(&Unscoped(&world.db)))
        .await;
    let second = guests().list().size(1).after(first.next.clone());
    let second = world
        .one_statement(second.fetch(&Unscoped(&world.db)))
        .await;
    assert_eq!([shown(first), shown(second)].concat(), all.items[..2]);

    let named = guests().named_like(name).list();
    let named = shown(world.one_statement(named.fetch(&Unscoped(&world.db))).await);
    assert!(named.contains(&carrier));
    assert!(named.iter().all(|guest| all.items.contains(guest)));
}
