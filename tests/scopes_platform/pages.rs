//! Pages: every row once, in order, at the same cost at any depth.

use std::cmp::Ordering;

use entity::prelude::*;

use crate::world::{World, day};

/// Guests with every mix of names and few enough values that many are equal; names in one letter
/// case, which every collation sorts alike.
pub async fn guests(world: &World) -> (ProjectId, Vec<guest::Model>) {
    let org = world.org("couple").await;
    let project = world.project("wedding", org, None).await;
    let names = [None, Some("A"), Some("B"), Some("BB")];
    world.lift("guests", "check_guest_names").await;
    let mut rows = Vec::new();
    for number in 0..48_u32 {
        let name = |step: u32| names[(number / step) as usize % names.len()].map(str::to_owned);
        rows.push(guest::ActiveModel {
            project_id: Set(project),
            last_name: Set(name(1)),
            first_name: Set(name(4)),
            created_at: Set(day(1 + number % 5)),
            ..Default::default()
        });
    }
    Guest::insert_many(rows).exec(&world.db).await.unwrap();
    (project, Guest::find().all(&world.db).await.unwrap())
}

async fn pages(world: &World, keyset: &Keyset<guest::Column>, size: u64) -> Vec<GuestId> {
    let mut ids = Vec::new();
    let mut cursor: Option<Cursor> = None;
    loop {
        let query = Guest::find()
            .page_by(keyset.clone())
            .size(size)
            .after(cursor);
        let page = query.fetch(&Unscoped(&world.db)).await.unwrap();
        assert!(page.items.len() as u64 <= size);
        ids.extend(page.items.into_iter().map(|guest| guest.id));
        // As it travels through an application's API.
        let Some(next) = page.next else { return ids };
        cursor = Some(next.to_string().parse().unwrap());
    }
}

fn nulls_last<T: Ord>(left: &Option<T>, right: &Option<T>, descending: bool) -> Ordering {
    match (left, right) {
        (Some(left), Some(right)) if descending => right.cmp(left),
        (Some(left), Some(right)) => left.cmp(right),
        _ => left.is_none().cmp(&right.is_none()),
    }
}

#[tokio::test]
async fn pages_give_every_row_once_in_order() {
    use guest::{Column, Model};
    let world = World::new().await;
    let (_, all) = guests(&world).await;
    type Compare = fn(&Model, &Model) -> Ordering;
    let orders: [(&str, Keyset<Column>, Compare); 6] = [
        (
            "by name",
            Keyset::asc(Column::LastName).then_asc(Column::FirstName),
            |a, b| {
                nulls_last(&a.last_name, &b.last_name, false)
                    .then_with(|| nulls_last(&a.first_name, &b.first_name, false))
                    .then_with(|| a.id.cmp(&b.id))
            },
        ),
        (
            "mixed names",
            Keyset::desc(Column::LastName).then_asc(Column::FirstName),
            |a, b| {
                nulls_last(&a.last_name, &b.last_name, true)
                    .then_with(|| nulls_last(&a.first_name, &b.first_name, false))
                    .then_with(|| a.id.cmp(&b.id))
            },
        ),
        ("latest first", Keyset::desc(Column::CreatedAt), |a, b| {
            b.created_at
                .cmp(&a.created_at)
                .then_with(|| b.id.cmp(&a.id))
        }),
        (
            "latest first, then names",
            Keyset::desc(Column::CreatedAt).then_asc(Column::FirstName),
            |a, b| {
                b.created_at
                    .cmp(&a.created_at)
                    .then_with(|| nulls_last(&a.first_name, &b.first_name, false))
                    .then_with(|| a.id.cmp(&b.id))
            },
        ),
        (
            "by day, then last names from the end",
            Keyset::asc(Column::CreatedAt).then_desc(Column::LastName),
            |a, b| {
                a.created_at
                    .cmp(&b.created_at)
                    .then_with(|| nulls_last(&a.last_name, &b.last_name, true))
                    .then_with(|| b.id.cmp(&a.id))
            },
        ),
        (
            "by id",
            Keyset::desc(Column::Id).then_asc(Column::Id),
            |a, b| b.id.cmp(&a.id),
        ),
    ];
    for (name, keyset, compare) in orders {
        let mut expected = all.clone();
        expected.sort_by(compare);
        let expected: Vec<_> = expected.into_iter().map(|guest| guest.id).collect();
        for size in [1, 5, 12, 48, 500] {
            assert_eq!(
                pages(&world, &keyset, size).await,
                expected,
                "{name}, pages of {size}"
            );
        }
    }
}

