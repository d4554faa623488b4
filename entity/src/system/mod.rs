//! What the database keeps for its operators.

pub mod quarantined_row;
