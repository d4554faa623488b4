//! A legacy database made from the facts in `tests/fixtures/legacy/*.csv` alone.
//!
//! It is the tests' independent oracle: nothing here knows the `migration` or the `entity` crate, so agreement with
//! it is evidence. [`build()`] makes the database, [`fill()`] puts rows in it (dirty ones too), and
//! [`old_application::run_all`] speaks the old application's SQL; [`catalog()`] and [`dump()`] read a live database;
//! [`deviations()`] and [`drifts()`] break one.
//!
//! ```ignore
//! let owner = legacy::plain_owner(&mut admin).await?;
//! let mut db = PgConnection::connect_with(&owner.connect_options(&server)).await?;
//! legacy::build(&mut db).await?;
//! legacy::fill(&mut db, Volume::default(), DirtyRow::ALL).await?;
//! let before = legacy::dump(&mut db, "public", &["our_bookkeeping"]).await?;
//! // … adopt …
//! let after = legacy::dump(&mut db, "public", &["our_bookkeeping"]).await?;
//! legacy::assert_unchanged(&before, &after);
//! ```

#![allow(
    dead_code,
    unused_imports,
    reason = "each test binary uses its own part of the oracle"
)]

mod build;
mod catalog;
mod deviations;
mod diff;
mod dirty;
mod drift;
mod drifts;
mod dump;
mod error;
mod execute;
mod facts;
mod fill;
mod invalid_index;
pub mod old_application;
mod plain_owner;
mod sections;

pub use build::{Layout, build, build_with};
pub use catalog::{assert_catalog_equals_csv, catalog, expected};
pub use deviations::{Deviation, deviations};
pub use diff::{Difference, DifferenceKind, Objects, assert_no_differences};
pub use dirty::DirtyRow;
pub use drift::{Drift, Facet};
pub use drifts::drifts;
pub use dump::{Dump, RowsDigest, assert_unchanged, dump};
pub use error::Error;
pub use facts::{Catalog, Column, Constraint, EnumValue, Index, Other};
pub use fill::{Volume, fill, plant};
pub use invalid_index::leave_invalid_index;
pub use plain_owner::{PlainOwner, plain_owner};
