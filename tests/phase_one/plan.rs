//! The plan's own lists, word for word: sections 4.1, 4.2 and 5.1.

use migration::testing::TestDatabase;
use sqlx::PgConnection;

use crate::support::connect;

/// Table, column, type.
const COLUMNS: [(&str, &str, &str); 13] = [
    ("users", "email_verified_at", "timestamp with time zone"),
    ("users", "last_login_at", "timestamp with time zone"),
    ("users", "failed_login_count", "integer"),
    ("users", "locked_until", "timestamp with time zone"),
    ("organizations", "deleted_at", "timestamp with time zone"),
    ("organizations", "deleted_by", "uuid"),
    ("projects", "archived_at", "timestamp with time zone"),
    ("projects", "archived_by", "uuid"),
    ("guests", "deleted_at", "timestamp with time zone"),
    ("guests", "deleted_by", "uuid"),
    ("invites", "last_accessed_at", "timestamp with time zone"),
    ("invites", "access_count", "integer"),
    ("photo_uploads", "deleted_at", "timestamp with time zone"),
];

/// Table, constraint, definition.
const CONSTRAINTS: [(&str, &str, &str); 4] = [
    (
        "organization_members",
        "unique_org_member",
        "UNIQUE (org_id, user_id)",
    ),
    (
        "settings_values",
        "unique_setting_scope",
        "UNIQUE NULLS NOT DISTINCT (scope, scope_id, key)",
    ),
    (
        "events",
        "check_event_dates",
        "CHECK (((ends_at IS NULL) OR (ends_at > starts_at)))",
    ),
    (
        "guests",
        "check_guest_names",
        "CHECK (((first_name IS NOT NULL) OR (last_name IS NOT NULL)))",
    ),
];

/// As the plan writes them, but for the time that no index predicate may ask for.
const INDEXES: [&str; 10] = [
    "CREATE INDEX idx_rsvp_submissions_submitted_at ON public.rsvp_submissions USING btree (submitted_at)",
    "CREATE INDEX idx_invite_access_logs_accessed_at ON public.invite_access_logs USING btree (accessed_at)",
    "CREATE INDEX idx_photo_uploads_created_at ON public.photo_uploads USING btree (created_at)",
    "CREATE INDEX idx_projects_active ON public.projects USING btree (id) WHERE (status = 'ACTIVE'::project_status)",
    "CREATE INDEX idx_organizations_active ON public.organizations USING btree (id) WHERE (deleted_at IS NULL)",
    "CREATE INDEX idx_plan_entitlements_value ON public.plan_entitlements USING gin (value_json)",
    "CREATE INDEX idx_entitlement_overrides_value ON public.entitlement_overrides USING gin (value_json)",
    "CREATE INDEX idx_settings_values_value ON public.settings_values USING gin (value)",
    "CREATE INDEX idx_guests_project_deleted ON public.guests USING btree (project_id, deleted_at) \
     WHERE (deleted_at IS NULL)",
    "CREATE INDEX idx_invites_project_active ON public.invites USING btree (project_id, revoked_at, expires_at) \
     WHERE (revoked_at IS NULL)",
];

#[tokio::test]
async fn every_column_of_section_4_1_is_there() {
    let (_database, mut db) = head().await;
    for (table, column, kind) in COLUMNS {
        let found: Option<String> = sqlx::query_scalar(
            "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = $1::regclass AND attname = $2",
        )
        .bind(table)
        .bind(column)
        .fetch_optional(&mut db)
        .await
        .unwrap();
        assert_eq!(found.as_deref(), Some(kind), "{table}.{column}");
    }
}

#[tokio::test]
async fn every_constraint_of_section_4_2_is_there_and_validated() {
    let (_database, mut db) = head().await;
    for (table, constraint, definition) in CONSTRAINTS {
        let found: Option<String> = sqlx::query_scalar(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint \
             WHERE conrelid = $1::regclass AND conname = $2 AND convalidated",
        )
        .bind(table)
        .bind(constraint)
        .fetch_optional(&mut db)
        .await
        .unwrap();
        assert_eq!(found.as_deref(), Some(definition), "{table}.{constraint}");
    }
}

#[tokio::test]
async fn every_index_of_section_5_1_is_there_and_valid() {
    let (_database, mut db) = head().await;
    for definition in INDEXES {
        let found: bool = sqlx::query_scalar(
            // One on a partitioned table is printed as if it were on that alone.
            "SELECT EXISTS (SELECT FROM pg_index WHERE replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ') = $1 AND indisvalid)",
        )
        .bind(definition)
        .fetch_one(&mut db)
        .await
        .unwrap();
        assert!(found, "missing or INVALID: {definition}");
    }
}

async fn head() -> (TestDatabase, PgConnection) {
    let database = TestDatabase::migrated().await.unwrap();
    let db = connect(&database.url()).await;
    (database, db)
}
