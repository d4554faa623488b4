//! Fields that organizations add to guests, events and other rows of their own.

pub mod custom_field;
pub mod custom_field_value;
pub mod custom_value;
