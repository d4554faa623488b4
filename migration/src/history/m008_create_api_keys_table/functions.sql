-- Using a key is not a change of it.
CREATE FUNCTION is_key_use(before api_keys, after api_keys) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    after.last_used_at := before.last_used_at;
    after.last_used_ip := before.last_used_ip;
    RETURN after OPERATOR(pg_catalog.*=) before;
END
$$;

-- A key is what it was made as, a revoked key stays revoked, and a key takes the place of another one
-- of the same organization, project and environment only.
CREATE FUNCTION guard_api_key() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    replaced api_keys;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.key_hash, NEW.key_prefix, NEW.environment, NEW.project_id)
           IS DISTINCT FROM (OLD.key_hash, OLD.key_prefix, OLD.environment, OLD.project_id)
        THEN
            RAISE check_violation USING
                MESSAGE = 'hash, prefix, environment and project of an API key never change',
                HINT = 'Make a new key with replaces_key_id set to this one, and revoke this one when nobody uses it any more.',
                SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = 'guard_key';
        END IF;
        IF OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at THEN
            RAISE check_violation USING
                MESSAGE = 'a revoked API key stays revoked',
                HINT = 'Make a new key.',
                SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = 'guard_key';
        END IF;
    END IF;
    IF NEW.replaces_key_id IS NOT NULL
       AND (TG_OP = 'INSERT' OR NEW.replaces_key_id IS DISTINCT FROM OLD.replaces_key_id)
    THEN
        SELECT * INTO replaced FROM api_keys WHERE id = NEW.replaces_key_id;
        -- Nobody learns which keys other organizations have.
        IF replaced.org_id IS DISTINCT FROM NEW.org_id THEN
            RAISE foreign_key_violation USING
                MESSAGE = format('organization %s has no API key %s', NEW.org_id, NEW.replaces_key_id),
                SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = 'guard_key';
        END IF;
        IF (replaced.project_id, replaced.environment) IS DISTINCT FROM (NEW.project_id, NEW.environment) THEN
            RAISE check_violation USING
                MESSAGE = 'an API key replaces a key of its own project and environment only',
                SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = 'guard_key';
        END IF;
    END IF;
    RETURN NEW;
END
$$;
