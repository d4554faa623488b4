//! Fields that organizations add.

use entity::{
    ViolationKind::*,
    prelude::*,
    soft_delete::{Removal, restore},
};
use serde_json::json;

use crate::world::{World, broken};

pub fn field(world: &World, key: &str, kind: CustomFieldType) -> custom_field::ActiveModel {
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
async fn a_removed_field_gives_its_key_free_and_comes_back_if_it_still_is() {
    let world = World::new().await;
    let first = field(&world, "diet", CustomFieldType::Text)
        .insert(&world.db)
        .await
        .unwrap();
    let removed = CustomField::soft_delete(&Unscoped(&world.db), [first.id], Removal::unattended())
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
    let refused = restore(&Unscoped(&world.db), removed.deletion().unwrap())
        .await
        .unwrap_err();
    assert!(refused.to_string().contains("field_key"), "{refused}");
    world
        .ok(&format!(
            "DELETE FROM custom_fields WHERE id <> '{}'",
            first.id
        ))
        .await;
    restore(&Unscoped(&world.db), removed.deletion().unwrap())
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
            .applying_to(project)
            .page_by(custom_field::by_position())
            .fetch(&Unscoped(&world.db))
            .await;
        page.unwrap()
            .items
            .into_iter()
            .map(|field| field.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(fields(Some(world.ours.project)).await, [everywhere, here]);
    assert_eq!(fields(None).await, [everywhere]);
    world
        .ok("UPDATE projects SET status = 'DELETED' WHERE id = '{project}'")
        .await;
    assert_eq!(fields(Some(world.ours.project)).await, [everywhere]);
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
