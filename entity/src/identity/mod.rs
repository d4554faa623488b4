//! People, organizations and who belongs to which.

pub mod organization;
pub mod organization_member;
pub mod user;
