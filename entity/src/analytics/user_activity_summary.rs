//! `user_activity_summary`: what a user has done so far.

use sea_orm::{QueryFilter, entity::prelude::*, sea_query::ExprTrait};
use serde::{Deserialize, Serialize};

use crate::{defaults::now, identity::user, ids::UserId, live::LiveRelations, relations::related};

/// What a user has done so far.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "user_activity_summary")]
pub struct Model {
    /// User.
    #[sea_orm(primary_key, auto_increment = false)]
    pub user_id: UserId,
    /// When they first signed in.
    pub first_login_at: Option<DateTimeUtc>,
    /// When they last signed in.
    pub last_login_at: Option<DateTimeUtc>,
    /// How often they signed in.
    #[sea_orm(default_value = 0)]
    pub login_count: i32,
    /// When they last changed something.
    pub last_active_at: Option<DateTimeUtc>,
    /// Projects that they created.
    #[sea_orm(default_value = 0)]
    pub projects_created: i32,
    /// Guests that they added.
    #[sea_orm(default_value = 0)]
    pub guests_added: i32,
    /// Invites that they made.
    #[sea_orm(default_value = 0)]
    pub invites_sent: i32,
    /// Messages of their campaigns that were sent.
    #[sea_orm(default_value = 0)]
    pub messages_sent: i32,
    /// Entries of the audit log about what they did.
    #[sea_orm(default_value = 0)]
    pub audit_actions: i64,
    /// When the row was last worked out anew.
    #[sea_orm(default_expr = "now()")]
    pub computed_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The user.
    #[sea_orm(
        belongs_to = "user::Entity",
        from = "Column::UserId",
        to = "user::Column::Id",
        on_delete = "Cascade"
    )]
    User,
}

related! {
    user => User,
}

/// Which users a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &TenantSession, month_ago: chrono::DateTime<chrono::Utc>) -> Result<(), DbErr> {
/// let asleep = UserActivitySummary::find().not_active_since(month_ago).all(db).await?;
/// # Ok(())
/// # }
/// ```
pub trait UserActivityScopes: QueryFilter {
    /// Users who did something at this time or later.
    fn active_since(self, time: DateTimeUtc) -> Self {
        self.filter(Column::LastActiveAt.gte(time))
    }

    /// Users who have done nothing since, or never.
    fn not_active_since(self, time: DateTimeUtc) -> Self {
        let never = Column::LastActiveAt.is_null();
        self.filter(never.or(Column::LastActiveAt.lt(time)))
    }
}

impl UserActivityScopes for Select<Entity> {}
