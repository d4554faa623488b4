//! `invites`: personal links to a site.

use sea_orm::{Condition, QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    Error,
    defaults::{now, uuid_v4, variant},
    guests::{guest, guest_group},
    ids::{DeletionId, GuestGroupId, GuestId, InviteId, OrganizationId, ProjectId, SiteId, UserId},
    invites::{
        invite_access_log,
        token::InviteToken,
        visit::{self, InviteVisit},
    },
    live::{LiveRelations, SoftDelete},
    photos::photo_upload,
    projects::{in_live_project, project},
    relations::related,
    rsvp::rsvp_submission,
    secret::{PasscodeHash, TokenHash},
    session::TenantQuery,
    sites::site,
};

/// A link that lets a guest or a group into a site.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "invites")]
pub struct Model {
    /// Identifies the invite.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: InviteId,
    /// The project.
    pub project_id: ProjectId,
    /// Site the link opens.
    pub site_id: SiteId,
    /// Guest it was made for.
    pub guest_id: Option<GuestId>,
    /// Group it was made for.
    pub group_id: Option<GuestGroupId>,
    /// Hash of the token in the link; never serialized.
    #[sea_orm(unique)]
    #[serde(skip_serializing)]
    pub token_hash: TokenHash,
    /// What a visitor must show besides the link.
    #[sea_orm(default_expr = "variant(InviteSecurityMode::Open)")]
    pub security_mode: InviteSecurityMode,
    /// Hash of the passcode, if one is asked for; never serialized.
    #[serde(skip_serializing)]
    pub passcode_hash: Option<PasscodeHash>,
    /// Moment the link stops to work.
    pub expires_at: Option<DateTimeUtc>,
    /// Moment the link was withdrawn.
    pub revoked_at: Option<DateTimeUtc>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row was removed; absent while it is live.
    pub deleted_at: Option<DateTimeUtc>,
    /// User who removed the row, if known.
    pub deleted_by: Option<UserId>,
    /// Deletion that took the row; restoring it brings back exactly its rows.
    pub deletion_id: Option<DeletionId>,
    /// When the link was last opened; kept by the database.
    pub last_accessed_at: Option<DateTimeUtc>,
    /// How often the link was opened; kept by the database.
    #[sea_orm(default_value = 0)]
    pub access_count: i32,
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

/// What a visitor must show besides an invite's link.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "invite_security_mode",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum InviteSecurityMode {
    /// Nothing.
    Open,
    /// The browser that opened it first.
    LinkLocked,
    /// A passcode.
    Passcode,
    /// A one-time code, once.
    OtpFirstTime,
    /// A one-time code in each session.
    OtpEverySession,
    /// A one-time code at each visit.
    OtpEveryTime,
}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The project.
    #[sea_orm(
        belongs_to = "project::Entity",
        from = "Column::ProjectId",
        to = "project::Column::Id",
        on_delete = "Cascade"
    )]
    Project,
    /// The site it opens.
    #[sea_orm(
        belongs_to = "site::Entity",
        from = "Column::SiteId",
        to = "site::Column::Id",
        on_delete = "Cascade"
    )]
    Site,
    /// The guest it was made for.
    #[sea_orm(
        belongs_to = "guest::Entity",
        from = "Column::GuestId",
        to = "guest::Column::Id",
        on_delete = "SetNull"
    )]
    Guest,
    /// The group it was made for.
    #[sea_orm(
        belongs_to = "guest_group::Entity",
        from = "Column::GroupId",
        to = "guest_group::Column::Id",
        on_delete = "SetNull"
    )]
    Group,
    /// When the invite was opened.
    #[sea_orm(has_many = "invite_access_log::Entity")]
    AccessLogs,
    /// What was sent in through the invite.
    #[sea_orm(has_many = "rsvp_submission::Entity")]
    RsvpSubmissions,
    /// Pictures uploaded through the invite.
    #[sea_orm(has_many = "photo_upload::Entity")]
    PhotoUploads,
}

related! {
    project => Project,
    site => Site,
    guest => Guest,
    guest_group => Group,
    invite_access_log => AccessLogs,
    rsvp_submission => RsvpSubmissions,
    photo_upload => PhotoUploads,
}

impl Entity {
    /// The live invite with this token, as it stands in the link, while its project, its site and the
    /// guest, or else the group, that it was made for are live too.
    ///
    /// ```no_run
    /// # use entity::{prelude::*, Error};
    /// # async fn open(session: &SystemSession, token: &str, now: chrono::DateTime<chrono::Utc>) -> Result<(), Error> {
    /// let visit = Invite::by_token(token)?.usable_at(now).visits().one(session).await?;
    /// if let Some(visit) = visit {
    ///     println!("{} for {:?}", visit.site.name, visit.guest);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`Error::MalformedToken`], before anything is asked of the database.
    pub fn by_token(token: &str) -> Result<Select<Self>, Error> {
        let token: InviteToken = token.parse()?;
        let invites = Self::live().filter(Column::TokenHash.eq(token.hash()));
        Ok(invites.filter(visit::leads_somewhere()))
    }
}

impl Model {
    /// Whether the link was ended by this time, and how.
    #[must_use]
    pub fn state_at(&self, now: DateTimeUtc) -> InviteState {
        if self.revoked_at.is_some() {
            InviteState::Revoked
        } else if self.expires_at.is_some_and(|end| end <= now) {
            InviteState::Expired
        } else {
            InviteState::Usable
        }
    }
}

/// Whether an invite's link was ended; whether it leads anywhere, [`by_token`](Entity::by_token) asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InviteState {
    /// It is neither revoked nor expired.
    Usable,
    /// Its time is over.
    Expired,
    /// It was withdrawn.
    Revoked,
}

/// What the application asks of invites.
pub trait InviteScopes: QueryFilter {
    /// Invites of a project; none of a removed one.
    fn in_project(self, project: ProjectId) -> Self {
        self.filter(in_live_project(Column::ProjectId, project))
    }

    /// Invites made for a guest.
    fn for_guest(self, guest: GuestId) -> Self {
        self.filter(Column::GuestId.eq(guest))
    }

    /// Invites made for a group.
    fn for_group(self, group: GuestGroupId) -> Self {
        self.filter(Column::GroupId.eq(group))
    }

    /// Neither revoked nor expired: those of [`InviteState::Usable`]. [`visits`](Self::visits) asks for the rest.
    fn usable_at(self, now: DateTimeUtc) -> Self {
        let unexpired = Condition::any()
            .add(Column::ExpiresAt.is_null())
            .add(Column::ExpiresAt.gt(now));
        self.filter(Column::RevokedAt.is_null()).filter(unexpired)
    }

    /// The invites with all that opening one needs: guest, site and project, in one statement. Those
    /// are left out that are removed, or whose guest, group (where no guest is named), site or project is.
    fn visits(self) -> TenantQuery<InviteVisit>;
}

impl InviteScopes for Select<Entity> {
    fn visits(self) -> TenantQuery<InviteVisit> {
        visit::select(self)
    }
}
