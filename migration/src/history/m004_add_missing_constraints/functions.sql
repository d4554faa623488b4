-- Stands in for a check that old rows break: the trigger's condition says that the new row breaks
-- it, and the arguments are the columns that the check reads. A row that broke it before may change
-- in every other column.
CREATE FUNCTION refuse_row() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    checked text;
    changed boolean := TG_OP = 'INSERT';
BEGIN
    IF TG_OP = 'UPDATE' THEN
        FOREACH checked IN ARRAY TG_ARGV LOOP
            changed := changed OR to_jsonb(NEW) -> checked IS DISTINCT FROM to_jsonb(OLD) -> checked;
        END LOOP;
    END IF;
    IF changed THEN
        RAISE check_violation USING
            MESSAGE = format('new row for relation "%s" violates check constraint "%s"', TG_TABLE_NAME, TG_NAME),
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$$;

-- Serves while the key that sees duplicates without a scope_id is built: an application that knows
-- the old key only would be refused by the new one. What it writes is the newest, and takes the
-- place of the row that has the key; that one is put aside, not lost.
CREATE FUNCTION keep_newest() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (NEW.scope, NEW.scope_id, NEW.key) IS NOT DISTINCT FROM (OLD.scope, OLD.scope_id, OLD.key)
    THEN
        RETURN NEW;
    END IF;
    -- Writers of one key come one after the other, and each sees the row of the one before.
    PERFORM pg_advisory_xact_lock(hashtextextended(concat_ws(' ', TG_TABLE_NAME, NEW.scope, NEW.key), 0));
    EXECUTE format(
        'WITH replaced AS (
             DELETE FROM %1$I WHERE scope = $1 AND scope_id IS NULL AND key = $2 AND id <> $3 RETURNING *)
         INSERT INTO quarantined_rows (table_name, row_id, "row", reason, migration)
         SELECT %1$L, id, to_jsonb(replaced), ''a newer row has the same scope, scope_id and key'',
                ''m004_add_missing_constraints''
         FROM replaced',
        TG_TABLE_NAME
    ) USING NEW.scope, NEW.key, NEW.id;
    RETURN NEW;
END
$$;
