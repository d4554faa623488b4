CREATE TRIGGER guard_insert BEFORE INSERT ON admin_audit_log FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION guard_audit('record_audit_event');

CREATE TRIGGER guard_change BEFORE UPDATE OR DELETE OR TRUNCATE ON admin_audit_log FOR EACH STATEMENT EXECUTE FUNCTION guard_audit('create_month_partitions');

CREATE TRIGGER guard_insert BEFORE INSERT ON admin_audit_log_archive FOR EACH STATEMENT EXECUTE FUNCTION guard_audit('archive_audit_month');

CREATE TRIGGER guard_change BEFORE UPDATE OR DELETE OR TRUNCATE ON admin_audit_log_archive FOR EACH STATEMENT EXECUTE FUNCTION guard_audit('archive_audit_month');

CREATE TRIGGER guard_insert BEFORE INSERT ON audit_seals FOR EACH STATEMENT EXECUTE FUNCTION guard_audit('add_audit_seal');

CREATE TRIGGER guard_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seals FOR EACH STATEMENT EXECUTE FUNCTION guard_audit('none');
