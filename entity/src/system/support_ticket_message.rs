//! `support_ticket_messages`: what is written on a ticket.

use sea_orm::{QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{boolean, now, random_uuid},
    identity::user,
    ids::{OrganizationId, SupportTicketId, SupportTicketMessageId, UserId},
    live::LiveRelations,
    page::Keyset,
    relations::related,
    system::support_ticket,
};

/// What was written on a ticket after it was opened.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "support_ticket_messages")]
pub struct Model {
    /// Identifies the message.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "random_uuid()")]
    pub id: SupportTicketMessageId,
    /// Ticket.
    pub ticket_id: SupportTicketId,
    /// Ticket's organization; kept by the database.
    pub org_id: OrganizationId,
    /// User who wrote it, if known.
    pub author_id: Option<UserId>,
    /// What was written.
    #[sea_orm(column_type = "Text")]
    pub body: String,
    /// Whether only the staff may read it.
    #[sea_orm(default_expr = "boolean(false)")]
    pub is_internal: bool,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The ticket.
    #[sea_orm(
        belongs_to = "support_ticket::Entity",
        from = "Column::TicketId",
        to = "support_ticket::Column::Id",
        on_delete = "Cascade"
    )]
    Ticket,
    /// The user who wrote it.
    #[sea_orm(
        belongs_to = "user::Entity",
        from = "Column::AuthorId",
        to = "user::Column::Id",
        on_delete = "SetNull"
    )]
    Author,
}

related! {
    support_ticket => Ticket,
    user => Author,
}

/// Which messages a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &TenantSession, ticket: SupportTicketId) -> Result<(), entity::Error> {
/// let shown = SupportTicketMessage::find().on(ticket).for_customers();
/// let page = shown.page_by(support_ticket_message::oldest_first()).fetch(db).await?;
/// # Ok(())
/// # }
/// ```
pub trait SupportTicketMessageScopes: QueryFilter {
    /// Messages on the ticket.
    fn on(self, ticket: SupportTicketId) -> Self {
        self.filter(Column::TicketId.eq(ticket))
    }

    /// Messages that the customer may read.
    fn for_customers(self) -> Self {
        self.filter(Column::IsInternal.eq(false))
    }
}

impl SupportTicketMessageScopes for Select<Entity> {}

/// In the order in which they were written.
#[must_use]
pub fn oldest_first() -> Keyset<Column> {
    Keyset::asc(Column::CreatedAt)
}
