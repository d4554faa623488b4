-- 009_create_webhooks_tables (up): 94 steps, strongest lock: SHARE ROW EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- create type webhook_delivery_status; lock: none
CREATE TYPE "webhook_delivery_status" AS ENUM ('PENDING', 'IN_FLIGHT', 'SUCCEEDED', 'FAILED', 'DEAD');

COMMIT;

BEGIN;

-- create table webhooks; lock: none
CREATE TABLE "webhooks" (
    "id" uuid NOT NULL DEFAULT (gen_random_uuid()) PRIMARY KEY,
    "org_id" uuid NOT NULL,
    "project_id" uuid NULL,
    "name" text NOT NULL,
    "url" text NOT NULL,
    "event_types" text[] NOT NULL,
    "is_active" bool NOT NULL DEFAULT (true),
    "timeout_seconds" integer NOT NULL DEFAULT (10),
    "max_attempts" integer NOT NULL DEFAULT (8),
    "secret_ciphertext" bytea NOT NULL,
    "secret_key_id" text NOT NULL,
    "previous_secret_ciphertext" bytea NULL,
    "previous_secret_key_id" text NULL,
    "previous_secret_expires_at" timestamp
    with time zone NULL, "consecutive_failures" integer NOT NULL DEFAULT (0), "disabled_at" timestamp
    with time zone NULL, "disabled_reason" text NULL, "last_success_at" timestamp
    with time zone NULL, "last_failure_at" timestamp
    with time zone NULL, "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "created_by" uuid NULL,
    "updated_by" uuid NULL,
    "deleted_at" timestamp
    with
    time zone NULL,
    "deleted_by" uuid NULL,
    "deletion_id" uuid NULL,
    CONSTRAINT "uq_webhooks_org_id_id" UNIQUE ("org_id", "id"),
    CONSTRAINT "check_webhooks_name" CHECK (btrim(name) <> ''),
    CONSTRAINT "check_webhooks_url" CHECK (
        url ~ '^https://[^[:space:]/?#]' AND url !~ '[[:space:]]' AND char_length(url) <= 2048
    ),
    CONSTRAINT "check_webhooks_event_types" CHECK (
        cardinality(event_types) >= 1 AND cardinality(event_types) <= 100 AND array_position(event_types, NULL) IS NULL AND array_position(event_types, '') IS NULL
    ),
    CONSTRAINT "check_webhooks_timeout_seconds" CHECK (timeout_seconds BETWEEN 1 AND 60),
    CONSTRAINT "check_webhooks_max_attempts" CHECK (max_attempts BETWEEN 1 AND 50),
    CONSTRAINT "check_webhooks_secret" CHECK (
        octet_length(secret_ciphertext) >= 16 AND octet_length(secret_ciphertext) <= 4096 AND secret_key_id <> ''
    ),
    CONSTRAINT "check_webhooks_previous_secret" CHECK (
        num_nonnulls(
            previous_secret_ciphertext,
            previous_secret_key_id,
            previous_secret_expires_at
        ) IN (0, 3)
    ),
    CONSTRAINT "check_webhooks_consecutive_failures" CHECK (consecutive_failures >= 0),
    CONSTRAINT "check_webhooks_disabled" CHECK (
        CASE
 WHEN disabled_at IS NULL THEN disabled_reason IS NULL ELSE NOT is_active
        END
    )
);

COMMIT;

BEGIN;

