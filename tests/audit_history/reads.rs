//! What happened to a record, by a user, in a request, in an organization.

use entity::{
    audit::{AuditAction, AuditActorType, AuditEntry, EntryScopes},
    prelude::*,
};
use sea_orm::TransactionTrait;
use serde_json::json;

use crate::world::{World, execute};

const SAID: &str = "SELECT set_config('app.current_user_id', '00000000-0000-7000-8000-00000000000a', true), \
    set_config('app.request_id', 'request 7', true), set_config('app.reason', 'as she said', true)";

#[tokio::test]
async fn an_entry_says_who_when_what_and_from_what_to_what() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    let transaction = world.db.begin().await.unwrap();
    execute(&transaction, SAID).await;
    execute(
        &transaction,
        "UPDATE guests SET last_name = 'Souza', role = 'VIP'",
    )
    .await;
    transaction.commit().await.unwrap();

    let entries = world.entries(guest).await;
    let [made, changed] = entries.as_slice() else {
        panic!("{entries:#?}");
    };
    assert_eq!(made.action, AuditAction::Created);
    assert_eq!(made.actor_type, AuditActorType::Unknown);
    assert_eq!(changed.action, AuditAction::Updated);
    assert_eq!(changed.actor_type, AuditActorType::User);
    assert_eq!(changed.reason.as_deref(), Some("as she said"));
    assert_eq!(changed.org_id, Some(world.organization));
    assert_eq!(changed.project_id, Some(world.project));
    let changes = changed.changes();
    let texts: Vec<_> = changes.iter().map(ToString::to_string).collect();
    assert_eq!(
        texts,
        [r#"last_name: "Sousa" → "Souza""#, r#"role: null → "VIP""#]
    );
    assert_eq!(
        changes[1].new_as::<GuestRole>().unwrap(),
        Some(GuestRole::Vip)
    );
    let made = made.changes();
    let name = made
        .iter()
        .find(|change| change.column == "last_name")
        .unwrap();
    assert_eq!((&name.old, &name.new), (&None, &Some(json!("Sousa"))));
}

#[tokio::test]
async fn each_question_finds_its_entries_in_the_log_and_in_the_archive() {
    let world = World::new().await;
    let guest = world.guest("Sousa").await;
    let user: UserId = "00000000-0000-7000-8000-00000000000a".parse().unwrap();
    let begin = world.now().await;
    for (round, name) in ["Souza", "Sosa"].into_iter().enumerate() {
        let transaction = world.db.begin().await.unwrap();
        execute(&transaction, SAID).await;
        execute(
            &transaction,
            &format!("UPDATE guests SET last_name = '{name}'"),
        )
        .await;
        transaction.commit().await.unwrap();
        if round == 0 {
            world.archive().await;
        }
    }
    let all = AuditEntry::find;
    for (what, entries, expected) in [
        ("record", all().about(guest), 3),
        ("user", all().by_user(user), 2),
        ("another user", all().by_user(UserId::new_v7()), 0),
        ("request", all().in_request("request 7"), 2),
        ("no request", all().in_request("request 7\0"), 0),
        ("no setting", all().about_setting("\0"), 0),
        (
            "organization",
            all().of_org(world.organization).about(guest),
            3,
        ),
        ("project", all().in_project(world.project).about(guest), 3),
        (
            "time",
            all().about(guest).between(begin, world.now().await),
            2,
        ),
        ("action", all().about(guest).doing(AuditAction::Created), 1),
    ] {
        let newest = entries
            .clone()
            .newest_first()
            .fetch(&Unscoped(&world.db))
            .await
            .unwrap();
        assert_eq!(newest.items.len(), expected, "{what}");
        assert!(
            newest
                .items
                .is_sorted_by(|one, other| one.created_at >= other.created_at)
        );
        let mut oldest = entries
            .oldest_first()
            .fetch(&Unscoped(&world.db))
            .await
            .unwrap()
            .items;
        oldest.reverse();
        assert_eq!(oldest, newest.items, "{what}");
    }
}

#[tokio::test]
async fn pages_go_through_entries_of_one_moment() {
    let world = World::new().await;
    let rows = format!(
        "INSERT INTO guests (project_id, last_name) SELECT '{}', i::text FROM generate_series(1, 25) i",
        world.project
    );
    execute(&world.db, &rows).await;
    let entries = || AuditEntry::find().in_project(world.project);
    let all = entries()
        .newest_first()
        .fetch(&Unscoped(&world.db))
        .await
        .unwrap()
        .items;
    let (mut seen, mut next) = (Vec::new(), None);
    loop {
        let page = entries()
            .newest_first()
            .size(7)
            .after(next)
            .fetch(&Unscoped(&world.db))
            .await
            .unwrap();
        seen.extend(page.items);
        next = page.next;
        if next.is_none() {
            break;
        }
    }
    assert!(seen.len() >= 25);
    assert_eq!(seen, all);
}
