-- 009_create_webhooks_tables (down): 64 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- comment on webhooks; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON TABLE webhooks IS NULL;

-- comment on webhooks.id; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.id IS NULL;

-- comment on webhooks.org_id; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.org_id IS NULL;

-- comment on webhooks.project_id; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.project_id IS NULL;

-- comment on webhooks.name; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.name IS NULL;

-- comment on webhooks.url; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.url IS NULL;

-- comment on webhooks.event_types; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.event_types IS NULL;

-- comment on webhooks.is_active; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.is_active IS NULL;

-- comment on webhooks.timeout_seconds; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.timeout_seconds IS NULL;

-- comment on webhooks.max_attempts; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.max_attempts IS NULL;

-- comment on webhooks.secret_ciphertext; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.secret_ciphertext IS NULL;

-- comment on webhooks.secret_key_id; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.secret_key_id IS NULL;

-- comment on webhooks.previous_secret_ciphertext; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.previous_secret_ciphertext IS NULL;

-- comment on webhooks.previous_secret_key_id; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.previous_secret_key_id IS NULL;

-- comment on webhooks.previous_secret_expires_at; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.previous_secret_expires_at IS NULL;

-- comment on webhooks.consecutive_failures; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.consecutive_failures IS NULL;

-- comment on webhooks.disabled_at; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.disabled_at IS NULL;

-- comment on webhooks.disabled_reason; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.disabled_reason IS NULL;

-- comment on webhooks.last_success_at; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.last_success_at IS NULL;

-- comment on webhooks.last_failure_at; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.last_failure_at IS NULL;

-- comment on webhooks.created_at; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.created_at IS NULL;

-- comment on webhooks.updated_at; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.updated_at IS NULL;

-- comment on webhooks.created_by; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.created_by IS NULL;

-- comment on webhooks.updated_by; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.updated_by IS NULL;

-- comment on webhooks.deleted_at; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.deleted_at IS NULL;

-- comment on webhooks.deleted_by; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.deleted_by IS NULL;

-- comment on webhooks.deletion_id; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.deletion_id IS NULL;

COMMIT;

BEGIN;

-- comment on webhook_deliveries; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON TABLE webhook_deliveries IS NULL;

-- comment on webhook_deliveries.id; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.id IS NULL;

-- comment on webhook_deliveries.created_at; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.created_at IS NULL;

-- comment on webhook_deliveries.webhook_id; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.webhook_id IS NULL;

-- comment on webhook_deliveries.org_id; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.org_id IS NULL;

-- comment on webhook_deliveries.message_id; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.message_id IS NULL;

-- comment on webhook_deliveries.event_type; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.event_type IS NULL;

-- comment on webhook_deliveries.payload; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.payload IS NULL;

-- comment on webhook_deliveries.attempt_number; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.attempt_number IS NULL;

-- comment on webhook_deliveries.status; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.status IS NULL;

-- comment on webhook_deliveries.scheduled_at; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.scheduled_at IS NULL;

-- comment on webhook_deliveries.claimed_by; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.claimed_by IS NULL;

-- comment on webhook_deliveries.claimed_until; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.claimed_until IS NULL;

-- comment on webhook_deliveries.response_status; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.response_status IS NULL;

-- comment on webhook_deliveries.response_excerpt; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.response_excerpt IS NULL;

-- comment on webhook_deliveries.error; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.error IS NULL;

-- comment on webhook_deliveries.duration_ms; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.duration_ms IS NULL;

-- comment on webhook_deliveries.finished_at; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.finished_at IS NULL;

COMMIT;

BEGIN;

-- record no changes of webhooks; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
SELECT audit_disable('webhooks');

COMMIT;

BEGIN;

-- drop foreign key fk_webhooks_deleted_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "webhooks" DROP CONSTRAINT "fk_webhooks_deleted_by";

-- drop foreign key fk_webhooks_updated_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "webhooks" DROP CONSTRAINT "fk_webhooks_updated_by";

-- drop foreign key fk_webhooks_created_by; lock: ACCESS EXCLUSIVE on users (reads and writes wait)
ALTER TABLE "webhooks" DROP CONSTRAINT "fk_webhooks_created_by";

COMMIT;

BEGIN;

-- drop foreign key fk_webhooks_org_id_project_id; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "webhooks" DROP CONSTRAINT "fk_webhooks_org_id_project_id";

-- drop foreign key fk_webhooks_project_id; lock: ACCESS EXCLUSIVE on projects (reads and writes wait)
ALTER TABLE "webhooks" DROP CONSTRAINT "fk_webhooks_project_id";

COMMIT;

BEGIN;

-- drop foreign key fk_webhooks_org_id; lock: ACCESS EXCLUSIVE on organizations (reads and writes wait)
ALTER TABLE "webhooks" DROP CONSTRAINT "fk_webhooks_org_id";

COMMIT;

BEGIN;

-- drop trigger guard_status on webhook_deliveries; lock: ACCESS EXCLUSIVE on webhook_deliveries (reads and writes wait)
DROP TRIGGER guard_status ON webhook_deliveries;

-- drop trigger keep_finished on webhook_deliveries; lock: ACCESS EXCLUSIVE on webhook_deliveries (reads and writes wait)
DROP TRIGGER keep_finished ON webhook_deliveries;

COMMIT;

BEGIN;

-- drop trigger touch_row on webhooks; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
DROP TRIGGER touch_row ON webhooks;

-- drop trigger stamp_row on webhooks; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
DROP TRIGGER stamp_row ON webhooks;

-- drop trigger share_removal on webhooks; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
DROP TRIGGER share_removal ON webhooks;

COMMIT;

BEGIN;

-- drop function keep_finished_delivery(); lock: none
DROP FUNCTION keep_finished_delivery();

-- drop function guard_status(); lock: none
DROP FUNCTION guard_status();

-- drop function share_removal(); lock: none
DROP FUNCTION share_removal();

-- drop function is_delivery_report(before webhooks, after webhooks); lock: none
DROP FUNCTION is_delivery_report(before webhooks, after webhooks);

-- drop table webhook_deliveries; lock: ACCESS EXCLUSIVE on webhook_deliveries (reads and writes wait)
DROP TABLE "webhook_deliveries";

-- drop table webhooks; lock: ACCESS EXCLUSIVE on webhooks (reads and writes wait)
DROP TABLE "webhooks";

-- drop type webhook_delivery_status; lock: none
DROP TYPE "webhook_delivery_status";

COMMIT;
