DO $$
DECLARE
    month text := to_char(now() AT TIME ZONE 'UTC', '"admin_audit_log_"YYYY_MM');
    bounds text := (SELECT pg_get_expr(relpartbound, oid) FROM pg_class WHERE oid = month::regclass);
BEGIN
    EXECUTE format('ALTER TABLE admin_audit_log DETACH PARTITION %I', month);
    EXECUTE format('ALTER TABLE %I ADD COLUMN archived_at timestamptz NOT NULL DEFAULT now()', month);
    EXECUTE format('ALTER TABLE admin_audit_log_archive ATTACH PARTITION %I %s', month, bounds);
END
$$
