//! Photo walls.

pub mod like;
pub mod photo_like;
pub mod photo_upload;
pub mod photo_wall_settings;
pub mod wall;
