//! Maintenance by an owner whom `rls force` binds, and by one who may not act as the service.

use chrono::{Datelike, Months, Utc};
use sqlx::{AssertSqlSafe, PgConnection};

use super::{
    maintain::{archived, maintain, oldest, run, with_entries},
    support::connect,
    *,
};

fn force(url: &str) {
    assert_code(&migration(url, &["rls", "force", "--yes"]), 0);
}

/// The checks of `doctor` that found something about the log, or could not look at it.
fn doctor_says(url: &str) -> Vec<(String, String)> {
    let report = json(&migration(url, &["doctor", "--json"]));
    let text = |said: &Value, key: &str| said[key].as_str().unwrap_or_default().to_owned();
    let findings = report["findings"].as_array().unwrap().iter();
    let unseen = report["unseen"].as_array().unwrap().iter();
    let findings = findings.map(|said| (text(said, "check"), text(said, "next")));
    let said = findings.chain(unseen.map(|said| (text(said, "what"), text(said, "next"))));
    said.filter(|(check, _)| check == "audit log without seals")
        .collect()
}

#[tokio::test]
async fn a_bound_owner_seals_and_archives_as_ever() {
    let database = with_entries().await;
    let url = database.url();
    force(&url);
    assert_eq!(doctor_says(&url).len(), 1);

    let done = maintain(&url);

    assert_eq!(done["sealed"]["rows"], 16 * 20);
    assert_eq!(done["left"], serde_json::json!([]));
    assert!(archived(&done).contains(&oldest()), "{done}");
    assert_eq!(doctor_says(&url), []);
    assert_eq!(archived(&maintain(&url)), [""; 0]);
    let seals = migration(&url, &["audit", "seals", "--json"]);
    assert_eq!(json(&seals)[0]["row_count"], 16 * 20);
    let verified = migration(&url, &["audit", "verify", "--json"]);
    assert_code(&verified, 0);
    assert_eq!(
        json(&verified)["seals"],
        json(&seals).as_array().unwrap().len()
    );
    assert_code(&migration(&url, &["verify"]), 0);

    let Some(admin) = database.admin_url() else {
        return;
    };
    let tamper = "SET session_replication_role = replica; \
        UPDATE admin_audit_log SET reason = 'forged' \
        WHERE id = (SELECT id FROM admin_audit_log ORDER BY created_at, id LIMIT 1)";
    execute(&admin, tamper).await;
    let verified = migration(&url, &["audit", "verify"]);
    assert_code(&verified, 1);
    assert!(stdout(&verified).contains("1 finding"), "{verified:?}");
    assert_code(&migration(&url, &["verify"]), 1);
}

#[tokio::test]
async fn a_bound_owner_gives_old_rows_their_month() {
    let database = TestDatabase::migrated().await.unwrap();
    let url = database.url();
    let old = Utc::now() - Months::new(4);
    let month = format!("admin_audit_log_{:04}_{:02}", old.year(), old.month());
    let entry = format!(
        "BEGIN; SET LOCAL app.maintenance = 'a test'; \
         INSERT INTO admin_audit_log (created_at, actor_type, category, action, target_type) \
         VALUES ('{}', 'UNKNOWN', 'GUESTS', 'VIEWED', 'guests'); COMMIT",
        old.to_rfc3339()
    );
    let mut owner = connect(&url).await;
    run(&mut owner, &entry).await;
    force(&url);
    assert_eq!(maintain(&url)["months_made"], 4);
    assert_eq!(
        number(&mut owner, &format!("SELECT count(*) FROM {month}")).await,
        1
    );
}

