-- 016_create_system_tables (down): 234 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- give guard_flag() to CURRENT_USER; lock: none
ALTER FUNCTION guard_flag() OWNER TO CURRENT_USER;

-- give keep_asked_flag() to CURRENT_USER; lock: none
ALTER FUNCTION keep_asked_flag() OWNER TO CURRENT_USER;

-- give place_by_ticket() to CURRENT_USER; lock: none
ALTER FUNCTION place_by_ticket() OWNER TO CURRENT_USER;

-- give note_first_response() to CURRENT_USER; lock: none
ALTER FUNCTION note_first_response() OWNER TO CURRENT_USER;

-- give guard_dismissal() to CURRENT_USER; lock: none
ALTER FUNCTION guard_dismissal() OWNER TO CURRENT_USER;

-- give session_audience(kind announcement_audience) to CURRENT_USER; lock: none
ALTER FUNCTION session_audience(kind announcement_audience) OWNER TO CURRENT_USER;

COMMIT;

BEGIN;

-- revoke scheduled_maintenance from eios_app; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
REVOKE ALL ON scheduled_maintenance FROM eios_app;

-- revoke scheduled_maintenance from eios_service; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
REVOKE ALL ON scheduled_maintenance FROM eios_service;

-- drop policy scheduled_maintenance_select; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
DROP POLICY scheduled_maintenance_select ON scheduled_maintenance;

-- forget policy scheduled_maintenance_select; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'scheduled_maintenance' AND policy_name = 'scheduled_maintenance_select';

-- drop policy scheduled_maintenance_service; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
DROP POLICY scheduled_maintenance_service ON scheduled_maintenance;

-- forget policy scheduled_maintenance_service; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'scheduled_maintenance' AND policy_name = 'scheduled_maintenance_service';

-- disable row security on scheduled_maintenance; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
ALTER TABLE scheduled_maintenance NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke announcement_dismissals from eios_app; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
REVOKE ALL ON announcement_dismissals FROM eios_app;

-- revoke announcement_dismissals from eios_service; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
REVOKE ALL ON announcement_dismissals FROM eios_service;

-- drop policy announcement_dismissals_delete; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
DROP POLICY announcement_dismissals_delete ON announcement_dismissals;

-- forget policy announcement_dismissals_delete; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'announcement_dismissals' AND policy_name = 'announcement_dismissals_delete';

-- drop policy announcement_dismissals_insert; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
DROP POLICY announcement_dismissals_insert ON announcement_dismissals;

-- forget policy announcement_dismissals_insert; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'announcement_dismissals' AND policy_name = 'announcement_dismissals_insert';

-- drop policy announcement_dismissals_select; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
DROP POLICY announcement_dismissals_select ON announcement_dismissals;

-- forget policy announcement_dismissals_select; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'announcement_dismissals' AND policy_name = 'announcement_dismissals_select';

-- drop policy announcement_dismissals_service; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
DROP POLICY announcement_dismissals_service ON announcement_dismissals;

-- forget policy announcement_dismissals_service; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'announcement_dismissals' AND policy_name = 'announcement_dismissals_service';

-- disable row security on announcement_dismissals; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
ALTER TABLE announcement_dismissals NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke announcements from eios_app; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
REVOKE ALL ON announcements FROM eios_app;

-- revoke announcements from eios_service; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
REVOKE ALL ON announcements FROM eios_service;

-- drop policy announcements_select; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
DROP POLICY announcements_select ON announcements;

-- forget policy announcements_select; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'announcements' AND policy_name = 'announcements_select';

-- drop policy announcements_service; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
DROP POLICY announcements_service ON announcements;

-- forget policy announcements_service; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'announcements' AND policy_name = 'announcements_service';

-- disable row security on announcements; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
ALTER TABLE announcements NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke support_ticket_messages from eios_app; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
REVOKE ALL ON support_ticket_messages FROM eios_app;

