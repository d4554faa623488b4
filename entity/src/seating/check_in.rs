//! Arrivals at an event: the list at the door, and ticking it off.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect,
    QueryTrait, RelationTrait, Select, SelectTwoModel,
    sea_query::{Expr, ExprTrait, SelectStatement},
};

use crate::{
    Error,
    guests::guest::{self, name_order},
    ids::{CheckInRecordId, EventId, GuestId, UserId},
    keep::insert_or_keep,
    live::SoftDelete,
    page::{PageBy, PageQuery},
    projects::{live_events, project_of},
    seating::check_in_record::{self, CheckInMethod},
    session::TenantScope,
    sql::without_nul,
};

/// The guests of an event with their arrivals.
///
/// ```no_run
/// # use entity::{prelude::*, Error};
/// # async fn door(session: &TenantSession, event: EventId) -> Result<(), Error> {
/// let page = Guest::live().named_like("mil").check_in_list(event).size(50).fetch(session).await?;
/// for (guest, arrival) in page.items {
///     println!("{:?} {}", guest.last_name, if arrival.is_some() { "is here" } else { "" });
/// }
/// # Ok(())
/// # }
/// ```
pub trait CheckInScopes: QueryFilter {
    /// Live guests of the event's project, by name, each with the arrival if there is one; a page is
    /// one statement, or two where the last names run out. A removed event has no guests.
    fn check_in_list(
        self,
        event: EventId,
    ) -> PageQuery<SelectTwoModel<guest::Model, check_in_record::Model>>;

    /// Guests who arrived at the event; nobody at a removed one.
    fn arrived_at(self, event: EventId) -> Self {
        self.filter(guest::Column::Id.in_subquery(arrivals(event)))
    }

    /// Live guests of the event's project who did not arrive.
    fn missing_at(self, event: EventId) -> Self {
        invited(self, event).filter(guest::Column::Id.not_in_subquery(arrivals(event)))
    }
}

impl CheckInScopes for Select<guest::Entity> {
    fn check_in_list(
        self,
        event: EventId,
    ) -> PageQuery<SelectTwoModel<guest::Model, check_in_record::Model>> {
        let arrival = guest::Relation::CheckInRecords
            .def()
            .on_condition(move |_, arrivals| {
                let at = Expr::col((arrivals, check_in_record::Column::EventId)).eq(event);
                Condition::all().add(at)
            });
        invited(self, event)
            .join(JoinType::LeftJoin, arrival)
            .select_also(check_in_record::Entity)
            .page_by(name_order())
    }
}

fn invited<Q: QueryFilter>(guests: Q, event: EventId) -> Q {
    guests
        .filter(guest::Entity::is_live())
        .filter(guest::Column::ProjectId.in_subquery(project_of(event)))
}

fn arrivals(event: EventId) -> SelectStatement {
    check_in_record::Entity::find()
        .select_only()
        .column(check_in_record::Column::GuestId)
        .filter(check_in_record::Column::EventId.eq(event))
        .filter(check_in_record::Column::EventId.in_subquery(live_events()))
        .into_query()
}

/// An arrival, and whether it was recorded just now or before.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckIn {
    /// The record: of the first time, if the guest is checked in again.
    pub record: check_in_record::Model,
    /// Whether the guest was not there before.
    pub is_new: bool,
}

/// Records a guest's arrival at an event, in one statement.
///
/// A guest who is there already stays as recorded first, however many doors check in at once.
///
/// ```no_run
/// # use entity::{prelude::*, seating::check_in::check_in, Error};
/// # async fn scan(session: &TenantSession, event: EventId, guest: GuestId, by: UserId) -> Result<(), Error> {
/// let arrival = check_in(session, event, guest, CheckInMethod::Qr, Some(by), None).await?;
/// if !arrival.is_new {
///     println!("was here at {}", arrival.record.checked_in_at);
/// }
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// [`Error::OtherProject`] when the guest is not one of the event's project, when one of them is
/// removed, or the database's error.
pub async fn check_in(
    db: &impl TenantScope,
    event: EventId,
    guest: GuestId,
    method: CheckInMethod,
    by: Option<UserId>,
    notes: Option<&str>,
) -> Result<CheckIn, Error> {
    use check_in_record::Column;

    let id = CheckInRecordId::new_v7();
    let insert = insert_or_keep(
        check_in_record::Entity,
        [
            (Column::Id, id.into()),
            (Column::EventId, event.into()),
            (Column::GuestId, guest.into()),
            (Column::CheckedInBy, by.into()),
            (Column::Method, method.into()),
            (Column::Notes, notes.map(without_nul).into()),
        ],
        invited(guest::Entity::find_by_id(guest), event).into_query(),
        [Column::EventId, Column::GuestId],
    );
    let row = db.query_one(&insert).await?;
    let row = row.ok_or(Error::OtherProject("the guest", "the event"))?;
    let record = check_in_record::Model::from_query_result(&row, "")?;
    Ok(CheckIn {
        is_new: record.id == id,
        record,
    })
}
