//! Who acts, from where and why, as the log has it of what a session says.

use sea_orm::ConnectionTrait;
use serde_json::json;
use uuid::Uuid;

use crate::{
    log::Actor,
    world::{World, execute},
};

/// Settings of a session, and what the log should make of them.
#[derive(Clone, Default)]
pub struct Context {
    pub settings: Vec<(&'static str, String)>,
    pub actor: Actor,
}

const UNKNOWN: &str = "8a7e7c1e-0000-4000-8000-00000000dead";

impl Context {
    fn of(actor_type: &str, settings: &[(&'static str, &str)]) -> Self {
        let settings = settings
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()));
        Self {
            settings: settings.collect(),
            actor: Actor {
                actor_type: actor_type.to_owned(),
                ..Actor::default()
            },
        }
    }

    /// A session that says nothing, as those of the old application.
    pub fn none() -> Self {
        Self::of("UNKNOWN", &[])
    }

    /// A session that names the key it was opened with.
    pub fn key(key: Uuid) -> Self {
        let mut context = Self::of("API_KEY", &[("api_key_id", &key.to_string())]);
        context.actor.api_key_id = Some(key);
        context
    }

    /// A session that says everything there is to say of a user.
    pub fn user(user: Uuid) -> Self {
        let user_text = user.to_string();
        let mut context = Self::of(
            "USER",
            &[
                ("current_user_id", &user_text),
                ("ip_address", "203.0.113.9"),
                ("user_agent", "Mozilla/5.0 (\"quoted\")"),
                ("request_id", "req-1"),
                ("session_id", "s-1"),
                ("reason", "they asked for it"),
                // Where the session acts is not where the row belongs.
                ("current_org_id", UNKNOWN),
            ],
        );
        context.actor = Actor {
            actor_type: "USER".to_owned(),
            actor_user_id: Some(user),
            api_key_id: None,
            ip_address: Some("203.0.113.9".to_owned()),
            user_agent: Some("Mozilla/5.0 (\"quoted\")".to_owned()),
            request_id: Some("req-1".to_owned()),
            session_id: Some("s-1".to_owned()),
            reason: Some("they asked for it".to_owned()),
        };
        context
    }

    /// Until the end of the transaction.
    pub async fn set(&self, db: &impl ConnectionTrait) {
        for (name, value) in &self.settings {
            let value = value.replace('\'', "''");
            execute(
                db,
                &format!("SELECT set_config('app.{name}', '{value}', true)"),
            )
            .await;
        }
    }
}

const RENAME: &str = "UPDATE guests SET first_name = 'Renamed'";

/// What the log says of who renamed the guests.
async fn actors(world: &World, context: &Context) -> Vec<(Actor, Option<serde_json::Value>)> {
    let case = world.case(context).await;
    case.run(RENAME).await;
    let outcome = case.end().await;
    assert_eq!(outcome.changes.len(), 3, "every guest is renamed");
    let entries = outcome.entries.into_iter();
    entries
        .map(|entry| (entry.actor, entry.metadata.map(serde_json::Value::Object)))
        .collect()
}

async fn assert_actor(world: &World, context: &Context, metadata: Option<serde_json::Value>) {
    let expected = vec![(context.actor.clone(), metadata); 3];
    let found = actors(world, context).await;
    assert_eq!(found, expected, "{:?}", context.settings);
}

#[tokio::test]
async fn each_kind_of_actor_is_told_from_the_others() {
    let world = World::new().await;
    let user = world.ids("users")[0];
    let text = user.to_string();
    assert_actor(&world, &Context::none(), None).await;
    assert_actor(&world, &Context::user(user), None).await;

    assert_actor(&world, &Context::key(user), None).await;

    let mut both = Context::of("USER", &[("current_user_id", &text), ("api_key_id", &text)]);
    both.actor.actor_user_id = Some(user);
    both.actor.api_key_id = Some(user);
    assert_actor(&world, &both, None).await;

    let guest = Context::of("GUEST", &[("invite_id", &text)]);
    assert_actor(&world, &guest, Some(json!({ "invite_id": text }))).await;

    for told in ["SYSTEM", "GUEST", "API_KEY", "UNKNOWN"] {
        let context = Context::of(told, &[("actor_type", told)]);
        assert_actor(&world, &context, None).await;
    }
}

/// An id that no user has is kept: the log says what the session said, and refers to nothing.
#[tokio::test]
async fn a_user_who_does_not_exist_is_named_all_the_same() {
    let world = World::new().await;
    let unknown: Uuid = UNKNOWN.parse().unwrap();
    assert_actor(&world, &Context::user(unknown), None).await;

    let user = world.ids("users")[1];
    let case = world.case(&Context::user(user)).await;
    case.run(&format!("DELETE FROM users WHERE id = '{user}'"))
        .await;
    case.run(RENAME).await;
    let outcome = case.end().await;
    assert!(
        outcome
            .entries
            .iter()
            .all(|entry| entry.actor.actor_user_id == Some(user))
    );
    assert!(outcome.entries.len() > 3);
}

/// One setting is wrong in each of many ways, the others are right.
#[tokio::test]
async fn what_a_session_says_wrongly_counts_as_unsaid() {
    let world = World::new().await;
    let user = world.ids("users")[0];
    let right = Context::user(user);
    let long = "x".repeat(100_000);
    let wrong = [
        "",
        " ",
        "nobody",
        "null",
        "0",
        "'",
        "\"",
        "\\",
        "{}",
        "\n",
        "🦀",
        "203.0.113.999",
        "::g",
        "203.0.113.9/33",
        "8a7e7c1e-0000-4000-8000-00000000dea",
        "{8a7e7c1e-0000-4000-8000-00000000dead}",
        &long,
    ];
    for value in wrong {
        for name in [
            "current_user_id",
            "api_key_id",
            "invite_id",
            "actor_type",
            "ip_address",
            "current_org_id",
        ] {
            let mut context = right.clone();
            context.settings.retain(|setting| setting.0 != name);
            context.settings.push((name, value.to_owned()));
            match name {
                "current_user_id" => {
                    context.actor.actor_user_id = None;
                    context.actor.actor_type = "UNKNOWN".to_owned();
                }
                "ip_address" if value != "0" => context.actor.ip_address = None,
                "ip_address" => context.actor.ip_address = Some("0.0.0.0/0".to_owned()),
                _ => {}
            }
            let found = actors(&world, &context).await;
            for (mut actor, _) in found {
                // PostgreSQL reads some abbreviations as addresses.
                if name == "ip_address" && value == "0" {
                    actor.ip_address.clone_from(&context.actor.ip_address);
                }
                assert_eq!(actor, context.actor, "{name} = {value:?}");
            }
        }
    }
}

#[tokio::test]
async fn long_texts_are_cut_and_any_text_is_taken() {
    let world = World::new().await;
    let long = "x".repeat(100_000);
    for name in ["user_agent", "request_id", "session_id", "reason"] {
        for value in [long.as_str(), "\n", "🦀 ' \" \\ {,}", " "] {
            let context = Context::of("UNKNOWN", &[(name, value)]);
            for (actor, _) in actors(&world, &context).await {
                let said = match name {
                    "user_agent" => actor.user_agent,
                    "request_id" => actor.request_id,
                    "session_id" => actor.session_id,
                    _ => actor.reason,
                };
                let said = said.unwrap();
                assert!(
                    said.len() <= 1000 && value.starts_with(&said) && !said.is_empty(),
                    "{name} = {said:?}"
                );
                assert!(said.len() >= value.len().min(200), "{name} = {said:?}");
            }
        }
    }
}
