//! `invite_access_logs`: when invites were opened.

use std::net::IpAddr;

use sea_orm::{ActiveValue::Set, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    ids::{InviteAccessLogId, InviteId, OrganizationId},
    invites::invite,
    live::LiveRelations,
    log::{Log, Logged},
    relations::related,
    session::TenantScope,
    sql::without_nul,
};

/// One opening of an invite.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "invite_access_logs")]
pub struct Model {
    /// Identifies the access.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: InviteAccessLogId,
    /// The invite.
    pub invite_id: InviteId,
    /// When it was opened.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "now()")]
    pub accessed_at: DateTimeUtc,
    /// Address of the visitor.
    pub ip_address: Option<IpNetwork>,
    /// Browser of the visitor, as it names itself.
    #[sea_orm(column_type = "Text")]
    pub user_agent: Option<String>,
    /// Organization that the row belongs to; kept by the database.
    pub org_id: Option<OrganizationId>,
    /// When the row was created; unknown for some old rows.
    #[sea_orm(default_expr = "now()")]
    pub created_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Log for Entity {
    const TIME: Column = Column::AccessedAt;
}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The invite.
    #[sea_orm(
        belongs_to = "invite::Entity",
        from = "Column::InviteId",
        to = "invite::Column::Id",
        on_delete = "Cascade"
    )]
    Invite,
}

related! {
    invite => Invite,
}

/// Records that an invite was opened, now, in one statement.
///
/// ```no_run
/// # use entity::{invites::invite_access_log, prelude::*};
/// # async fn opened(session: &TenantSession, visit: entity::invites::visit::InviteVisit) -> Result<(), DbErr> {
/// let address = "203.0.113.7".parse().ok();
/// invite_access_log::record(session, visit.invite.id, address, Some("Mozilla/5.0")).await?;
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// When the database refuses, as it does for an invite that is gone.
pub async fn record(
    db: &impl TenantScope,
    invite: InviteId,
    ip_address: Option<IpAddr>,
    user_agent: Option<&str>,
) -> Result<InviteAccessLogId, DbErr> {
    let id = InviteAccessLogId::new_v7();
    let access = ActiveModel {
        id: Set(id),
        invite_id: Set(invite),
        ip_address: Set(ip_address.map(IpNetwork::from)),
        // Visitors choose this text, and PostgreSQL keeps no NUL.
        user_agent: Set(user_agent.map(without_nul)),
        ..Default::default()
    };
    Entity::insert(access).exec_without_returning(db).await?;
    Ok(id)
}

/// What the application asks of the log.
pub trait InviteAccessLogScopes: QueryFilter {
    /// Openings of an invite.
    fn of_invite(self, invite: InviteId) -> Self {
        self.filter(Column::InviteId.eq(invite))
    }
}

impl InviteAccessLogScopes for Logged<Entity> {}
