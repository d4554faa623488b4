//! Small typed builders over sea-query: the vocabulary that migrations are written in.
//!
//! A migration is a list of [`Step`]s. Each step knows its SQL, the lock it takes and whether it
//! runs inside a transaction, so that the same list serves to run, to plan and to document it.

mod alter;
mod audit;
mod batches;
mod check;
mod column;
mod comment;
mod deletion;
mod enumeration;
mod extension;
mod function;
mod index;
mod lock;
mod materialized;
mod new_index;
mod partition;
mod policy;
mod privilege;
mod quote;
mod reference;
mod step;
mod table;
mod tenant;
mod trigger;
mod view;

pub use alter::{
    add_column, analyze, drop_column, drop_constraint, drop_default, exclude, rename_constraint,
    set_default, unique_using_index,
};
pub use audit::{Audited, audited};
pub use batches::{Batches, WHOLE_TABLE};
pub use check::Check;
pub use column::{
    ColumnExt, bigint, boolean, bytes, cidr_array, custom, date, decimal, double, id, inet,
    integer, interval, jsonb, new_id, numeric, smallint, text, text_array, timed_id, timestamptz,
    uuid,
};
pub use comment::{comments, remove_comments, remove_type_comments, type_comments};
pub use deletion::{PROJECT_OF_DELETION, project_of_deletion};
pub use enumeration::{create_enum, drop_enum};
pub use extension::{create_extension, drop_extension};
pub use function::{PINNED, create_functions, drop_functions};
pub use index::{
    create_index, create_index_concurrently, create_unique_index_concurrently,
    drop_index_concurrently, drop_invalid_index,
};
pub use lock::{Lock, LockMode};
pub use materialized::{create_materialized_view, drop_materialized_view, give_materialized_view};
pub use new_index::{NewIndex, create_indexes, new_index};
pub use partition::{keep_append_only, month_partitions};
pub use policy::{Command, Policy, disable_row_security, enable_row_security, grant, revoke};
pub use privilege::{
    IN_SCHEMA, give_function, give_functions, grant_function, grant_schema, revoke_function,
    revoke_schema,
};
pub use quote::quote;
pub use reference::{OnDelete, Reference};
pub use step::{Mode, Step};
pub use table::{NewTable, add_foreign_key, create_table, drop_foreign_key, drop_table};
pub use tenant::{
    ALL_ROWS, APP, IS_SIGNED_IN, Right, SERVICE, TenantPolicies, Way, in_managed_project, in_org,
};
pub use trigger::{ANY_CHANGE, Trigger, drop_trigger, guard_status, stamp_rows, touch_rows};
pub use view::{create_view, drop_view};