-- revoke support_ticket_messages from eios_service; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
REVOKE ALL ON support_ticket_messages FROM eios_service;

-- drop policy support_ticket_messages_delete; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
DROP POLICY support_ticket_messages_delete ON support_ticket_messages;

-- forget policy support_ticket_messages_delete; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'support_ticket_messages' AND policy_name = 'support_ticket_messages_delete';

-- drop policy support_ticket_messages_update; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
DROP POLICY support_ticket_messages_update ON support_ticket_messages;

-- forget policy support_ticket_messages_update; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'support_ticket_messages' AND policy_name = 'support_ticket_messages_update';

-- drop policy support_ticket_messages_insert; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
DROP POLICY support_ticket_messages_insert ON support_ticket_messages;

-- forget policy support_ticket_messages_insert; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'support_ticket_messages' AND policy_name = 'support_ticket_messages_insert';

-- drop policy support_ticket_messages_select; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
DROP POLICY support_ticket_messages_select ON support_ticket_messages;

-- forget policy support_ticket_messages_select; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'support_ticket_messages' AND policy_name = 'support_ticket_messages_select';

-- drop policy support_ticket_messages_service; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
DROP POLICY support_ticket_messages_service ON support_ticket_messages;

-- forget policy support_ticket_messages_service; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
DELETE FROM tenant_isolation_policies
WHERE table_name = 'support_ticket_messages' AND policy_name = 'support_ticket_messages_service';

-- disable row security on support_ticket_messages; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
ALTER TABLE support_ticket_messages NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke support_tickets from eios_app; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
REVOKE ALL ON support_tickets FROM eios_app;

-- revoke support_tickets from eios_service; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
REVOKE ALL ON support_tickets FROM eios_service;

-- drop policy support_tickets_update; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
DROP POLICY support_tickets_update ON support_tickets;

-- forget policy support_tickets_update; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'support_tickets' AND policy_name = 'support_tickets_update';

-- drop policy support_tickets_insert; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
DROP POLICY support_tickets_insert ON support_tickets;

-- forget policy support_tickets_insert; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'support_tickets' AND policy_name = 'support_tickets_insert';

-- drop policy support_tickets_select; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
DROP POLICY support_tickets_select ON support_tickets;

-- forget policy support_tickets_select; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'support_tickets' AND policy_name = 'support_tickets_select';

-- drop policy support_tickets_service; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
DROP POLICY support_tickets_service ON support_tickets;

-- forget policy support_tickets_service; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'support_tickets' AND policy_name = 'support_tickets_service';

-- disable row security on support_tickets; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
ALTER TABLE support_tickets NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke feature_flags from eios_app; lock: ACCESS EXCLUSIVE on feature_flags (reads and writes wait)
REVOKE ALL ON feature_flags FROM eios_app;

-- revoke feature_flags from eios_service; lock: ACCESS EXCLUSIVE on feature_flags (reads and writes wait)
REVOKE ALL ON feature_flags FROM eios_service;

-- drop policy feature_flags_service; lock: ACCESS EXCLUSIVE on feature_flags (reads and writes wait)
DROP POLICY feature_flags_service ON feature_flags;