-- create table webhook_deliveries; lock: none
CREATE TABLE "webhook_deliveries" (
    "id" uuid NOT NULL DEFAULT (uuid_v7()),
    "created_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "webhook_id" uuid NOT NULL,
    "org_id" uuid NOT NULL,
    "message_id" uuid NOT NULL,
    "event_type" text NOT NULL,
    "payload" jsonb NOT NULL,
    "attempt_number" integer NOT NULL DEFAULT (1),
    "status" webhook_delivery_status NOT NULL DEFAULT ('PENDING'::webhook_delivery_status),
    "scheduled_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "claimed_by" text NULL, "claimed_until" timestamp
    with
    time zone NULL,
    "response_status" integer NULL,
    "response_excerpt" text NULL,
    "error" text NULL,
    "duration_ms" integer NULL,
    "finished_at" timestamp
    with
    time zone NULL,
    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id", "created_at"),
    CONSTRAINT "fk_webhook_deliveries_webhook_id" FOREIGN KEY ("webhook_id") REFERENCES "webhooks" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_webhook_deliveries_org_id_webhook_id" FOREIGN KEY ("org_id", "webhook_id") REFERENCES "webhooks" ("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "check_webhook_deliveries_attempt_number" CHECK (attempt_number >= 1),
    CONSTRAINT "check_webhook_deliveries_claimed" CHECK (
        CASE
 WHEN status = 'IN_FLIGHT' THEN num_nonnulls(claimed_by, claimed_until) = 2 ELSE claimed_until IS NULL
        END
    ),
    CONSTRAINT "check_webhook_deliveries_finished" CHECK (
        (finished_at IS NOT NULL) = (status IN ('SUCCEEDED', 'FAILED', 'DEAD'))
    ),
    CONSTRAINT "check_webhook_deliveries_succeeded" CHECK (
        status <> 'SUCCEEDED' OR response_status IS NOT NULL AND response_status >= 200 AND response_status <= 299
    ),
    CONSTRAINT "check_webhook_deliveries_response_status" CHECK (response_status BETWEEN 100 AND 599),
    CONSTRAINT "check_webhook_deliveries_response_excerpt" CHECK (char_length(response_excerpt) <= 4096),
    CONSTRAINT "check_webhook_deliveries_error" CHECK (char_length(error) <= 4096),
    CONSTRAINT "check_webhook_deliveries_duration_ms" CHECK (duration_ms >= 0)
)
PARTITION BY RANGE ("created_at");

COMMIT;

BEGIN;

-- create index idx_webhooks_org_id; lock: none
CREATE INDEX "idx_webhooks_org_id" ON "webhooks" ("org_id", "created_at");

-- create index idx_webhooks_active; lock: none
CREATE INDEX "idx_webhooks_active" ON "webhooks" ("org_id", "project_id") WHERE is_active AND deleted_at IS NULL;

-- create index idx_webhooks_project_id; lock: none
CREATE INDEX "idx_webhooks_project_id" ON "webhooks" ("project_id") WHERE project_id IS NOT NULL;

-- create index idx_webhooks_created_by; lock: none
CREATE INDEX "idx_webhooks_created_by" ON "webhooks" ("created_by") WHERE created_by IS NOT NULL;

-- create index idx_webhooks_updated_by; lock: none
CREATE INDEX "idx_webhooks_updated_by" ON "webhooks" ("updated_by") WHERE updated_by IS NOT NULL;

-- create index idx_webhooks_deleted_at; lock: none
CREATE INDEX "idx_webhooks_deleted_at" ON "webhooks" ("deleted_at") WHERE deleted_at IS NOT NULL;

-- create index idx_webhooks_deleted_by; lock: none
CREATE INDEX "idx_webhooks_deleted_by" ON "webhooks" ("deleted_by") WHERE deleted_by IS NOT NULL;

-- create index idx_webhooks_deletion_id; lock: none
CREATE INDEX "idx_webhooks_deletion_id" ON "webhooks" ("deletion_id") WHERE deletion_id IS NOT NULL;

-- create index idx_webhook_deliveries_due; lock: none
CREATE INDEX "idx_webhook_deliveries_due" ON "webhook_deliveries" ("scheduled_at", "id") WHERE status = 'PENDING';

-- create index idx_webhook_deliveries_claimed; lock: none
CREATE INDEX "idx_webhook_deliveries_claimed" ON "webhook_deliveries" ("claimed_until") WHERE status = 'IN_FLIGHT';

-- create index idx_webhook_deliveries_message_id; lock: none
CREATE INDEX "idx_webhook_deliveries_message_id" ON "webhook_deliveries" ("message_id", "attempt_number");

