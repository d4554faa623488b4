//! Floor plans with their tables and who sits there.

use sea_orm::{
    ColumnTrait, DbErr, FromQueryResult, QueryFilter, QueryResult, QueryTrait, RelationTrait,
    Select,
};
use serde::{Deserialize, Serialize};

use crate::{
    guests::guest,
    live::LiveRows,
    nested::{list_links, object, read, row, select_list},
    projects::live_events,
    seating::{floor_plan, seating_assignment, seating_table},
    session::TenantQuery,
};

const TABLES: &str = "tables";

/// A floor plan with its tables.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeatingChart {
    /// The floor plan.
    pub floor_plan: floor_plan::Model,
    /// Its tables, by name.
    pub tables: Vec<SeatedTable>,
}

/// A table with who sits there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeatedTable {
    /// The table.
    pub table: seating_table::Model,
    /// The seats that are taken, by number; those without a number come last.
    pub seats: Vec<TakenSeat>,
}

/// A seat and who sits there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TakenSeat {
    /// The seat.
    pub assignment: seating_assignment::Model,
    /// The guest; absent when removed without giving the seat up, as an older application does. The
    /// seat is taken all the same, as for the database.
    pub guest: Option<guest::Model>,
}

impl SeatedTable {
    /// How many more guests the table takes: none when it is full or overfull.
    #[must_use]
    pub fn free_seats(&self) -> usize {
        let capacity = usize::try_from(self.table.capacity).unwrap_or(0);
        capacity.saturating_sub(self.seats.len())
    }

    /// The numbers that nobody has, from 1 to the table's capacity.
    ///
    /// There are more of them than [`free_seats`](Self::free_seats) where guests sit without a number.
    pub fn free_numbers(&self) -> impl Iterator<Item = i32> + '_ {
        let taken = |number| {
            let mut seats = self.seats.iter();
            seats.any(|seat| seat.assignment.seat_number == Some(number))
        };
        (1..=self.table.capacity).filter(move |number| !taken(*number))
    }
}

pub(super) fn select(plans: Select<floor_plan::Entity>) -> TenantQuery<SeatingChart> {
    let mut plans = plans
        .live()
        .filter(floor_plan::Column::EventId.in_subquery(live_events()));
    let seat = object([
        ("assignment", row(seating_assignment::Entity)),
        ("guest", row(guest::Entity)),
    ]);
    let seats = seating_table::Relation::Assignments.def();
    let guests = seating_assignment::Relation::Guest.def();
    let table = object([
        ("table", row(seating_table::Entity)),
        ("seats", list_links(seats, guests, seat)),
    ]);
    let tables = floor_plan::Relation::Tables.def();
    select_list(QueryTrait::query(&mut plans), tables, table, TABLES);
    TenantQuery::of(plans)
}

impl FromQueryResult for SeatingChart {
    fn from_query_result(result: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        let mut tables: Vec<SeatedTable> = read(result, prefix, TABLES)?;
        tables.sort_by(|a, b| (&a.table.name, a.table.id).cmp(&(&b.table.name, b.table.id)));
        for table in &mut tables {
            table.seats.sort_by_key(|seat| {
                let number = seat.assignment.seat_number;
                (number.is_none(), number, seat.assignment.id)
            });
        }
        Ok(Self {
            floor_plan: floor_plan::Model::from_query_result(result, prefix)?,
            tables,
        })
    }
}
