//! What is filled into the fields that organizations add.

use chrono::NaiveDate;
use entity::{ViolationKind::*, prelude::*, soft_delete::Removal};
use rust_decimal::Decimal;
use uuid::Uuid;

use crate::{
    custom_fields::field,
    world::{World, broken},
};

fn values() -> Vec<CustomValue> {
    vec![
        CustomValue::Text("red".to_owned()),
        CustomValue::Number(Decimal::new(12345, 3)),
        CustomValue::Boolean(true),
        CustomValue::Date(NaiveDate::from_ymd_opt(2027, 6, 1).unwrap()),
        CustomValue::DateTime(chrono::DateTime::UNIX_EPOCH),
        CustomValue::Options(vec!["red".to_owned(), "green".to_owned()]),
    ]
}

/// Each type with the place of its value in [`values`].
const TYPES: [(CustomFieldType, usize); 8] = [
    (CustomFieldType::Text, 0),
    (CustomFieldType::Textarea, 0),
    (CustomFieldType::Phone, 0),
    (CustomFieldType::SingleSelect, 0),
    (CustomFieldType::Number, 1),
    (CustomFieldType::Boolean, 2),
    (CustomFieldType::Date, 3),
    (CustomFieldType::Datetime, 4),
];

#[tokio::test]
async fn a_value_is_of_its_fields_type() {
    use CustomValue::{Options, Text};
    let world = World::new().await;
    let types = TYPES.into_iter().chain([(CustomFieldType::MultiSelect, 5)]);
    for (number, (kind, fitting)) in types.enumerate() {
        let made = field(&world, &format!("field_{number}"), kind)
            .insert(&world.db)
            .await
            .unwrap();
        for (place, value) in values().into_iter().enumerate() {
            let row = custom_field_value::ActiveModel::of(made.id, world.ours.guest, value.clone());
            let result = row.insert(&world.db).await;
            if place != fitting {
                assert_eq!(
                    broken(&result.unwrap_err()).kind,
                    Check,
                    "{kind:?} takes no {value:?}"
                );
                continue;
            }
            let stored = result.unwrap();
            assert_eq!(stored.value(), Some(value.clone()));
            assert_eq!((stored.org_id, stored.field_type), (world.ours.org, kind));
            let found = CustomFieldValue::find().of_field(made.id).with(value);
            let expected = usize::from(kind != CustomFieldType::Textarea);
            assert_eq!(
                found.all(&world.db).await.unwrap().len(),
                expected,
                "{kind:?}"
            );
            for nul in [Text("\0".into()), Options(vec!["\0".into()])] {
                let found = CustomFieldValue::find().with(nul).all(&world.db).await;
                assert!(found.unwrap().is_empty(), "{kind:?}");
            }
            CustomFieldValue::delete_by_id(stored.id)
                .exec(&world.db)
                .await
                .unwrap();
        }
    }
}

#[tokio::test]
async fn texts_look_like_what_they_are() {
    let world = World::new().await;
    for (kind, good, bad) in [
        (CustomFieldType::Email, "ann@example.org", "ann"),
        (CustomFieldType::Url, "https://example.org/a", "example.org"),
        (CustomFieldType::SingleSelect, "green", "blue"),
        (CustomFieldType::Text, "short", &"long".repeat(600)),
    ] {
        let key = format!("{kind:?}").to_lowercase();
        let made = field(&world, &key, kind)
            .insert(&world.db)
            .await
            .unwrap()
            .id;
        let fill = |text: &str| {
            custom_field_value::ActiveModel::of(
                made,
                world.ours.guest,
                CustomValue::Text(text.to_owned()),
            )
        };
        let refused = fill(bad).insert(&world.db).await.unwrap_err();
        assert_eq!(broken(&refused).kind, Check, "{kind:?}");
        fill(good).insert(&world.db).await.unwrap();
    }
    let choice = field(&world, "colours", CustomFieldType::MultiSelect)
        .insert(&world.db)
        .await
        .unwrap()
        .id;
    let blue = CustomValue::Options(vec!["red".to_owned(), "blue".to_owned()]);
    let refused = custom_field_value::ActiveModel::of(choice, world.ours.guest, blue);
    let refused = broken(&refused.insert(&world.db).await.unwrap_err());
    assert_eq!(refused.message, "custom field colours has no such option");
}

