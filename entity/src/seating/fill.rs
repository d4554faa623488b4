//! How full tables, floor plans and events are.

use sea_orm::{
    ColumnTrait, Condition, DbErr, EntityTrait, FromQueryResult, JoinType, QueryFilter,
    QueryResult, QuerySelect, QueryTrait, RelationTrait, Select,
    sea_query::{Alias, Expr, ExprTrait, Func, Query, SelectStatement},
};
use serde::{Deserialize, Serialize};

use crate::{
    live::{LiveRows, SoftDelete},
    nested::{object, read},
    projects::{event, live_events, live_projects},
    seating::{floor_plan, seating_assignment, seating_table},
    session::TenantQuery,
};

const SEATS: &str = "seats";
const CAPACITY: &str = "capacity";
const TAKEN: &str = "taken";

/// A table, a floor plan or an event with its seats.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SeatFill<M> {
    /// What has the seats: the model of the table, the floor plan or the event.
    pub place: M,
    /// Its seats, counted.
    pub seats: Seats,
}

/// Seats, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seats {
    /// How many there are.
    pub capacity: i64,
    /// How many guests are placed; more than there are seats where a table is overfull.
    pub taken: i64,
    /// How many more guests the tables take. An overfull table has none, and takes away none from
    /// the others: this can be more than `capacity - taken`.
    pub free: i64,
}

/// What a query reads together with its seats.
pub trait SeatFills {
    /// The model of a row.
    type Place: FromQueryResult;

    /// The rows with their seats, in one statement; removed ones and those of removed projects are
    /// left out.
    ///
    /// ```no_run
    /// # use entity::prelude::*;
    /// # async fn show(session: &TenantSession, project: ProjectId, event: EventId) -> Result<(), DbErr> {
    /// for filled in Event::live().in_project(project).seat_fills().all(session).await? {
    ///     println!("{}: {} of {}", filled.place.name, filled.seats.taken, filled.seats.capacity);
    /// }
    /// for filled in SeatingTable::live().of_event(event).seat_fills().all(session).await? {
    ///     println!("table {}: {} free", filled.place.name, filled.seats.free);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    fn seat_fills(self) -> TenantQuery<SeatFill<Self::Place>>;
}

impl SeatFills for Select<event::Entity> {
    type Place = event::Model;

    fn seat_fills(self) -> TenantQuery<SeatFill<event::Model>> {
        let tables = seating_table::Entity::live()
            .join(
                JoinType::InnerJoin,
                seating_table::Relation::FloorPlan.def(),
            )
            .filter(Condition::from(event::Relation::FloorPlans.def()));
        let rows = self
            .live()
            .filter(event::Column::ProjectId.in_subquery(live_projects()))
            .expr_as(seats(of_tables(tables)), SEATS);
        TenantQuery::of(rows)
    }
}

impl SeatFills for Select<floor_plan::Entity> {
    type Place = floor_plan::Model;

    fn seat_fills(self) -> TenantQuery<SeatFill<floor_plan::Model>> {
        let tables = seating_table::Entity::find()
            .filter(Condition::from(floor_plan::Relation::Tables.def()));
        let rows = self
            .live()
            .filter(floor_plan::Column::EventId.in_subquery(live_events()))
            .expr_as(seats(of_tables(tables)), SEATS);
        TenantQuery::of(rows)
    }
}

impl SeatFills for Select<seating_table::Entity> {
    type Place = seating_table::Model;

    fn seat_fills(self) -> TenantQuery<SeatFill<seating_table::Model>> {
        let plans = floor_plan::Entity::live()
            .select_only()
            .column(floor_plan::Column::Id)
            .filter(floor_plan::Column::EventId.in_subquery(live_events()));
        // The capacity is that of the row being read.
        let own = seating_assignment::Entity::find()
            .select_only()
            .expr_as(capacity(), CAPACITY)
            .expr_as(seating_assignment::Column::Id.count(), TAKEN)
            .filter(Condition::from(seating_table::Relation::Assignments.def()));
        let rows = self
            .live()
            .filter(seating_table::Column::FloorPlanId.in_subquery(plans.into_query()))
            .expr_as(seats(own.into_query()), SEATS);
        TenantQuery::of(rows)
    }
}

/// Capacity and guests of each table. Grouped, so that PostgreSQL counts the guests once.
fn of_tables(tables: Select<seating_table::Entity>) -> SelectStatement {
    let tables = tables
        .select_only()
        .join(
            JoinType::LeftJoin,
            seating_table::Relation::Assignments.def(),
        )
        .expr_as(capacity(), CAPACITY)
        .expr_as(seating_assignment::Column::Id.count(), TAKEN)
        .group_by(seating_table::Column::Id);
    tables.into_query()
}

fn capacity() -> Expr {
    Expr::col(seating_table::Column::Capacity.as_column_ref())
}

/// The members of [`Seats`] as text.
fn seats(tables: SelectStatement) -> Expr {
    let column = |name| Expr::col(Alias::new(name));
    let total = |seats: Expr| Func::coalesce([seats.sum(), Expr::val(0)]).into();
    let free = Func::greatest([column(CAPACITY).sub(column(TAKEN)), Expr::val(0)]);
    let seats = object([
        (CAPACITY, total(column(CAPACITY))),
        (TAKEN, total(column(TAKEN))),
        ("free", total(free.into())),
    ]);
    let query = Query::select()
        .expr(seats.cast_as("text"))
        .from_subquery(tables, "tables")
        .take();
    query.into()
}

impl<M: FromQueryResult> FromQueryResult for SeatFill<M> {
    fn from_query_result(result: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        Ok(Self {
            place: M::from_query_result(result, prefix)?,
            seats: read(result, prefix, SEATS)?,
        })
    }
}
