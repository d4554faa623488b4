//! Fields that organizations add, and what is filled in.

use chrono::NaiveDate;
use entity::{
    ViolationKind::*,
    prelude::*,
    soft_delete::{Removal, restore},
};
use rust_decimal::Decimal;
use serde_json::json;
use uuid::Uuid;

use crate::world::{World, broken};

fn field(world: &World, key: &str, kind: CustomFieldType) -> custom_field::ActiveModel {
    let is_choice = [CustomFieldType::SingleSelect, CustomFieldType::MultiSelect].contains(&kind);
    custom_field::ActiveModel {
        org_id: Set(world.ours.org),
        entity_type: Set(CustomFieldEntity::Guest),
        field_key: Set(key.to_owned()),
        field_type: Set(kind),
        label: Set(key.to_owned()),
        options: Set(is_choice.then(|| json!(["red", "green"]))),
        ..Default::default()
    }
}

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
async fn impossible_fields_are_refused() {
    let world = World::new().await;
    field(&world, "size", CustomFieldType::Text)
        .insert(&world.db)
        .await
        .unwrap();
    for (rule, change) in [
        ("check_custom_fields_field_key", "field_key = 'Size'"),
        ("check_custom_fields_label", "label = ''"),
        ("check_custom_fields_options", "options = '[\"a\"]'"),
        (
            "check_custom_fields_options",
            "field_type = 'SINGLE_SELECT'",
        ),
        (
            "check_custom_fields_options",
            "field_type = 'SINGLE_SELECT', options = '[\"a\", \"a\"]'",
        ),
        (
            "check_custom_fields_options",
            "field_type = 'SINGLE_SELECT', options = '[\" \"]'",
        ),
        (
            "check_custom_fields_options",
            "field_type = 'SINGLE_SELECT', options = '{}'",
        ),
        (
            "check_custom_fields_is_unique",
            "is_unique = true, field_type = 'BOOLEAN'",
        ),
        ("check_custom_fields_validation", "validation = '[]'"),
        (
            "check_custom_fields_validation",
            "validation = '{\"most\": 3}'",
        ),
        (
            "check_custom_fields_validation",
            "validation = '{\"min\": 3, \"max\": 2}'",
        ),
        (
            "check_custom_fields_validation",
            "validation = '{\"min_length\": -1}'",
        ),
        ("check_custom_fields_position", "\"position\" = -1"),
        (
            "check_custom_fields_project_id",
            "entity_type = 'ORGANIZATION', project_id = '{project}'",
        ),
    ] {
        world
            .refused(Check, rule, &format!("UPDATE custom_fields SET {change}"))
            .await;
    }
    world.ok("UPDATE custom_fields SET validation = '{\"min_length\": 1, \"max_length\": 3, \"pattern\": \"^[SML]$\"}'").await;
    let twice = field(&world, "size", CustomFieldType::Number)
        .insert(&world.db)
        .await
        .unwrap_err();
    assert_eq!(
        broken(&twice).constraint.as_deref(),
        Some("uq_custom_fields_org_id_project_id_entity_type_field_key")
    );
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
async fn a_removed_field_gives_its_key_free_and_comes_back_if_it_still_is() {
    let world = World::new().await;
    let first = field(&world, "diet", CustomFieldType::Text)
        .insert(&world.db)
        .await
        .unwrap();
    let removed = CustomField::soft_delete(&world.db, [first.id], Removal::unattended())
        .await
        .unwrap();
    let value = CustomValue::Text("vegan".to_owned());
    let late = custom_field_value::ActiveModel::of(first.id, world.ours.guest, value);
    assert_eq!(
        broken(&late.insert(&world.db).await.unwrap_err()).kind,
        ForeignKey
    );
    field(&world, "diet", CustomFieldType::Text)
        .insert(&world.db)
        .await
        .unwrap();
    let refused = restore(&world.db, removed.deletion().unwrap())
        .await
        .unwrap_err();
    assert!(refused.to_string().contains("field_key"), "{refused}");
    world
        .ok(&format!(
            "DELETE FROM custom_fields WHERE id <> '{}'",
            first.id
        ))
        .await;
    restore(&world.db, removed.deletion().unwrap())
        .await
        .unwrap();
    assert!(
        CustomField::live()
            .of_org(world.ours.org)
            .one(&world.db)
            .await
            .unwrap()
            .is_some()
    );
}

#[tokio::test]
async fn scopes_find_the_fields_of_a_row() {
    let world = World::new().await;
    let everywhere = field(&world, "diet", CustomFieldType::Text)
        .insert(&world.db)
        .await
        .unwrap()
        .id;
    let mut here = field(&world, "table", CustomFieldType::Text);
    here.project_id = Set(Some(world.ours.project));
    here.position = Set(1);
    let here = here.insert(&world.db).await.unwrap().id;
    let mut event = field(&world, "dress_code", CustomFieldType::Text);
    event.entity_type = Set(CustomFieldEntity::Event);
    event.insert(&world.db).await.unwrap();
    let fields = async |project| {
        let fields = CustomField::live()
            .of_org(world.ours.org)
            .for_entity(CustomFieldEntity::Guest);
        let page = fields
            .in_project(project)
            .page_by(custom_field::by_position())
            .fetch(&world.db)
            .await;
        page.unwrap()
            .items
            .into_iter()
            .map(|field| field.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(fields(Some(world.ours.project)).await, [everywhere, here]);
    assert_eq!(fields(None).await, [everywhere]);
    for (index, sql) in [
        (
            "idx_custom_field_values_text",
            "SELECT * FROM custom_field_values WHERE field_id = '{new}' AND value_text = 'a' AND field_type <> 'TEXTAREA'",
        ),
        (
            "idx_custom_field_values_number",
            "SELECT * FROM custom_field_values WHERE field_id = '{new}' AND value_number > 3",
        ),
        (
            "idx_custom_field_values_entity_id",
            "SELECT * FROM custom_field_values WHERE entity_id = '{guest}' AND entity_type = 'GUEST'",
        ),
        (
            "idx_custom_fields_org_id",
            "SELECT * FROM custom_fields WHERE org_id = '{org}' AND entity_type = 'GUEST' ORDER BY position",
        ),
    ] {
        world.uses_index(index, sql).await;
    }
}
