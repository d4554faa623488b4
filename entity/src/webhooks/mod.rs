//! Addresses that are called when something happens.

pub mod webhook;
pub mod webhook_delivery;