-- forget policy feature_flags_service; lock: ACCESS EXCLUSIVE on feature_flags (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'feature_flags' AND policy_name = 'feature_flags_service';

-- disable row security on feature_flags; lock: ACCESS EXCLUSIVE on feature_flags (reads and writes wait)
ALTER TABLE feature_flags NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke system_settings from eios_app; lock: ACCESS EXCLUSIVE on system_settings (reads and writes wait)
REVOKE ALL ON system_settings FROM eios_app;

-- revoke system_settings from eios_service; lock: ACCESS EXCLUSIVE on system_settings (reads and writes wait)
REVOKE ALL ON system_settings FROM eios_service;

-- drop policy system_settings_service; lock: ACCESS EXCLUSIVE on system_settings (reads and writes wait)
DROP POLICY system_settings_service ON system_settings;

-- forget policy system_settings_service; lock: ACCESS EXCLUSIVE on system_settings (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'system_settings' AND policy_name = 'system_settings_service';

-- disable row security on system_settings; lock: ACCESS EXCLUSIVE on system_settings (reads and writes wait)
ALTER TABLE system_settings NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

-- comment on system_settings; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON TABLE system_settings IS NULL;

-- comment on system_settings.key; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.key IS NULL;

-- comment on system_settings.value; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.value IS NULL;

-- comment on system_settings.value_type; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.value_type IS NULL;

-- comment on system_settings.description; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.description IS NULL;

-- comment on system_settings.is_secret; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.is_secret IS NULL;

-- comment on system_settings.secret_ciphertext; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.secret_ciphertext IS NULL;

-- comment on system_settings.secret_key_id; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.secret_key_id IS NULL;

-- comment on system_settings.created_at; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.created_at IS NULL;

-- comment on system_settings.updated_at; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.updated_at IS NULL;

-- comment on system_settings.created_by; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.created_by IS NULL;

-- comment on system_settings.updated_by; lock: SHARE UPDATE EXCLUSIVE on system_settings (reads and writes go on)
COMMENT ON COLUMN system_settings.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on feature_flags; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON TABLE feature_flags IS NULL;

-- comment on feature_flags.id; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.id IS NULL;

-- comment on feature_flags.key; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.key IS NULL;

-- comment on feature_flags.description; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.description IS NULL;

-- comment on feature_flags.kind; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.kind IS NULL;

-- comment on feature_flags.is_enabled; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.is_enabled IS NULL;

-- comment on feature_flags.variants; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.variants IS NULL;

-- comment on feature_flags.default_variant; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.default_variant IS NULL;

-- comment on feature_flags.rollout_percentage; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.rollout_percentage IS NULL;

-- comment on feature_flags.rules; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.rules IS NULL;

-- comment on feature_flags.prerequisites; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.prerequisites IS NULL;

-- comment on feature_flags.salt; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.salt IS NULL;

-- comment on feature_flags.expires_at; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.expires_at IS NULL;

-- comment on feature_flags.archived_at; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.archived_at IS NULL;

-- comment on feature_flags.created_at; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.created_at IS NULL;

-- comment on feature_flags.updated_at; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.updated_at IS NULL;

-- comment on feature_flags.created_by; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.created_by IS NULL;

-- comment on feature_flags.updated_by; lock: SHARE UPDATE EXCLUSIVE on feature_flags (reads and writes go on)
COMMENT ON COLUMN feature_flags.updated_by IS NULL;

COMMIT;

BEGIN;

-- comment on support_tickets; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON TABLE support_tickets IS NULL;

-- comment on support_tickets.id; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.id IS NULL;

-- comment on support_tickets.org_id; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.org_id IS NULL;

-- comment on support_tickets.project_id; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.project_id IS NULL;

-- comment on support_tickets.requester_id; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.requester_id IS NULL;

-- comment on support_tickets.assignee_id; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.assignee_id IS NULL;

-- comment on support_tickets.number; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.number IS NULL;

-- comment on support_tickets.subject; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.subject IS NULL;

-- comment on support_tickets.body; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.body IS NULL;

-- comment on support_tickets.status; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.status IS NULL;

-- comment on support_tickets.priority; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.priority IS NULL;

-- comment on support_tickets.category; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.category IS NULL;

-- comment on support_tickets.first_response_due_at; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.first_response_due_at IS NULL;

-- comment on support_tickets.first_responded_at; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.first_responded_at IS NULL;

-- comment on support_tickets.resolved_at; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.resolved_at IS NULL;

-- comment on support_tickets.closed_at; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.closed_at IS NULL;

-- comment on support_tickets.satisfaction; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.satisfaction IS NULL;

-- comment on support_tickets.created_at; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.created_at IS NULL;

-- comment on support_tickets.updated_at; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.updated_at IS NULL;

-- comment on support_tickets.created_by; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.created_by IS NULL;

-- comment on support_tickets.updated_by; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.updated_by IS NULL;

-- comment on support_tickets.deleted_at; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.deleted_at IS NULL;

-- comment on support_tickets.deleted_by; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.deleted_by IS NULL;

-- comment on support_tickets.deletion_id; lock: SHARE UPDATE EXCLUSIVE on support_tickets (reads and writes go on)
COMMENT ON COLUMN support_tickets.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on support_ticket_messages; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
COMMENT ON TABLE support_ticket_messages IS NULL;

-- comment on support_ticket_messages.id; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
COMMENT ON COLUMN support_ticket_messages.id IS NULL;

-- comment on support_ticket_messages.ticket_id; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
COMMENT ON COLUMN support_ticket_messages.ticket_id IS NULL;

-- comment on support_ticket_messages.org_id; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
COMMENT ON COLUMN support_ticket_messages.org_id IS NULL;

-- comment on support_ticket_messages.author_id; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
COMMENT ON COLUMN support_ticket_messages.author_id IS NULL;

-- comment on support_ticket_messages.body; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
COMMENT ON COLUMN support_ticket_messages.body IS NULL;

-- comment on support_ticket_messages.is_internal; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
COMMENT ON COLUMN support_ticket_messages.is_internal IS NULL;

-- comment on support_ticket_messages.created_at; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
COMMENT ON COLUMN support_ticket_messages.created_at IS NULL;

-- comment on support_ticket_messages.updated_at; lock: SHARE UPDATE EXCLUSIVE on support_ticket_messages (reads and writes go on)
COMMENT ON COLUMN support_ticket_messages.updated_at IS NULL;

COMMIT;

BEGIN;

-- comment on announcements; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON TABLE announcements IS NULL;

-- comment on announcements.id; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.id IS NULL;

-- comment on announcements.title; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.title IS NULL;

-- comment on announcements.body; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.body IS NULL;

-- comment on announcements.severity; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.severity IS NULL;

-- comment on announcements.audience; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.audience IS NULL;

-- comment on announcements.audience_filter; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.audience_filter IS NULL;

-- comment on announcements.starts_at; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.starts_at IS NULL;

-- comment on announcements.ends_at; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.ends_at IS NULL;

-- comment on announcements.is_dismissible; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.is_dismissible IS NULL;

-- comment on announcements.created_at; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.created_at IS NULL;

-- comment on announcements.updated_at; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.updated_at IS NULL;

-- comment on announcements.created_by; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.created_by IS NULL;

-- comment on announcements.updated_by; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.updated_by IS NULL;

-- comment on announcements.deleted_at; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.deleted_at IS NULL;

-- comment on announcements.deleted_by; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.deleted_by IS NULL;

-- comment on announcements.deletion_id; lock: SHARE UPDATE EXCLUSIVE on announcements (reads and writes go on)
COMMENT ON COLUMN announcements.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on announcement_dismissals; lock: SHARE UPDATE EXCLUSIVE on announcement_dismissals (reads and writes go on)
COMMENT ON TABLE announcement_dismissals IS NULL;

-- comment on announcement_dismissals.announcement_id; lock: SHARE UPDATE EXCLUSIVE on announcement_dismissals (reads and writes go on)
COMMENT ON COLUMN announcement_dismissals.announcement_id IS NULL;

-- comment on announcement_dismissals.user_id; lock: SHARE UPDATE EXCLUSIVE on announcement_dismissals (reads and writes go on)
COMMENT ON COLUMN announcement_dismissals.user_id IS NULL;

-- comment on announcement_dismissals.created_at; lock: SHARE UPDATE EXCLUSIVE on announcement_dismissals (reads and writes go on)
COMMENT ON COLUMN announcement_dismissals.created_at IS NULL;

COMMIT;

BEGIN;

-- comment on scheduled_maintenance; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON TABLE scheduled_maintenance IS NULL;

-- comment on scheduled_maintenance.id; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.id IS NULL;

-- comment on scheduled_maintenance.title; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.title IS NULL;

-- comment on scheduled_maintenance.description; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.description IS NULL;

-- comment on scheduled_maintenance.starts_at; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.starts_at IS NULL;

-- comment on scheduled_maintenance.ends_at; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.ends_at IS NULL;

-- comment on scheduled_maintenance.status; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.status IS NULL;

-- comment on scheduled_maintenance.affected_services; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.affected_services IS NULL;

-- comment on scheduled_maintenance.blocks_writes; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.blocks_writes IS NULL;

-- comment on scheduled_maintenance.created_at; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.created_at IS NULL;

-- comment on scheduled_maintenance.updated_at; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.updated_at IS NULL;

-- comment on scheduled_maintenance.created_by; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.created_by IS NULL;

-- comment on scheduled_maintenance.updated_by; lock: SHARE UPDATE EXCLUSIVE on scheduled_maintenance (reads and writes go on)
COMMENT ON COLUMN scheduled_maintenance.updated_by IS NULL;

-- record no changes of scheduled_maintenance; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
SELECT audit_disable('scheduled_maintenance');

COMMIT;

BEGIN;

-- record no changes of announcements; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
SELECT audit_disable('announcements');

COMMIT;

BEGIN;

-- record no changes of support_tickets; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
SELECT audit_disable('support_tickets');

COMMIT;

BEGIN;

-- record no changes of feature_flags; lock: ACCESS EXCLUSIVE on feature_flags (reads and writes wait)
SELECT audit_disable('feature_flags');

COMMIT;

BEGIN;

-- record no changes of system_settings; lock: ACCESS EXCLUSIVE on system_settings (reads and writes wait)
SELECT audit_disable('system_settings');

COMMIT;

BEGIN;

-- drop foreign key fk_announcement_dismissals_announcement_id; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
ALTER TABLE "announcement_dismissals" DROP CONSTRAINT "fk_announcement_dismissals_announcement_id";

COMMIT;

BEGIN;

-- drop foreign key fk_support_ticket_messages_org_id_ticket_id; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
ALTER TABLE "support_ticket_messages" DROP CONSTRAINT "fk_support_ticket_messages_org_id_ticket_id";

-- drop foreign key fk_support_ticket_messages_ticket_id; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
ALTER TABLE "support_ticket_messages" DROP CONSTRAINT "fk_support_ticket_messages_ticket_id";

COMMIT;

BEGIN;

-- drop foreign key fk_scheduled_maintenance_updated_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "scheduled_maintenance" DROP CONSTRAINT "fk_scheduled_maintenance_updated_by";

-- drop foreign key fk_scheduled_maintenance_created_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "scheduled_maintenance" DROP CONSTRAINT "fk_scheduled_maintenance_created_by";

-- drop foreign key fk_feature_flags_updated_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "feature_flags" DROP CONSTRAINT "fk_feature_flags_updated_by";

-- drop foreign key fk_feature_flags_created_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "feature_flags" DROP CONSTRAINT "fk_feature_flags_created_by";

-- drop foreign key fk_system_settings_updated_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "system_settings" DROP CONSTRAINT "fk_system_settings_updated_by";

-- drop foreign key fk_system_settings_created_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "system_settings" DROP CONSTRAINT "fk_system_settings_created_by";

-- drop foreign key fk_announcement_dismissals_user_id; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "announcement_dismissals" DROP CONSTRAINT "fk_announcement_dismissals_user_id";

-- drop foreign key fk_announcements_deleted_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "announcements" DROP CONSTRAINT "fk_announcements_deleted_by";

-- drop foreign key fk_announcements_updated_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "announcements" DROP CONSTRAINT "fk_announcements_updated_by";

-- drop foreign key fk_announcements_created_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "announcements" DROP CONSTRAINT "fk_announcements_created_by";

-- drop foreign key fk_support_ticket_messages_author_id; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "support_ticket_messages" DROP CONSTRAINT "fk_support_ticket_messages_author_id";

-- drop foreign key fk_support_tickets_deleted_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "support_tickets" DROP CONSTRAINT "fk_support_tickets_deleted_by";

-- drop foreign key fk_support_tickets_updated_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "support_tickets" DROP CONSTRAINT "fk_support_tickets_updated_by";

-- drop foreign key fk_support_tickets_created_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "support_tickets" DROP CONSTRAINT "fk_support_tickets_created_by";

-- drop foreign key fk_support_tickets_assignee_id; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "support_tickets" DROP CONSTRAINT "fk_support_tickets_assignee_id";

-- drop foreign key fk_support_tickets_requester_id; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "support_tickets" DROP CONSTRAINT "fk_support_tickets_requester_id";

COMMIT;

BEGIN;

-- drop foreign key fk_support_tickets_org_id_project_id; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "support_tickets" DROP CONSTRAINT "fk_support_tickets_org_id_project_id";

-- drop foreign key fk_support_tickets_project_id; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "support_tickets" DROP CONSTRAINT "fk_support_tickets_project_id";

COMMIT;

BEGIN;

-- drop foreign key fk_support_tickets_org_id; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "support_tickets" DROP CONSTRAINT "fk_support_tickets_org_id";

COMMIT;

BEGIN;

-- drop trigger guard_flag on feature_flags; lock: ACCESS EXCLUSIVE on feature_flags (reads and writes wait)
DROP TRIGGER guard_flag ON feature_flags;

-- drop trigger keep_asked_flag on feature_flags; lock: ACCESS EXCLUSIVE on feature_flags (reads and writes wait)
DROP TRIGGER keep_asked_flag ON feature_flags;

COMMIT;

BEGIN;

-- drop trigger keep_times on support_tickets; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
DROP TRIGGER keep_times ON support_tickets;

-- drop trigger share_removal on support_tickets; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
DROP TRIGGER share_removal ON support_tickets;

-- drop trigger guard_status on support_tickets; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
DROP TRIGGER guard_status ON support_tickets;

COMMIT;

BEGIN;

-- drop trigger place_row on support_ticket_messages; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
DROP TRIGGER place_row ON support_ticket_messages;

-- drop trigger note_first_response on support_ticket_messages; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
DROP TRIGGER note_first_response ON support_ticket_messages;

COMMIT;

BEGIN;

-- drop trigger guard_dismissal on announcement_dismissals; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
DROP TRIGGER guard_dismissal ON announcement_dismissals;

COMMIT;

BEGIN;

-- drop trigger guard_status on scheduled_maintenance; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
DROP TRIGGER guard_status ON scheduled_maintenance;

COMMIT;

BEGIN;

-- drop trigger touch_row on support_ticket_messages; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
DROP TRIGGER touch_row ON support_ticket_messages;

COMMIT;

BEGIN;

-- drop trigger touch_row on system_settings; lock: ACCESS EXCLUSIVE on system_settings (reads and writes wait)
DROP TRIGGER touch_row ON system_settings;

-- drop trigger stamp_row on system_settings; lock: ACCESS EXCLUSIVE on system_settings (reads and writes wait)
DROP TRIGGER stamp_row ON system_settings;

COMMIT;

BEGIN;

-- drop trigger touch_row on feature_flags; lock: ACCESS EXCLUSIVE on feature_flags (reads and writes wait)
DROP TRIGGER touch_row ON feature_flags;

-- drop trigger stamp_row on feature_flags; lock: ACCESS EXCLUSIVE on feature_flags (reads and writes wait)
DROP TRIGGER stamp_row ON feature_flags;

COMMIT;

BEGIN;

-- drop trigger touch_row on support_tickets; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
DROP TRIGGER touch_row ON support_tickets;

-- drop trigger stamp_row on support_tickets; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
DROP TRIGGER stamp_row ON support_tickets;

COMMIT;

BEGIN;

-- drop trigger touch_row on announcements; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
DROP TRIGGER touch_row ON announcements;

-- drop trigger stamp_row on announcements; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
DROP TRIGGER stamp_row ON announcements;

COMMIT;

BEGIN;

-- drop trigger touch_row on scheduled_maintenance; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
DROP TRIGGER touch_row ON scheduled_maintenance;

-- drop trigger stamp_row on scheduled_maintenance; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
DROP TRIGGER stamp_row ON scheduled_maintenance;

COMMIT;

BEGIN;

-- drop function session_audience(kind announcement_audience); lock: none
DROP FUNCTION session_audience(kind announcement_audience);

-- drop function guard_dismissal(); lock: none
DROP FUNCTION guard_dismissal();

-- drop function note_first_response(); lock: none
DROP FUNCTION note_first_response();

-- drop function place_by_ticket(); lock: none
DROP FUNCTION place_by_ticket();

-- drop function keep_ticket_times(); lock: none
DROP FUNCTION keep_ticket_times();

-- drop function keep_asked_flag(); lock: none
DROP FUNCTION keep_asked_flag();

-- drop function guard_flag(); lock: none
DROP FUNCTION guard_flag();

-- drop table scheduled_maintenance; lock: ACCESS EXCLUSIVE on scheduled_maintenance (reads and writes wait)
DROP TABLE "scheduled_maintenance";

-- drop table announcement_dismissals; lock: ACCESS EXCLUSIVE on announcement_dismissals (reads and writes wait)
DROP TABLE "announcement_dismissals";

-- drop table announcements; lock: ACCESS EXCLUSIVE on announcements (reads and writes wait)
DROP TABLE "announcements";

-- drop table support_ticket_messages; lock: ACCESS EXCLUSIVE on support_ticket_messages (reads and writes wait)
DROP TABLE "support_ticket_messages";

-- drop table support_tickets; lock: ACCESS EXCLUSIVE on support_tickets (reads and writes wait)
DROP TABLE "support_tickets";

-- drop table feature_flags; lock: ACCESS EXCLUSIVE on feature_flags (reads and writes wait)
DROP TABLE "feature_flags";

-- drop table system_settings; lock: ACCESS EXCLUSIVE on system_settings (reads and writes wait)
DROP TABLE "system_settings";

-- drop function is_audience(kind announcement_audience, filter jsonb); lock: none
DROP FUNCTION is_audience(kind announcement_audience, filter jsonb);

-- drop function is_flag_rules(rules jsonb); lock: none
DROP FUNCTION is_flag_rules(rules jsonb);

-- drop function is_flag_condition(condition jsonb); lock: none
DROP FUNCTION is_flag_condition(condition jsonb);

-- drop function is_flag_variants(variants jsonb); lock: none
DROP FUNCTION is_flag_variants(variants jsonb);

-- drop function is_setting(kind settings_value_type, value jsonb); lock: none
DROP FUNCTION is_setting(kind settings_value_type, value jsonb);

-- drop type feature_flag_kind; lock: none
DROP TYPE "feature_flag_kind";

-- drop type ticket_status; lock: none
DROP TYPE "ticket_status";

-- drop type ticket_priority; lock: none
DROP TYPE "ticket_priority";

-- drop type announcement_severity; lock: none
DROP TYPE "announcement_severity";

-- drop type announcement_audience; lock: none
DROP TYPE "announcement_audience";

-- drop type maintenance_status; lock: none
DROP TYPE "maintenance_status";

COMMIT;
