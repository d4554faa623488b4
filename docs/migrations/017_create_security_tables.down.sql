-- 017_create_security_tables (down): 44 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- give roll_up_logins() to CURRENT_USER; lock: none
ALTER FUNCTION roll_up_logins() OWNER TO CURRENT_USER;

COMMIT;

BEGIN;

-- revoke security_events from eios_app; lock: ACCESS EXCLUSIVE on security_events (reads and writes wait)
REVOKE ALL ON security_events FROM eios_app;

-- revoke security_events from eios_service; lock: ACCESS EXCLUSIVE on security_events (reads and writes wait)
REVOKE ALL ON security_events FROM eios_service;

-- drop policy security_events_select; lock: ACCESS EXCLUSIVE on security_events (reads and writes wait)
DROP POLICY security_events_select ON security_events;

-- forget policy security_events_select; lock: ACCESS EXCLUSIVE on security_events (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'security_events' AND policy_name = 'security_events_select';

-- drop policy security_events_service; lock: ACCESS EXCLUSIVE on security_events (reads and writes wait)
DROP POLICY security_events_service ON security_events;

-- forget policy security_events_service; lock: ACCESS EXCLUSIVE on security_events (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'security_events' AND policy_name = 'security_events_service';

-- disable row security on security_events; lock: ACCESS EXCLUSIVE on security_events (reads and writes wait)
ALTER TABLE security_events NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

COMMIT;

BEGIN;

-- revoke login_attempts from eios_app; lock: ACCESS EXCLUSIVE on login_attempts (reads and writes wait)
REVOKE ALL ON login_attempts FROM eios_app;

-- revoke login_attempts from eios_service; lock: ACCESS EXCLUSIVE on login_attempts (reads and writes wait)
REVOKE ALL ON login_attempts FROM eios_service;

-- drop policy login_attempts_service; lock: ACCESS EXCLUSIVE on login_attempts (reads and writes wait)
DROP POLICY login_attempts_service ON login_attempts;

-- forget policy login_attempts_service; lock: ACCESS EXCLUSIVE on login_attempts (reads and writes wait)
DELETE FROM tenant_isolation_policies WHERE table_name = 'login_attempts' AND policy_name = 'login_attempts_service';

-- disable row security on login_attempts; lock: ACCESS EXCLUSIVE on login_attempts (reads and writes wait)
ALTER TABLE login_attempts NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;

-- comment on login_attempts; lock: SHARE UPDATE EXCLUSIVE on login_attempts (reads and writes go on)
COMMENT ON TABLE login_attempts IS NULL;

-- comment on login_attempts.id; lock: SHARE UPDATE EXCLUSIVE on login_attempts (reads and writes go on)
COMMENT ON COLUMN login_attempts.id IS NULL;

-- comment on login_attempts.created_at; lock: SHARE UPDATE EXCLUSIVE on login_attempts (reads and writes go on)
COMMENT ON COLUMN login_attempts.created_at IS NULL;

-- comment on login_attempts.user_id; lock: SHARE UPDATE EXCLUSIVE on login_attempts (reads and writes go on)
COMMENT ON COLUMN login_attempts.user_id IS NULL;

-- comment on login_attempts.identifier_hash; lock: SHARE UPDATE EXCLUSIVE on login_attempts (reads and writes go on)
COMMENT ON COLUMN login_attempts.identifier_hash IS NULL;

-- comment on login_attempts.ip_address; lock: SHARE UPDATE EXCLUSIVE on login_attempts (reads and writes go on)
COMMENT ON COLUMN login_attempts.ip_address IS NULL;

-- comment on login_attempts.user_agent; lock: SHARE UPDATE EXCLUSIVE on login_attempts (reads and writes go on)
COMMENT ON COLUMN login_attempts.user_agent IS NULL;

-- comment on login_attempts.outcome; lock: SHARE UPDATE EXCLUSIVE on login_attempts (reads and writes go on)
COMMENT ON COLUMN login_attempts.outcome IS NULL;

-- comment on login_attempts.method; lock: SHARE UPDATE EXCLUSIVE on login_attempts (reads and writes go on)
COMMENT ON COLUMN login_attempts.method IS NULL;

COMMIT;

BEGIN;

-- comment on security_events; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON TABLE security_events IS NULL;

-- comment on security_events.id; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.id IS NULL;

-- comment on security_events.created_at; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.created_at IS NULL;

-- comment on security_events.org_id; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.org_id IS NULL;

-- comment on security_events.user_id; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.user_id IS NULL;

-- comment on security_events.api_key_id; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.api_key_id IS NULL;

-- comment on security_events.kind; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.kind IS NULL;

-- comment on security_events.severity; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.severity IS NULL;

-- comment on security_events.ip_address; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.ip_address IS NULL;

-- comment on security_events.details; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.details IS NULL;

-- comment on security_events.acknowledged_at; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.acknowledged_at IS NULL;

-- comment on security_events.acknowledged_by; lock: SHARE UPDATE EXCLUSIVE on security_events (reads and writes go on)
COMMENT ON COLUMN security_events.acknowledged_by IS NULL;

COMMIT;

BEGIN;

-- drop foreign key fk_security_events_acknowledged_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "security_events" DROP CONSTRAINT "fk_security_events_acknowledged_by";

COMMIT;

BEGIN;

-- drop trigger keep_event on security_events; lock: ACCESS EXCLUSIVE on security_events (reads and writes wait)
DROP TRIGGER keep_event ON security_events;

COMMIT;

BEGIN;

-- drop function roll_up_logins(); lock: none
DROP FUNCTION roll_up_logins();

-- drop function keep_security_event(); lock: none
DROP FUNCTION keep_security_event();

-- drop table security_events; lock: ACCESS EXCLUSIVE on security_events (reads and writes wait)
DROP TABLE "security_events";

-- drop table login_attempts; lock: ACCESS EXCLUSIVE on login_attempts (reads and writes wait)
DROP TABLE "login_attempts";

-- drop type login_outcome; lock: none
DROP TYPE "login_outcome";

-- drop type login_method; lock: none
DROP TYPE "login_method";

-- drop type security_event_kind; lock: none
DROP TYPE "security_event_kind";

-- drop type security_severity; lock: none
DROP TYPE "security_severity";

COMMIT;