-- create index idx_webhook_deliveries_webhook_id; lock: none
CREATE INDEX "idx_webhook_deliveries_webhook_id" ON "webhook_deliveries" ("webhook_id", "created_at");

-- create index idx_webhook_deliveries_org_id; lock: none
CREATE INDEX "idx_webhook_deliveries_org_id" ON "webhook_deliveries" ("org_id", "created_at");

-- create index idx_webhook_deliveries_failed; lock: none
CREATE INDEX "idx_webhook_deliveries_failed" ON "webhook_deliveries" ("webhook_id", "finished_at")
WHERE status IN ('FAILED', 'DEAD');

-- create function is_delivery_report(before webhooks, after webhooks); lock: none
-- Whether a delivery went through is not a change of the webhook. Being switched off is.
CREATE FUNCTION is_delivery_report(before webhooks, after webhooks) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    after.consecutive_failures := before.consecutive_failures;
    after.last_success_at := before.last_success_at;
    after.last_failure_at := before.last_failure_at;
    RETURN after OPERATOR(pg_catalog.*=) before;
END
$$;

-- comment on function is_delivery_report(before webhooks, after webhooks); lock: none
COMMENT ON FUNCTION is_delivery_report(before webhooks, after webhooks) IS 'Whether a delivery went through is not a change of the webhook. Being switched off is.';

-- create function share_removal(); lock: none
-- A row below an organization, or below one of its projects when the argument says so, shares the
-- removal of either: an INSERT that waited for a deletion must not leave a live row below a removed
-- one.
CREATE FUNCTION share_removal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    parent record;
    project record;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.org_id = OLD.org_id AND NEW.project_id IS NOT DISTINCT FROM OLD.project_id THEN
        RETURN NEW;
    END IF;
    SELECT deleted_at, deleted_by, deletion_id INTO parent
    FROM organizations WHERE id = NEW.org_id FOR KEY SHARE;
    IF NEW.project_id IS NOT NULL AND TG_ARGV[0] = 'project' THEN
        SELECT deleted_at, deleted_by, deletion_id INTO project
        FROM projects WHERE id = NEW.project_id FOR KEY SHARE;
        IF project.deletion_id IS NOT NULL THEN
            parent := project;
        END IF;
    END IF;
    IF parent.deletion_id IS NOT NULL AND NEW.deleted_at IS NULL THEN
        NEW.deleted_at := parent.deleted_at;
        NEW.deleted_by := parent.deleted_by;
        NEW.deletion_id := parent.deletion_id;
    END IF;
    RETURN NEW;
END
$$;

-- keep share_removal() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION share_removal() FROM PUBLIC;

-- comment on function share_removal(); lock: none
COMMENT ON FUNCTION share_removal() IS 'A row below an organization, or below one of its projects when the argument says so, shares the removal of either: an INSERT that waited for a deletion must not leave a live row below a removed one.';

-- create function guard_status(); lock: none
-- Refuses a change of status that is none of the arguments, each written FROM>TO.
CREATE FUNCTION guard_status() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    change text := OLD.status || '>' || NEW.status;
    ways text;
BEGIN
    IF change = ANY (TG_ARGV) THEN
        RETURN NULL;
    END IF;
    SELECT string_agg(split_part(way, '>', 2), ', ') INTO ways
    FROM unnest(TG_ARGV) way WHERE split_part(way, '>', 1) = OLD.status::text;
    RAISE check_violation USING
        MESSAGE = format('the status of %s cannot change from %s to %s', TG_TABLE_NAME, OLD.status, NEW.status),
        HINT = CASE WHEN ways IS NULL THEN format('%s is final.', OLD.status) ELSE format('From %s it may become %s.', OLD.status, ways) END,
        SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
END
$$;

-- comment on function guard_status(); lock: none
COMMENT ON FUNCTION guard_status() IS 'Refuses a change of status that is none of the arguments, each written FROM>TO.';