/// What is worked out while policies bind the owner is right by what it sees without them.
#[tokio::test]
async fn a_bound_owner_works_out_the_same_figures() {
    let database = TestDatabase::migrated().await.unwrap();
    let url = database.url();
    assert_code(&migration(&url, &["seed"]), 0);
    let forget = "DELETE FROM daily_stats; DELETE FROM event_analytics; DELETE FROM user_activity_summary; \
        DELETE FROM revenue_summary; DELETE FROM api_usage_stats";
    execute(&url, forget).await;
    let figures = || {
        let worked_out = migration(&url, &["maintain", "--figure-days", "800", "--json"]);
        assert_code(&worked_out, 0);
        json(&worked_out)
    };
    force(&url);
    let bound = figures();
    assert!(bound["figures_changed"].as_i64().unwrap() > 100, "{bound}");
    assert_eq!(bound["refreshed"].as_array().unwrap().len(), 4);
    let mut owner = connect(&url).await;
    let overviews = overviews(&mut owner).await;
    assert!(overviews.iter().all(|(rows, _)| *rows > 0), "{overviews:?}");

    assert_code(&migration(&url, &["rls", "unforce"]), 0);
    assert_eq!(figures()["figures_changed"], 0);
    assert_eq!(self::overviews(&mut owner).await, overviews);
}

#[tokio::test]
async fn an_owner_who_sees_nothing_is_told_so_and_what_to_do() {
    let database = with_entries().await;
    let Some(admin_url) = database.admin_url() else {
        return;
    };
    let keeper = format!("keeper_{}", std::process::id());
    let mut admin = connect(&admin_url).await;
    run(
        &mut admin,
        &include_str!("keeper.sql").replace("keeper", &keeper),
    )
    .await;
    force(&admin_url);
    let mut url = url::Url::parse(&database.url()).unwrap();
    url.set_username(&keeper).unwrap();
    url.set_password(Some("few")).unwrap();
    let url = url.as_str();

    let output = migration(url, &["maintain", "--json"]);

    assert_code(&output, 0);
    let done = json(&output);
    assert_eq!(
        (&done["sealed"]["rows"], &done["archived"]),
        (&0.into(), &serde_json::json!([]))
    );
    let left = done["left"].to_string();
    for says in ["nothing sealed", &keeper, "rls unforce", "eios_service"] {
        assert!(left.contains(says), "{says}: {left}");
    }
    for verb in ["verify", "seals"] {
        let refused = migration(url, &["audit", verb]);
        assert_code(&refused, 3);
        assert!(stderr(&refused).contains("rls unforce"), "{refused:?}");
    }
    let verified = migration(url, &["verify"]);
    assert_code(&verified, 1);
    assert!(stdout(&verified).contains("cannot be held"), "{verified:?}");
    let said = doctor_says(url);
    let [(_, next)] = said.as_slice() else {
        panic!("{said:?}");
    };

    run(&mut admin, next).await;
    assert_eq!(doctor_says(url)[0].1, "cargo run -p migration -- maintain");
    let output = migration(url, &["maintain", "--json", "--keep-months", "240"]);
    assert_code(&output, 0);
    assert_eq!(json(&output)["sealed"]["rows"], 16 * 20);
    assert_code(&migration(url, &["audit", "verify"]), 0);
    run(
        &mut admin,
        &format!("DROP OWNED BY {keeper} CASCADE; DROP ROLE {keeper}"),
    )
    .await;
}

/// Of each overview how many rows it has, and a hash of them.
async fn overviews(owner: &mut PgConnection) -> Vec<(i64, String)> {
    let mut overviews = Vec::new();
    for view in entity::analytics::overview::View::ALL {
        let sql = format!(
            "SELECT count(*), md5(string_agg((to_jsonb(v) - 'computed_at')::text, '' ORDER BY to_jsonb(v)::text)) \
             FROM {} v",
            view.name()
        );
        let row = sqlx::query_as(AssertSqlSafe(sql));
        overviews.push(row.fetch_one(&mut *owner).await.unwrap());
    }
    overviews
}

async fn number(db: &mut PgConnection, sql: &str) -> i64 {
    let query = sqlx::query_scalar(AssertSqlSafe(sql.to_owned()));
    query.fetch_one(db).await.unwrap()
}
