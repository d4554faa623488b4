//! Who sits where, and who is there.

use entity::{prelude::*, seating::check_in::check_in};

use crate::rows::Rows;

async fn floor_plan(rows: &Rows, name: &str) -> FloorPlanId {
    let plan = floor_plan::ActiveModel {
        event_id: Set(rows.event),
        name: Set(name.into()),
        ..Default::default()
    };
    plan.insert(&rows.db).await.unwrap().id
}

async fn table(
    rows: &Rows,
    plan: FloorPlanId,
    name: &str,
    capacity: i32,
    seats: &[(&guest::Model, Option<i32>)],
) -> seating_table::Model {
    let table = seating_table::ActiveModel {
        floor_plan_id: Set(plan),
        name: Set(name.into()),
        capacity: Set(capacity),
        ..Default::default()
    };
    let table = table.insert(&rows.db).await.unwrap();
    for (guest, number) in seats {
        let seat = seating_assignment::ActiveModel {
            table_id: Set(table.id),
            guest_id: Set(guest.id),
            seat_number: Set(*number),
            ..Default::default()
        };
        seat.insert(&rows.db).await.unwrap();
    }
    table
}

#[tokio::test]
async fn the_seating_chart_comes_whole_in_one_statement() {
    let rows = Rows::new().await;
    let (ann, ben, cleo) = (
        rows.guest("Ann", "A").await,
        rows.guest("Ben", "B").await,
        rows.guest("Cleo", "C").await,
    );
    let hall = floor_plan(&rows, "Hall").await;
    let terrace = floor_plan(&rows, "Terrace").await;
    let second = table(&rows, hall, "2", 1, &[(&cleo, Some(1)), (&ann, Some(2))]).await;
    let first = table(&rows, hall, "1", 4, &[(&ann, None), (&ben, Some(2))]).await;

    let (charts, statements) = rows
        .counted(
            FloorPlan::find()
                .of_event(rows.event)
                .charts()
                .all(&Unscoped(&rows.db)),
        )
        .await;
    assert_eq!(statements, 1);
    let charts = charts.unwrap();
    assert_eq!(charts.len(), 2);
    assert_eq!(
        charts
            .iter()
            .find(|chart| chart.floor_plan.id == terrace)
            .unwrap()
            .tables,
        []
    );
    let hall = charts
        .iter()
        .find(|chart| chart.floor_plan.id == hall)
        .unwrap();
    let tables: Vec<_> = hall.tables.iter().map(|table| &table.table).collect();
    assert_eq!(tables, [&first, &second]);
    let seats: Vec<_> = hall.tables[0]
        .seats
        .iter()
        .map(|seat| (seat.guest.clone(), seat.assignment.seat_number))
        .collect();
    assert_eq!(seats, [(Some(ben), Some(2)), (Some(ann.clone()), None)]);
    assert_eq!(
        (hall.tables[0].free_seats(), hall.tables[1].free_seats()),
        (2, 0)
    );
    assert_eq!(hall.tables[0].free_numbers().collect::<Vec<_>>(), [1, 3, 4]);

    let free = async |seats| {
        let tables = SeatingTable::find()
            .of_event(rows.event)
            .with_free_seats(seats);
        tables
            .all(&rows.db)
            .await
            .unwrap()
            .into_iter()
            .map(|table| table.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(free(1).await, [first.id]);
    assert_eq!(free(2).await, [first.id]);
    assert_eq!(free(3).await, []);
    assert_eq!(
        SeatingAssignment::find()
            .at_table(first.id)
            .of_guest(ann.id)
            .all(&rows.db)
            .await
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn guests_are_checked_in_once() {
    let rows = Rows::new().await;
    let (ann, ben) = (rows.guest("Ann", "A").await, rows.guest("Ben", "B").await);
    rows.guest_of(rows.project, Some("Nameless"), None).await;
    let stranger = rows
        .guest_of(rows.other_project().await, Some("Stranger"), None)
        .await;

    let (arrival, statements) = rows
        .counted(check_in(
            &Unscoped(&rows.db),
            rows.event,
            ann.id,
            CheckInMethod::Qr,
            None,
            Some("with a dog"),
        ))
        .await;
    let arrival = arrival.unwrap();
    assert_eq!((arrival.is_new, statements), (true, 1));
    let again = check_in(
        &Unscoped(&rows.db),
        rows.event,
        ann.id,
        CheckInMethod::Manual,
        None,
        None,
    )
    .await
    .unwrap();
    assert_eq!((again.is_new, &again.record), (false, &arrival.record));
    let refused = check_in(
        &Unscoped(&rows.db),
        rows.event,
        stranger.id,
        CheckInMethod::Qr,
        None,
        None,
    )
    .await;
    assert!(matches!(refused, Err(Error::OtherProject(..))));
    let refused = check_in(
        &Unscoped(&rows.db),
        EventId::new_v7(),
        ann.id,
        CheckInMethod::Qr,
        None,
        None,
    )
    .await;
    let refused = refused.unwrap_err().to_string();
    assert!(refused.starts_with("the guest and the event"), "{refused}");

    let list = || Guest::find().check_in_list(rows.event);
    let (first, statements) = rows
        .counted(list().size(1).fetch(&Unscoped(&rows.db)))
        .await;
    let first = first.unwrap();
    assert_eq!(
        (first.items.as_slice(), statements),
        ([(ann.clone(), Some(arrival.record.clone()))].as_slice(), 1)
    );
    let rest = list()
        .after(first.next)
        .fetch(&Unscoped(&rows.db))
        .await
        .unwrap()
        .items;
    let rest: Vec<_> = rest
        .into_iter()
        .map(|(guest, arrival)| (guest.first_name.unwrap(), arrival))
        .collect();
    assert_eq!(
        rest,
        [("Ben".to_owned(), None), ("Nameless".to_owned(), None)]
    );
    let named = Guest::find()
        .named_like("be")
        .check_in_list(rows.event)
        .fetch(&Unscoped(&rows.db))
        .await
        .unwrap();
    assert_eq!(named.items, [(ben.clone(), None)]);
    assert_eq!(
        Guest::find()
            .arrived_at(rows.event)
            .all(&rows.db)
            .await
            .unwrap(),
        [ann]
    );
    assert_eq!(
        Guest::find()
            .missing_at(rows.event)
            .all(&rows.db)
            .await
            .unwrap()
            .len(),
        2
    );
    let records = CheckInRecord::find()
        .at_event(rows.event)
        .of_guest(arrival.record.guest_id);
    assert_eq!(records.all(&rows.db).await.unwrap(), [arrival.record]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_doors_one_checks_in() {
    let rows = Rows::new().await;
    let ann = rows.guest("Ann", "A").await.id;
    let doors = (0..16).map(|_| {
        let (db, event) = (rows.db.clone(), rows.event);
        tokio::spawn(async move {
            check_in(&Unscoped(&db), event, ann, CheckInMethod::Qr, None, None)
                .await
                .unwrap()
        })
    });
    let mut arrivals = Vec::new();
    for door in doors.collect::<Vec<_>>() {
        arrivals.push(door.await.unwrap());
    }
    assert_eq!(arrivals.iter().filter(|arrival| arrival.is_new).count(), 1);
    assert!(
        arrivals
            .iter()
            .all(|arrival| arrival.record == arrivals[0].record)
    );
}
