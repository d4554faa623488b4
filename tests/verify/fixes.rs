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
        "ALTER TABLE guests DROP CONSTRAINT guests_group_id_fkey,
             ADD CONSTRAINT guests_group_id_fkey FOREIGN KEY (group_id) REFERENCES guest_groups (id)",
        "ALTER TABLE floor_plans DROP CONSTRAINT check_floor_plans_width,
             ADD CONSTRAINT check_floor_plans_width CHECK (width > 1)",
        "ALTER TABLE photo_likes DROP CONSTRAINT photo_likes_photo_id_guest_id_key,
             ADD CONSTRAINT photo_likes_photo_id_guest_id_key UNIQUE (guest_id)",
        "DROP INDEX idx_guests_group; CREATE INDEX idx_guests_group ON guests (group_id)",
        "DROP TRIGGER touch_row ON floor_plans;
         CREATE TRIGGER touch_row BEFORE UPDATE ON floor_plans FOR EACH ROW EXECUTE FUNCTION stamp_row()",
        "ALTER TABLE floor_plans DISABLE TRIGGER touch_row",
        "ALTER TABLE feature_flags DISABLE TRIGGER guard_flag",
        "ALTER TABLE photo_likes SET UNLOGGED",
        "DROP INDEX idx_admin_audit_log_org",
        "DROP INDEX idx_message_events_job; CREATE INDEX idx_message_events_job ON message_events (event_at)",
        "CREATE INDEX planted ON invite_access_logs (accessed_at)",
        "ALTER TABLE api_key_usage DROP CONSTRAINT fk_api_key_usage_api_key_id",
        "ALTER TABLE api_key_usage DROP CONSTRAINT fk_api_key_usage_api_key_id,
             ADD CONSTRAINT fk_api_key_usage_api_key_id FOREIGN KEY (api_key_id) REFERENCES api_keys (id)",
        "COMMENT ON VIEW audit_entries IS NULL",
        "COMMENT ON MATERIALIZED VIEW org_overview IS NULL",
    ] {
        let database = TestDatabase::migrated().await.unwrap();
        execute(&database.url(), sql).await;
        let db = database.connect().await.unwrap();
        // A fix can uncover the next one: a missing column hides its default.
        for _ in 0..4 {
            let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
            if report.findings.is_empty() {
                break;
            }
            let mut connection = support::connect(&database.url()).await;
            for finding in &report.findings {
                for statement in statements(&finding.fix) {
                    sqlx::raw_sql(sqlx::AssertSqlSafe(statement.to_owned()))
                        .execute(&mut connection)
                        .await
                        .unwrap_or_else(|error| panic!("{sql}: {}: {error}", finding.fix));
                }
            }
        }
        let report = verify(&db, DEFAULT_SCHEMA).await.unwrap();
        assert_eq!(report.findings, [], "{sql}");
    }
}

/// One by one, as somebody pastes them: without the words that follow the last one.
fn statements(fix: &str) -> Vec<&str> {
    let mut is_quoted = false;
    let mut parts: Vec<&str> = fix
        .split(|letter: char| {
            is_quoted ^= letter == '\'';
            letter == ';' && !is_quoted
        })
        .collect();
    parts.pop();
    parts
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
