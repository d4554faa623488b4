//! `custom_field_values`: what rows have in custom fields.

use rust_decimal::Decimal;
use sea_orm::{
    QueryFilter, Set,
    entity::prelude::*,
    sea_query::{ExprTrait, extension::postgres::PgExpr},
};
use serde::{Deserialize, Serialize};

use crate::{
    custom_fields::{
        custom_field::{self, CustomFieldEntity, CustomFieldType},
        custom_value::CustomValue,
    },
    defaults::{now, random_uuid},
    ids::{CustomFieldId, CustomFieldValueId, OrganizationId, UserId},
    like::exactly,
    live::LiveRelations,
    relations::related,
};

/// What a row has in a custom field. Exactly the value of the field's type is there.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "custom_field_values")]
pub struct Model {
    /// Identifies the value.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "random_uuid()")]
    pub id: CustomFieldValueId,
    /// Field.
    #[sea_orm(unique_key = "field_entity")]
    pub field_id: CustomFieldId,
    /// Field's organization; kept by the database.
    pub org_id: OrganizationId,
    /// Kind of row, as the field has it; kept by the database.
    pub entity_type: CustomFieldEntity,
    /// Row that has the value.
    #[sea_orm(unique_key = "field_entity")]
    pub entity_id: Uuid,
    /// Field's type; kept by the database.
    pub field_type: CustomFieldType,
    /// Whether no other row may have the value, as the field has it; kept by the database.
    pub is_unique: bool,
    /// Value of a text, a choice of one, an address or a number to call.
    #[sea_orm(column_type = "Text")]
    pub value_text: Option<String>,
    /// Value of a number.
    #[sea_orm(column_type = "Decimal(None)")]
    pub value_number: Option<Decimal>,
    /// Value of a yes or no.
    pub value_boolean: Option<bool>,
    /// Value of a day.
    pub value_date: Option<Date>,
    /// Value of a moment.
    pub value_datetime: Option<DateTimeUtc>,
    /// Values of a choice of several.
    #[sea_orm(column_type = "Array(RcOrArc::new(ColumnType::Text))")]
    pub value_options: Option<Vec<String>>,
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
}

impl ActiveModelBehavior for ActiveModel {}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The field.
    #[sea_orm(
        belongs_to = "custom_field::Entity",
        from = "Column::FieldId",
        to = "custom_field::Column::Id",
        on_delete = "Cascade"
    )]
    Field,
}

related! {
    custom_field => Field,
}

impl Model {
    /// The value, whichever column it stands in; absent only in a row that was never stored.
    #[must_use]
    pub fn value(&self) -> Option<CustomValue> {
        let text = self.value_text.clone().map(CustomValue::Text);
        text.or(self.value_number.map(CustomValue::Number))
            .or(self.value_boolean.map(CustomValue::Boolean))
            .or(self.value_date.map(CustomValue::Date))
            .or(self.value_datetime.map(CustomValue::DateTime))
            .or_else(|| self.value_options.clone().map(CustomValue::Options))
    }
}

impl ActiveModel {
    /// A new value, or a new value instead of the one that the row has. What the row carries of its
    /// field is the database's to fill in.
    ///
    /// ```no_run
    /// # use entity::prelude::*;
    /// # async fn example(db: &TenantSession, vegan: CustomFieldId, guest: GuestId) -> Result<(), DbErr> {
    /// let value = custom_field_value::ActiveModel::of(vegan, guest, CustomValue::Boolean(true));
    /// value.insert(db).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn of(field: CustomFieldId, entity: impl Into<Uuid>, value: CustomValue) -> Self {
        let mut row = Self {
            field_id: Set(field),
            entity_id: Set(entity.into()),
            ..Default::default()
        };
        row.set(value);
        row
    }

    /// Replaces the value.
    pub fn set(&mut self, value: CustomValue) {
        self.value_text = Set(None);
        self.value_number = Set(None);
        self.value_boolean = Set(None);
        self.value_date = Set(None);
        self.value_datetime = Set(None);
        self.value_options = Set(None);
        match value {
            CustomValue::Text(value) => self.value_text = Set(Some(value)),
            CustomValue::Number(value) => self.value_number = Set(Some(value)),
            CustomValue::Boolean(value) => self.value_boolean = Set(Some(value)),
            CustomValue::Date(value) => self.value_date = Set(Some(value)),
            CustomValue::DateTime(value) => self.value_datetime = Set(Some(value)),
            CustomValue::Options(value) => self.value_options = Set(Some(value)),
        }
    }
}

/// Which values a query reads.
///
/// ```no_run
/// # use entity::prelude::*;
/// # async fn example(db: &TenantSession, diet: CustomFieldId, guest: GuestId) -> Result<(), DbErr> {
/// let of_guest = CustomFieldValue::find().for_entity(CustomFieldEntity::Guest, guest).all(db).await?;
/// let vegans = CustomFieldValue::find().of_field(diet).with(CustomValue::Text("vegan".into())).all(db).await?;
/// # Ok(())
/// # }
/// ```
pub trait CustomFieldValueScopes: QueryFilter {
    /// All that the row has.
    fn for_entity(self, kind: CustomFieldEntity, entity: impl Into<Uuid>) -> Self {
        self.filter(Column::EntityId.eq(entity.into()))
            .filter(Column::EntityType.eq(kind))
    }

    /// What rows have in the field.
    fn of_field(self, field: CustomFieldId) -> Self {
        self.filter(Column::FieldId.eq(field))
    }

    /// Exactly this value; of a choice of several, those that have all of these. Longer texts are not
    /// searched.
    fn with(self, value: CustomValue) -> Self {
        match value {
            CustomValue::Text(value) => self
                .filter(ExprTrait::eq(
                    Column::ValueText.into_expr(),
                    exactly(&value),
                ))
                .filter(Column::FieldType.ne(CustomFieldType::Textarea)),
            CustomValue::Number(value) => self.filter(Column::ValueNumber.eq(value)),
            CustomValue::Boolean(value) => self.filter(Column::ValueBoolean.eq(value)),
            CustomValue::Date(value) => self.filter(Column::ValueDate.eq(value)),
            CustomValue::DateTime(value) => self.filter(Column::ValueDatetime.eq(value)),
            CustomValue::Options(value) => {
                // As `exactly` has it: nothing contains NULL.
                let has_nul = value.iter().any(|option| str::contains(option, '\0'));
                let wanted = (!has_nul).then_some(value);
                self.filter(Column::ValueOptions.into_expr().contains(wanted))
            }
        }
    }
}

impl CustomFieldValueScopes for Select<Entity> {}
