//! Claims of the message queue beside each other.

use std::collections::BTreeSet;

use chrono::Utc;
use entity::{messaging::queue, prelude::*};

use crate::{
    messages::{campaign, queue_messages},
    rows::Rows,
};

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
                let batch = queue::claim(&Unscoped(&db), due, 7).await.unwrap();
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
    assert_eq!(
        queue::claim(&Unscoped(&transaction), due(), 2)
            .await
            .unwrap()
            .len(),
        2
    );
    assert_eq!(
        queue::claim(&Unscoped(&rows.db), due(), 3)
            .await
            .unwrap()
            .len(),
        1
    );
    transaction.rollback().await.unwrap();
    assert_eq!(
        queue::claim(&Unscoped(&rows.db), due(), 3)
            .await
            .unwrap()
            .len(),
        2
    );
}
