//! Plans, what they grant, and who has them.

pub mod entitlements;
pub mod org_plan_assignment;
pub mod plan;
pub mod plan_entitlement;
pub mod project_plan_assignment;
mod sight;

pub(crate) use sight::expect_in_sight;
