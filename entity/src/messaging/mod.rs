//! Campaigns, the message queue and delivery reports.

pub mod message_event;
pub mod message_job;
pub mod messaging_campaign;
pub mod queue;
