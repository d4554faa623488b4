//! Settings with their defaults, values per scope, and exceptions to entitlements.

mod chain;
pub mod entitlement_override;
mod load;
pub mod resolve;
pub mod settings_definition;
pub mod settings_value;

pub use chain::SettingsOf;
