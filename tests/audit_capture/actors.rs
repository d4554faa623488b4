//! Who did it is what the session says of itself, and nothing that it says fails.

use sqlx::{AssertSqlSafe, Connection};

use crate::{entries_of, world};

const CHANGE: &str =
    "UPDATE plans SET name = 'new' WHERE id = (SELECT id FROM plans ORDER BY id LIMIT 1)";
const SOMEBODY: &str = "00000000-0000-4000-8000-00000000dead";

#[tokio::test]
async fn the_actor_is_whom_the_session_names() {
    let (_database, mut db) = world().await;
    for (said, actor) in [
        (vec![], "UNKNOWN"),
        (vec![("current_user_id", SOMEBODY)], "USER"),
        (vec![("api_key_id", SOMEBODY)], "API_KEY"),
        (vec![("invite_id", SOMEBODY)], "GUEST"),
        (vec![("actor_type", "SYSTEM")], "SYSTEM"),
        (
            vec![("actor_type", "SYSTEM"), ("current_user_id", SOMEBODY)],
            "SYSTEM",
        ),
        (
            vec![("actor_type", "nobody"), ("api_key_id", SOMEBODY)],
            "API_KEY",
        ),
        (vec![("current_user_id", "not a uuid")], "UNKNOWN"),
    ] {
        let entries = entries_of(&mut db, &format!("{}{CHANGE}", settings(&said))).await;
        let [entry] = entries.as_slice() else {
            panic!("{said:?}: {entries:?}");
        };
        assert_eq!(entry.actor, actor, "{said:?}");
        let invite = match actor {
            "GUEST" => format!(r#"{{"invite_id": "{SOMEBODY}"}}"#),
            _ => String::new(),
        };
        assert_eq!(entry.metadata, invite);
    }
}

#[tokio::test]
async fn what_else_the_session_says_is_kept_and_nonsense_is_not() {
    let (_database, mut db) = world().await;
    let long = "r".repeat(10_000);
    for (address, kept) in [
        ("2001:db8::7", Some("2001:db8::7")),
        ("10.0.0.256", None),
        ("", None),
    ] {
        let said = [
            ("current_user_id", SOMEBODY),
            ("ip_address", address),
            ("user_agent", "a browser"),
            ("request_id", &long),
            ("session_id", "s-1"),
            ("reason", "asked for"),
        ];
        let mut transaction = db.begin().await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(format!("{}{CHANGE}", settings(&said))))
            .execute(&mut *transaction)
            .await
            .unwrap();
        let found: (String, Option<String>, i32, String) = sqlx::query_as(
            "SELECT concat_ws('|', actor_user_id, user_agent, reason), host(ip_address), length(request_id), session_id \
             FROM admin_audit_log WHERE created_at = now()",
        )
        .fetch_one(&mut *transaction)
        .await
        .unwrap();
        transaction.rollback().await.unwrap();
        assert_eq!(
            found,
            (
                format!("{SOMEBODY}|a browser|asked for"),
                kept.map(str::to_owned),
                200,
                "s-1".to_owned()
            )
        );
    }
}

fn settings(said: &[(&str, &str)]) -> String {
    said.iter()
        .map(|(name, value)| format!("SELECT set_config('app.{name}', '{value}', true);"))
        .collect()
}
