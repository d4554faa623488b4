//! A live database full of rows that break the new rules.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Mutex,
};

use migration::runner::{Consent, Event, Reporter, Runner, Settings};
use sqlx::{AssertSqlSafe, PgConnection};

use crate::support::{LegacyDatabase, legacy, target};

/// Table, rule, and the rows that break it, counted without the rule's own words.
#[rustfmt::skip]
const HELD: [(&str, &str, &str); 28] = [
    ("guests", "check_guest_names", "SELECT count(*) FROM guests WHERE num_nonnulls(first_name, last_name) = 0"),
    ("guests", "check_guests_role", "SELECT count(*) FROM guests WHERE length(role) > 64"),
    ("events", "check_event_dates", "SELECT count(*) FROM events WHERE ends_at - starts_at <= interval '0'"),
    ("events", "check_events_venue_lat", "SELECT count(*) FROM events WHERE abs(venue_lat) > 90"),
    ("org_plan_assignments", "check_org_plan_assignments_period", "SELECT count(*) FROM org_plan_assignments WHERE starts_at > ends_at"),
    ("project_plan_assignments", "check_project_plan_assignments_period", "SELECT count(*) FROM project_plan_assignments WHERE starts_at > ends_at"),
    ("message_jobs", "check_message_jobs_status", "SELECT count(*) FROM message_jobs WHERE status !~ '^(QUEUED|SENDING|SCHEDULED|SENT|DELIVERED|DEFERRED|BOUNCED|COMPLAINED|RETRY|RETRYING|FAILED|CANCELLED)$'"),
    ("message_jobs", "check_message_jobs_attempts", "SELECT count(*) FROM message_jobs WHERE sign(attempts) = -1"),
    ("messaging_campaigns", "check_messaging_campaigns_status", "SELECT count(*) FROM messaging_campaigns WHERE status !~ '^(DRAFT|SCHEDULED|SENDING|SENT|PAUSED|BLOCKED|FAILED|COMPLETED|CANCELLED)$'"),
    ("check_in_records", "check_check_in_records_method", "SELECT count(*) FROM check_in_records WHERE method !~ '^(QR|MANUAL|IMPORT)$'"),
    ("site_versions", "check_site_versions_status", "SELECT count(*) FROM site_versions WHERE status !~ '^(DRAFT|PUBLISHED|ARCHIVED)$'"),
    ("site_versions", "check_site_versions_version", "SELECT count(*) FROM site_versions WHERE version < 1"),
    ("photo_wall_settings", "check_photo_wall_settings_upload_access", "SELECT count(*) FROM photo_wall_settings WHERE upload_access !~ '^(LINK|INVITE_TOKEN|BOTH)$'"),
    ("photo_wall_settings", "check_photo_wall_settings_moderation_mode", "SELECT count(*) FROM photo_wall_settings WHERE moderation_mode !~ '^(INSTANT|APPROVAL)$'"),
    ("photo_wall_settings", "check_photo_wall_settings_max_upload_mb", "SELECT count(*) FROM photo_wall_settings WHERE max_upload_mb < 1"),
    ("photo_uploads", "check_photo_uploads_file_size_bytes", "SELECT count(*) FROM photo_uploads WHERE sign(file_size_bytes) = -1"),
    ("floor_plans", "check_floor_plans_width", "SELECT count(*) FROM floor_plans WHERE width < 1"),
    ("seating_tables", "check_seating_tables_capacity", "SELECT count(*) FROM seating_tables WHERE sign(capacity) = -1"),
    ("rsvp_logic_rules", "check_rsvp_logic_rules_self", "SELECT count(*) FROM rsvp_logic_rules WHERE question_id = depends_on_question_id"),
    ("guests", "fk_guests_project_id_group_id", "SELECT count(*) FROM guests r JOIN guest_groups t ON t.id = r.group_id WHERE t.project_id <> r.project_id"),
    ("invites", "fk_invites_project_id_guest_id", "SELECT count(*) FROM invites r JOIN guests t ON t.id = r.guest_id WHERE t.project_id <> r.project_id"),
    ("invites", "fk_invites_project_id_group_id", "SELECT count(*) FROM invites r JOIN guest_groups t ON t.id = r.group_id WHERE t.project_id <> r.project_id"),
    ("invites", "fk_invites_project_id_site_id", "SELECT count(*) FROM invites r JOIN sites t ON t.id = r.site_id WHERE t.project_id <> r.project_id"),
    ("photo_uploads", "fk_photo_uploads_project_id_guest_id", "SELECT count(*) FROM photo_uploads r JOIN guests t ON t.id = r.guest_id WHERE t.project_id <> r.project_id"),
    ("photo_uploads", "fk_photo_uploads_project_id_invite_id", "SELECT count(*) FROM photo_uploads r JOIN invites t ON t.id = r.invite_id WHERE t.project_id <> r.project_id"),
    ("settings_values", "unique_setting_scope", "SELECT count(*) - count(DISTINCT (scope, scope_id, key)) FROM settings_values"),
    ("entitlement_overrides", "unique_entitlement_scope", "SELECT count(*) - count(DISTINCT (scope, scope_id, key)) FROM entitlement_overrides"),
    ("events", "check_events_venue_lng", "SELECT count(*) FROM events WHERE abs(venue_lng) > 180"),
];

