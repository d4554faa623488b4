//! Whoever may see little.

use migration::testing::TestDatabase;
use url::Url;

use super::*;

#[tokio::test]
async fn a_role_with_few_rights_is_told_the_rest() {
    let database = TestDatabase::migrated().await.unwrap();
    let Some(admin) = database.admin_url() else {
        return;
    };
    let role = format!("looker_{}", std::process::id());
    let mut connection = connect(&admin).await;
    one_by_one(
        &mut connection,
        &format!("CREATE ROLE {role} LOGIN PASSWORD 'few';"),
    )
    .await;
    let sql = "CREATE TABLE planted (a int); CREATE INDEX planted_a ON planted (a);
               CREATE INDEX planted_b ON planted (a);";
    one_by_one(&mut connect(&database.url()).await, sql).await;
    let mut busy = connect(&database.url()).await;
    one_by_one(&mut busy, "BEGIN; SELECT FROM guests;").await;
    let mut url = Url::parse(&database.url()).unwrap();
    url.set_username(&role).unwrap();
    url.set_password(Some("few")).unwrap();

    let report = report(url.as_str(), &Limits::default()).await;

    let twin = report
        .findings
        .iter()
        .find(|finding| finding.check == "overlapping indexes");
    assert_eq!(twin.unwrap().object, "index planted.planted_b");
    assert_eq!(report.facts.tables.len(), 10);
    let unseen = |what: &str| {
        report
            .unseen
            .iter()
            .find(|unseen| unseen.what.starts_with(what))
    };
    let reads = |what: &str| {
        unseen(what)
            .unwrap_or_else(|| panic!("{:#?}", report.unseen))
            .next
            .clone()
    };
    assert_eq!(
        reads("migrations"),
        format!("GRANT SELECT ON seaql_migrations TO {role};")
    );
    assert_eq!(
        reads("row level security"),
        format!("GRANT SELECT ON tenant_isolation_policies TO {role};")
    );
    // Of a log that policies hide, rights alone show nothing.
    let log = reads("audit log without seals");
    assert!(log.starts_with(&format!(
        "ALTER ROLE {role} BYPASSRLS; GRANT SELECT ON audit_seals, "
    )));
    assert_eq!(
        reads("what "),
        format!("GRANT pg_read_all_stats TO {role};")
    );

    for unseen in &report.unseen {
        if unseen.next.contains("GRANT") {
            one_by_one(&mut connection, &unseen.next).await;
        }
    }
    let report = examine(
        &target(url.as_str()),
        &Settings::default(),
        &Limits::default(),
    )
    .await
    .unwrap();
    let unseen: Vec<_> = report
        .unseen
        .iter()
        .map(|unseen| unseen.what.as_str())
        .collect();
    assert_eq!(unseen, ["slow statements"], "{:#?}", report.unseen);
    let drop = format!("DROP OWNED BY {role}; DROP ROLE {role};");
    one_by_one(&mut connection, &drop).await;
}

#[tokio::test]
async fn without_its_library_the_extension_says_nothing() {
    let database = TestDatabase::empty().await.unwrap();
    let Some(admin) = database.admin_url() else {
        return;
    };
    one_by_one(
        &mut connect(&admin).await,
        "CREATE EXTENSION pg_stat_statements;",
    )
    .await;
    let report = report(&admin, &Limits::default()).await;
    let [unseen] = report.unseen.as_slice() else {
        panic!("{:#?}", report.unseen);
    };
    assert_eq!(unseen.why, "pg_stat_statements is not loaded");
    assert!(report.facts.statements.is_none());
}
