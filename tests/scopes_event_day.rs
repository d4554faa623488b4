//! Messages before the day, seats and arrivals on it, pictures after it.

#![allow(clippy::unwrap_used)]

mod rows;

use std::collections::{BTreeSet, HashMap};

use chrono::{TimeDelta, Utc};
use entity::{
    messaging::{
        messaging_campaign::messages_by_status,
        queue::{self, Outcome},
    },
    photos::like::{like, unlike},
    prelude::*,
    seating::check_in::check_in,
};
use rows::Rows;

async fn campaign(
    rows: &Rows,
    status: CampaignStatus,
    scheduled_in: Option<i64>,
) -> MessagingCampaignId {
    let campaign = messaging_campaign::ActiveModel {
        project_id: Set(rows.project),
        channel: Set(MessageChannel::Email),
        status: Set(status),
        scheduled_at: Set(scheduled_in.map(|seconds| Utc::now() + TimeDelta::seconds(seconds))),
        ..Default::default()
    };
    campaign.insert(&rows.db).await.unwrap().id
}

async fn queue_messages(
    rows: &Rows,
    campaign: MessagingCampaignId,
    statuses: impl IntoIterator<Item = MessageJobStatus>,
) {
    let now = Utc::now();
    let jobs = (0..)
        .zip(statuses)
        .map(|(second, status)| message_job::ActiveModel {
            campaign_id: Set(campaign),
            channel: Set(MessageChannel::Email),
            status: Set(status),
            created_at: Set(now + TimeDelta::seconds(second)),
            ..Default::default()
        });
    MessageJob::insert_many(jobs).exec(&rows.db).await.unwrap();
}

#[tokio::test]
async fn only_due_messages_of_running_campaigns_are_claimed_oldest_first() {
    use MessageJobStatus::{Cancelled, Failed, Queued, Retry, Scheduled, Sending, Sent};

    let rows = Rows::new().await;
    let running = campaign(&rows, CampaignStatus::Sending, None).await;
    queue_messages(
        &rows,
        running,
        [
            Queued, Sent, Retry, Sending, Failed, Cancelled, Scheduled, Queued,
        ],
    )
    .await;
    for halted in [
        CampaignStatus::Draft,
        CampaignStatus::Paused,
        CampaignStatus::Blocked,
        CampaignStatus::Failed,
        CampaignStatus::Cancelled,
    ] {
        let halted = campaign(&rows, halted, None).await;
        queue_messages(&rows, halted, [Queued]).await;
    }
    for seconds in [-60, 60] {
        let scheduled = campaign(&rows, CampaignStatus::Scheduled, Some(seconds)).await;
        queue_messages(&rows, scheduled, [Scheduled]).await;
    }
    let due = || MessageJob::find().due_at(Utc::now());
    assert_eq!(due().all(&rows.db).await.unwrap().len(), 4);

    let (claimed, statements) = rows
        .counted(queue::claim(
            &rows.db,
            due().of_campaign(running).over(MessageChannel::Email),
            2,
        ))
        .await;
    let claimed = claimed.unwrap();
    assert_eq!((claimed.len(), statements), (2, 1));
    assert!(claimed.is_sorted_by_key(|job| job.created_at));
    assert!(
        claimed
            .iter()
            .all(|job| job.status == Sending && job.attempts == 1)
    );
    assert_eq!(queue::claim(&rows.db, due(), 100).await.unwrap().len(), 2);
    assert!(queue::claim(&rows.db, due(), 100).await.unwrap().is_empty());

    let (counts, statements) = rows.counted(messages_by_status(&rows.db, running)).await;
    assert_eq!(statements, 1);
    let expected = HashMap::from([
        (Sending, 4),
        (Sent, 1),
        (Failed, 1),
        (Cancelled, 1),
        (Scheduled, 1),
    ]);
    assert_eq!(counts.unwrap(), expected);
    let campaigns = MessagingCampaign::find()
        .in_project(rows.project)
        .all(&rows.db)
        .await
        .unwrap();
    assert_eq!(campaigns.len(), 8);
}

