//! The message queue: what is due, and how it ends.

use std::collections::HashMap;

use chrono::{TimeDelta, Utc};
use entity::{
    messaging::{
        messaging_campaign::messages_by_status,
        queue::{self, Finished, Outcome},
    },
    prelude::*,
};

use crate::rows::Rows;

pub async fn campaign(
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

pub async fn queue_messages(
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
    // Of the scheduled ones two: at once, and a minute ago.
    assert_eq!(due().all(&rows.db).await.unwrap().len(), 5);

    let (claimed, statements) = rows
        .counted(queue::claim(
            &Unscoped(&rows.db),
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
    assert_eq!(
        queue::claim(&Unscoped(&rows.db), due(), 100)
            .await
            .unwrap()
            .len(),
        3
    );
    assert!(
        queue::claim(&Unscoped(&rows.db), due(), 100)
            .await
            .unwrap()
            .is_empty()
    );

    let (counts, statements) = rows
        .counted(messages_by_status(&Unscoped(&rows.db), running))
        .await;
    assert_eq!(statements, 1);
    let expected = HashMap::from([(Sending, 5), (Sent, 1), (Failed, 1), (Cancelled, 1)]);
    assert_eq!(counts.unwrap(), expected);
    let campaigns = MessagingCampaign::find()
        .in_project(rows.project)
        .all(&rows.db)
        .await
        .unwrap();
    assert_eq!(campaigns.len(), 8);
}

#[tokio::test]
async fn only_messages_that_wait_are_claimed_whatever_is_asked_for() {
    use MessageJobStatus::{Cancelled, Delivered, Failed, Queued, Retry, Scheduled, Sending, Sent};

    let rows = Rows::new().await;
    let running = campaign(&rows, CampaignStatus::Sending, None).await;
    let statuses = [
        Sent, Queued, Sending, Retry, Delivered, Scheduled, Failed, Cancelled,
    ];
    queue_messages(&rows, running, statuses).await;
    let of_campaign = || MessageJob::find().of_campaign(running);
    let claim = async || {
        queue::claim(&Unscoped(&rows.db), of_campaign(), u64::MAX)
            .await
            .unwrap()
    };
    assert_eq!(claim().await.len(), 3);
    assert!(claim().await.is_empty());
    let of_status = |status| of_campaign().with_status(&status).all(&rows.db);
    assert_eq!(of_status(Sending).await.unwrap().len(), 4);
    let none = of_status(MessageJobStatus::Other("\0".to_owned())).await;
    assert!(none.unwrap().is_empty());
}

#[tokio::test]
async fn messages_are_finished_by_the_claim_that_holds_them() {
    let rows = Rows::new().await;
    let running = campaign(&rows, CampaignStatus::Sending, None).await;
    queue_messages(&rows, running, [MessageJobStatus::Queued]).await;
    let due = || MessageJob::find().due_at(Utc::now());
    let claim = async || {
        queue::claim(&Unscoped(&rows.db), due(), 1)
            .await
            .unwrap()
            .pop()
            .unwrap()
    };
    let stored = async || MessageJob::find().one(&rows.db).await.unwrap().unwrap();
    let error = || "451 try later".to_owned();

    let finish = async |claimed: &message_job::Model, outcome| {
        queue::finish(&Unscoped(&rows.db), claimed, outcome)
            .await
            .unwrap()
    };

    let first = claim().await;
    let retry = Outcome::Retry {
        error: "451 try\0 later".to_owned(),
    };
    assert_eq!(finish(&first, retry).await, Finished::Recorded);
    assert_eq!(
        (stored().await.status, stored().await.last_error),
        (MessageJobStatus::Retry, Some(error()))
    );

    let second = claim().await;
    assert_eq!(
        queue::release(&Unscoped(&rows.db), Utc::now() - TimeDelta::hours(1))
            .await
            .unwrap(),
        []
    );
    assert_eq!(
        queue::release(&Unscoped(&rows.db), Utc::now() + TimeDelta::hours(1))
            .await
            .unwrap(),
        [second.id]
    );
    let third = claim().await;
    assert_eq!(third.attempts, 3);
    let sent = || Outcome::Sent {
        provider_message_id: "p\0-1".into(),
    };
    let taken_back = finish(&second, sent()).await;
    assert_eq!(taken_back, Finished::ClaimLost);
    assert_eq!(finish(&third, sent()).await, Finished::Recorded);
    let failed = Outcome::Failed { error: error() };
    let is_sent = finish(&third, failed).await;
    assert_eq!(is_sent, Finished::ClaimLost);
    let stored = stored().await;
    assert_eq!(
        (stored.status, stored.last_error, stored.attempts),
        (MessageJobStatus::Sent, None, 3)
    );
    assert_eq!(stored.provider_message_id.as_deref(), Some("p-1"));
}
