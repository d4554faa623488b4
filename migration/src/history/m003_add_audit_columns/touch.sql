-- Who changed a row, and when. The triggers fire only for rows that really change, and never fail:
-- what they cannot find out they leave empty.

-- Finds out whether the session's user exists, and remembers it until the transaction ends: the
-- user's id, or that id after the word "none". Holds on to the row, so that the user cannot vanish
-- between the stamp and the check of the foreign key.
CREATE FUNCTION find_session_user() RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    claimed text := current_setting('app.current_user_id', true);
    finding text := 'none ' || claimed;
BEGIN
    IF claimed ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
        PERFORM FROM users WHERE id = claimed::uuid FOR KEY SHARE;
        IF FOUND THEN
            finding := claimed;
        END IF;
    END IF;
    RETURN set_config('app.stamped_user_id', finding, true);
END
$$;

-- A user who is deleted must not be stamped on what the same transaction writes afterwards, the
-- foreign keys that let go of the user first of all: it has to run before the deletion.
CREATE FUNCTION forget_session_user() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_catalog.set_config('app.stamped_user_id', '', true);
    RETURN NULL;
END
$$;

-- INSERT: who created the row. UPDATE: when it was changed, and by whom. A writer who names a user
-- has the last word, and without a user the last that is known stays.
--
-- Every row of a bulk write passes here: the search path is not pinned, since pinning it costs more
-- than all the rest, and so catalogue names are written out and the one function of our own is
-- called by its schema.
CREATE FUNCTION stamp_row() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    claimed pg_catalog.text;
    finding pg_catalog.text;
BEGIN
    IF pg_catalog.current_setting('app.current_user_id', true) <> '' THEN
        claimed := pg_catalog.current_setting('app.current_user_id', true);
        finding := pg_catalog.current_setting('app.stamped_user_id', true);
        IF finding IS DISTINCT FROM claimed AND finding IS DISTINCT FROM 'none ' || claimed THEN
            EXECUTE pg_catalog.format('SELECT %I.find_session_user()', TG_TABLE_SCHEMA) INTO finding;
        END IF;
        IF TG_OP = 'INSERT' THEN
            IF finding = claimed THEN
                NEW.created_by := coalesce(NEW.created_by, claimed::pg_catalog.uuid);
                NEW.updated_by := coalesce(NEW.updated_by, claimed::pg_catalog.uuid);
            END IF;
            RETURN NEW;
        END IF;
        IF finding = claimed AND NEW.updated_by IS NOT DISTINCT FROM OLD.updated_by THEN
            NEW.updated_by := claimed::pg_catalog.uuid;
        END IF;
    END IF;
    -- Without a user only an UPDATE gets here: the condition of the trigger keeps INSERT away.
    NEW.updated_at := pg_catalog.now();
    RETURN NEW;
END
$$;

-- For tables without a column for the user.
CREATE FUNCTION touch_updated_at() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at := pg_catalog.now();
    RETURN NEW;
END
$$;

-- Signing in, or failing to, is not a change of the user. Being locked out is.
CREATE FUNCTION is_sign_in(before users, after users) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    after.last_login_at := before.last_login_at;
    after.failed_login_count := before.failed_login_count;
    RETURN after OPERATOR(pg_catalog.*=) before;
END
$$;

-- Opening an invite is not a change of the invite.
CREATE FUNCTION is_visit(before invites, after invites) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    after.last_accessed_at := before.last_accessed_at;
    after.access_count := before.access_count;
    RETURN after OPERATOR(pg_catalog.*=) before;
END
$$;
