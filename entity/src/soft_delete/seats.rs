//! Seats that a deletion took.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use serde::Serialize;

use crate::{
    ids::{DeletionId, GuestId, SeatingTableId},
    sql::run,
};

/// A seat that is not put back: somebody else sits there now, the guest sits elsewhere on the same
/// floor plan, or guest or table are gone for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, FromQueryResult)]
pub struct LostSeat {
    /// The table.
    pub table_id: SeatingTableId,
    /// The guest who had it.
    pub guest_id: GuestId,
    /// Its number, if it had one.
    pub seat_number: Option<i32>,
}

/// What became of the seats.
#[derive(Default)]
pub(super) struct Seats {
    pub(super) back: u64,
    pub(super) waiting: u64,
    pub(super) lost: Vec<LostSeat>,
}

pub(super) async fn put_back(
    db: &impl ConnectionTrait,
    deletion: DeletionId,
) -> Result<Seats, DbErr> {
    let mut seats = Seats::default();
    for row in run(db, include_str!("put_back_seats.sql"), [deletion.into()]).await? {
        if row.try_get("", "is_back")? {
            seats.back += 1;
        } else if row.try_get("", "is_waiting")? {
            seats.waiting += 1;
        } else {
            seats.lost.push(LostSeat::from_query_result(&row, "")?);
        }
    }
    Ok(seats)
}