/// What a run has told about rows that break rules.
#[derive(Default)]
struct Told(Mutex<BTreeMap<(String, String), u64>>);

impl Reporter for Told {
    fn event(&self, event: Event<'_>) {
        let (table, rule, rows) = match event {
            Event::Held(held) => (held.table.clone(), held.constraint.clone(), held.rows),
            Event::SetAside {
                table,
                rows,
                reason,
                ..
            } => (table.to_owned(), reason.to_owned(), rows),
            _ => return,
        };
        *self.0.lock().unwrap().entry((table, rule)).or_default() += rows;
    }
}

#[tokio::test]
async fn every_kind_of_dirty_row_is_reported_and_none_is_lost() {
    let database = LegacyDatabase::filled().await;
    let mut db = database.connect().await;
    let mut expected = BTreeMap::new();
    for (table, rule, query) in HELD {
        let rows: i64 = sqlx::query_scalar(query).fetch_one(&mut db).await.unwrap();
        if rows > 0 {
            expected.insert((table, rule), u64::try_from(rows).unwrap());
        }
    }
    assert!(
        expected.len() >= 26,
        "the dirty rows are missing: {expected:?}"
    );
    let before = legacy_rows(&mut db).await;
    let dump = database.dump().await;

    let told = Told::default();
    let runner = Runner::start(&target(&database.url), Settings::default(), &told)
        .await
        .unwrap();
    runner.adopt().await.unwrap();
    runner.up(None).await.unwrap();

    let told = told.0.lock().unwrap().clone();
    for ((table, rule), rows) in &expected {
        let found = told
            .iter()
            .find(|((of, what), _)| of == table && what.contains(rule));
        assert_eq!(
            found.map(|(_, rows)| rows),
            Some(rows),
            "{table}.{rule}: {told:?}"
        );
    }
    assert_eq!(told.len(), expected.len(), "{told:?}");
    assert_eq!(legacy_rows(&mut db).await, before);

    // Down to what was adopted.
    let above = u32::try_from(migration::HISTORY.len() - 2).unwrap();
    runner
        .down(Some(above), Consent { data_loss: true })
        .await
        .unwrap();
    let back = database.dump().await;
    let catalogue = |dump: &legacy::Dump| -> BTreeSet<(String, String)> {
        let objects = dump.objects.iter();
        objects
            .flat_map(|(table, objects)| objects.keys().map(|name| (table.clone(), name.clone())))
            // PostgreSQL's own triggers of foreign keys are numbered, and a dropped column leaves its place.
            .filter(|(_, name)| {
                !name.contains("RI_ConstraintTrigger") && !name.contains("pg.dropped")
            })
            .collect()
    };
    assert_eq!(catalogue(&dump), catalogue(&back));
    legacy::assert_catalog_equals_csv(&mut db, "public", &migration::ledger::TABLES)
        .await
        .unwrap();
    for (table, rows) in &dump.rows {
        assert_eq!(rows.values, back.rows[table].values, "rows of {table}");
    }
}

/// Number and digest of each table's rows, over the legacy columns; a row in quarantine counts as
/// one of its table.
async fn legacy_rows(db: &mut PgConnection) -> BTreeMap<String, (i64, String)> {
    let facts = legacy::expected().unwrap();
    let quarantine: bool = sqlx::query_scalar("SELECT to_regclass('quarantined_rows') IS NOT NULL")
        .fetch_one(&mut *db)
        .await
        .unwrap();
    let mut rows = BTreeMap::new();
    for table in facts.tables() {
        let columns: Vec<&str> = facts
            .columns
            .iter()
            .filter(|column| column.table == table)
            .map(|column| column.name.as_str())
            .collect();
        let quarantined = match quarantine {
            true => {
                format!("UNION ALL SELECT row FROM quarantined_rows WHERE table_name = '{table}'")
            }
            false => String::new(),
        };
        let query = format!(
            "SELECT count(*), md5(coalesce(string_agg(digest, '' ORDER BY digest), '')) FROM ( \
                 SELECT md5((SELECT jsonb_object_agg(key, value)::text FROM jsonb_each(row) WHERE key = ANY ($1))) AS digest \
                 FROM (SELECT to_jsonb(t) AS row FROM {table} t {quarantined}) rows) digests"
        );
        let found = sqlx::query_as(AssertSqlSafe(query))
            .bind(&columns)
            .fetch_one(&mut *db)
            .await
            .unwrap();
        rows.insert(table.to_owned(), found);
    }
    rows
}
