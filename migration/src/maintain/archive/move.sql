-- The program speaks here, nobody in person.
SET LOCAL app.actor_type = 'SYSTEM';
ALTER TABLE admin_audit_log DETACH PARTITION {month};
ALTER TABLE {month} ADD COLUMN archived_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE admin_audit_log_archive ATTACH PARTITION {month} FOR VALUES FROM ('{begins}') TO ('{ends}');
ALTER TABLE {month} DROP CONSTRAINT check_month
