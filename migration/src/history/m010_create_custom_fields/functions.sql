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
