-- A run of a policy is not a change of it.
CREATE FUNCTION is_retention_run(before data_retention_policies, after data_retention_policies) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    after.last_run_at := before.last_run_at;
    after.next_run_at := before.next_run_at;
    after.last_run_rows := before.last_run_rows;
    RETURN after OPERATOR(pg_catalog.*=) before;
END
$$;

-- A policy names a table that is there, a column of it that is a time, and an action that the table
-- can bear.
CREATE FUNCTION guard_retention_policy() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    problem text;
BEGIN
    IF NOT is_column(NEW.target, NEW.age_column, ARRAY['timestamptz', 'date']::regtype[]) THEN
        problem := format('%s.%s is no column with a time', NEW.target, NEW.age_column);
    ELSIF NEW.action = 'SOFT_DELETE' AND NOT is_column(NEW.target, 'deletion_id', ARRAY['uuid']::regtype[]) THEN
        problem := format('rows of %s cannot be removed and restored', NEW.target);
    ELSIF NEW.org_id IS NOT NULL AND NOT is_column(NEW.target, 'org_id', ARRAY['uuid']::regtype[])
          AND NEW.target NOT IN ('organizations', 'projects') THEN
        problem := format('rows of %s belong to no organization', NEW.target);
    END IF;
    IF problem IS NOT NULL THEN
        RAISE check_violation USING
            MESSAGE = problem,
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$$;

-- Whether a table of this schema has a column of that name and one of those types.
CREATE FUNCTION is_column(relation text, name text, types regtype[]) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                   WHERE c.relname = relation AND c.relnamespace = quote_ident(current_schema())::regnamespace
                     AND c.relkind IN ('r', 'p')
                     AND a.attname = name AND NOT a.attisdropped AND a.atttypid = ANY (types))
$$;

-- The organization of whom a request or a hold is about; NULL for a user, who belongs to none, and no
-- row when there is nobody of that id. Nobody deletes them before the transaction ends.
CREATE FUNCTION subject_place(kind privacy_subject, subject uuid, OUT org_id uuid) RETURNS SETOF uuid
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    CASE kind
        WHEN 'USER' THEN
            RETURN QUERY SELECT NULL::uuid FROM users t WHERE t.id = subject FOR KEY SHARE;
        WHEN 'GUEST' THEN
            RETURN QUERY SELECT t.org_id FROM guests t WHERE t.id = subject FOR KEY SHARE;
        WHEN 'ORGANIZATION' THEN
            RETURN QUERY SELECT t.id FROM organizations t WHERE t.id = subject FOR KEY SHARE;
    END CASE;
END
$$;

-- A request or a hold is about somebody who is there when it is made, and stays about the same.
CREATE FUNCTION place_subject() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.subject_type, NEW.subject_id) IS DISTINCT FROM (OLD.subject_type, OLD.subject_id) THEN
            RAISE check_violation USING
                MESSAGE = format('a row of %s stays about the same subject', TG_TABLE_NAME),
                HINT = 'Make a new one.',
                SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
        END IF;
        RETURN NEW;
    END IF;
    SELECT place.org_id INTO NEW.org_id FROM subject_place(NEW.subject_type, NEW.subject_id) place;
    IF NOT FOUND THEN
        RAISE foreign_key_violation USING
            MESSAGE = format('there is no %s %s', lower(NEW.subject_type::text), NEW.subject_id),
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$$;

-- Whether somebody's data must be kept: there is a hold on them, or on a guest's organization.
CREATE FUNCTION is_on_hold(kind privacy_subject, subject uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM legal_holds
                   WHERE released_at IS NULL AND subject_type = kind AND subject_id = subject)
        OR EXISTS (SELECT FROM legal_holds h JOIN guests g ON g.org_id = h.subject_id
                   WHERE h.released_at IS NULL AND h.subject_type = 'ORGANIZATION'
                     AND kind = 'GUEST' AND g.id = subject)
$$;

-- Nobody is erased whose data must be kept.
CREATE FUNCTION guard_erasure() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF is_on_hold(NEW.subject_type, NEW.subject_id) THEN
        RAISE check_violation USING
            MESSAGE = format('%s %s is under a legal hold and cannot be erased', lower(NEW.subject_type::text), NEW.subject_id),
            HINT = 'Set the request ON_HOLD until legal_holds.released_at is set.',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$$;

-- A hold that was lifted stays lifted: whoever needs another one says so again.
CREATE FUNCTION guard_release() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE check_violation USING
        MESSAGE = 'a legal hold that was released stays released',
        HINT = 'Make a new hold.',
        SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
END
$$;
