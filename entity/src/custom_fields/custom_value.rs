//! Values in the type of their custom field.

use rust_decimal::Decimal;
use sea_orm::{
    JsonValue as Json,
    prelude::{Date, DateTimeUtc},
};
use serde::Serialize;

use crate::custom_fields::custom_field::CustomFieldType;

/// What a row has in a custom field.
///
/// As JSON it is the bare value, which does not say its type: [`parse`](Self::parse) reads it back.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum CustomValue {
    /// Of a yes or no.
    Boolean(bool),
    /// Of a number.
    Number(Decimal),
    /// Of a moment.
    DateTime(DateTimeUtc),
    /// Of a day.
    Date(Date),
    /// Of a choice of several.
    Options(Vec<String>),
    /// Of a text, a choice of one, an address or a number to call.
    Text(String),
}

impl CustomValue {
    /// Reads a value as a browser sends it or as it was serialized.
    ///
    /// | type | accepted |
    /// |---|---|
    /// | `TEXT`, `TEXTAREA`, `SINGLE_SELECT`, `URL`, `EMAIL`, `PHONE` | text |
    /// | `NUMBER` | a number, or a text that is one; of 28 digits at most |
    /// | `DATE` | text such as `2027-06-01` |
    /// | `DATETIME` | text such as `2027-06-01T16:00:00Z` or `2027-06-01T17:00:00+01:00` |
    /// | `BOOLEAN` | `true`, `false`, `"true"`, `"false"` |
    /// | `MULTI_SELECT` | an array of texts |
    ///
    /// `None` when it is none of that, or a text with a NUL character, which PostgreSQL does not keep.
    /// Whether an option exists and the field's limits are kept is the database's to say.
    ///
    /// ```
    /// use entity::prelude::*;
    /// use serde_json::json;
    ///
    /// let phone = CustomValue::parse(CustomFieldType::Phone, &json!("+351912345678"));
    /// assert_eq!(phone, Some(CustomValue::Text("+351912345678".to_owned())));
    /// assert_eq!(CustomValue::parse(CustomFieldType::Date, &json!("soon")), None);
    /// ```
    #[must_use]
    pub fn parse(field: CustomFieldType, value: &Json) -> Option<Self> {
        let text = value.as_str();
        match field {
            CustomFieldType::Text
            | CustomFieldType::Textarea
            | CustomFieldType::SingleSelect
            | CustomFieldType::Url
            | CustomFieldType::Email
            | CustomFieldType::Phone => kept(value).map(Self::Text),
            CustomFieldType::Number => number(value).map(Self::Number),
            CustomFieldType::Date => text?.trim().parse().ok().map(Self::Date),
            CustomFieldType::Datetime => text?.trim().parse().ok().map(Self::DateTime),
            CustomFieldType::Boolean => value
                .as_bool()
                .or_else(|| text?.trim().parse().ok())
                .map(Self::Boolean),
            CustomFieldType::MultiSelect => {
                let options = value.as_array()?.iter().map(kept);
                options.collect::<Option<_>>().map(Self::Options)
            }
        }
    }
}

/// A text that PostgreSQL can keep.
fn kept(value: &Json) -> Option<String> {
    let text = value.as_str().filter(|text| !text.contains('\0'));
    text.map(str::to_owned)
}

fn number(value: &Json) -> Option<Decimal> {
    let text = match value {
        Json::Number(number) => number.to_string(),
        _ => value.as_str()?.trim().to_owned(),
    };
    Decimal::from_str_exact(&text)
        .or_else(|_| Decimal::from_scientific(&text))
        .ok()
}
