//! Guests, their groups, contacts and tags.

pub mod guest;
pub mod guest_contact;
pub mod guest_group;
pub mod guest_tag;
pub mod guest_tag_assignment;
pub mod import;
pub mod list;
pub mod search;