#[tokio::test]
async fn a_value_is_about_a_row_of_the_fields_organization_and_project() {
    let world = World::new().await;
    let everywhere = field(&world, "diet", CustomFieldType::Text)
        .insert(&world.db)
        .await
        .unwrap()
        .id;
    let mut other = field(&world, "table", CustomFieldType::Text);
    world
        .ok("INSERT INTO projects (owner_org_id, name) VALUES ('{org}', 'second')")
        .await;
    let second = Project::find()
        .filter(project::Column::Name.eq("second"))
        .one(&world.db)
        .await
        .unwrap()
        .unwrap()
        .id;
    other.project_id = Set(Some(second));
    let other = other.insert(&world.db).await.unwrap().id;
    let fill = async |field: CustomFieldId, entity: Uuid| {
        let value = CustomValue::Text("vegan".to_owned());
        let row = custom_field_value::ActiveModel::of(field, entity, value);
        row.insert(&world.db).await.map_err(|error| broken(&error))
    };
    for (field, entity) in [
        (everywhere, world.theirs.guest.into()),
        (everywhere, world.ours.project.into()),
        (everywhere, Uuid::new_v4()),
        (other, world.ours.guest.into()),
        (CustomFieldId::new_v7(), world.ours.guest.into()),
    ] {
        let refused = fill(field, entity).await.unwrap_err();
        assert_eq!(
            (refused.kind, refused.constraint.as_deref()),
            (ForeignKey, Some("place_row"))
        );
    }
    fill(everywhere, world.ours.guest.into()).await.unwrap();
    let twice = fill(everywhere, world.ours.guest.into()).await.unwrap_err();
    assert_eq!(twice.kind, Unique);
    let sql = "UPDATE custom_field_values SET org_id = '{their_org}'";
    world
        .refused(ForeignKey, "fk_custom_field_values_carried", sql)
        .await;
    world
        .refused(
            ForeignKey,
            "place_row",
            "UPDATE custom_field_values SET entity_id = '{their_guest}'",
        )
        .await;

    let all = CustomFieldValue::find().for_entity(CustomFieldEntity::Guest, world.ours.guest);
    assert_eq!(all.clone().all(&world.db).await.unwrap().len(), 1);
    world.ok("DELETE FROM guests WHERE id = '{guest}'").await;
    assert!(all.all(&world.db).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_value_of_a_unique_field_is_there_once() {
    let world = World::new().await;
    let made = field(&world, "badge", CustomFieldType::Number)
        .insert(&world.db)
        .await
        .unwrap();
    world
        .ok("INSERT INTO guests (project_id, first_name) VALUES ('{project}', 'Ben')")
        .await;
    let guests = Guest::find()
        .in_project(world.ours.project)
        .all(&world.db)
        .await
        .unwrap();
    for guest in guests {
        let value = CustomValue::Number(Decimal::from(7));
        custom_field_value::ActiveModel::of(made.id, guest.id, value)
            .insert(&world.db)
            .await
            .unwrap();
    }
    let sql = "UPDATE custom_fields SET is_unique = true";
    world
        .refused(Unique, "uq_custom_field_values_number", sql)
        .await;
    world
        .refused(
            Check,
            "check_custom_field_values_type",
            "UPDATE custom_fields SET field_type = 'DATE'",
        )
        .await;
    world
        .ok("UPDATE custom_field_values SET value_number = 8 WHERE entity_id = '{guest}'")
        .await;
    world.ok(sql).await;
    world
        .refused(
            Unique,
            "uq_custom_field_values_number",
            "UPDATE custom_field_values SET value_number = 9",
        )
        .await;
}

#[tokio::test]
async fn values_of_a_removed_field_stay_as_they_are() {
    let world = World::new().await;
    for (number, (kind, place)) in TYPES.into_iter().enumerate() {
        let made = field(&world, &format!("field_{number}"), kind);
        let made = made.insert(&world.db).await.unwrap();
        let value = values().swap_remove(place);
        let row = custom_field_value::ActiveModel::of(made.id, world.ours.guest, value.clone());
        let stored = row.insert(&world.db).await.unwrap();
        CustomField::soft_delete(&Unscoped(&world.db), [made.id], Removal::unattended())
            .await
            .unwrap();
        let column = match value {
            CustomValue::Text(_) => "value_text = 'blue'",
            CustomValue::Number(_) => "value_number = 7",
            CustomValue::Boolean(_) => "value_boolean = false",
            CustomValue::Date(_) => "value_date = '2027-01-01'",
            CustomValue::DateTime(_) => "value_datetime = '2027-01-01'",
            CustomValue::Options(_) => "value_options = '{red}'",
        };
        let change = format!(
            "UPDATE custom_field_values SET {column} WHERE id = '{}'",
            stored.id
        );
        world.refused(ForeignKey, "place_row", &change).await;
    }
}
