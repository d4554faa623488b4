CREATE SCHEMA IF NOT EXISTS audit;

-- The way in for every later migration, under one name in every database: hands over to the
-- functions that live beside the table.
CREATE OR REPLACE FUNCTION audit.enable(
    target regclass, category text, secret text[] DEFAULT '{}', ignored text[] DEFAULT '{}', org text DEFAULT NULL,
    project text[] DEFAULT NULL, label text DEFAULT NULL, update_action text DEFAULT 'UPDATED', actions jsonb DEFAULT '[]'
) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    home text := (SELECT quote_ident(n.nspname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = target);
BEGIN
    EXECUTE format('SELECT %s.audit_enable($1, $2::text::%1$s.audit_category, $3, $4, $5, $6, $7, $8::text::%1$s.audit_action, $9)', home)
        USING target, category, secret, ignored, org, project, label, update_action, actions;
END
$$;

CREATE OR REPLACE FUNCTION audit.disable(target regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    EXECUTE format('SELECT %I.audit_disable($1)', (SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = target))
        USING target;
END
$$;
