//! Settings of the platform: values and secrets.

use entity::{ViolationKind::*, prelude::*};
use serde_json::{Value, json};

use crate::world::{World, broken};

#[tokio::test]
async fn a_setting_is_a_value_or_a_secret() {
    let world = World::new().await;
    let setting = |key: &str, kind, value: Option<Value>| system_setting::ActiveModel {
        key: Set(key.to_owned()),
        value: Set(value),
        value_type: Set(kind),
        description: Set("Try it".to_owned()),
        ..Default::default()
    };
    for (rule, kind, value) in [
        (
            "check_system_settings_value",
            SettingsValueType::Number,
            None,
        ),
        (
            "check_system_settings_value_type",
            SettingsValueType::Number,
            Some(json!("1")),
        ),
        (
            "check_system_settings_value_type",
            SettingsValueType::Boolean,
            Some(json!(1)),
        ),
        (
            "check_system_settings_value_type",
            SettingsValueType::String,
            Some(json!({})),
        ),
    ] {
        let refused = setting("mail.rate", kind, value)
            .insert(&world.db)
            .await
            .unwrap_err();
        assert_eq!(broken(&refused).constraint.as_deref(), Some(rule));
    }
    let refused = setting("Mail rate", SettingsValueType::Number, Some(json!(1)));
    assert_eq!(
        broken(&refused.insert(&world.db).await.unwrap_err())
            .constraint
            .as_deref(),
        Some("check_system_settings_key")
    );
    setting("mail.rate", SettingsValueType::Number, Some(json!(1)))
        .insert(&world.db)
        .await
        .unwrap();
    let mut secret = setting("mail.password", SettingsValueType::String, None);
    secret.is_secret = Set(true);
    secret.secret_ciphertext = Set(Some(Ciphertext::from(vec![1, 2, 3])));
    secret.secret_key_id = Set(Some("2026-1".to_owned()));
    let secret = secret.insert(&world.db).await.unwrap();
    assert!(format!("{secret:?}").contains("Ciphertext(…)"));
    world
        .refused(
            Check,
            "check_system_settings_value",
            "UPDATE system_settings SET value = '\"open\"' WHERE is_secret",
        )
        .await;
}
