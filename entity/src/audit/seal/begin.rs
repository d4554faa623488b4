//! One sealer at a time.

use sea_orm::{ConnectionTrait, DbErr, prelude::DateTimeUtc};

use crate::sql::run;

/// First half of the advisory lock's key ("SEAL" in ASCII); the second half is the table.
const CLASS: i32 = 0x5345_414C;

/// Takes the sealer's lock for the transaction and says what time it is; none while another has it.
pub(super) async fn begin(db: &impl ConnectionTrait) -> Result<Option<DateTimeUtc>, DbErr> {
    let rows = run(db, include_str!("begin.sql"), [CLASS.into()]).await?;
    match rows.first() {
        Some(row) if row.try_get("", "is_mine")? => Ok(Some(row.try_get("", "now")?)),
        _ => Ok(None),
    }
}