#[tokio::test]
async fn enums_order_pages_and_linked_rows_come_along() {
    let world = World::new().await;
    let org = world.org("couple").await;
    for status in [
        ProjectStatus::Deleted,
        ProjectStatus::Active,
        ProjectStatus::Archived,
        ProjectStatus::Active,
    ] {
        let project = world.project("p", org, None).await;
        let change = project::ActiveModel {
            id: Unchanged(project),
            status: Set(status),
            ..Default::default()
        };
        change.update(&world.db).await.unwrap();
    }
    let mut found = Vec::new();
    let mut cursor = None;
    loop {
        let query = Project::find().find_also_linked(project::OwnerOrg);
        let page = query
            .page_by(Keyset::asc(project::Column::Status))
            .size(1)
            .after(cursor)
            .fetch(&Unscoped(&world.db))
            .await
            .unwrap();
        assert!(
            page.items
                .iter()
                .all(|(_, owner)| owner.as_ref().is_some_and(|owner| owner.id == org))
        );
        found.extend(page.items.into_iter().map(|(project, _)| project.status));
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    use ProjectStatus::{Active, Archived, Deleted};
    assert_eq!(found, [Active, Active, Archived, Deleted]);
}

#[tokio::test]
async fn rows_that_come_in_between_repeat_none() {
    let world = World::new().await;
    let (project, _) = guests(&world).await;
    let latest = || {
        Guest::find()
            .page_by(Keyset::desc(guest::Column::CreatedAt))
            .size(10)
    };
    let first = latest().fetch(&Unscoped(&world.db)).await.unwrap();
    let newest = guest::ActiveModel {
        project_id: Set(project),
        created_at: Set(day(30)),
        ..Default::default()
    };
    newest.insert(&world.db).await.unwrap();
    let second = latest()
        .after(first.next)
        .fetch(&Unscoped(&world.db))
        .await
        .unwrap();
    assert_eq!(second.items.len(), 10);
    assert!(
        second
            .items
            .iter()
            .all(|guest| !first.items.contains(guest) && guest.created_at < day(30))
    );
}

#[tokio::test]
async fn sizes_are_cut_and_foreign_cursors_refused() {
    let world = World::new().await;
    guests(&world).await;
    let by_name = Guest::find()
        .page_by(Keyset::asc(guest::Column::LastName))
        .size(0);
    let page = by_name.fetch(&Unscoped(&world.db)).await.unwrap();
    assert_eq!(page.items.len(), 1);
    world.statements();
    Guest::find()
        .page_by(Keyset::asc(guest::Column::Id))
        .size(u64::MAX)
        .fetch(&Unscoped(&world.db))
        .await
        .unwrap();
    assert!(world.statements()[0].ends_with("LIMIT 501"));

    for other in [
        Keyset::desc(guest::Column::LastName),
        Keyset::asc(guest::Column::FirstName),
    ] {
        let error = Guest::find()
            .page_by(other)
            .after(page.next.clone())
            .fetch(&Unscoped(&world.db))
            .await
            .unwrap_err();
        assert!(matches!(error, Error::ForeignCursor { .. }), "{error}");
    }
    let unsortable = Event::find().page_by(Keyset::asc(event::Column::VenueLat));
    let error = unsortable
        .fetch(&Unscoped(&world.db))
        .await
        .unwrap_err()
        .to_string();
    assert!(error.contains("events.venue_lat"), "{error}");
}
