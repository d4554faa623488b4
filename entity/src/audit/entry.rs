//! `audit_entries`: the log and its archive, read as one.

use std::collections::BTreeSet;

use sea_orm::{QueryOrder, SelectModel, entity::prelude::*, sea_query::ExprTrait};
use serde::{Deserialize, Serialize};

use super::{
    admin_audit_log::{AuditAction, AuditActorType, AuditCategory},
    change::FieldChange,
};
use crate::{
    ids::{AuditEntryId, OrganizationId, ProjectId, RecordId, UserId},
    like::exactly,
    page::{Keyset, PageBy, PageQuery},
};

/// Something that happened: who did what to which record, and what changed.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "audit_entries")]
pub struct Model {
    /// When the transaction began in which it happened.
    #[sea_orm(primary_key, auto_increment = false)]
    pub created_at: DateTimeUtc,
    /// Identifies the entry, and together with its time finds it at once; the ids of entries about one
    /// record are in the order of its changes.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AuditEntryId,
    /// Record that it happened to; none for a whole table, and for one without an id.
    pub target_id: Option<Uuid>,
    /// Organization that the record belonged to, if it belonged to one.
    pub org_id: Option<OrganizationId>,
    /// Project that the record belonged to, if it belonged to one.
    pub project_id: Option<ProjectId>,
    /// User who did it, as the session named them; may not exist, or not any more.
    pub actor_user_id: Option<UserId>,
    /// Key that was used, as the session named it.
    pub api_key_id: Option<Uuid>,
    /// What kind of actor did it.
    pub actor_type: AuditActorType,
    /// Part of the business that it happened in.
    pub category: AuditCategory,
    /// What was done.
    pub action: AuditAction,
    /// Table of the record.
    #[sea_orm(column_type = "Text")]
    pub target_type: String,
    /// Columns that an update changed.
    #[sea_orm(column_type = "Array(RcOrArc::new(ColumnType::Text))")]
    pub changed_fields: Option<Vec<String>>,
    /// What they held before; of a deleted record every value but nulls.
    #[sea_orm(column_type = "JsonBinary")]
    pub previous_values: Option<Json>,
    /// What they hold since; of a new record every value but nulls.
    #[sea_orm(column_type = "JsonBinary")]
    pub new_values: Option<Json>,
    /// What else is known: the invite of a guest, the error of a capture that failed.
    #[sea_orm(column_type = "JsonBinary")]
    pub metadata: Option<Json>,
    /// What the record was called at that time, if it was said; the key of one without an id.
    #[sea_orm(column_type = "Text")]
    pub target_label: Option<String>,
    /// What the actor was called at that time, if it was said.
    #[sea_orm(column_type = "Text")]
    pub actor_label: Option<String>,
    /// Why it was done, if it was said.
    #[sea_orm(column_type = "Text")]
    pub reason: Option<String>,
    /// Address that it was done from.
    pub ip_address: Option<IpNetwork>,
    /// Program that it was done with, as it names itself.
    #[sea_orm(column_type = "Text")]
    pub user_agent: Option<String>,
    /// Request that it was part of.
    #[sea_orm(column_type = "Text")]
    pub request_id: Option<String>,
    /// Session that it was part of.
    #[sea_orm(column_type = "Text")]
    pub session_id: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The view is joined to no table: history outlives what it names.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl Model {
    /// What changed, column by column; nothing for an entry that is not about a change. Of a record that
    /// was made or deleted these are the columns that held something.
    ///
    /// ```no_run
    /// # use entity::{audit::{AuditEntry, EntryScopes}, prelude::*};
    /// # async fn example(db: &TenantSession, guest: GuestId) -> Result<(), entity::Error> {
    /// for entry in AuditEntry::find().about(guest).newest_first().fetch(db).await?.items {
    ///     println!("{} {:?} {:?}", entry.created_at, entry.actor_user_id, entry.action);
    ///     for change in entry.changes() {
    ///         println!("  {change}");
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn changes(&self) -> Vec<FieldChange> {
        let members = |values: &Option<Json>| {
            let members = values.as_ref().and_then(Json::as_object);
            members.cloned().unwrap_or_default()
        };
        let (mut old, mut new) = (members(&self.previous_values), members(&self.new_values));
        let columns: BTreeSet<_> = old.keys().chain(new.keys()).cloned().collect();
        columns
            .into_iter()
            .map(|column| FieldChange {
                old: old.remove(&column),
                new: new.remove(&column),
                column,
            })
            .collect()
    }
}

/// What is asked of the audit log.
///
/// Each scope that is commented so has an index; another one is to be joined with one of those, or
/// with a short [time](EntryScopes::between).
pub trait EntryScopes: QueryFilter {
    /// Entries about one record. Indexed.
    fn about<I: RecordId>(self, record: I) -> Self {
        self.filter(Column::TargetType.eq(I::TABLE))
            .filter(Column::TargetId.eq(record.into()))
    }

    /// Entries about one setting of the platform, which goes by its key. Together with a short
    /// [time](EntryScopes::between), since no index knows it.
    fn about_setting(self, key: &str) -> Self {
        let key = exactly(key);
        self.filter(Column::TargetType.eq("system_settings"))
            .filter(ExprTrait::eq(Column::TargetLabel.into_expr(), key))
    }

    /// What a user did. Indexed.
    fn by_user(self, user: UserId) -> Self {
        self.filter(Column::ActorUserId.eq(user))
    }

    /// What happened in one request. Indexed.
    fn in_request(self, request: &str) -> Self {
        let request = exactly(request);
        self.filter(ExprTrait::eq(Column::RequestId.into_expr(), request))
    }

    /// What happened to records of an organization. Indexed.
    fn of_org(self, organization: OrganizationId) -> Self {
        self.filter(Column::OrgId.eq(organization))
    }

    /// What happened to records of a project.
    fn in_project(self, project: ProjectId) -> Self {
        self.filter(Column::ProjectId.eq(project))
    }

    /// Entries of transactions that began from one time up to before another. Indexed.
    fn between(self, from: DateTimeUtc, until: DateTimeUtc) -> Self {
        self.filter(Column::CreatedAt.gte(from))
            .filter(Column::CreatedAt.lt(until))
    }

    /// Entries of this kind.
    fn doing(self, action: AuditAction) -> Self {
        self.filter(Column::Action.eq(action))
    }

    /// The entries in pages, the newest first.
    fn newest_first(self) -> PageQuery<SelectModel<Model>>;

    /// The entries in pages, the oldest first.
    fn oldest_first(self) -> PageQuery<SelectModel<Model>>;

    /// The entries in the order of the changes of one record: that of their ids.
    #[must_use]
    fn in_order(self) -> Self;
}

impl EntryScopes for Select<Entity> {
    fn newest_first(self) -> PageQuery<SelectModel<Model>> {
        self.page_by(Keyset::desc(Column::CreatedAt))
    }

    fn oldest_first(self) -> PageQuery<SelectModel<Model>> {
        self.page_by(Keyset::asc(Column::CreatedAt))
    }

    fn in_order(self) -> Self {
        self.order_by_asc(Column::Id)
    }
}
