//! The platform itself: its settings, flags, support and news, and what the database keeps for its
//! operators.

pub mod announcement;
pub mod announcement_dismissal;
pub mod feature_flag;
pub mod quarantined_row;
pub mod scheduled_maintenance;
pub mod support_ticket;
pub mod support_ticket_message;
pub mod system_setting;
