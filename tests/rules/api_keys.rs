//! Keys of programs: what they are, and how they are found.

use chrono::{DateTime, Duration, Utc};
use entity::{ViolationKind::*, prelude::*};
use sea_orm::PaginatorTrait;

use crate::world::{World, broken};

const KEYS: &str = "INSERT INTO api_keys (org_id, name, key_prefix, key_hash";

pub fn key(world: &World, secret: &str) -> api_key::ActiveModel {
    api_key::ActiveModel {
        org_id: Set(world.ours.org),
        name: Set("Web site".to_owned()),
        key_prefix: Set("eios_live_ab".to_owned()),
        key_hash: Set(KeyHash::of_key(secret)),
        ..Default::default()
    }
}

fn day(number: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + Duration::days(30_000 + number)
}

#[tokio::test]
async fn a_key_comes_back_as_it_was_made() {
    let world = World::new().await;
    let networks = vec![
        "10.0.0.0/8".parse().unwrap(),
        "2001:db8::/32".parse().unwrap(),
    ];
    let mut made = key(&world, "secret");
    made.scopes = Set(vec!["guests:read".to_owned()]);
    made.ip_allowlist = Set(Some(networks));
    made.expires_at = Set(Some(day(0)));
    let made = made.insert(&world.db).await.unwrap();
    assert_eq!(made.environment, ApiKeyEnvironment::Live);
    assert_eq!(
        (
            made.rate_limit_per_minute,
            made.rate_limit_per_hour,
            made.rate_limit_per_day
        ),
        (60, 1_000, 10_000)
    );
    let found = ApiKey::find().with_hash(KeyHash::of_key("secret"));
    assert_eq!(found.one(&world.db).await.unwrap().as_ref(), Some(&made));
    let printed = format!("{made:?} {}", serde_json::to_string(&made).unwrap());
    assert!(printed.contains("KeyHash(…)") && !printed.contains("key_hash\":"));
}

#[tokio::test]
async fn impossible_keys_are_refused() {
    let world = World::new().await;
    let hash = "sha256('a')";
    for (rule, columns, values) in [
        ("check_api_keys_name", "", format!("' ', 'eios', {hash}")),
        ("check_api_keys_key_prefix", "", format!("'n', 'e', {hash}")),
        (
            "check_api_keys_key_hash",
            "",
            "'n', 'eios', 'short'".to_owned(),
        ),
        (
            "check_api_keys_scopes",
            ", scopes",
            format!("'n', 'eios', {hash}, ARRAY['']"),
        ),
        (
            "check_api_keys_scopes",
            ", scopes",
            format!("'n', 'eios', {hash}, ARRAY[NULL]::text[]"),
        ),
        (
            "check_api_keys_rate_limits",
            ", rate_limit_per_day",
            format!("'n', 'eios', {hash}, 0"),
        ),
        (
            "check_api_keys_ip_allowlist",
            ", ip_allowlist",
            format!("'n', 'eios', {hash}, '{{}}'"),
        ),
        (
            "check_api_keys_expires_at",
            ", expires_at",
            format!("'n', 'eios', {hash}, '2000-01-01'"),
        ),
        (
            "check_api_keys_revoked",
            ", revoked_reason",
            format!("'n', 'eios', {hash}, 'gone'"),
        ),
    ] {
        let sql = format!("{KEYS}{columns}) VALUES ('{{org}}', {values})");
        world.refused(Check, rule, &sql).await;
    }
    let sql =
        format!("{KEYS}, project_id) VALUES ('{{org}}', 'n', 'eios', {hash}, '{{their_project}}')");
    world
        .refused(ForeignKey, "fk_api_keys_org_id_project_id", &sql)
        .await;

    key(&world, "twice").insert(&world.db).await.unwrap();
    let error = key(&world, "twice").insert(&world.db).await.unwrap_err();
    let broken = broken(&error);
    assert_eq!(
        (broken.kind, broken.table.as_deref()),
        (Unique, Some("api_keys"))
    );
}

#[tokio::test]
async fn scopes_find_the_keys_that_work() {
    let world = World::new().await;
    let made = async |secret: &str, change: &dyn Fn(&mut api_key::ActiveModel)| {
        let mut key = key(&world, secret);
        change(&mut key);
        key.insert(&world.db).await.unwrap().id
    };
    let forever = made("forever", &|_| {}).await;
    let of_project = made("project", &|key| {
        key.project_id = Set(Some(world.ours.project));
        key.expires_at = Set(Some(day(10)));
    })
    .await;
    let revoked = made("revoked", &|key| {
        key.expires_at = Set(Some(day(10)));
        key.revoked_at = Set(Some(day(1)));
    })
    .await;
    made("theirs", &|key| key.org_id = Set(world.theirs.org)).await;

    let ids = async |keys: Select<ApiKey>| {
        let keys = keys
            .order_by_asc(api_key::Column::CreatedAt)
            .all(&world.db)
            .await
            .unwrap();
        keys.into_iter().map(|key| key.id).collect::<Vec<_>>()
    };
    let ours = || ApiKey::find().of_org(world.ours.org);
    assert_eq!(ids(ours()).await, [forever, of_project, revoked]);
    assert_eq!(ids(ours().active_at(day(9))).await, [forever, of_project]);
    assert_eq!(ids(ours().active_at(day(10))).await, [forever]);
    assert_eq!(ids(ours().expiring_before(day(11))).await, [of_project]);
    let reaching = ApiKey::find().reaching(world.ours.org, world.ours.project);
    assert_eq!(ids(reaching.active_at(day(9))).await, [forever, of_project]);
    let elsewhere = ApiKey::find().reaching(world.ours.org, world.theirs.project);
    assert_eq!(ids(elsewhere.active_at(day(9))).await, [forever]);
    let replacements = ApiKey::find_by_id(forever)
        .one(&world.db)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        replacements
            .find_related(Organization)
            .count(&world.db)
            .await
            .unwrap(),
        1
    );
}

#[tokio::test]
async fn each_question_has_its_index() {
    let world = World::new().await;
    for (index, sql) in [
        (
            "api_keys_key_hash_key",
            "SELECT * FROM api_keys WHERE key_hash = sha256('a')",
        ),
        (
            "idx_api_keys_org_id",
            "SELECT * FROM api_keys WHERE org_id = '{org}' ORDER BY created_at",
        ),
        (
            "idx_api_keys_project_id",
            "SELECT * FROM api_keys WHERE project_id = '{project}'",
        ),
        (
            "idx_api_keys_expires_at",
            "SELECT * FROM api_keys WHERE revoked_at IS NULL AND expires_at < now()",
        ),
    ] {
        world.uses_index(index, sql).await;
    }
}