#[tokio::test]
async fn messages_are_finished_by_the_claim_that_holds_them() {
    let rows = Rows::new().await;
    let running = campaign(&rows, CampaignStatus::Sending, None).await;
    queue_messages(&rows, running, [MessageJobStatus::Queued]).await;
    let due = || MessageJob::find().due_at(Utc::now());
    let claim = async || {
        queue::claim(&rows.db, due(), 1)
            .await
            .unwrap()
            .pop()
            .unwrap()
    };
    let stored = async || MessageJob::find().one(&rows.db).await.unwrap().unwrap();
    let error = || "451 try later".to_owned();

    let first = claim().await;
    assert!(
        queue::finish(&rows.db, &first, Outcome::Retry { error: error() })
            .await
            .unwrap()
    );
    assert_eq!(
        (stored().await.status, stored().await.last_error),
        (MessageJobStatus::Retry, Some(error()))
    );

    let second = claim().await;
    assert_eq!(
        queue::release(&rows.db, Utc::now() - TimeDelta::hours(1))
            .await
            .unwrap(),
        []
    );
    assert_eq!(
        queue::release(&rows.db, Utc::now() + TimeDelta::hours(1))
            .await
            .unwrap(),
        [second.id]
    );
    let third = claim().await;
    assert_eq!(third.attempts, 3);
    let sent = || Outcome::Sent {
        provider_message_id: "p-1".into(),
    };
    assert!(
        !queue::finish(&rows.db, &second, sent()).await.unwrap(),
        "its claim was taken back"
    );
    assert!(queue::finish(&rows.db, &third, sent()).await.unwrap());
    assert!(
        !queue::finish(&rows.db, &third, Outcome::Failed { error: error() })
            .await
            .unwrap(),
        "it is sent"
    );
    let stored = stored().await;
    assert_eq!(
        (stored.status, stored.last_error, stored.attempts),
        (MessageJobStatus::Sent, None, 3)
    );
    assert_eq!(stored.provider_message_id.as_deref(), Some("p-1"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn four_workers_claim_every_message_once() {
    let rows = Rows::new().await;
    let running = campaign(&rows, CampaignStatus::Sending, None).await;
    queue_messages(&rows, running, vec![MessageJobStatus::Queued; 1000]).await;
    let workers = (0..4).map(|_| {
        let db = rows.db.clone();
        tokio::spawn(async move {
            let mut claimed = Vec::new();
            loop {
                let due = MessageJob::find().due_at(Utc::now());
                let batch = queue::claim(&db, due, 7).await.unwrap();
                assert!(batch.len() <= 7);
                if batch.is_empty() {
                    return claimed;
                }
                claimed.extend(batch.into_iter().map(|job| job.id));
            }
        })
    });
    let mut claimed = Vec::new();
    for worker in workers.collect::<Vec<_>>() {
        claimed.extend(worker.await.unwrap());
    }
    assert_eq!(claimed.len(), 1000);
    assert_eq!(claimed.iter().collect::<BTreeSet<_>>().len(), 1000);
    let jobs = MessageJob::find().all(&rows.db).await.unwrap();
    assert!(jobs.iter().all(|job| job.attempts == 1));
}

#[tokio::test]
async fn claims_inside_a_transaction_do_not_wait_and_roll_back() {
    let rows = Rows::new().await;
    let running = campaign(&rows, CampaignStatus::Sending, None).await;
    queue_messages(&rows, running, vec![MessageJobStatus::Queued; 3]).await;
    let due = || MessageJob::find().due_at(Utc::now());
    let transaction = rows.db.begin().await.unwrap();
    assert_eq!(queue::claim(&transaction, due(), 2).await.unwrap().len(), 2);
    assert_eq!(queue::claim(&rows.db, due(), 3).await.unwrap().len(), 1);
    transaction.rollback().await.unwrap();
    assert_eq!(queue::claim(&rows.db, due(), 3).await.unwrap().len(), 2);
}

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
                .all(&rows.db),
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
    assert_eq!(seats, [(ben.clone(), Some(2)), (ann.clone(), None)]);
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
            &rows.db,
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
        &rows.db,
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
        &rows.db,
        rows.event,
        stranger.id,
        CheckInMethod::Qr,
        None,
        None,
    )
    .await;
    assert!(matches!(refused, Err(Error::OtherProject("the guest"))));
    let refused = check_in(
        &rows.db,
        EventId::new_v7(),
        ann.id,
        CheckInMethod::Qr,
        None,
        None,
    )
    .await;
    assert!(matches!(refused, Err(Error::OtherProject("the guest"))));

    let list = || Guest::find().check_in_list(rows.event);
    let (first, statements) = rows.counted(list().size(1).fetch(&rows.db)).await;
    let first = first.unwrap();
    assert_eq!(
        (first.items.as_slice(), statements),
        ([(ann.clone(), Some(arrival.record.clone()))].as_slice(), 1)
    );
    let rest = list()
        .after(first.next)
        .fetch(&rows.db)
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
        .fetch(&rows.db)
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
            check_in(&db, event, ann, CheckInMethod::Qr, None, None)
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
        .counted(like(&rows.db, old, ann, "203.0.113.7".parse().ok()))
        .await;
    assert_eq!((first.unwrap(), statements), (true, 1));
    assert!(!like(&rows.db, old, ann, None).await.unwrap());
    assert!(like(&rows.db, old, ben, None).await.unwrap());
    assert!(like(&rows.db, new, ben, None).await.unwrap());
    assert!(matches!(
        like(&rows.db, elsewhere, ann, None).await,
        Err(Error::OtherProject("the picture"))
    ));
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
    let (page, statements) = rows.counted(wall(Some(ann)).size(2).fetch(&rows.db)).await;
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
        .fetch(&rows.db)
        .await
        .unwrap();
    assert_eq!(shown(&page), [(old, 3, true)]);
    let page = wall(None).fetch(&rows.db).await.unwrap();
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

    assert!(unlike(&rows.db, old, ann).await.unwrap());
    assert!(!unlike(&rows.db, old, ann).await.unwrap());
    assert_eq!(
        shown(&wall(Some(ann)).fetch(&rows.db).await.unwrap())[2],
        (old, 2, false)
    );
}
