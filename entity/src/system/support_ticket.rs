//! `support_tickets`: questions and complaints of customers.

use sea_orm::{QueryFilter, entity::prelude::*, sea_query::Expr};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, random_uuid, variant},
    identity::{organization, user},
    ids::{DeletionId, OrganizationId, ProjectId, SupportTicketId, UserId},
    live::LiveRelations,
    page::Keyset,
    projects::project,
    relations::{linked, related},
    system::support_ticket_message,
};

/// A question or complaint of a customer.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "support_tickets")]
pub struct Model {
    /// Identifies the ticket.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "random_uuid()")]
    pub id: SupportTicketId,
    /// Organization that asks.
    pub org_id: OrganizationId,
    /// Project it is about, if it is about one.
    pub project_id: Option<ProjectId>,
    /// User who asks, if known.
    pub requester_id: Option<UserId>,
    /// User who takes care of it.
    pub assignee_id: Option<UserId>,
    /// Number that people call it by, unique on the platform.
    #[sea_orm(unique, default_expr = "next_number()")]
    pub number: i64,
    /// What it is about, in a line.
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    /// What was written.
    #[sea_orm(column_type = "Text")]
    pub body: String,
    /// Where it stands.
    #[sea_orm(default_expr = "variant(TicketStatus::Open)")]
    pub status: TicketStatus,
    /// How urgent it is.
    #[sea_orm(default_expr = "variant(TicketPriority::Normal)")]
    pub priority: TicketPriority,
    /// What kind of question it is.
    #[sea_orm(column_type = "Text")]
    pub category: Option<String>,
    /// By when somebody has to answer.
    pub first_response_due_at: Option<DateTimeUtc>,
    /// When somebody answered first; kept by the database.
    pub first_responded_at: Option<DateTimeUtc>,
    /// When it was resolved; kept by the database.
    pub resolved_at: Option<DateTimeUtc>,
    /// When it was closed, which is for good; kept by the database.
    pub closed_at: Option<DateTimeUtc>,
    /// How content the customer is, from 1 to 5.
    pub satisfaction: Option<i16>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
    /// When the row was removed; absent while it is live.
    pub deleted_at: Option<DateTimeUtc>,
    /// User who removed the row, if known.
    pub deleted_by: Option<UserId>,
    /// Deletion that took the row; restoring it brings back exactly its rows.
    pub deletion_id: Option<DeletionId>,
}

impl ActiveModelBehavior for ActiveModel {}

/// Where a ticket stands.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "ticket_status",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TicketStatus {
    /// The staff has to do something.
    Open,
    /// The customer has to answer.
    Pending,
    /// Somebody else has to do something first.
    OnHold,
    /// It is done, unless the customer disagrees.
    Resolved,
    /// It is over.
    Closed,
}

/// How urgent a ticket is, the least first.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "ticket_priority",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TicketPriority {
    /// It can wait.
    Low,
    /// It comes in its turn.
    Normal,
    /// It comes before others.
    High,
    /// It comes first.
    Urgent,
}

fn next_number() -> Expr {
    Expr::cust("nextval('support_tickets_number_seq'::regclass)")
}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The organization that asks.
    #[sea_orm(
        belongs_to = "organization::Entity",
        from = "Column::OrgId",
        to = "organization::Column::Id",
        on_delete = "Cascade"
    )]
    Org,
    /// The project it is about.
    #[sea_orm(
        belongs_to = "project::Entity",
        from = "Column::ProjectId",
        to = "project::Column::Id",
        on_delete = "SetNull"
    )]
    Project,
    /// The user who asks.
    #[sea_orm(
        belongs_to = "user::Entity",
        from = "Column::RequesterId",
        to = "user::Column::Id",
        on_delete = "SetNull"
    )]
    Requester,
    /// The user who takes care of it.
    #[sea_orm(
        belongs_to = "user::Entity",
        from = "Column::AssigneeId",
        to = "user::Column::Id",
        on_delete = "SetNull"
    )]
    Assignee,
    /// What was written on it.
    #[sea_orm(has_many = "support_ticket_message::Entity")]
    Messages,
}

related! {
    organization => Org,
    project => Project,
    support_ticket_message => Messages,
}

linked! {
    /// The user who asks.
    Requester => user via Relation::Requester;
    /// The user who takes care of it.
    Assignee => user via Relation::Assignee;
}

/// Which tickets a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &SystemSession, agent: UserId) -> Result<(), entity::Error> {
/// let next = SupportTicket::live()
///     .open()
///     .assigned_to(agent)
///     .page_by(support_ticket::by_urgency())
///     .fetch(db)
///     .await?;
/// # Ok(())
/// # }
/// ```
pub trait SupportTicketScopes: QueryFilter {
    /// Tickets of the organization.
    fn of_org(self, org: OrganizationId) -> Self {
        self.filter(Column::OrgId.eq(org))
    }

    /// Tickets that are neither resolved nor closed.
    fn open(self) -> Self {
        let open = [
            TicketStatus::Open,
            TicketStatus::Pending,
            TicketStatus::OnHold,
        ];
        self.filter(Column::Status.is_in(open))
    }

    /// Tickets that the user takes care of.
    fn assigned_to(self, user: UserId) -> Self {
        self.filter(Column::AssigneeId.eq(user))
    }

    /// Open tickets that nobody has answered by this time, and somebody should have.
    fn overdue_at(self, now: DateTimeUtc) -> Self {
        self.open()
            .filter(Column::FirstRespondedAt.is_null())
            .filter(Column::FirstResponseDueAt.lt(now))
    }
}

impl SupportTicketScopes for Select<Entity> {}

/// The most urgent first, and of those the oldest.
#[must_use]
pub fn by_urgency() -> Keyset<Column> {
    Keyset::desc(Column::Priority).then_asc(Column::CreatedAt)
}
