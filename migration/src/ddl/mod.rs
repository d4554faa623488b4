//! Small typed builders over sea-query: the vocabulary that migrations are written in.
//!
//! A migration is a list of [`Step`]s. Each step knows its SQL, the lock it takes and whether it
//! runs inside a transaction, so that the same list serves to run, to plan and to document it.

mod column;
mod enumeration;
mod index;
mod lock;
mod quote;
mod step;
mod table;

pub use column::{
    ColumnExt, boolean, custom, double, id, inet, integer, jsonb, text, text_array, timestamptz,
    uuid,
};
pub use enumeration::{create_enum, drop_enum};
pub use index::{create_index_concurrently, drop_index_concurrently, drop_invalid_index};
pub use lock::{Lock, LockMode};
pub use quote::quote;
pub use step::{Mode, Step};
pub use table::{
    NewTable, add_foreign_key, create_extension, create_table, drop_foreign_key, drop_table,
};
