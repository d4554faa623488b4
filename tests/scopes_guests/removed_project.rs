//! What lies below a removed project.

use chrono::Utc;
use entity::{
    guests::import::{GuestRow, ImportOptions, import},
    invites::funnel::{InviteFunnel, funnel},
    messaging::messaging_campaign::messages_by_status,
    photos::like::like,
    prelude::*,
    rsvp::tally::tally,
    seating::check_in::check_in,
};

use crate::party::{Party, count};

#[tokio::test]
async fn what_lies_below_a_removed_project_is_gone_without_being_marked() {
    let party = Party::new().await;
    let (rows, db) = (&party.rows, &party.rows.db);
    let project = rows.project;
    rows.db
        .execute_unprepared("UPDATE projects SET status = 'DELETED'")
        .await
        .unwrap();
    assert_eq!(Guest::live().all(db).await.unwrap().len(), 2);

    macro_rules! none_in_project {
        ($($entity:ident)+) => {$(
            assert_eq!(count(rows, $entity::live().in_project(project)).await, 0);
        )+};
    }
    none_in_project!(Event Site Guest GuestGroup GuestContact GuestTag Invite RsvpForm MessagingCampaign PhotoUpload);
    assert_eq!(party.listed().await, None);
    assert_eq!(
        FloorPlan::live().charts().one(&Unscoped(db)).await.unwrap(),
        None
    );
    assert_eq!(
        RsvpForm::live().trees().one(&Unscoped(db)).await.unwrap(),
        None
    );
    assert_eq!(tally(&Unscoped(db), party.form).await.unwrap(), []);
    assert_eq!(
        funnel(&Unscoped(db), project, Utc::now()).await.unwrap(),
        InviteFunnel::default()
    );
    assert_eq!(
        messages_by_status(&Unscoped(db), party.campaign)
            .await
            .unwrap()
            .len(),
        0
    );
    assert_eq!(
        PhotoUpload::live()
            .wall(None)
            .fetch(&Unscoped(db))
            .await
            .unwrap()
            .items,
        []
    );
    let answers = RsvpSubmission::live().with_answers();
    assert_eq!(answers.fetch(&Unscoped(db)).await.unwrap().items, []);
    let door = Guest::live().check_in_list(rows.event);
    assert_eq!(door.fetch(&Unscoped(db)).await.unwrap().items, []);
    let arrival = check_in(
        &Unscoped(db),
        rows.event,
        party.ann.id,
        CheckInMethod::Qr,
        None,
        None,
    )
    .await;
    assert!(matches!(arrival, Err(Error::OtherProject(..))));
    let liked = like(&Unscoped(db), party.photo, party.ann.id, None).await;
    assert!(matches!(liked, Err(Error::OtherProject(..))));
    let imported = import(
        &Unscoped(db),
        project,
        [GuestRow {
            first_name: "Cleo".into(),
            ..Default::default()
        }],
        ImportOptions::default(),
    )
    .await;
    assert!(matches!(imported, Err(Error::NoProject(_))));
}
