//! `login_attempts`: attempts to sign in.

use std::net::IpAddr;

use sea_orm::{QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v7},
    ids::{LoginAttemptId, UserId},
    log::{Log, Logged},
    secret::IdentifierHash,
};

/// One attempt to sign in; it never changes.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "login_attempts")]
pub struct Model {
    /// Identifies the attempt.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v7()")]
    pub id: LoginAttemptId,
    /// When it was made.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// User whose address was typed; absent when it is nobody's.
    pub user_id: Option<UserId>,
    /// Keyed hash of the address as it was typed, so that attempts count for unknown ones too; never
    /// serialized.
    #[serde(skip_serializing)]
    pub identifier_hash: IdentifierHash,
    /// Where it came from.
    pub ip_address: IpNetwork,
    /// What the browser says it is.
    #[sea_orm(column_type = "Text")]
    pub user_agent: Option<String>,
    /// How it ended.
    pub outcome: LoginOutcome,
    /// How somebody tried.
    pub method: LoginMethod,
}

impl ActiveModelBehavior for ActiveModel {}

impl Log for Entity {
    const TIME: Column = Column::CreatedAt;
}

/// How an attempt to sign in ended.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "login_outcome",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum LoginOutcome {
    /// They are in.
    Success,
    /// What they gave was wrong.
    BadCredentials,
    /// The account is locked for now.
    Locked,
    /// The address is not verified.
    Unverified,
    /// The second factor was wrong.
    MfaFailed,
    /// The account is switched off.
    Disabled,
    /// There were too many attempts.
    RateLimited,
}

/// How somebody tried to sign in.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "login_method",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum LoginMethod {
    /// By a password.
    Password,
    /// By a link in a mail.
    MagicLink,
    /// By a code in a message.
    Otp,
    /// By an account elsewhere.
    Oauth,
    /// By the sign-on of their company.
    Sso,
}

/// The table is joined to no other: attempts outlive the users who made them.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

/// Which attempts a query reads. The table is partitioned by month of `created_at`.
///
/// ```no_run
/// # use entity::{prelude::*, secret::IdentifierHash};
/// # async fn example(db: &SystemSession, who: IdentifierHash) -> Result<(), DbErr> {
/// let quarter = chrono::Utc::now() - chrono::Duration::minutes(15);
/// let failed = LoginAttempt::since(quarter).for_identifier(who).failed().rows().all(db).await?;
/// # Ok(())
/// # }
/// ```
pub trait LoginAttemptScopes: QueryFilter {
    /// Attempts with this address, whether or not it is somebody's.
    fn for_identifier(self, identifier: IdentifierHash) -> Self {
        self.filter(Column::IdentifierHash.eq(identifier))
    }

    /// Attempts to sign in as this user.
    fn for_user(self, user: UserId) -> Self {
        self.filter(Column::UserId.eq(user))
    }

    /// Attempts from exactly this address.
    fn by_address(self, address: IpAddr) -> Self {
        self.filter(Column::IpAddress.eq(IpNetwork::from(address)))
    }

    /// Attempts that did not let anybody in.
    fn failed(self) -> Self {
        self.filter(Column::Outcome.ne(LoginOutcome::Success))
    }
}

impl LoginAttemptScopes for Logged<Entity> {}
