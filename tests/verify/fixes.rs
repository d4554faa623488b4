//! What a finding says to do, done.

use migration::{
    connect::{DEFAULT_SCHEMA, Target},
    runner::{Runner, Settings, Silent},
    testing::TestDatabase,
    verify::verify,
};

use crate::support::{self, execute, runner};

#[tokio::test]
async fn the_fix_of_a_finding_mends_it() {
    for sql in [
        "ALTER TABLE guests ALTER COLUMN created_at DROP DEFAULT",
        "ALTER TABLE guests ALTER COLUMN project_id DROP NOT NULL",
        "ALTER TABLE guests DROP COLUMN role",
        "ALTER TABLE guests DROP CONSTRAINT guests_group_id_fkey",
        "DROP INDEX idx_guests_group",
        "ALTER TYPE table_shape RENAME TO table_form; ALTER TABLE seating_tables DROP COLUMN shape",
        "DROP POLICY invites_update ON invites",
        "ALTER POLICY guests_delete ON guests USING (true)",
        "DELETE FROM tenant_isolation_policies WHERE policy_name = 'events_select'",
        "UPDATE tenant_isolation_policies SET using_expression = 'true' WHERE policy_name = 'guests_update'",
    ] {
        let database = TestDatabase::migrated().await.unwrap();
        execute(&database.url(), sql).await;
        let db = database.connect().await.unwrap();
        // A fix can uncover the next one: a missing column hides its default.
        for _ in 0..4 {
            let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
            let mut connection = support::connect(&database.url()).await;
            for finding in report
                .findings
                .iter()
                .filter(|finding| finding.fix.contains(';'))
            {
                let end = finding.fix.rfind(';').unwrap();
                let statement = finding.fix[..end].to_owned();
                sqlx::raw_sql(sqlx::AssertSqlSafe(statement))
                    .execute(&mut connection)
                    .await
                    .unwrap_or_else(|error| panic!("{sql}: {}: {error}", finding.fix));
            }
        }
        let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
        assert_eq!(report.findings, [], "{sql}");
    }
}

/// Where public, in which a session looks first, has things of the same names.
#[tokio::test]
async fn the_fix_of_a_finding_works_on_its_schema() {
    let database = TestDatabase::empty().await.unwrap();
    let url = database.url();
    runner(&url).await.up(Some(2)).await.unwrap();
    execute(&url, "CREATE SCHEMA \"Event app\"").await;
    let target = Target::parse(&url, "Event app").unwrap();
    let settings = Settings::default();
    let runner = Runner::start(&target, settings, &Silent).await.unwrap();
    runner.up(Some(2)).await.unwrap();
    runner.finish().await;
    let drift = "ALTER TABLE \"Event app\".guests ALTER COLUMN created_at DROP DEFAULT;
                 DROP INDEX \"Event app\".idx_guests_group";
    execute(&url, drift).await;
    let db = target.connect("test").await.unwrap();
    let pending = "cargo run -p migration -- up --schema 'Event app'";
    let found = async || {
        let mut findings = verify(&db, "Event app").await.unwrap().findings;
        findings.retain(|finding| finding.fix != pending);
        findings
    };
    let findings = found().await;
    assert_eq!(findings.len(), 2, "{findings:?}");
    let mut connection = support::connect(&url).await;
    let statements = findings.iter().flat_map(|finding| finding.fix.split(';'));
    for statement in statements.filter(|statement| !statement.is_empty()) {
        let statement = sqlx::AssertSqlSafe(statement.to_owned());
        sqlx::raw_sql(statement)
            .execute(&mut connection)
            .await
            .unwrap();
    }
    assert_eq!(found().await, []);
}

/// The catalogue knows a function by its sum: its statements are in the documents.
#[tokio::test]
async fn a_function_that_is_missing_is_found_in_the_documents() {
    let database = TestDatabase::migrated().await.unwrap();
    execute(&database.url(), "DROP FUNCTION close_past").await;
    let db = database.connect().await.unwrap();
    let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
    let [finding] = report.findings.as_slice() else {
        panic!("{:?}", report.findings);
    };
    let (_, command) = finding.fix.split_once("this finds: ").unwrap();
    let (command, _) = command.split_once(';').unwrap();
    let output = std::process::Command::new("sh")
        .args(["-c", command])
        .output()
        .unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    for word in ["CREATE FUNCTION", "REVOKE", "COMMENT"] {
        assert!(lines.contains(word), "{command}: {lines}");
    }
}
