-- Whether a list of options is one: distinct values that are not empty, each with a label.
CREATE FUNCTION are_field_options(options jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT jsonb_typeof(options) = 'array' AND options <> '[]' AND (
        SELECT bool_and(coalesce(jsonb_typeof(option) = 'object'
                                 AND jsonb_typeof(option -> 'value') = 'string' AND option ->> 'value' <> ''
                                 AND jsonb_typeof(option -> 'label') = 'string' AND option ->> 'label' <> '', false))
               AND count(DISTINCT option -> 'value') = count(*)
        FROM jsonb_array_elements(CASE jsonb_typeof(options) WHEN 'array' THEN options ELSE '[]' END) AS option)
$$;

-- Gives a project's field to the organization that owns the project.
CREATE FUNCTION place_custom_field() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    owner uuid;
BEGIN
    SELECT owner_org_id INTO owner FROM projects WHERE id = NEW.project_id FOR KEY SHARE;
    NEW.org_id := coalesce(owner, NEW.org_id);
    RETURN NEW;
END
$$;

-- Refuses a value for what is not there, belongs to another organization, or lies outside the field's project.
CREATE FUNCTION check_custom_field_home() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    home uuid;
    owner uuid;
    bound_to uuid;
BEGIN
    CASE NEW.entity_type
        WHEN 'GUEST' THEN
            SELECT project_id INTO home FROM guests WHERE id = NEW.entity_id FOR KEY SHARE;
        WHEN 'EVENT' THEN
            SELECT project_id INTO home FROM events WHERE id = NEW.entity_id FOR KEY SHARE;
        WHEN 'INVITE' THEN
            SELECT project_id INTO home FROM invites WHERE id = NEW.entity_id FOR KEY SHARE;
        WHEN 'RSVP_SUBMISSION' THEN
            SELECT form.project_id INTO home
            FROM rsvp_submissions submission JOIN rsvp_forms form ON form.id = submission.form_id
            WHERE submission.id = NEW.entity_id
            FOR KEY SHARE OF submission;
        WHEN 'PROJECT' THEN
            home := NEW.entity_id;
        WHEN 'ORGANIZATION' THEN
            owner := NEW.entity_id;
    END CASE;
    IF home IS NOT NULL THEN
        SELECT owner_org_id INTO owner FROM projects WHERE id = home FOR KEY SHARE;
    END IF;
    SELECT project_id INTO bound_to FROM custom_fields WHERE id = NEW.field_id;
    IF owner IS DISTINCT FROM NEW.org_id OR bound_to IS NOT NULL AND bound_to IS DISTINCT FROM home THEN
        RAISE EXCEPTION USING
            ERRCODE = 'foreign_key_violation',
            MESSAGE = format('%s: field %s is not for %s %s', TG_TABLE_NAME, NEW.field_id, NEW.entity_type, NEW.entity_id),
            HINT = 'Name something that belongs to the field''s organization and, if it has one, to its project.',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, COLUMN = 'entity_id', CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$$;

-- Removes the values of rows that are gone: no foreign key can name several tables.
CREATE FUNCTION drop_custom_field_values() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM custom_field_values
    WHERE id IN (SELECT v.id
                 FROM custom_field_values v JOIN gone ON gone.id = v.entity_id
                 WHERE v.entity_type = TG_ARGV[0]::custom_field_entity
                 ORDER BY v.id
                 FOR UPDATE OF v);
    RETURN NULL;
END
$$;

-- Takes fields and values along when a project goes to another organization. What its former owner had
-- written into fields for all projects goes into copies of them that are the project's own.
CREATE FUNCTION hand_over_custom_fields() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    field record;
    written uuid[];
    copy uuid;
BEGIN
    UPDATE custom_fields SET org_id = NEW.owner_org_id WHERE project_id = NEW.id;
    FOR field IN SELECT * FROM custom_fields WHERE org_id = OLD.owner_org_id AND project_id IS NULL ORDER BY id LOOP
        written := ARRAY (
            SELECT v.id
            FROM custom_field_values v
            WHERE v.field_id = field.id AND CASE field.entity_type
                WHEN 'GUEST' THEN v.entity_id IN (SELECT id FROM guests WHERE project_id = NEW.id)
                WHEN 'EVENT' THEN v.entity_id IN (SELECT id FROM events WHERE project_id = NEW.id)
                WHEN 'INVITE' THEN v.entity_id IN (SELECT id FROM invites WHERE project_id = NEW.id)
                WHEN 'RSVP_SUBMISSION' THEN v.entity_id IN (
                    SELECT submission.id
                    FROM rsvp_submissions submission JOIN rsvp_forms form ON form.id = submission.form_id
                    WHERE form.project_id = NEW.id)
                WHEN 'PROJECT' THEN v.entity_id = NEW.id
                ELSE false END);
        CONTINUE WHEN written = '{}';
        copy := gen_random_uuid();
        INSERT INTO custom_fields (id, org_id, project_id, entity_type, field_key, field_type, label, help_text, options,
                                   is_required, is_unique, validation, position, deleted_at, deleted_by)
        VALUES (copy, NEW.owner_org_id, NEW.id, field.entity_type,
                CASE WHEN EXISTS (SELECT FROM custom_fields taken
                                  WHERE taken.org_id = NEW.owner_org_id AND taken.project_id = NEW.id
                                    AND taken.entity_type = field.entity_type AND taken.field_key = field.field_key
                                    AND taken.deleted_at IS NULL)
                     THEN left(field.field_key, 30) || '_' || translate(copy::text, '-', '')
                     ELSE field.field_key END,
                field.field_type, field.label, field.help_text, field.options,
                field.is_required, field.is_unique, field.validation, field.position, field.deleted_at, field.deleted_by);
        UPDATE custom_field_values SET field_id = copy, org_id = NEW.owner_org_id WHERE id = ANY (written);
    END LOOP;
    RETURN NULL;
END
$$;
