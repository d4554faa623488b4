//! The queries that the tables of the platform have indexes for.

use chrono::{DateTime, Duration, Utc};
use entity::{
    custom_fields::custom_field_value, prelude::*, security::security_event,
    system::support_ticket_message,
};
use sea_orm::{DatabaseTransaction, DbBackend, QueryTrait, Statement};

use crate::Outcome;

/// A query in words, the index made for it, and the query.
pub type Asked = (&'static str, &'static str, Statement);

fn built<Q: QueryTrait>(query: Q) -> Statement {
    query.build(DbBackend::Postgres)
}

/// Keys and webhooks.
pub async fn of_programs(db: &DatabaseTransaction, now: DateTime<Utc>) -> Outcome<Vec<Asked>> {
    let key = ApiKey::find().one(db).await?.ok_or("no key")?;
    let hook = Webhook::find().one(db).await?.ok_or("no webhook")?;
    let since = now - Duration::days(30);
    Ok(vec![
        (
            "key_by_hash",
            "api_keys_key_hash",
            built(ApiKey::find().with_hash(key.key_hash.clone())),
        ),
        (
            "keys_of_an_organization",
            "idx_api_keys_org_id",
            built(ApiKey::find().of_org(key.org_id).active_at(now)),
        ),
        (
            "usage_of_a_key",
            "api_key_usage",
            built(
                ApiKeyUsage::since(since)
                    .of_key(key.id)
                    .by(UsageWindow::Day)
                    .rows(),
            ),
        ),
        (
            "webhooks_listening",
            "idx_webhooks_active",
            built(
                Webhook::live()
                    .active()
                    .of_org(hook.org_id)
                    .listening_to(hook.project_id, "guest.created"),
            ),
        ),
        (
            "deliveries_due",
            "scheduled_at",
            built(WebhookDelivery::since(since).due_at(now).rows().limit(100)),
        ),
        (
            "deliveries_abandoned",
            "claimed_until",
            built(WebhookDelivery::since(since).abandoned_at(now).rows()),
        ),
        (
            "deliveries_of_a_webhook",
            "webhook_id",
            built(
                WebhookDelivery::since(since)
                    .of_webhook(hook.id)
                    .rows()
                    .limit(50),
            ),
        ),
    ])
}

/// Fields, tickets, announcements, requests.
pub async fn of_people(db: &DatabaseTransaction, now: DateTime<Utc>) -> Outcome<Vec<Asked>> {
    let filled = CustomFieldValue::find()
        .filter(custom_field_value::Column::ValueText.is_not_null())
        .one(db)
        .await?
        .ok_or("no value")?;
    let value = filled.value().ok_or("an empty value")?;
    let ticket = SupportTicket::find().one(db).await?.ok_or("no ticket")?;
    let day = now.date_naive();
    Ok(vec![
        (
            "values_of_a_row",
            "idx_custom_field_values_entity_id",
            built(CustomFieldValue::find().for_entity(filled.entity_type, filled.entity_id)),
        ),
        (
            "rows_with_a_value",
            "custom_field_values_text",
            built(
                CustomFieldValue::find()
                    .of_field(filled.field_id)
                    .with(value),
            ),
        ),
        (
            "tickets_open_by_priority",
            "idx_support_tickets_open",
            built(
                SupportTicket::live()
                    .open()
                    .order_by_desc(support_ticket::Column::Priority)
                    .limit(50),
            ),
        ),
        (
            "tickets_overdue",
            "idx_support_tickets_response_due",
            built(SupportTicket::live().overdue_at(now)),
        ),
        (
            "messages_of_a_ticket",
            "idx_support_ticket_messages_ticket_id",
            built(
                SupportTicketMessage::find()
                    .on(ticket.id)
                    .order_by_asc(support_ticket_message::Column::CreatedAt),
            ),
        ),
        (
            "announcements_shown",
            "idx_announcements_ends_at",
            built(Announcement::live().shown_at(now)),
        ),
        (
            "erasures_due",
            "idx_data_deletion_requests_due",
            built(DataDeletionRequest::find().open().due_before(now)),
        ),
        (
            "exports_due",
            "idx_data_export_requests_due",
            built(DataExportRequest::find().open().due_before(now)),
        ),
        (
            "days_of_an_organization",
            "daily_stats",
            built(
                DailyStats::find()
                    .of_org(filled.org_id)
                    .between(day - Duration::days(30), day),
            ),
        ),
    ])
}

/// Attempts and events of security.
pub async fn of_guards(db: &DatabaseTransaction, now: DateTime<Utc>) -> Outcome<Vec<Asked>> {
    let attempt = LoginAttempt::find().one(db).await?.ok_or("no attempt")?;
    let since = now - Duration::days(1);
    Ok(vec![
        (
            "attempts_for_an_account",
            "identifier_hash",
            built(
                LoginAttempt::since(since)
                    .for_identifier(attempt.identifier_hash)
                    .failed()
                    .rows(),
            ),
        ),
        (
            "attempts_by_an_address",
            "ip_address",
            built(
                LoginAttempt::since(since)
                    .by_address(attempt.ip_address.ip())
                    .failed()
                    .rows(),
            ),
        ),
        (
            "events_open_worst_first",
            "severity",
            built(
                SecurityEvent::since(since)
                    .open()
                    .rows()
                    .order_by_desc(security_event::Column::Severity)
                    .limit(50),
            ),
        ),
    ])
}
