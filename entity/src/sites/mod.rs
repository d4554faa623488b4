//! Web sites and their published versions.

pub mod site;
pub mod site_version;
