//! Working off the message queue: claim, send, finish.
//!
//! ```no_run
//! # use entity::{messaging::queue::{self, Finished, Outcome}, prelude::*, session::Request};
//! # async fn send(job: &message_job::Model) -> Result<String, String> { Ok(String::new()) }
//! # async fn work(pool: &SessionPool, now: chrono::DateTime<chrono::Utc>) -> Result<(), entity::Error> {
//! let due = MessageJob::find().due_at(now).over(MessageChannel::Email);
//! let session = SystemSession::begin(pool, Request::default()).await?;
//! let claimed = queue::claim(&session, due, 100).await?;
//! session.commit().await?;
//! for job in claimed {
//!     let outcome = match send(&job).await {
//!         Ok(provider_message_id) => Outcome::Sent { provider_message_id },
//!         Err(error) if job.attempts < 5 => Outcome::Retry { error },
//!         Err(error) => Outcome::Failed { error },
//!     };
//!     let session = SystemSession::begin(pool, Request::default()).await?;
//!     let finished = queue::finish(&session, &job, outcome).await?;
//!     session.commit().await?;
//!     if finished == Finished::ClaimLost {
//!         eprintln!("message {} was cancelled, or took longer than its claim", job.id);
//!     }
//! }
//! # Ok(())
//! # }
//! ```

use std::cmp;

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, DbErr, EntityTrait, Order, QueryFilter, QuerySelect, QueryTrait, Select,
    UpdateMany,
    sea_query::{CommonTableExpression, Expr, ExprTrait, LockBehavior, LockType, Query},
};

use crate::{
    defaults,
    ids::MessageJobId,
    messaging::message_job::{Column, Entity, MessageJobStatus, Model, waits},
    session::TenantScope,
    sql::without_nul,
};

/// How an attempt to send a message ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The provider took it.
    Sent {
        /// The provider's name for it, by which it reports deliveries.
        provider_message_id: String,
    },
    /// It failed and shall be tried again.
    Retry {
        /// What went wrong.
        error: String,
    },
    /// It failed for good.
    Failed {
        /// What went wrong.
        error: String,
    },
}

/// Takes the oldest of the given messages that wait, marks them `SENDING` and counts the attempt, in
/// one statement. Whether their time has come is for
/// [`due_at`](crate::messaging::message_job::MessageJobScopes::due_at) to say.
///
/// Workers that claim at the same time get different messages and never wait for each other. Inside
/// a transaction the messages stay locked to its end, and a rollback gives them back.
///
/// # Errors
/// When the database refuses.
pub async fn claim(
    db: &impl TenantScope,
    messages: Select<Entity>,
    limit: u64,
) -> Result<Vec<Model>, DbErr> {
    let mut oldest = messages
        .filter(waits())
        .select_only()
        .column(Column::Id)
        .into_query();
    oldest
        .clear_order_by()
        .order_by((Entity, Column::CreatedAt), Order::Asc)
        .order_by((Entity, Column::Id), Order::Asc)
        .limit(cmp::min(limit, i64::MAX.unsigned_abs()))
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    // As a subquery it might run once for each row it is compared with, and lock more than `limit`.
    let once = CommonTableExpression::new()
        .table_name("oldest")
        .column("id")
        .query(oldest)
        .materialized(true)
        .to_owned();
    let claimed = Query::select().column("id").from("oldest").to_owned();
    let mut update = Entity::update_many()
        .col_expr(Column::Status, Expr::val(MessageJobStatus::Sending))
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .col_expr(Column::UpdatedAt, defaults::now())
        .filter(Column::Id.in_subquery(claimed));
    QueryTrait::query(&mut update).with_cte(once);
    let mut messages = update.exec_with_returning(db).await?;
    messages.sort_by_key(|message| (message.created_at, message.id));
    Ok(messages)
}

/// What became of the end of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "the claim may be lost, and the message another worker's"]
pub enum Finished {
    /// It is recorded.
    Recorded,
    /// The message is no longer this claim's: it was cancelled, or given to another worker after
    /// [`release`]. Nothing was changed.
    ClaimLost,
}

/// Records how a claimed message fared, in one statement.
///
/// # Errors
/// When the database refuses.
pub async fn finish(
    db: &impl TenantScope,
    claimed: &Model,
    outcome: Outcome,
) -> Result<Finished, DbErr> {
    let update = sending()
        .filter(Column::Id.eq(claimed.id))
        .filter(Column::Attempts.eq(claimed.attempts));
    let update = match outcome {
        Outcome::Sent {
            provider_message_id,
        } => with_status(update, MessageJobStatus::Sent)
            .col_expr(
                Column::ProviderMessageId,
                Expr::val(without_nul(&provider_message_id)),
            )
            .col_expr(Column::LastError, Expr::val(None::<String>)),
        Outcome::Retry { error } => with_status(update, MessageJobStatus::Retry)
            .col_expr(Column::LastError, Expr::val(without_nul(&error))),
        Outcome::Failed { error } => with_status(update, MessageJobStatus::Failed)
            .col_expr(Column::LastError, Expr::val(without_nul(&error))),
    };
    Ok(match update.exec(db).await?.rows_affected {
        0 => Finished::ClaimLost,
        _ => Finished::Recorded,
    })
}

/// Gives messages back to the queue that were claimed before `since` and not finished, since their
/// worker is gone: in one statement, which gives their ids.
///
/// Choose `since` well before the longest time that sending takes, or a message is sent twice.
///
/// # Errors
/// When the database refuses.
pub async fn release(
    db: &impl TenantScope,
    since: DateTime<Utc>,
) -> Result<Vec<MessageJobId>, DbErr> {
    let released = with_status(sending(), MessageJobStatus::Retry)
        .filter(Column::UpdatedAt.lt(since))
        .exec_with_returning(db)
        .await?;
    Ok(released.into_iter().map(|message| message.id).collect())
}

fn sending() -> UpdateMany<Entity> {
    Entity::update_many().filter(Column::Status.eq(MessageJobStatus::Sending))
}

fn with_status(update: UpdateMany<Entity>, status: MessageJobStatus) -> UpdateMany<Entity> {
    update
        .col_expr(Column::Status, Expr::val(status))
        .col_expr(Column::UpdatedAt, defaults::now())
}
