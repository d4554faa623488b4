//! Values of custom fields and their JSON, without a database.

#![allow(clippy::unwrap_used)]

use chrono::{DateTime, NaiveDate};
use entity::prelude::*;
use proptest::{collection::vec, prelude::*, sample::select};
use rust_decimal::Decimal;
use sea_orm::Iterable;
use serde_json::json;

/// Texts that look like values of other types.
const TEXTS: [&str; 7] = [
    "",
    "42",
    "1e3",
    "+351912345678",
    "2027-06-01",
    "2027-06-01T16:00:00Z",
    "true",
];

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![select(&TEXTS[..]).prop_map(str::to_owned), any::<String>()]
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (1..=3_652_059_i32).prop_map(|day| NaiveDate::from_num_days_from_ce_opt(day).unwrap())
}

fn any_moment() -> impl Strategy<Value = DateTime<chrono::Utc>> {
    let seconds = -62_135_596_800..=253_402_300_799_i64;
    (seconds, 0..1_000_000_000_u32)
        .prop_map(|(second, nanosecond)| DateTime::from_timestamp(second, nanosecond).unwrap())
}

/// Any value that such a field takes.
fn any_value(field: CustomFieldType) -> BoxedStrategy<CustomValue> {
    match field {
        CustomFieldType::Number => (any::<i64>(), 0..=28_u32)
            .prop_map(|(digits, scale)| CustomValue::Number(Decimal::new(digits, scale)))
            .boxed(),
        CustomFieldType::Boolean => any::<bool>().prop_map(CustomValue::Boolean).boxed(),
        CustomFieldType::Date => any_day().prop_map(CustomValue::Date).boxed(),
        CustomFieldType::Datetime => any_moment().prop_map(CustomValue::DateTime).boxed(),
        CustomFieldType::MultiSelect => {
            vec(any_text(), 0..4).prop_map(CustomValue::Options).boxed()
        }
        _ => any_text().prop_map(CustomValue::Text).boxed(),
    }
}

fn any_field() -> impl Strategy<Value = CustomFieldType> {
    select(CustomFieldType::iter().collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn a_value_comes_back_from_its_json_as_it_was(
        (field, value) in any_field().prop_flat_map(|field| (Just(field), any_value(field))),
    ) {
        let json = serde_json::to_value(&value).unwrap();
        prop_assert_eq!(CustomValue::parse(field, &json), Some(value));
    }
}

#[test]
fn what_a_browser_sends_is_read() {
    use CustomFieldType::{Boolean, Datetime, Number};

    let number = |text: &str| Some(CustomValue::Number(text.parse().unwrap()));
    let moment = "2027-06-01T16:00:00Z".parse().unwrap();
    for (field, json, value) in [
        (Number, json!(2), number("2")),
        (Number, json!(-0.5), number("-0.5")),
        (Number, json!(1e21), number("1000000000000000000000")),
        (Number, json!(" 2.50 "), number("2.5")),
        (Number, json!("1e3"), number("1000")),
        (Boolean, json!("false"), Some(CustomValue::Boolean(false))),
        (
            Datetime,
            json!("2027-06-01T17:00:00+01:00"),
            Some(CustomValue::DateTime(moment)),
        ),
    ] {
        assert_eq!(CustomValue::parse(field, &json), value, "{field:?} {json}");
    }
}

#[test]
fn values_of_another_kind_are_none() {
    use CustomFieldType::*;

    for (field, json) in [
        (Text, json!(null)),
        (Textarea, json!(["long"])),
        (SingleSelect, json!(["red"])),
        (Url, json!({"href": "https://example.org"})),
        (Email, json!(true)),
        (Phone, json!(351_912_345_678_i64)),
        (Number, json!("")),
        (Number, json!("many")),
        (Number, json!("0.00000000000000000000000000001")),
        (Number, json!(1e30)),
        (Number, json!(true)),
        (Date, json!("2027-02-29")),
        (Date, json!("2027-06-01T16:00:00Z")),
        (Date, json!(20_270_601)),
        (Datetime, json!("2027-06-01")),
        (Datetime, json!("2027-06-01T16:00:00")),
        (Datetime, json!(1_811_865_600)),
        (Boolean, json!("perhaps")),
        (Boolean, json!(1)),
        (MultiSelect, json!("red")),
        (MultiSelect, json!(["red", 1])),
        // PostgreSQL keeps no NUL.
        (Text, json!("nu\0ts")),
        (Url, json!("\0")),
        (MultiSelect, json!(["red", "gr\0en"])),
    ] {
        assert_eq!(CustomValue::parse(field, &json), None, "{field:?} {json}");
    }
}
