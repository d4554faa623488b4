CREATE INDEX idx_admin_audit_log_target_id ON admin_audit_log (target_id, created_at);

CREATE INDEX idx_admin_audit_log_org_id ON admin_audit_log (org_id, created_at);

CREATE INDEX idx_admin_audit_log_actor_user_id ON admin_audit_log (actor_user_id, created_at) WHERE actor_user_id IS NOT NULL;

CREATE INDEX idx_admin_audit_log_request_id ON admin_audit_log (request_id) WHERE request_id IS NOT NULL;

CREATE INDEX idx_admin_audit_log_xact ON admin_audit_log USING brin (xact) WITH (pages_per_range = 32, autosummarize = on);

CREATE INDEX idx_admin_audit_log_archive_target_id ON admin_audit_log_archive (target_id, created_at);

CREATE INDEX idx_admin_audit_log_archive_org_id ON admin_audit_log_archive (org_id, created_at);

CREATE INDEX idx_admin_audit_log_archive_actor_user_id ON admin_audit_log_archive (actor_user_id, created_at) WHERE actor_user_id IS NOT NULL;

CREATE INDEX idx_admin_audit_log_archive_request_id ON admin_audit_log_archive (request_id) WHERE request_id IS NOT NULL;

CREATE INDEX idx_admin_audit_log_archive_xact ON admin_audit_log_archive USING brin (xact) WITH (pages_per_range = 32, autosummarize = on);

CREATE UNIQUE INDEX uq_audit_seals_supersedes ON audit_seals (supersedes) WHERE supersedes IS NOT NULL;
