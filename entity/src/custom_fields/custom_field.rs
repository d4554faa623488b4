//! `custom_fields`: fields that an organization adds to rows of its own.

use sea_orm::{Condition, QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    custom_fields::custom_field_value,
    defaults::{boolean, now, random_uuid},
    identity::organization,
    ids::{CustomFieldId, DeletionId, OrganizationId, ProjectId, UserId},
    live::LiveRelations,
    page::Keyset,
    projects::{in_live_project, project},
    relations::related,
};

/// A field that an organization adds to guests, events or other rows of its own.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "custom_fields")]
pub struct Model {
    /// Identifies the field.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "random_uuid()")]
    pub id: CustomFieldId,
    /// Organization that added it.
    pub org_id: OrganizationId,
    /// Only project that has it; absent for all of the organization.
    pub project_id: Option<ProjectId>,
    /// Kind of row that has it.
    pub entity_type: CustomFieldEntity,
    /// Stable name that programs refer to.
    #[sea_orm(column_type = "Text")]
    pub field_key: String,
    /// What kind of value it takes.
    pub field_type: CustomFieldType,
    /// Name that people see.
    #[sea_orm(column_type = "Text")]
    pub label: String,
    /// Explanation shown beside it.
    #[sea_orm(column_type = "Text")]
    pub help_text: Option<String>,
    /// What can be chosen from, as a list of texts, where it is a choice.
    #[sea_orm(column_type = "JsonBinary")]
    pub options: Option<Json>,
    /// Whether it has to be filled in.
    #[sea_orm(default_expr = "boolean(false)")]
    pub is_required: bool,
    /// Whether no two rows may have the same value.
    #[sea_orm(default_expr = "boolean(false)")]
    pub is_unique: bool,
    /// Further limits: pattern, min, max, min_length, max_length.
    #[sea_orm(column_type = "JsonBinary")]
    pub validation: Option<Json>,
    /// Place among the fields of its kind, from 0.
    #[sea_orm(default_value = 0)]
    pub position: i32,
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

/// What kind of row has a custom field.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "custom_field_entity",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum CustomFieldEntity {
    /// A guest.
    Guest,
    /// An event.
    Event,
    /// A project.
    Project,
    /// The organization itself.
    Organization,
    /// An invite.
    Invite,
    /// What a guest sent in.
    RsvpSubmission,
}

/// What kind of value a custom field takes.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "custom_field_type",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum CustomFieldType {
    /// A line of text.
    Text,
    /// A longer text, which is not searched.
    Textarea,
    /// A number.
    Number,
    /// A day.
    Date,
    /// A moment.
    Datetime,
    /// Yes or no.
    Boolean,
    /// One of the options.
    SingleSelect,
    /// Some of the options.
    MultiSelect,
    /// A web address.
    Url,
    /// An email address.
    Email,
    /// A number to call.
    Phone,
}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The organization that added it.
    #[sea_orm(
        belongs_to = "organization::Entity",
        from = "Column::OrgId",
        to = "organization::Column::Id",
        on_delete = "Cascade"
    )]
    Org,
    /// The only project that has it.
    #[sea_orm(
        belongs_to = "project::Entity",
        from = "Column::ProjectId",
        to = "project::Column::Id",
        on_delete = "Cascade"
    )]
    Project,
    /// What rows have in it.
    #[sea_orm(has_many = "custom_field_value::Entity")]
    Values,
}

related! {
    organization => Org,
    project => Project,
    custom_field_value => Values,
}

/// Which fields a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &TenantSession, org: OrganizationId, project: ProjectId) -> Result<(), entity::Error> {
/// let fields = CustomField::live()
///     .of_org(org)
///     .for_entity(CustomFieldEntity::Guest)
///     .applying_to(Some(project))
///     .page_by(custom_field::by_position())
///     .fetch(db)
///     .await?;
/// # Ok(())
/// # }
/// ```
pub trait CustomFieldScopes: QueryFilter {
    /// Fields of the organization, those of its projects among them.
    fn of_org(self, org: OrganizationId) -> Self {
        self.filter(Column::OrgId.eq(org))
    }

    /// Fields of this kind of row.
    fn for_entity(self, entity: CustomFieldEntity) -> Self {
        self.filter(Column::EntityType.eq(entity))
    }

    /// Fields of the whole organization and, with a project, those that it alone has; a removed project
    /// has none of its own.
    fn applying_to(self, project: Option<ProjectId>) -> Self {
        let own = project.map(|project| in_live_project(Column::ProjectId, project));
        let applies = Condition::any()
            .add(Column::ProjectId.is_null())
            .add_option(own);
        self.filter(applies)
    }
}

impl CustomFieldScopes for Select<Entity> {}

/// In the order in which people see them.
#[must_use]
pub fn by_position() -> Keyset<Column> {
    Keyset::asc(Column::Position).then_asc(Column::Label)
}
