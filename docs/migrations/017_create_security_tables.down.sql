-- 017_create_security_tables (down): 31 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

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
