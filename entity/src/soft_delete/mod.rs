//! Removed rows: what took them, and how they come back.
//!
//! Whoever removes a row removes what hangs on it: a guest's contacts and invites, an event's floor
//! plans and their tables. All of it carries the id of one [`deletion`], and
//! [`restore`] brings back exactly that. What was removed long ago is deleted for good by
//! [`purge`].
//!
//! ```no_run
//! use entity::{prelude::*, soft_delete::{Purge, Removal, purge, restore}};
//!
//! # async fn example(session: &SystemSession, user: UserId, project: ProjectId) -> Result<(), entity::Error> {
//! let removed = Project::soft_delete(session, [project], Removal::by(user).because("cancelled")).await?;
//! println!("removed {}", removed.rows);
//! for root in removed.removed {
//!     let restored = restore(session, root.deletion).await?;
//!     println!("brought back {}", restored.rows);
//! }
//! let a_quarter_ago = chrono::Utc::now() - chrono::Duration::days(90);
//! let purged = purge(session, &Purge::older_than(a_quarter_ago)).await?;
//! println!("deleted {} for good", purged.rows);
//! # Ok(())
//! # }
//! ```

mod batch;
mod closed;
mod conflicts;
pub mod deletion;
mod error;
mod graph;
mod hidden;
mod holds;
mod purge;
mod records;
mod removal;
mod remove;
mod restore;
mod rows;
mod seats;
pub(crate) mod sql;
mod stamp;
mod verbs;
mod victims;

pub use conflicts::Conflict;
pub use error::RestoreError;
pub use purge::{Kept, Purge, PurgeScope, Purged, purge};
pub use removal::{Removal, Removed, Root};
pub use restore::{Restored, restore};
pub use rows::Rows;
pub use seats::LostSeat;
pub use verbs::{SoftDeleteRow, SoftDeleteRows};
