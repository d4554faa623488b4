-- 010_create_custom_fields (down): 69 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- comment on custom_fields; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON TABLE custom_fields IS NULL;

-- comment on custom_fields.id; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.id IS NULL;

-- comment on custom_fields.org_id; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.org_id IS NULL;

-- comment on custom_fields.project_id; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.project_id IS NULL;

-- comment on custom_fields.entity_type; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.entity_type IS NULL;

-- comment on custom_fields.field_key; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.field_key IS NULL;

-- comment on custom_fields.field_type; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.field_type IS NULL;

-- comment on custom_fields.label; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.label IS NULL;

-- comment on custom_fields.help_text; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.help_text IS NULL;

-- comment on custom_fields.options; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.options IS NULL;

-- comment on custom_fields.is_required; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.is_required IS NULL;

-- comment on custom_fields.is_unique; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.is_unique IS NULL;

-- comment on custom_fields.validation; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.validation IS NULL;

-- comment on custom_fields.position; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.position IS NULL;

-- comment on custom_fields.created_at; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.created_at IS NULL;

-- comment on custom_fields.updated_at; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.updated_at IS NULL;

-- comment on custom_fields.created_by; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.created_by IS NULL;

-- comment on custom_fields.updated_by; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.updated_by IS NULL;

-- comment on custom_fields.deleted_at; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.deleted_at IS NULL;

-- comment on custom_fields.deleted_by; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.deleted_by IS NULL;

-- comment on custom_fields.deletion_id; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on custom_field_values; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON TABLE custom_field_values IS NULL;

-- comment on custom_field_values.id; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.id IS NULL;

-- comment on custom_field_values.field_id; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.field_id IS NULL;

-- comment on custom_field_values.org_id; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.org_id IS NULL;

-- comment on custom_field_values.entity_type; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.entity_type IS NULL;

-- comment on custom_field_values.entity_id; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.entity_id IS NULL;

-- comment on custom_field_values.field_type; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.field_type IS NULL;

-- comment on custom_field_values.is_unique; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.is_unique IS NULL;

-- comment on custom_field_values.value_text; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.value_text IS NULL;

-- comment on custom_field_values.value_number; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.value_number IS NULL;

-- comment on custom_field_values.value_boolean; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.value_boolean IS NULL;

-- comment on custom_field_values.value_date; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.value_date IS NULL;

-- comment on custom_field_values.value_datetime; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.value_datetime IS NULL;

-- comment on custom_field_values.value_options; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.value_options IS NULL;

-- comment on custom_field_values.created_at; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.created_at IS NULL;

-- comment on custom_field_values.updated_at; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.updated_at IS NULL;

-- comment on custom_field_values.created_by; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.created_by IS NULL;

-- comment on custom_field_values.updated_by; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.updated_by IS NULL;

-- record no changes of custom_field_values; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
SELECT audit_disable('custom_field_values');

COMMIT;

BEGIN;

-- record no changes of custom_fields; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
SELECT audit_disable('custom_fields');

COMMIT;

BEGIN;

-- drop trigger drop_custom_values on guests; lock: ACCESS EXCLUSIVE on guests (reads and writes wait)
DROP TRIGGER drop_custom_values ON guests;

COMMIT;

BEGIN;

-- drop trigger drop_custom_values on events; lock: ACCESS EXCLUSIVE on events (reads and writes wait)
DROP TRIGGER drop_custom_values ON events;

COMMIT;

BEGIN;

-- drop trigger drop_custom_values on projects; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
DROP TRIGGER drop_custom_values ON projects;

COMMIT;

BEGIN;

-- drop trigger drop_custom_values on organizations; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
DROP TRIGGER drop_custom_values ON organizations;

COMMIT;

BEGIN;

-- drop trigger drop_custom_values on invites; lock: ACCESS EXCLUSIVE on invites (reads and writes wait)
DROP TRIGGER drop_custom_values ON invites;

COMMIT;

BEGIN;

-- drop trigger drop_custom_values on rsvp_submissions; lock: ACCESS EXCLUSIVE on rsvp_submissions (reads and writes wait)
DROP TRIGGER drop_custom_values ON rsvp_submissions;

COMMIT;

BEGIN;

-- drop foreign key fk_custom_field_values_carried; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
ALTER TABLE "custom_field_values" DROP CONSTRAINT "fk_custom_field_values_carried";

-- drop foreign key fk_custom_field_values_field_id; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
ALTER TABLE "custom_field_values" DROP CONSTRAINT "fk_custom_field_values_field_id";

COMMIT;

BEGIN;

-- drop foreign key fk_custom_field_values_updated_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "custom_field_values" DROP CONSTRAINT "fk_custom_field_values_updated_by";

-- drop foreign key fk_custom_field_values_created_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "custom_field_values" DROP CONSTRAINT "fk_custom_field_values_created_by";

-- drop foreign key fk_custom_fields_deleted_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "custom_fields" DROP CONSTRAINT "fk_custom_fields_deleted_by";

-- drop foreign key fk_custom_fields_updated_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "custom_fields" DROP CONSTRAINT "fk_custom_fields_updated_by";

-- drop foreign key fk_custom_fields_created_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "custom_fields" DROP CONSTRAINT "fk_custom_fields_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_custom_fields_org_id_project_id; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "custom_fields" DROP CONSTRAINT "fk_custom_fields_org_id_project_id";

-- drop foreign key fk_custom_fields_project_id; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "custom_fields" DROP CONSTRAINT "fk_custom_fields_project_id";

COMMIT;

BEGIN;

-- drop foreign key fk_custom_fields_org_id; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "custom_fields" DROP CONSTRAINT "fk_custom_fields_org_id";

COMMIT;

BEGIN;

-- drop trigger guard_value on custom_field_values; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
DROP TRIGGER guard_value ON custom_field_values;

-- drop trigger place_row on custom_field_values; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
DROP TRIGGER place_row ON custom_field_values;

COMMIT;

BEGIN;

-- drop function drop_custom_values(); lock: none
DROP FUNCTION drop_custom_values();

-- drop function guard_custom_value(); lock: none
DROP FUNCTION guard_custom_value();

-- drop function place_custom_value(); lock: none
DROP FUNCTION place_custom_value();

-- drop function custom_field_place(kind custom_field_entity, entity uuid, OUT org_id uuid, OUT project_id uuid); lock: none
DROP FUNCTION custom_field_place(kind custom_field_entity, entity uuid, OUT org_id uuid, OUT project_id uuid);

-- drop table custom_field_values; lock: ACCESS EXCLUSIVE on custom_field_values (reads and writes wait)
DROP TABLE "custom_field_values";

-- drop table custom_fields; lock: ACCESS EXCLUSIVE on custom_fields (reads and writes wait)
DROP TABLE "custom_fields";

-- drop function is_field_validation(rules jsonb); lock: none
DROP FUNCTION is_field_validation(rules jsonb);

-- drop function is_option_list(options jsonb); lock: none
DROP FUNCTION is_option_list(options jsonb);

-- drop type custom_field_entity; lock: none
DROP TYPE "custom_field_entity";

-- drop type custom_field_type; lock: none
DROP TYPE "custom_field_type";

COMMIT;
