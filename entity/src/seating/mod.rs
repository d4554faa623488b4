//! Floor plans, tables, seats and arrivals.

pub mod chart;
pub mod check_in;
pub mod check_in_record;
pub mod fill;
pub mod floor_plan;
pub mod seating_assignment;
pub mod seating_table;
