use sqlx::{AssertSqlSafe, PgConnection};

use crate::{tables_with, upgraded};

/// Each table below a project with the way up to it.
#[rustfmt::skip]
const PATHS: &[(&str, &str)] = &[
    ("project_plan_assignments", ""), ("events", ""), ("sites", ""), ("guest_groups", ""), ("guests", ""), ("guest_tags", ""),
    ("invites", ""), ("rsvp_forms", ""), ("messaging_campaigns", ""), ("photo_wall_settings", ""), ("photo_uploads", ""),
    ("site_versions", "JOIN sites a ON a.id = t.site_id"),
    ("guest_contacts", "JOIN guests a ON a.id = t.guest_id"),
    ("guest_tag_assignments", "JOIN guests a ON a.id = t.guest_id"),
    ("invite_access_logs", "JOIN invites a ON a.id = t.invite_id"),
    ("floor_plans", "JOIN events a ON a.id = t.event_id"),
    ("check_in_records", "JOIN events a ON a.id = t.event_id"),
    ("rsvp_questions", "JOIN rsvp_forms a ON a.id = t.form_id"),
    ("rsvp_submissions", "JOIN rsvp_forms a ON a.id = t.form_id"),
    ("message_jobs", "JOIN messaging_campaigns a ON a.id = t.campaign_id"),
    ("photo_likes", "JOIN photo_uploads a ON a.id = t.photo_id"),
    ("rsvp_question_options", "JOIN rsvp_questions b ON b.id = t.question_id JOIN rsvp_forms a ON a.id = b.form_id"),
    ("rsvp_logic_rules", "JOIN rsvp_questions b ON b.id = t.question_id JOIN rsvp_forms a ON a.id = b.form_id"),
    ("rsvp_answers", "JOIN rsvp_submissions b ON b.id = t.submission_id JOIN rsvp_forms a ON a.id = b.form_id"),
    ("message_events", "JOIN message_jobs b ON b.id = t.message_job_id JOIN messaging_campaigns a ON a.id = b.campaign_id"),
    ("seating_tables", "JOIN floor_plans b ON b.id = t.floor_plan_id JOIN events a ON a.id = b.event_id"),
    ("seating_assignments", "JOIN seating_tables c ON c.id = t.table_id JOIN floor_plans b ON b.id = c.floor_plan_id JOIN events a ON a.id = b.event_id"),
    ("api_keys", ""), ("webhooks", ""), ("custom_fields", ""), ("support_tickets", ""),
    ("api_key_usage", "JOIN api_keys a ON a.id = t.api_key_id"),
    ("webhook_deliveries", "JOIN webhooks a ON a.id = t.webhook_id"),
    ("custom_field_values", "JOIN custom_fields a ON a.id = t.field_id"),
    ("support_ticket_messages", "JOIN support_tickets a ON a.id = t.ticket_id"),
];

#[tokio::test]
async fn every_row_below_a_project_belongs_to_its_owner() {
    let (_database, mut db) = upgraded().await;
    let mut listed: Vec<&str> = PATHS.iter().map(|(table, _)| *table).collect();
    listed.extend([
        "settings_values",
        "entitlement_overrides",
        "deletions",
        "organization_members",
        "org_plan_assignments",
        "admin_audit_log",
        "admin_audit_log_archive",
        "data_retention_policies",
        "data_export_requests",
        "data_deletion_requests",
        "legal_holds",
        "erasure_ledger",
        "security_events",
        "daily_stats",
        "event_analytics",
        "api_usage_stats",
    ]);
    let found = tables_with(&mut db, &["org_id"]).await;
    let unlisted: Vec<_> = found
        .iter()
        .filter(|table| !listed.contains(&table.as_str()))
        .collect();
    assert!(
        unlisted.is_empty(),
        "add each to `PATHS` here with its way up to a project, or to those that are below none: {unlisted:?}"
    );
    listed.retain(|table| !found.iter().any(|found| found == table));
    assert!(
        listed.is_empty(),
        "without org_id, take them off the list: {listed:?}"
    );
    assert_well_placed(&mut db).await;
}

#[tokio::test]
async fn a_project_takes_its_rows_along_to_another_organization() {
    let (_database, mut db) = upgraded().await;
    let moved = sqlx::query(
        "UPDATE projects SET owner_org_id = (SELECT id FROM organizations o WHERE o.id <> owner_org_id ORDER BY id LIMIT 1) \
         WHERE id = (SELECT project_id FROM guests GROUP BY 1 ORDER BY count(*) DESC LIMIT 1)",
    )
    .execute(&mut db)
    .await
    .unwrap();
    assert_eq!(moved.rows_affected(), 1);
    assert_well_placed(&mut db).await;
}

#[tokio::test]
async fn nobody_can_put_a_row_into_another_organization() {
    let (_database, mut db) = upgraded().await;
    sqlx::raw_sql(
        "UPDATE guests SET org_id = gen_random_uuid(); UPDATE rsvp_answers SET org_id = NULL; \
         INSERT INTO guests (project_id, first_name, org_id) SELECT id, 'Eve', gen_random_uuid() FROM projects",
    )
    .execute(&mut db)
    .await
    .unwrap();
    assert_well_placed(&mut db).await;
}

async fn assert_well_placed(db: &mut PgConnection) {
    let misplaced = misplaced(db).await;
    assert!(
        misplaced.is_empty(),
        "rows of another organization than their project: the trigger place_row sets `org_id`, and a reference \
         (`Reference::following`) moves it with the project: {misplaced:?}"
    );
}

/// Tables with rows whose organization is not that of their project.
async fn misplaced(db: &mut PgConnection) -> Vec<String> {
    let mut misplaced = Vec::new();
    for &(table, path) in PATHS {
        let holder = if path.is_empty() { "t" } else { "a" };
        let query = format!(
            "SELECT count(*), count(*) FILTER (WHERE t.org_id IS DISTINCT FROM p.owner_org_id) FROM {table} t {path} \
             JOIN projects p ON p.id = {holder}.project_id"
        );
        let (rows, wrong): (i64, i64) = sqlx::query_as(AssertSqlSafe(query))
            .fetch_one(&mut *db)
            .await
            .unwrap();
        assert!(
            rows > 0,
            "{table} has no row to look at: add one to tests/fixtures/later_rows.sql"
        );
        if wrong > 0 {
            misplaced.push(format!("{table}: {wrong} of {rows}"));
        }
    }
    misplaced
}
