//! `users`: people with an account.

use sea_orm::{entity::prelude::*, sea_query::ExprTrait};
use serde::{Deserialize, Serialize};

use crate::{
    analytics::user_activity_summary,
    defaults::{now, text, uuid_v4},
    identity::{organization, organization_member},
    ids::{DeletionId, UserId},
    like::exactly,
    live::{LiveRelations, SoftDelete},
    photos::photo_upload,
    projects::project,
    relations::{linked, related, related_via},
    seating::check_in_record,
    settings::settings_value,
    system::{announcement_dismissal, support_ticket, support_ticket_message},
};

/// A person who signs in to plan or manage events.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "users")]
pub struct Model {
    /// Identifies the user.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: UserId,
    /// Address the person signs in with; unique among live users as stored, case included.
    #[sea_orm(column_type = "Text")]
    pub email: String,
    /// Name as the person writes it.
    #[sea_orm(column_type = "Text")]
    pub full_name: Option<String>,
    /// Preferred language as a BCP 47 tag.
    #[sea_orm(column_type = "Text", default_expr = r#"text("en")"#)]
    pub locale: Option<String>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
    /// When the row was removed; absent while it is live.
    pub deleted_at: Option<DateTimeUtc>,
    /// User who removed the row, if known.
    pub deleted_by: Option<UserId>,
    /// Deletion that took the row; restoring it brings back exactly its rows.
    pub deletion_id: Option<DeletionId>,
    /// When the person proved that the address is theirs.
    pub email_verified_at: Option<DateTimeUtc>,
    /// When the person last signed in.
    pub last_login_at: Option<DateTimeUtc>,
    /// Failed attempts to sign in since the last that succeeded.
    #[sea_orm(default_value = 0)]
    pub failed_login_count: i32,
    /// Moment until which signing in is refused.
    pub locked_until: Option<DateTimeUtc>,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The user's organizations, as links.
    #[sea_orm(has_many = "organization_member::Entity")]
    Memberships,
    /// Settings the user last changed.
    #[sea_orm(has_many = "settings_value::Entity", via_rel = "Relation::UpdatedBy")]
    UpdatedSettings,
    /// Projects the user created, whoever owns them now.
    #[sea_orm(has_many = "project::Entity", via_rel = "Relation::Creator")]
    CreatedProjects,
    /// Arrivals the user recorded.
    #[sea_orm(
        has_many = "check_in_record::Entity",
        via_rel = "Relation::CheckedInBy"
    )]
    CheckIns,
    /// Pictures the user approved or rejected.
    #[sea_orm(has_many = "photo_upload::Entity", via_rel = "Relation::Moderator")]
    ModeratedPhotos,
    /// What the user asked the staff.
    #[sea_orm(has_many = "support_ticket::Entity", via_rel = "Relation::Requester")]
    RequestedTickets,
    /// Tickets that the user takes care of.
    #[sea_orm(has_many = "support_ticket::Entity", via_rel = "Relation::Assignee")]
    AssignedTickets,
    /// What the user wrote on tickets.
    #[sea_orm(has_many = "support_ticket_message::Entity")]
    TicketMessages,
    /// Announcements that the user put out of sight, as links.
    #[sea_orm(has_many = "announcement_dismissal::Entity")]
    Dismissals,
    /// What the user has done so far.
    #[sea_orm(has_one = "user_activity_summary::Entity")]
    Activity,
}

related! {
    organization_member => Memberships,
    support_ticket_message => TicketMessages,
    announcement_dismissal => Dismissals,
    user_activity_summary => Activity,
}

related_via! {
    organization => Memberships, organization_member::Org;
}

linked! {
    /// Settings the user last changed.
    UpdatedSettings => settings_value via Relation::UpdatedSettings;
    /// Projects the user created, whoever owns them now.
    CreatedProjects => project via Relation::CreatedProjects;
    /// Arrivals the user recorded.
    CheckIns => check_in_record via Relation::CheckIns;
    /// What the user asked the staff.
    RequestedTickets => support_ticket via Relation::RequestedTickets;
    /// Tickets that the user takes care of.
    AssignedTickets => support_ticket via Relation::AssignedTickets;
    /// Pictures the user approved or rejected.
    ModeratedPhotos => photo_upload via Relation::ModeratedPhotos;
}

impl Entity {
    /// The live user with exactly this address.
    #[must_use]
    pub fn find_by_email(email: &str) -> Select<Self> {
        Self::live().with_email(email)
    }
}

/// Which users a query reads.
pub trait UserScopes: QueryFilter {
    /// The user with exactly this address, letter case included: one at most among live users.
    ///
    /// ```no_run
    /// # use entity::prelude::*;
    /// # async fn example(session: &SystemSession) -> Result<(), DbErr> {
    /// let ann = User::live().with_email("ann@example.org").one(session).await?;
    /// # Ok(())
    /// # }
    /// ```
    fn with_email(self, email: &str) -> Self {
        self.filter(ExprTrait::eq(Column::Email.into_expr(), exactly(email)))
    }
}

impl UserScopes for Select<Entity> {}
