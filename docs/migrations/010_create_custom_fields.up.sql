-- 010_create_custom_fields (up): 117 steps, strongest lock: SHARE ROW EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- create type custom_field_entity; lock: none
CREATE TYPE "custom_field_entity" AS ENUM ('GUEST', 'EVENT', 'PROJECT', 'ORGANIZATION', 'INVITE', 'RSVP_SUBMISSION');

-- create type custom_field_type; lock: none
CREATE TYPE "custom_field_type" AS ENUM (
    'TEXT',
    'TEXTAREA',
    'NUMBER',
    'DATE',
    'DATETIME',
    'BOOLEAN',
    'SINGLE_SELECT',
    'MULTI_SELECT',
    'URL',
    'EMAIL',
    'PHONE'
);

-- create function is_option_list(options jsonb); lock: none
-- Whether a JSON value is a list of different texts, none of them blank: what can be chosen from.
CREATE FUNCTION is_option_list(options jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF pg_catalog.jsonb_typeof(options) <> 'array' OR pg_catalog.jsonb_array_length(options) NOT BETWEEN 1 AND 500 THEN
        RETURN false;
    END IF;
    RETURN (SELECT pg_catalog.bool_and(pg_catalog.jsonb_typeof(option) = 'string' AND pg_catalog.btrim(option #>> '{}') <> '')
                   AND pg_catalog.count(DISTINCT option) = pg_catalog.count(*)
            FROM pg_catalog.jsonb_array_elements(options) option);
END
$$;

-- comment on function is_option_list(options jsonb); lock: none
COMMENT ON FUNCTION is_option_list(options jsonb) IS 'Whether a JSON value is a list of different texts, none of them blank: what can be chosen from.';

-- create function is_field_validation(rules jsonb); lock: none
-- Whether a JSON value limits what may be filled in, by rules that are known and agree with each other.
CREATE FUNCTION is_field_validation(rules jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    rule record;
BEGIN
    IF pg_catalog.jsonb_typeof(rules) <> 'object' THEN
        RETURN false;
    END IF;
    FOR rule IN SELECT key, value, pg_catalog.jsonb_typeof(value) AS kind FROM pg_catalog.jsonb_each(rules) LOOP
        CASE rule.key
            WHEN 'pattern' THEN
                IF rule.kind <> 'string' OR pg_catalog.char_length(rule.value #>> '{}') > 1000 THEN
                    RETURN false;
                END IF;
            WHEN 'min', 'max' THEN
                IF rule.kind <> 'number' THEN
                    RETURN false;
                END IF;
            WHEN 'min_length', 'max_length' THEN
                IF rule.kind <> 'number' OR (rule.value #>> '{}') !~ '^[0-9]{1,6}$' THEN
                    RETURN false;
                END IF;
            ELSE
                RETURN false;
        END CASE;
    END LOOP;
    RETURN coalesce((rules ->> 'min')::numeric <= (rules ->> 'max')::numeric, true)
       AND coalesce((rules ->> 'min_length')::integer <= (rules ->> 'max_length')::integer, true);
END
$$;

-- comment on function is_field_validation(rules jsonb); lock: none
COMMENT ON FUNCTION is_field_validation(rules jsonb) IS 'Whether a JSON value limits what may be filled in, by rules that are known and agree with each other.';

COMMIT;

BEGIN;

-- create table custom_fields; lock: none
CREATE TABLE "custom_fields" (
    "id" uuid NOT NULL DEFAULT (gen_random_uuid()) PRIMARY KEY,
    "org_id" uuid NOT NULL,
    "project_id" uuid NULL,
    "entity_type" custom_field_entity NOT NULL,
    "field_key" text NOT NULL,
    "field_type" custom_field_type NOT NULL,
    "label" text NOT NULL,
    "help_text" text NULL,
    "options" jsonb NULL,
    "is_required" bool NOT NULL DEFAULT (false),
    "is_unique" bool NOT NULL DEFAULT (false),
    "validation" jsonb NULL,
    "position" integer NOT NULL DEFAULT (0),
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "created_by" uuid NULL,
    "updated_by" uuid NULL,
    "deleted_at" timestamp
    with
    time zone NULL,
    "deleted_by" uuid NULL,
    "deletion_id" uuid NULL,
    CONSTRAINT "uq_custom_fields_carried" UNIQUE (
        "id",
        "org_id",
        "entity_type",
        "field_type",
        "is_unique"
    ),
    CONSTRAINT "check_custom_fields_field_key" CHECK (field_key ~ '^[a-z][a-z0-9_]{0,62}$'),
    CONSTRAINT "check_custom_fields_label" CHECK (btrim(label) <> ''),
    CONSTRAINT "check_custom_fields_options" CHECK (
        (options IS NOT NULL) = (field_type IN ('SINGLE_SELECT', 'MULTI_SELECT')) AND (options IS NULL OR is_option_list(options))
    ),
    CONSTRAINT "check_custom_fields_is_unique" CHECK (
        NOT is_unique OR field_type NOT IN ('TEXTAREA', 'BOOLEAN', 'MULTI_SELECT')
    ),
    CONSTRAINT "check_custom_fields_validation" CHECK (
        validation IS NULL OR is_field_validation(validation)
    ),
    CONSTRAINT "check_custom_fields_position" CHECK ("position" >= 0),
    CONSTRAINT "check_custom_fields_project_id" CHECK (
        project_id IS NULL OR entity_type <> 'ORGANIZATION'
    )
);

COMMIT;

BEGIN;

-- create table custom_field_values; lock: none
CREATE TABLE "custom_field_values" (
    "id" uuid NOT NULL DEFAULT (gen_random_uuid()) PRIMARY KEY,
    "field_id" uuid NOT NULL,
    "org_id" uuid NOT NULL,
    "entity_type" custom_field_entity NOT NULL,
    "entity_id" uuid NOT NULL,
    "field_type" custom_field_type NOT NULL,
    "is_unique" bool NOT NULL,
    "value_text" text NULL,
    "value_number" decimal NULL,
    "value_boolean" bool NULL,
    "value_date" date NULL,
    "value_datetime" timestamp
    with time zone NULL, "value_options" text[] NULL, "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "created_by" uuid NULL,
    "updated_by" uuid NULL,
    CONSTRAINT "custom_field_values_field_id_entity_id_key" UNIQUE ("field_id", "entity_id"),
    CONSTRAINT "check_custom_field_values_type" CHECK (
        num_nonnulls(
            value_text,
            value_number,
            value_boolean,
            value_date,
            value_datetime,
            value_options
        ) = 1 AND CASE
            field_type WHEN 'NUMBER' THEN value_number IS NOT NULL WHEN 'BOOLEAN' THEN value_boolean IS NOT NULL WHEN 'DATE' THEN value_date IS NOT NULL WHEN 'DATETIME' THEN value_datetime IS NOT NULL WHEN 'MULTI_SELECT' THEN value_options IS NOT NULL ELSE value_text IS NOT NULL
        END
    ),
    CONSTRAINT "check_custom_field_values_text" CHECK (
        CASE
            field_type WHEN 'TEXTAREA' THEN char_length(value_text) <= 100000 WHEN 'EMAIL' THEN value_text ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND octet_length(value_text) <= 2000 WHEN 'URL' THEN value_text ~ '^https?://[^[:space:]]+$' AND octet_length(value_text) <= 2000 ELSE octet_length(value_text) <= 2000
        END
    ),
    CONSTRAINT "check_custom_field_values_options" CHECK (
        cardinality(value_options) <= 500 AND array_position(value_options, NULL) IS NULL
    )
);

COMMIT;

BEGIN;

-- create index uq_custom_fields_org_id_project_id_entity_type_field_key; lock: none
CREATE UNIQUE INDEX "uq_custom_fields_org_id_project_id_entity_type_field_key" ON "custom_fields" (
    "org_id",
    "project_id",
    "entity_type",
    "field_key"
) NULLS NOT DISTINCT
WHERE deleted_at IS NULL;

-- create index idx_custom_fields_org_id; lock: none
CREATE INDEX "idx_custom_fields_org_id" ON "custom_fields" ("org_id", "entity_type", "position");

-- create index idx_custom_fields_project_id; lock: none
CREATE INDEX "idx_custom_fields_project_id" ON "custom_fields" ("project_id") WHERE project_id IS NOT NULL;

-- create index idx_custom_fields_created_by; lock: none
CREATE INDEX "idx_custom_fields_created_by" ON "custom_fields" ("created_by") WHERE created_by IS NOT NULL;

-- create index idx_custom_fields_updated_by; lock: none
CREATE INDEX "idx_custom_fields_updated_by" ON "custom_fields" ("updated_by") WHERE updated_by IS NOT NULL;

-- create index idx_custom_fields_deleted_at; lock: none
CREATE INDEX "idx_custom_fields_deleted_at" ON "custom_fields" ("deleted_at") WHERE deleted_at IS NOT NULL;

-- create index idx_custom_fields_deleted_by; lock: none
CREATE INDEX "idx_custom_fields_deleted_by" ON "custom_fields" ("deleted_by") WHERE deleted_by IS NOT NULL;

-- create index idx_custom_fields_deletion_id; lock: none
CREATE INDEX "idx_custom_fields_deletion_id" ON "custom_fields" ("deletion_id") WHERE deletion_id IS NOT NULL;

-- create index idx_custom_field_values_entity_id; lock: none
CREATE INDEX "idx_custom_field_values_entity_id" ON "custom_field_values" ("entity_id", "entity_type");

-- create index idx_custom_field_values_org_id; lock: none
CREATE INDEX "idx_custom_field_values_org_id" ON "custom_field_values" ("org_id");

-- create index idx_custom_field_values_text; lock: none
CREATE INDEX "idx_custom_field_values_text" ON "custom_field_values" ("field_id", "value_text")
WHERE value_text IS NOT NULL AND field_type <> 'TEXTAREA';

-- create index idx_custom_field_values_number; lock: none
CREATE INDEX "idx_custom_field_values_number" ON "custom_field_values" ("field_id", "value_number")
WHERE value_number IS NOT NULL;

-- create index idx_custom_field_values_boolean; lock: none
CREATE INDEX "idx_custom_field_values_boolean" ON "custom_field_values" ("field_id", "value_boolean")
WHERE value_boolean IS NOT NULL;

-- create index idx_custom_field_values_date; lock: none
CREATE INDEX "idx_custom_field_values_date" ON "custom_field_values" ("field_id", "value_date")
WHERE value_date IS NOT NULL;

-- create index idx_custom_field_values_datetime; lock: none
CREATE INDEX "idx_custom_field_values_datetime" ON "custom_field_values" ("field_id", "value_datetime")
WHERE value_datetime IS NOT NULL;

-- create index idx_custom_field_values_options; lock: none
CREATE INDEX "idx_custom_field_values_options" ON "custom_field_values" USING GIN ("field_id", "value_options")
WHERE value_options IS NOT NULL;

-- create index uq_custom_field_values_text; lock: none
CREATE UNIQUE INDEX "uq_custom_field_values_text" ON "custom_field_values" ("field_id", "value_text")
WHERE is_unique AND value_text IS NOT NULL;

-- create index uq_custom_field_values_number; lock: none
CREATE UNIQUE INDEX "uq_custom_field_values_number" ON "custom_field_values" ("field_id", "value_number")
WHERE is_unique AND value_number IS NOT NULL;

-- create index uq_custom_field_values_date; lock: none
CREATE UNIQUE INDEX "uq_custom_field_values_date" ON "custom_field_values" ("field_id", "value_date")
WHERE is_unique AND value_date IS NOT NULL;

-- create index uq_custom_field_values_datetime; lock: none
CREATE UNIQUE INDEX "uq_custom_field_values_datetime" ON "custom_field_values" ("field_id", "value_datetime")
WHERE is_unique AND value_datetime IS NOT NULL;

-- create index idx_custom_field_values_created_by; lock: none
CREATE INDEX "idx_custom_field_values_created_by" ON "custom_field_values" ("created_by") WHERE created_by IS NOT NULL;

-- create index idx_custom_field_values_updated_by; lock: none
CREATE INDEX "idx_custom_field_values_updated_by" ON "custom_field_values" ("updated_by") WHERE updated_by IS NOT NULL;

-- create function custom_field_place(kind custom_field_entity, entity uuid, OUT org_id uuid, OUT project_id uuid); lock: none
-- Where the row is that a custom value is about: its organization, and its project if it has one. No
-- row when there is none. The row is held, so that it cannot vanish before the value is written.
CREATE FUNCTION custom_field_place(kind custom_field_entity, entity uuid, OUT org_id uuid, OUT project_id uuid)
RETURNS SETOF record
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    CASE kind
        WHEN 'GUEST' THEN
            RETURN QUERY SELECT t.org_id, t.project_id FROM guests t WHERE t.id = entity FOR KEY SHARE;
        WHEN 'EVENT' THEN
            RETURN QUERY SELECT t.org_id, t.project_id FROM events t WHERE t.id = entity FOR KEY SHARE;
        WHEN 'PROJECT' THEN
            RETURN QUERY SELECT t.owner_org_id, t.id FROM projects t WHERE t.id = entity FOR KEY SHARE;
        WHEN 'ORGANIZATION' THEN
            RETURN QUERY SELECT t.id, NULL::uuid FROM organizations t WHERE t.id = entity FOR KEY SHARE;
        WHEN 'INVITE' THEN
            RETURN QUERY SELECT t.org_id, t.project_id FROM invites t WHERE t.id = entity FOR KEY SHARE;
        WHEN 'RSVP_SUBMISSION' THEN
            RETURN QUERY SELECT t.org_id, f.project_id FROM rsvp_submissions t JOIN rsvp_forms f ON f.id = t.form_id
                WHERE t.id = entity FOR KEY SHARE OF t;
    END CASE;
END
$$;

-- comment on function custom_field_place(kind custom_field_entity, entity uuid, OUT org_id uuid, OUT project_id uuid); lock: none
COMMENT ON FUNCTION custom_field_place(
    kind custom_field_entity,
    entity uuid,
    OUT org_id uuid,
    OUT project_id uuid
) IS 'Where the row is that a custom value is about: its organization, and its project if it has one. No row when there is none. The row is held, so that it cannot vanish before the value is written.';

-- create function place_custom_value(); lock: none
-- A value takes its organization, its kind of row and its type from its field, and is about a row of
-- the same organization and, where the field is one project's, of that project.
CREATE FUNCTION place_custom_value() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    field custom_fields;
BEGIN
    -- The foreign key writes the first columns when the field changes.
    IF TG_OP = 'UPDATE'
       AND (NEW.field_id, NEW.entity_id, NEW.value_text, NEW.value_number, NEW.value_boolean, NEW.value_date,
            NEW.value_datetime, NEW.value_options)
           IS NOT DISTINCT FROM
           (OLD.field_id, OLD.entity_id, OLD.value_text, OLD.value_number, OLD.value_boolean, OLD.value_date,
            OLD.value_datetime, OLD.value_options)
    THEN
        RETURN NEW;
    END IF;
    SELECT * INTO field FROM custom_fields WHERE id = NEW.field_id FOR KEY SHARE;
    IF NOT FOUND OR field.deleted_at IS NOT NULL THEN
        RAISE foreign_key_violation USING
            MESSAGE = format('custom field %s does not exist or was removed', NEW.field_id),
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = 'place_row';
    END IF;
    NEW.org_id := field.org_id;
    NEW.entity_type := field.entity_type;
    NEW.field_type := field.field_type;
    NEW.is_unique := field.is_unique;
    IF TG_OP = 'INSERT' OR (NEW.field_id, NEW.entity_id) IS DISTINCT FROM (OLD.field_id, OLD.entity_id) THEN
        PERFORM FROM custom_field_place(field.entity_type, NEW.entity_id) place
        WHERE place.org_id = field.org_id AND (field.project_id IS NULL OR place.project_id = field.project_id);
        IF NOT FOUND THEN
            RAISE foreign_key_violation USING
                MESSAGE = format('custom field %s cannot be filled in for %s', NEW.field_id, NEW.entity_id),
                HINT = 'A field is for rows of its kind in its organization, or in its project if it has one.',
                SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = 'place_row';
        END IF;
    END IF;
    RETURN NEW;
END
$$;

-- keep place_custom_value() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_custom_value() FROM PUBLIC;

-- comment on function place_custom_value(); lock: none
COMMENT ON FUNCTION place_custom_value() IS 'A value takes its organization, its kind of row and its type from its field, and is about a row of the same organization and, where the field is one project''s, of that project.';

-- create function guard_custom_value(); lock: none
-- A value is among the options of its field, if that has any. Asked once the row is written: whoever may
-- not write it is not told the options.
CREATE FUNCTION guard_custom_value() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    field record;
BEGIN
    SELECT field_key, options INTO field FROM custom_fields WHERE id = NEW.field_id;
    IF NOT coalesce(field.options ? NEW.value_text, field.options ?& NEW.value_options, true) THEN
        RAISE check_violation USING
            MESSAGE = format('custom field %s has no such option', field.field_key),
            HINT = format('Choose from %s.', field.options),
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NULL;
END
$$;

-- keep guard_custom_value() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION guard_custom_value() FROM PUBLIC;

-- comment on function guard_custom_value(); lock: none
COMMENT ON FUNCTION guard_custom_value() IS 'A value is among the options of its field, if that has any. Asked once the row is written: whoever may not write it is not told the options.';

-- create function drop_custom_values(); lock: none
-- The values about rows that are deleted go with them; the argument is the kind of row.
CREATE FUNCTION drop_custom_values() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM custom_field_values
    USING gone
    WHERE custom_field_values.entity_id = gone.id
      AND custom_field_values.entity_type = TG_ARGV[0]::custom_field_entity;
    RETURN NULL;
END
$$;

-- keep drop_custom_values() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION drop_custom_values() FROM PUBLIC;

-- comment on function drop_custom_values(); lock: none
COMMENT ON FUNCTION drop_custom_values() IS 'The values about rows that are deleted go with them; the argument is the kind of row.';

COMMIT;

BEGIN;

-- create trigger share_removal on custom_fields; lock: SHARE ROW EXCLUSIVE on custom_fields (writes wait, reads go on)
CREATE TRIGGER share_removal BEFORE
INSERT OR
UPDATE OF org_id, project_id ON custom_fields FOR EACH ROW EXECUTE FUNCTION share_removal('project');

-- create trigger stamp_row on custom_fields; lock: SHARE ROW EXCLUSIVE on custom_fields (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON custom_fields FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on custom_fields; lock: SHARE ROW EXCLUSIVE on custom_fields (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON custom_fields FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger place_row on custom_field_values; lock: SHARE ROW EXCLUSIVE on custom_field_values (writes wait, reads go on)
CREATE TRIGGER place_row BEFORE
INSERT OR
UPDATE ON custom_field_values FOR EACH ROW EXECUTE FUNCTION place_custom_value();

-- create trigger guard_value on custom_field_values; lock: SHARE ROW EXCLUSIVE on custom_field_values (writes wait, reads go on)
CREATE TRIGGER guard_value
AFTER
INSERT OR
UPDATE
    OF field_id,
    value_text,
    value_options ON custom_field_values FOR EACH ROW
    WHEN (
        num_nonnulls(NEW.value_text, NEW.value_options) > 0
    ) EXECUTE FUNCTION guard_custom_value();

-- create trigger stamp_row on custom_field_values; lock: SHARE ROW EXCLUSIVE on custom_field_values (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON custom_field_values FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on custom_field_values; lock: SHARE ROW EXCLUSIVE on custom_field_values (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON custom_field_values FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- add foreign key fk_custom_fields_org_id; lock: SHARE ROW EXCLUSIVE on organizations (writes wait, reads go on)
ALTER TABLE "custom_fields"
ADD
    CONSTRAINT "fk_custom_fields_org_id" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON DELETE CASCADE NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_custom_fields_project_id; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
ALTER TABLE "custom_fields"
ADD
    CONSTRAINT "fk_custom_fields_project_id" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE NOT VALID;

-- add foreign key fk_custom_fields_org_id_project_id; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
ALTER TABLE "custom_fields"
ADD
    CONSTRAINT "fk_custom_fields_org_id_project_id" FOREIGN KEY ("org_id", "project_id") REFERENCES "projects" ("owner_org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_custom_fields_created_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "custom_fields"
ADD
    CONSTRAINT "fk_custom_fields_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_custom_fields_updated_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "custom_fields"
ADD
    CONSTRAINT "fk_custom_fields_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_custom_fields_deleted_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "custom_fields"
ADD
    CONSTRAINT "fk_custom_fields_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_custom_field_values_created_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "custom_field_values"
ADD
    CONSTRAINT "fk_custom_field_values_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_custom_field_values_updated_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "custom_field_values"
ADD
    CONSTRAINT "fk_custom_field_values_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_custom_field_values_field_id; lock: SHARE ROW EXCLUSIVE on custom_fields (writes wait, reads go on)
ALTER TABLE "custom_field_values"
ADD
    CONSTRAINT "fk_custom_field_values_field_id" FOREIGN KEY ("field_id") REFERENCES "custom_fields" ("id") ON DELETE CASCADE NOT VALID;

-- add foreign key fk_custom_field_values_carried; lock: SHARE ROW EXCLUSIVE on custom_fields (writes wait, reads go on)
ALTER TABLE "custom_field_values"
ADD
    CONSTRAINT "fk_custom_field_values_carried" FOREIGN KEY (
        "field_id",
        "org_id",
        "entity_type",
        "field_type",
        "is_unique"
    ) REFERENCES "custom_fields" (
        "id",
        "org_id",
        "entity_type",
        "field_type",
        "is_unique"
    ) ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;

COMMIT;

-- validate foreign key fk_custom_fields_org_id; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM custom_fields r WHERE r.org_id IS NOT NULL AND NOT EXISTS (SELECT FROM organizations t WHERE t.id = r.org_id)
BEGIN;
ALTER TABLE custom_fields VALIDATE CONSTRAINT fk_custom_fields_org_id;
COMMIT;

-- validate foreign key fk_custom_fields_project_id; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM custom_fields r WHERE r.project_id IS NOT NULL AND NOT EXISTS (SELECT FROM projects t WHERE t.id = r.project_id)
BEGIN;
ALTER TABLE custom_fields VALIDATE CONSTRAINT fk_custom_fields_project_id;
COMMIT;

-- validate foreign key fk_custom_fields_org_id_project_id; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM custom_fields r WHERE r.org_id IS NOT NULL AND r.project_id IS NOT NULL AND NOT EXISTS (SELECT FROM projects t WHERE t.owner_org_id = r.org_id AND t.id = r.project_id)
BEGIN;
ALTER TABLE custom_fields VALIDATE CONSTRAINT fk_custom_fields_org_id_project_id;
COMMIT;

-- validate foreign key fk_custom_fields_created_by; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM custom_fields r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE custom_fields VALIDATE CONSTRAINT fk_custom_fields_created_by;
COMMIT;

-- validate foreign key fk_custom_fields_updated_by; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM custom_fields r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE custom_fields VALIDATE CONSTRAINT fk_custom_fields_updated_by;
COMMIT;

-- validate foreign key fk_custom_fields_deleted_by; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM custom_fields r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE custom_fields VALIDATE CONSTRAINT fk_custom_fields_deleted_by;
COMMIT;

-- validate foreign key fk_custom_field_values_created_by; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM custom_field_values r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE custom_field_values VALIDATE CONSTRAINT fk_custom_field_values_created_by;
COMMIT;

-- validate foreign key fk_custom_field_values_updated_by; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM custom_field_values r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE custom_field_values VALIDATE CONSTRAINT fk_custom_field_values_updated_by;
COMMIT;

-- validate foreign key fk_custom_field_values_field_id; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM custom_field_values r WHERE r.field_id IS NOT NULL AND NOT EXISTS (SELECT FROM custom_fields t WHERE t.id = r.field_id)
BEGIN;
ALTER TABLE custom_field_values VALIDATE CONSTRAINT fk_custom_field_values_field_id;
COMMIT;

-- validate foreign key fk_custom_field_values_carried; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM custom_field_values r WHERE r.field_id IS NOT NULL AND r.org_id IS NOT NULL AND r.entity_type IS NOT NULL AND r.field_type IS NOT NULL AND r.is_unique IS NOT NULL AND NOT EXISTS (SELECT FROM custom_fields t WHERE t.id = r.field_id AND t.org_id = r.org_id AND t.entity_type = r.entity_type AND t.field_type = r.field_type AND t.is_unique = r.is_unique)
BEGIN;
ALTER TABLE custom_field_values VALIDATE CONSTRAINT fk_custom_field_values_carried;
COMMIT;

BEGIN;

-- record changes of custom_fields; lock: SHARE ROW EXCLUSIVE on custom_fields (writes wait, reads go on)
SELECT
    audit_enable(
        'custom_fields',
        'CUSTOM_FIELDS',
        ARRAY[
            'id',
            'org_id',
            'project_id',
            'entity_type',
            'field_key',
            'field_type',
            'label',
            'help_text',
            'options',
            'is_required',
            'is_unique',
            'validation',
            'position',
            'created_at',
            'updated_at',
            'created_by',
            'updated_by',
            'deleted_at',
            'deleted_by',
            'deletion_id'
        ],
        project => ARRAY['project_id']
    );

COMMIT;

BEGIN;

-- record changes of custom_field_values; lock: SHARE ROW EXCLUSIVE on custom_field_values (writes wait, reads go on)
SELECT
    audit_enable(
        'custom_field_values',
        'CUSTOM_FIELDS',
        ARRAY[
            'id',
            'field_id',
            'org_id',
            'entity_type',
            'entity_id',
            'field_type',
            'is_unique',
            'value_text',
            'value_number',
            'value_boolean',
            'value_date',
            'value_datetime',
            'value_options',
            'created_at',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        project => ARRAY[
            '(CASE row.entity_type WHEN ''PROJECT'' THEN row.entity_id WHEN ''GUEST'' THEN (SELECT project_id FROM guests WHERE id = row.entity_id) WHEN ''EVENT'' THEN (SELECT project_id FROM events WHERE id = row.entity_id) WHEN ''INVITE'' THEN (SELECT project_id FROM invites WHERE id = row.entity_id) WHEN ''RSVP_SUBMISSION'' THEN (SELECT f.project_id FROM rsvp_submissions s JOIN rsvp_forms f ON f.id = s.form_id WHERE s.id = row.entity_id) END)',
            '(CASE WHEN row.entity_type <> ''ORGANIZATION'' THEN audit_project_of(row.entity_id) END)'
        ]
    );

COMMIT;

BEGIN;

-- create trigger drop_custom_values on guests; lock: SHARE ROW EXCLUSIVE on guests (writes wait, reads go on)
CREATE TRIGGER drop_custom_values
AFTER
    DELETE ON guests REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION drop_custom_values('GUEST');

COMMIT;

BEGIN;

-- create trigger drop_custom_values on events; lock: SHARE ROW EXCLUSIVE on events (writes wait, reads go on)
CREATE TRIGGER drop_custom_values
AFTER
    DELETE ON events REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION drop_custom_values('EVENT');

COMMIT;

BEGIN;

-- create trigger drop_custom_values on projects; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
CREATE TRIGGER drop_custom_values
AFTER
    DELETE ON projects REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION drop_custom_values('PROJECT');

COMMIT;

BEGIN;

-- create trigger drop_custom_values on organizations; lock: SHARE ROW EXCLUSIVE on organizations (writes wait, reads go on)
CREATE TRIGGER drop_custom_values
AFTER
    DELETE ON organizations REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION drop_custom_values('ORGANIZATION');

COMMIT;

BEGIN;

-- create trigger drop_custom_values on invites; lock: SHARE ROW EXCLUSIVE on invites (writes wait, reads go on)
CREATE TRIGGER drop_custom_values
AFTER
    DELETE ON invites REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION drop_custom_values('INVITE');

COMMIT;

BEGIN;

-- create trigger drop_custom_values on rsvp_submissions; lock: SHARE ROW EXCLUSIVE on rsvp_submissions (writes wait, reads go on)
CREATE TRIGGER drop_custom_values
AFTER
    DELETE ON rsvp_submissions REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION drop_custom_values('RSVP_SUBMISSION');

COMMIT;

BEGIN;

-- comment on type custom_field_entity; lock: none
COMMENT ON TYPE custom_field_entity IS 'What kind of row a custom field belongs to.';

-- comment on type custom_field_type; lock: none
COMMENT ON TYPE custom_field_type IS 'What kind of value a custom field takes.';

COMMIT;

BEGIN;

-- comment on custom_fields; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON TABLE custom_fields IS 'A field that an organization adds to guests, events or other rows of its own.';

-- comment on custom_fields.id; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.id IS 'Identifies the field.';

-- comment on custom_fields.org_id; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.org_id IS 'The organization that added it.';

-- comment on custom_fields.project_id; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.project_id IS 'The only project that has it; NULL for all of the organization.';

-- comment on custom_fields.entity_type; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.entity_type IS 'The kind of row that has it.';

-- comment on custom_fields.field_key; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.field_key IS 'Stable name that programs refer to.';

-- comment on custom_fields.field_type; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.field_type IS 'What kind of value it takes.';

-- comment on custom_fields.label; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.label IS 'Name that people see.';

-- comment on custom_fields.help_text; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.help_text IS 'Explanation shown beside it.';

-- comment on custom_fields.options; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.options IS 'What can be chosen from, as a list of texts, where it is a choice.';

-- comment on custom_fields.is_required; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.is_required IS 'Whether it has to be filled in.';

-- comment on custom_fields.is_unique; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.is_unique IS 'Whether no two rows may have the same value.';

-- comment on custom_fields.validation; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.validation IS 'Further limits: pattern, min, max, min_length, max_length.';

-- comment on custom_fields.position; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.position IS 'Place among the fields of its kind, from 0.';

-- comment on custom_fields.created_at; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.created_at IS 'When the row was created.';

-- comment on custom_fields.updated_at; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.updated_at IS 'When the row last changed.';

-- comment on custom_fields.created_by; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.created_by IS 'The user who created the row, if known.';

-- comment on custom_fields.updated_by; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.updated_by IS 'The user who last changed the row, if known.';

-- comment on custom_fields.deleted_at; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on custom_fields.deleted_by; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.deleted_by IS 'The user who removed the row, if known.';

-- comment on custom_fields.deletion_id; lock: SHARE UPDATE EXCLUSIVE on custom_fields (reads and writes go on)
COMMENT ON COLUMN custom_fields.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on custom_field_values; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON TABLE custom_field_values IS 'What a row has in a custom field; a row without a value has no line here.';

-- comment on custom_field_values.id; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.id IS 'Identifies the value.';

-- comment on custom_field_values.field_id; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.field_id IS 'The field.';

-- comment on custom_field_values.org_id; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.org_id IS 'The field''s organization; kept by the database.';

-- comment on custom_field_values.entity_type; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.entity_type IS 'The kind of row, as the field has it; kept by the database.';

-- comment on custom_field_values.entity_id; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.entity_id IS 'The row that has the value.';

-- comment on custom_field_values.field_type; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.field_type IS 'The field''s type; kept by the database.';

-- comment on custom_field_values.is_unique; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.is_unique IS 'Whether no other row may have the value, as the field has it; kept by the database.';

-- comment on custom_field_values.value_text; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.value_text IS 'The value of a text, a choice of one, an address or a number to call.';

-- comment on custom_field_values.value_number; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.value_number IS 'The value of a number.';

-- comment on custom_field_values.value_boolean; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.value_boolean IS 'The value of a yes or no.';

-- comment on custom_field_values.value_date; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.value_date IS 'The value of a day.';

-- comment on custom_field_values.value_datetime; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.value_datetime IS 'The value of a moment.';

-- comment on custom_field_values.value_options; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.value_options IS 'The values of a choice of several.';

-- comment on custom_field_values.created_at; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.created_at IS 'When the row was created.';

-- comment on custom_field_values.updated_at; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.updated_at IS 'When the row last changed.';

-- comment on custom_field_values.created_by; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.created_by IS 'The user who created the row, if known.';

-- comment on custom_field_values.updated_by; lock: SHARE UPDATE EXCLUSIVE on custom_field_values (reads and writes go on)
COMMENT ON COLUMN custom_field_values.updated_by IS 'The user who last changed the row, if known.';

COMMIT;
