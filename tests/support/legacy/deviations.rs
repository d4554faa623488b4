/// A way in which a database looks like the legacy one and is not: adopting it must be refused by name.
#[derive(Debug, Clone, Copy)]
pub struct Deviation {
    pub name: &'static str,
    /// Statements for the plain owner, on a built legacy database, empty or filled.
    pub sql: &'static str,
    /// Every name that the refusal must contain.
    pub mentions: &'static [&'static str],
}

const fn deviation(
    name: &'static str,
    sql: &'static str,
    mentions: &'static [&'static str],
) -> Deviation {
    Deviation {
        name,
        sql,
        mentions,
    }
}

/// Deviations of every kind, each on its own enough for a refusal.
pub const fn deviations() -> &'static [Deviation] {
    DEVIATIONS
}

const DEVIATIONS: &[Deviation] = &[
    deviation("missing table", "DROP TABLE photo_likes", &["photo_likes"]),
    deviation(
        "view in a table's place",
        "ALTER TABLE message_events RENAME TO message_events_store;
         CREATE VIEW message_events AS SELECT * FROM message_events_store",
        &["message_events"],
    ),
    deviation(
        "missing column",
        "ALTER TABLE events DROP COLUMN venue_lat",
        &["events", "venue_lat"],
    ),
    deviation(
        "different type",
        "ALTER TABLE floor_plans ALTER COLUMN width TYPE bigint",
        &["floor_plans", "width"],
    ),
    deviation(
        "text with a length",
        "ALTER TABLE guests ALTER COLUMN role TYPE varchar(255)",
        &["guests", "role"],
    ),
    deviation(
        "text in an enum's place",
        "ALTER TABLE rsvp_questions ALTER COLUMN type TYPE text",
        &["rsvp_questions", "type"],
    ),
    deviation(
        "nullable column",
        "ALTER TABLE invites ALTER COLUMN site_id DROP NOT NULL",
        &["invites", "site_id"],
    ),
    deviation(
        "column that may not be null",
        "ALTER TABLE org_plan_assignments ALTER COLUMN starts_at SET NOT NULL",
        &["org_plan_assignments", "starts_at"],
    ),
    deviation(
        "missing default",
        "ALTER TABLE projects ALTER COLUMN timezone DROP DEFAULT",
        &["projects", "timezone"],
    ),
    deviation(
        "different default",
        "ALTER TABLE message_jobs ALTER COLUMN status SET DEFAULT 'NEW'",
        &["message_jobs", "status"],
    ),
    deviation(
        "different id generator",
        "ALTER TABLE guests ALTER COLUMN id SET DEFAULT gen_random_uuid()",
        &["guests", "id"],
    ),
    deviation(
        "missing enum value",
        "ALTER TABLE seating_tables ALTER COLUMN shape DROP DEFAULT;
         ALTER TYPE table_shape RENAME TO table_shape_before;
         CREATE TYPE table_shape AS ENUM ('ROUND', 'RECTANGLE', 'SQUARE');
         ALTER TABLE seating_tables ALTER COLUMN shape TYPE table_shape
             USING (CASE shape WHEN 'CUSTOM' THEN 'ROUND' ELSE shape::text END)::table_shape;
         ALTER TABLE seating_tables ALTER COLUMN shape SET DEFAULT 'ROUND';
         DROP TYPE table_shape_before",
        &["table_shape", "CUSTOM"],
    ),
    deviation(
        "reordered enum values",
        "ALTER TYPE org_type RENAME TO org_type_before;
         CREATE TYPE org_type AS ENUM ('COUPLE', 'VENUE', 'PLANNER');
         ALTER TABLE organizations ALTER COLUMN type TYPE org_type USING type::text::org_type;
         DROP TYPE org_type_before",
        &["org_type"],
    ),
    deviation(
        "renamed enum value",
        "ALTER TYPE site_visibility RENAME VALUE 'UNLISTED' TO 'HIDDEN'",
        &["site_visibility", "UNLISTED"],
    ),
    deviation(
        "missing foreign key",
        "ALTER TABLE rsvp_answers DROP CONSTRAINT rsvp_answers_question_id_fkey",
        &["rsvp_answers", "rsvp_answers_question_id_fkey"],
    ),
    deviation(
        "different foreign key action",
        "ALTER TABLE guests DROP CONSTRAINT guests_group_id_fkey;
         ALTER TABLE guests ADD CONSTRAINT guests_group_id_fkey
             FOREIGN KEY (group_id) REFERENCES guest_groups(id) ON DELETE CASCADE",
        &["guests", "guests_group_id_fkey"],
    ),
    deviation(
        "unvalidated foreign key",
        "ALTER TABLE invites DROP CONSTRAINT invites_guest_id_fkey;
         ALTER TABLE invites ADD CONSTRAINT invites_guest_id_fkey
             FOREIGN KEY (guest_id) REFERENCES guests(id) ON DELETE SET NULL NOT VALID",
        &["invites", "invites_guest_id_fkey"],
    ),
    deviation(
        "missing unique key",
        "ALTER TABLE settings_values DROP CONSTRAINT settings_values_scope_scope_id_key_key",
        &["settings_values", "settings_values_scope_scope_id_key_key"],
    ),
    deviation(
        "unique key over other columns",
        "ALTER TABLE sites DROP CONSTRAINT sites_project_id_subdomain_slug_key;
         ALTER TABLE sites ADD CONSTRAINT sites_project_id_subdomain_slug_key UNIQUE (subdomain_slug)",
        &["sites", "sites_project_id_subdomain_slug_key"],
    ),
    deviation(
        "missing primary key",
        "ALTER TABLE invite_access_logs DROP CONSTRAINT invite_access_logs_pkey",
        &["invite_access_logs", "invite_access_logs_pkey"],
    ),
    deviation(
        "renamed constraint",
        "ALTER TABLE users RENAME CONSTRAINT users_email_key TO users_email_unique",
        &["users", "users_email_key"],
    ),
    deviation(
        "index over other columns",
        "DROP INDEX idx_guests_name_search;
         CREATE INDEX idx_guests_name_search ON guests (last_name, first_name)",
        &["guests", "idx_guests_name_search"],
    ),
    deviation(
        "index without its predicate",
        "DROP INDEX idx_projects_status; CREATE INDEX idx_projects_status ON projects (status)",
        &["projects", "idx_projects_status"],
    ),
    deviation(
        "unique index in a plain one's place",
        "DROP INDEX idx_invites_token; CREATE UNIQUE INDEX idx_invites_token ON invites (token_hash)",
        &["invites", "idx_invites_token"],
    ),
];