-- create function keep_finished_delivery(); lock: none
-- An attempt that is finished stays as it is: only the organization follows its webhook's.
CREATE FUNCTION keep_finished_delivery() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    moved webhook_deliveries := NEW;
BEGIN
    moved.org_id := OLD.org_id;
    IF moved *<> OLD THEN
        RAISE check_violation USING
            MESSAGE = format('delivery %s is finished and never changes', OLD.id),
            HINT = 'Insert the next attempt as a row of its own.',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$$;

-- comment on function keep_finished_delivery(); lock: none
COMMENT ON FUNCTION keep_finished_delivery() IS 'An attempt that is finished stays as it is: only the organization follows its webhook''s.';

COMMIT;

BEGIN;

-- create trigger share_removal on webhooks; lock: SHARE ROW EXCLUSIVE on webhooks (writes wait, reads go on)
CREATE TRIGGER share_removal BEFORE
INSERT OR
UPDATE OF org_id, project_id ON webhooks FOR EACH ROW EXECUTE FUNCTION share_removal('project');

-- create trigger stamp_row on webhooks; lock: SHARE ROW EXCLUSIVE on webhooks (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON webhooks FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on webhooks; lock: SHARE ROW EXCLUSIVE on webhooks (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE
    ON webhooks FOR EACH ROW
    WHEN (OLD *<> NEW AND NOT is_delivery_report(OLD, NEW)) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger keep_finished on webhook_deliveries; lock: SHARE ROW EXCLUSIVE on webhook_deliveries (writes wait, reads go on)
CREATE TRIGGER keep_finished BEFORE
UPDATE
    ON webhook_deliveries FOR EACH ROW
    WHEN (OLD.finished_at IS NOT NULL) EXECUTE FUNCTION keep_finished_delivery();

-- create trigger guard_status on webhook_deliveries; lock: SHARE ROW EXCLUSIVE on webhook_deliveries (writes wait, reads go on)
CREATE CONSTRAINT TRIGGER guard_status
AFTER
UPDATE
    OF status ON webhook_deliveries FOR EACH ROW
    WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION guard_status(
        'PENDING>IN_FLIGHT',
        'PENDING>DEAD',
        'IN_FLIGHT>PENDING',
        'IN_FLIGHT>SUCCEEDED',
        'IN_FLIGHT>FAILED',
        'IN_FLIGHT>DEAD'
    );

COMMIT;

BEGIN;

-- months of webhook_deliveries, 0 ahead; lock: none
SELECT ensure_month_partitions('webhook_deliveries', 0);

COMMIT;

BEGIN;

-- months of webhook_deliveries, 1 ahead; lock: none
SELECT ensure_month_partitions('webhook_deliveries', 1);

COMMIT;

BEGIN;

-- months of webhook_deliveries, 2 ahead; lock: none
SELECT ensure_month_partitions('webhook_deliveries', 2);

COMMIT;

BEGIN;

-- months of webhook_deliveries, 3 ahead; lock: none
SELECT ensure_month_partitions('webhook_deliveries', 3);

COMMIT;

BEGIN;

-- add foreign key fk_webhooks_org_id; lock: SHARE ROW EXCLUSIVE on organizations (writes wait, reads go on)
ALTER TABLE "webhooks"
ADD
    CONSTRAINT "fk_webhooks_org_id" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON DELETE CASCADE NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_webhooks_project_id; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
ALTER TABLE "webhooks"
ADD
    CONSTRAINT "fk_webhooks_project_id" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE NOT VALID;

-- add foreign key fk_webhooks_org_id_project_id; lock: SHARE ROW EXCLUSIVE on projects (writes wait, reads go on)
ALTER TABLE "webhooks"
ADD
    CONSTRAINT "fk_webhooks_org_id_project_id" FOREIGN KEY ("org_id", "project_id") REFERENCES "projects" ("owner_org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_webhooks_created_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "webhooks"
ADD CONSTRAINT "fk_webhooks_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_webhooks_updated_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "webhooks"
ADD CONSTRAINT "fk_webhooks_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_webhooks_deleted_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "webhooks"
ADD CONSTRAINT "fk_webhooks_deleted_by" FOREIGN KEY ("deleted_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

-- validate foreign key fk_webhooks_org_id; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM webhooks r WHERE r.org_id IS NOT NULL AND NOT EXISTS (SELECT FROM organizations t WHERE t.id = r.org_id)
BEGIN;
ALTER TABLE webhooks VALIDATE CONSTRAINT fk_webhooks_org_id;
COMMIT;

-- validate foreign key fk_webhooks_project_id; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM webhooks r WHERE r.project_id IS NOT NULL AND NOT EXISTS (SELECT FROM projects t WHERE t.id = r.project_id)
BEGIN;
ALTER TABLE webhooks VALIDATE CONSTRAINT fk_webhooks_project_id;
COMMIT;

-- validate foreign key fk_webhooks_org_id_project_id; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM webhooks r WHERE r.org_id IS NOT NULL AND r.project_id IS NOT NULL AND NOT EXISTS (SELECT FROM projects t WHERE t.owner_org_id = r.org_id AND t.id = r.project_id)
BEGIN;
ALTER TABLE webhooks VALIDATE CONSTRAINT fk_webhooks_org_id_project_id;
COMMIT;

-- validate foreign key fk_webhooks_created_by; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM webhooks r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE webhooks VALIDATE CONSTRAINT fk_webhooks_created_by;
COMMIT;

-- validate foreign key fk_webhooks_updated_by; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM webhooks r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE webhooks VALIDATE CONSTRAINT fk_webhooks_updated_by;
COMMIT;

-- validate foreign key fk_webhooks_deleted_by; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM webhooks r WHERE r.deleted_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.deleted_by)
BEGIN;
ALTER TABLE webhooks VALIDATE CONSTRAINT fk_webhooks_deleted_by;
COMMIT;

BEGIN;

-- record changes of webhooks; lock: SHARE ROW EXCLUSIVE on webhooks (writes wait, reads go on)
SELECT
    audit_enable(
        'webhooks',
        'WEBHOOKS',
        ARRAY[
            'id',
            'org_id',
            'project_id',
            'name',
            'url',
            'event_types',
            'is_active',
            'timeout_seconds',
            'max_attempts',
            'secret_key_id',
            'previous_secret_key_id',
            'previous_secret_expires_at',
            'consecutive_failures',
            'disabled_at',
            'disabled_reason',
            'last_success_at',
            'last_failure_at',
            'created_at',
            'updated_at',
            'created_by',
            'updated_by',
            'deleted_at',
            'deleted_by',
            'deletion_id'
        ],
        secrets => ARRAY[
            'secret_ciphertext',
            'previous_secret_ciphertext'
        ],
        quiet => ARRAY[
            'consecutive_failures',
            'last_success_at',
            'last_failure_at'
        ],
        project => ARRAY['project_id']
    );

COMMIT;

BEGIN;

-- comment on type webhook_delivery_status; lock: none
COMMENT ON TYPE webhook_delivery_status IS 'Where an attempt to call a webhook stands.';

COMMIT;

BEGIN;

-- comment on webhooks; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON TABLE webhooks IS 'An address of an organization that is called when something happens.';

-- comment on webhooks.id; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.id IS 'Identifies the webhook.';

-- comment on webhooks.org_id; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.org_id IS 'The organization.';

-- comment on webhooks.project_id; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.project_id IS 'The only project whose events are sent; NULL for all of the organization.';

-- comment on webhooks.name; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.name IS 'Name that people gave it.';

-- comment on webhooks.url; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.url IS 'Address that is called.';

-- comment on webhooks.event_types; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.event_types IS 'What it is called for: guest.created; a star stands for everything.';

-- comment on webhooks.is_active; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.is_active IS 'Whether it is called.';

-- comment on webhooks.timeout_seconds; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.timeout_seconds IS 'Seconds after which a call counts as failed.';

-- comment on webhooks.max_attempts; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.max_attempts IS 'How often a message is tried before it is given up.';

-- comment on webhooks.secret_ciphertext; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.secret_ciphertext IS 'The secret that signs each call, encrypted.';

-- comment on webhooks.secret_key_id; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.secret_key_id IS 'Which key encrypted the secret.';

-- comment on webhooks.previous_secret_ciphertext; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.previous_secret_ciphertext IS 'The secret before, encrypted; signs beside the new one until it expires.';

-- comment on webhooks.previous_secret_key_id; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.previous_secret_key_id IS 'Which key encrypted the secret before.';

-- comment on webhooks.previous_secret_expires_at; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.previous_secret_expires_at IS 'When the secret before stops to sign.';

-- comment on webhooks.consecutive_failures; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.consecutive_failures IS 'Failed calls since the last that went through.';

-- comment on webhooks.disabled_at; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.disabled_at IS 'When it was switched off because it kept failing.';

-- comment on webhooks.disabled_reason; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.disabled_reason IS 'Why it was switched off.';

-- comment on webhooks.last_success_at; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.last_success_at IS 'When a call last went through.';

-- comment on webhooks.last_failure_at; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.last_failure_at IS 'When a call last failed.';

-- comment on webhooks.created_at; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.created_at IS 'When the row was created.';

-- comment on webhooks.updated_at; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.updated_at IS 'When the row last changed; a call is no change.';

-- comment on webhooks.created_by; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.created_by IS 'The user who created the row, if known.';

-- comment on webhooks.updated_by; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.updated_by IS 'The user who last changed the row, if known.';

-- comment on webhooks.deleted_at; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.deleted_at IS 'When the row was removed; NULL while it is live.';

-- comment on webhooks.deleted_by; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.deleted_by IS 'The user who removed the row, if known.';

-- comment on webhooks.deletion_id; lock: SHARE UPDATE EXCLUSIVE on webhooks (reads and writes go on)
COMMENT ON COLUMN webhooks.deletion_id IS 'The deletion that took the row; restoring it brings back exactly its rows.';

COMMIT;

BEGIN;

-- comment on webhook_deliveries; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON TABLE webhook_deliveries IS 'One attempt to call a webhook; partitioned by month.';

-- comment on webhook_deliveries.id; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.id IS 'Identifies the attempt.';

-- comment on webhook_deliveries.created_at; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.created_at IS 'When the attempt was put into the queue.';

-- comment on webhook_deliveries.webhook_id; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.webhook_id IS 'The webhook.';

-- comment on webhook_deliveries.org_id; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.org_id IS 'The webhook''s organization.';

-- comment on webhook_deliveries.message_id; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.message_id IS 'What is delivered: the same on every attempt, so that the receiver can tell repetitions.';

-- comment on webhook_deliveries.event_type; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.event_type IS 'What happened: guest.created.';

-- comment on webhook_deliveries.payload; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.payload IS 'What is sent.';

-- comment on webhook_deliveries.attempt_number; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.attempt_number IS 'Which attempt it is, from 1.';

-- comment on webhook_deliveries.status; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.status IS 'Where the attempt stands.';

-- comment on webhook_deliveries.scheduled_at; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.scheduled_at IS 'When it is due.';

-- comment on webhook_deliveries.claimed_by; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.claimed_by IS 'The worker that has taken it.';

-- comment on webhook_deliveries.claimed_until; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.claimed_until IS 'When another worker may take it.';

-- comment on webhook_deliveries.response_status; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.response_status IS 'HTTP status of the answer.';

-- comment on webhook_deliveries.response_excerpt; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.response_excerpt IS 'Beginning of the answer.';

-- comment on webhook_deliveries.error; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.error IS 'What went wrong.';

-- comment on webhook_deliveries.duration_ms; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.duration_ms IS 'Milliseconds that the call took.';

-- comment on webhook_deliveries.finished_at; lock: SHARE UPDATE EXCLUSIVE on webhook_deliveries (reads and writes go on)
COMMENT ON COLUMN webhook_deliveries.finished_at IS 'When the attempt was over.';

COMMIT;
