//! `campaign_performance`: how far the messages of a campaign got, as of the last refresh.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::overview::Overview;
use crate::ids::{MessagingCampaignId, OrganizationId, ProjectId};

/// How far the messages of a campaign got, as of the last refresh.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "campaign_performance")]
pub struct Model {
    /// The campaign.
    #[sea_orm(primary_key, auto_increment = false)]
    pub campaign_id: MessagingCampaignId,
    /// Its project.
    pub project_id: ProjectId,
    /// The organization that owns it.
    pub org_id: OrganizationId,
    /// Messages.
    pub messages: i64,
    /// Those that are not sent yet.
    pub waiting: i64,
    /// Those that the provider took.
    pub sent: i64,
    /// Those that arrived, unwanted ones too.
    pub delivered: i64,
    /// Those that were refused.
    pub bounced: i64,
    /// Those that were reported as unwanted.
    pub complained: i64,
    /// Those that were given up.
    pub failed: i64,
    /// Those that were withdrawn.
    pub cancelled: i64,
    /// Those that were opened.
    pub opened: i64,
    /// Those in which a link was followed.
    pub clicked: i64,
    /// When the provider last reported something.
    pub last_event_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

/// It is joined to nothing: what may be seen of it comes from a function.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl Overview for Entity {
    const READER: &str = "read_campaign_performance";
}
