use super::drift::{Drift, Facet, drift, enum_drift};

/// Drifts of every facet.
pub const fn drifts() -> &'static [Drift] {
    DRIFTS
}

const DRIFTS: &[Drift] = &[
    drift("table dropped", Facet::Table, ("photo_likes", "photo_likes"), "DROP TABLE photo_likes"),
    drift(
        "table renamed",
        Facet::Table,
        ("guest_tags", "guest_tags"),
        "ALTER TABLE guest_tags RENAME TO labels",
    ),
    drift(
        "column dropped",
        Facet::Column,
        ("guests", "role"),
        "ALTER TABLE guests DROP COLUMN role",
    ),
    drift(
        "column renamed",
        Facet::Column,
        ("users", "full_name"),
        "ALTER TABLE users RENAME COLUMN full_name TO display_name",
    ),
    drift(
        "NOT NULL column without default added",
        Facet::Column,
        ("guests", "shoe_size"),
        "ALTER TABLE guests ADD COLUMN shoe_size integer NOT NULL DEFAULT 42;
         ALTER TABLE guests ALTER COLUMN shoe_size DROP DEFAULT",
    ),
    drift(
        "type changed",
        Facet::Type,
        ("events", "venue_lat"),
        "ALTER TABLE events ALTER COLUMN venue_lat TYPE numeric",
    ),
    drift(
        "type widened",
        Facet::Type,
        ("floor_plans", "width"),
        "ALTER TABLE floor_plans ALTER COLUMN width TYPE bigint",
    ),
    drift(
        "enum turned into text",
        Facet::Type,
        ("rsvp_questions", "type"),
        "DROP MATERIALIZED VIEW IF EXISTS rsvp_question_summary CASCADE;
         ALTER TABLE rsvp_questions ALTER COLUMN type TYPE text",
    ),
    drift(
        "column made nullable",
        Facet::Nullability,
        ("invites", "token_hash"),
        "ALTER TABLE invites ALTER COLUMN token_hash DROP NOT NULL",
    ),
    drift(
        "column made NOT NULL",
        Facet::Nullability,
        ("org_plan_assignments", "starts_at"),
        "ALTER TABLE org_plan_assignments ALTER COLUMN starts_at SET NOT NULL",
    ),
    drift(
        "default dropped",
        Facet::Default,
        ("messaging_campaigns", "status"),
        "ALTER TABLE messaging_campaigns ALTER COLUMN status DROP DEFAULT",
    ),
    drift(
        "default changed",
        Facet::Default,
        ("photo_wall_settings", "max_upload_mb"),
        "ALTER TABLE photo_wall_settings ALTER COLUMN max_upload_mb SET DEFAULT 25",
    ),
    drift(
        "default added",
        Facet::Default,
        ("guests", "role"),
        "ALTER TABLE guests ALTER COLUMN role SET DEFAULT 'GUEST'",
    ),
    enum_drift("enum value added", "message_channel", "ALTER TYPE message_channel ADD VALUE 'SMS'"),
    enum_drift(
        "enum value renamed",
        "photo_status",
        "ALTER TYPE photo_status RENAME VALUE 'REJECTED' TO 'DENIED'",
    ),
    enum_drift(
        "enum values reordered",
        "settings_value_type",
        "ALTER TYPE settings_value_type RENAME TO settings_value_type_before;
         CREATE TYPE settings_value_type AS ENUM ('NUMBER', 'BOOLEAN', 'STRING', 'ENUM', 'JSON');
         ALTER TABLE settings_definitions ALTER COLUMN value_type TYPE settings_value_type
             USING value_type::text::settings_value_type;
         DROP TYPE settings_value_type_before CASCADE",
    ),
    drift(
        "primary key changed",
        Facet::PrimaryKey,
        ("guest_tag_assignments", "guest_tag_assignments_pkey"),
        "ALTER TABLE guest_tag_assignments DROP CONSTRAINT guest_tag_assignments_pkey;
         ALTER TABLE guest_tag_assignments ADD CONSTRAINT guest_tag_assignments_pkey PRIMARY KEY (guest_id, tag_id)",
    ),
    drift(
        "primary key dropped",
        Facet::PrimaryKey,
        ("message_events", "message_events_pkey"),
        "ALTER TABLE message_events DROP CONSTRAINT message_events_pkey",
    ),
    drift(
        "foreign key dropped",
        Facet::ForeignKey,
        ("rsvp_answers", "rsvp_answers_question_id_fkey"),
        "ALTER TABLE rsvp_answers DROP CONSTRAINT rsvp_answers_question_id_fkey",
    ),
    drift(
        "foreign key action changed",
        Facet::ForeignKey,
        ("guests", "guests_group_id_fkey"),
        "ALTER TABLE guests DROP CONSTRAINT guests_group_id_fkey;
         ALTER TABLE guests ADD CONSTRAINT guests_group_id_fkey
             FOREIGN KEY (group_id) REFERENCES guest_groups(id) ON DELETE CASCADE",
    ),
    drift(
        "unique key dropped",
        Facet::UniqueKey,
        ("photo_wall_settings", "photo_wall_settings_project_id_key"),
        "ALTER TABLE photo_wall_settings DROP CONSTRAINT photo_wall_settings_project_id_key",
    ),
    drift(
        "unique key over more columns",
        Facet::UniqueKey,
        ("seating_assignments", "seating_assignments_table_id_seat_number_key"),
        "ALTER TABLE seating_assignments DROP CONSTRAINT seating_assignments_table_id_seat_number_key;
         ALTER TABLE seating_assignments ADD CONSTRAINT seating_assignments_table_id_seat_number_key UNIQUE (table_id, seat_number, guest_id)",
    ),
    drift(
        "index dropped",
        Facet::Index,
        ("guests", "idx_guests_project"),
        "DROP INDEX idx_guests_project",
    ),
    drift(
        "index redefined",
        Facet::Index,
        ("projects", "idx_projects_status"),
        "DROP INDEX idx_projects_status; CREATE INDEX idx_projects_status ON projects (status)",
    ),
    drift(
        "check added",
        Facet::Behaviour,
        ("guests", "check_guests_no_aliens"),
        "ALTER TABLE guests ADD CONSTRAINT check_guests_no_aliens CHECK (role <> 'ALIEN')",
    ),
    drift(
        "trigger added",
        Facet::Behaviour,
        ("guests", "trg_guests_swallow"),
        "CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
         CREATE TRIGGER trg_guests_swallow BEFORE DELETE ON guests FOR EACH ROW EXECUTE FUNCTION swallow()",
    ),
    drift(
        "row level security the other way round",
        Facet::Behaviour,
        ("photo_uploads", "photo_uploads"),
        "DO $$ BEGIN
             IF (SELECT relrowsecurity FROM pg_class WHERE oid = 'photo_uploads'::regclass) THEN
                 ALTER TABLE photo_uploads DISABLE ROW LEVEL SECURITY;
             ELSE
                 ALTER TABLE photo_uploads ENABLE ROW LEVEL SECURITY;
             END IF;
         END $$",
    ),
    drift(
        "table added",
        Facet::Addition,
        ("loyalty_points", "loyalty_points"),
        "CREATE TABLE loyalty_points (id uuid PRIMARY KEY, points integer NOT NULL DEFAULT 0)",
    ),
    drift(
        "nullable column added",
        Facet::Addition,
        ("users", "avatar"),
        "ALTER TABLE users ADD COLUMN avatar text",
    ),
    drift(
        "index added",
        Facet::Addition,
        ("guests", "idx_guests_role"),
        "CREATE INDEX idx_guests_role ON guests (role)",
    ),
];
