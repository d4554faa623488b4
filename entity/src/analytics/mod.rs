//! Figures by day, user, event, plan and key, worked out from the rows themselves.

pub mod api_usage_stats;
pub mod daily_stats;
pub mod event_analytics;
pub mod revenue_summary;
pub mod rollup;
mod series;
pub mod user_activity_summary;

pub use series::daily_series;
