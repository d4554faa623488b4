//! `guest_contacts`: how guests are reached.

use sea_orm::{
    QuerySelect, QueryTrait,
    entity::prelude::*,
    sea_query::{ExprTrait, Func},
};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    guests::guest::{self, GuestScopes},
    ids::{DeletionId, GuestContactId, GuestId, OrganizationId, ProjectId, UserId},
    like::exactly,
    live::{LiveRelations, SoftDelete},
    relations::related,
};

/// An email address or phone number of a guest; old rows may have neither.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "guest_contacts")]
pub struct Model {
    /// Identifies the contact.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: GuestContactId,
    /// The guest.
    pub guest_id: GuestId,
    /// Email address.
    #[sea_orm(column_type = "Text")]
    pub email: Option<String>,
    /// Phone number.
    #[sea_orm(column_type = "Text")]
    pub phone: Option<String>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row was removed; absent while it is live.
    pub deleted_at: Option<DateTimeUtc>,
    /// User who removed the row, if known.
    pub deleted_by: Option<UserId>,
    /// Deletion that took the row; restoring it brings back exactly its rows.
    pub deletion_id: Option<DeletionId>,
    /// Organization that the row belongs to; kept by the database.
    pub org_id: Option<OrganizationId>,
    /// When the row last changed; unknown for some old rows.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: Option<DateTimeUtc>,
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
    /// The guest.
    #[sea_orm(
        belongs_to = "guest::Entity",
        from = "Column::GuestId",
        to = "guest::Column::Id",
        on_delete = "Cascade"
    )]
    Guest,
}

related! {
    guest => Guest,
}

/// What the application asks of contacts.
///
/// The contacts of many guests at once are `guests.load_many(GuestContact::live(), db)`, in one
/// statement.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn who(session: &TenantSession, project: ProjectId) -> Result<(), DbErr> {
/// let contacts = GuestContact::live().in_project(project).with_email("Ann@Example.com");
/// let who = contacts.find_also_related(Guest).all(session).await?;
/// # Ok(())
/// # }
/// ```
pub trait GuestContactScopes: QueryFilter {
    /// Contacts of a guest.
    fn of_guest(self, guest: GuestId) -> Self {
        self.filter(Column::GuestId.eq(guest))
    }

    /// Contacts of the live guests of a project; none of a removed one.
    fn in_project(self, project: ProjectId) -> Self {
        let guests = guest::Entity::live()
            .select_only()
            .column(guest::Column::Id)
            .in_project(project);
        self.filter(Column::GuestId.in_subquery(guests.into_query()))
    }

    /// Contacts with this email address, in upper or lower case, white space around it aside. In a
    /// tenant's session [`search::by_email`](crate::guests::search::by_email) is quicker.
    fn with_email(self, email: &str) -> Self {
        // As the index has it.
        let plain = |email: Expr| Func::lower(Func::cust("btrim").arg(email));
        let stored = Expr::from(plain(Column::Email.into_expr()));
        self.filter(ExprTrait::eq(stored, plain(exactly(email))))
    }

    /// Contacts with this phone number, as it is stored.
    fn with_phone(self, phone: &str) -> Self {
        self.filter(ExprTrait::eq(Column::Phone.into_expr(), exactly(phone)))
    }
}

impl GuestContactScopes for Select<Entity> {}
