//! Figures by day, user, event, plan and key, worked out from the rows themselves.

pub mod api_usage_stats;
pub mod campaign_performance;
pub mod daily_stats;
pub mod event_analytics;
pub mod org_overview;
pub mod overview;
pub mod project_overview;
pub mod revenue_summary;
pub mod rollup;
pub mod rsvp_question_summary;
mod series;
pub mod user_activity_summary;
pub mod view_refresh;

pub use series::{SeriesDay, daily_series};
