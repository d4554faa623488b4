-- 012_create_data_retention (up): 197 steps, strongest lock: SHARE ROW EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- create type retention_action; lock: none
CREATE TYPE "retention_action" AS ENUM ('ANONYMIZE', 'ARCHIVE', 'SOFT_DELETE', 'DELETE');

-- create type privacy_subject; lock: none
CREATE TYPE "privacy_subject" AS ENUM ('USER', 'GUEST', 'ORGANIZATION');

-- create type export_status; lock: none
CREATE TYPE "export_status" AS ENUM ('PENDING', 'PROCESSING', 'READY', 'EXPIRED', 'FAILED');

-- create type export_format; lock: none
CREATE TYPE "export_format" AS ENUM ('JSON', 'CSV');

-- create type erasure_basis; lock: none
CREATE TYPE "erasure_basis" AS ENUM (
    'NO_LONGER_NEEDED',
    'CONSENT_WITHDRAWN',
    'OBJECTION',
    'UNLAWFUL_PROCESSING',
    'LEGAL_OBLIGATION',
    'CHILD_CONSENT'
);

-- create type erasure_status; lock: none
CREATE TYPE "erasure_status" AS ENUM (
    'PENDING',
    'VERIFYING',
    'APPROVED',
    'PROCESSING',
    'COMPLETED',
    'REJECTED',
    'FAILED',
    'ON_HOLD'
);

-- create function is_row_counts(counts jsonb); lock: none
-- Whether a JSON value says how many rows of which table, and nothing else.
CREATE FUNCTION is_row_counts(counts jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF pg_catalog.jsonb_typeof(counts) <> 'object' THEN
        RETURN false;
    END IF;
    RETURN NOT EXISTS (SELECT FROM pg_catalog.jsonb_each_text(counts)
                       WHERE key !~ '^[a-z][a-z0-9_]{0,62}$' OR value !~ '^[0-9]{1,18}$');
END
$$;

-- comment on function is_row_counts(counts jsonb); lock: none
COMMENT ON FUNCTION is_row_counts(counts jsonb) IS 'Whether a JSON value says how many rows of which table, and nothing else.';

COMMIT;

BEGIN;

-- create table data_retention_policies; lock: none
CREATE TABLE "data_retention_policies" (
    "id" uuid NOT NULL DEFAULT (gen_random_uuid()) PRIMARY KEY,
    "org_id" uuid NULL,
    "target" text NOT NULL,
    "age_column" text NOT NULL,
    "retain_for" interval NOT NULL,
    "action" retention_action NOT NULL,
    "condition" jsonb NULL,
    "is_active" bool NOT NULL DEFAULT (true),
    "last_run_at" timestamp
    with time zone NULL, "next_run_at" timestamp
    with time zone NULL, "last_run_rows" bigint NULL, "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "created_by" uuid NULL,
    "updated_by" uuid NULL,
    CONSTRAINT "check_data_retention_policies_retain_for" CHECK (retain_for >= interval '1 day'),
    CONSTRAINT "check_data_retention_policies_condition" CHECK (jsonb_typeof(condition) = 'object'),
    CONSTRAINT "check_data_retention_policies_last_run_rows" CHECK (
        last_run_rows IS NULL OR last_run_rows >= 0 AND last_run_at IS NOT NULL
    )
);

COMMIT;

BEGIN;

-- create table data_export_requests; lock: none
CREATE TABLE "data_export_requests" (
    "id" uuid NOT NULL DEFAULT (gen_random_uuid()) PRIMARY KEY,
    "org_id" uuid NULL,
    "subject_type" privacy_subject NOT NULL,
    "subject_id" uuid NOT NULL,
    "requested_by" uuid NULL,
    "status" export_status NOT NULL DEFAULT ('PENDING'::export_status),
    "due_at" timestamp
    with time zone NOT NULL DEFAULT ((now() + '30 days':: interval)), "started_at" timestamp
    with time zone NULL, "completed_at" timestamp
    with time zone NULL, "expires_at" timestamp
    with
    time zone NULL,
    "format" export_format NOT NULL DEFAULT ('JSON'::export_format),
    "location" text NULL,
    "checksum" bytea NULL,
    "row_counts" jsonb NULL,
    "error" text NULL,
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "created_by" uuid NULL,
    "updated_by" uuid NULL,
    CONSTRAINT "check_data_export_requests_due_at" CHECK (due_at > created_at),
    CONSTRAINT "check_data_export_requests_started" CHECK (status <> 'PROCESSING' OR started_at IS NOT NULL),
    CONSTRAINT "check_data_export_requests_ready" CHECK (
        status <> 'READY' OR num_nonnulls(
            completed_at,
            expires_at,
            location,
            checksum,
            row_counts
        ) = 5
    ),
    CONSTRAINT "check_data_export_requests_expires_at" CHECK (expires_at > completed_at),
    CONSTRAINT "check_data_export_requests_location" CHECK (location IS NULL OR status = 'READY'),
    CONSTRAINT "check_data_export_requests_checksum" CHECK (octet_length(checksum) = 32),
    CONSTRAINT "check_data_export_requests_row_counts" CHECK (is_row_counts(row_counts)),
    CONSTRAINT "check_data_export_requests_error" CHECK (status <> 'FAILED' OR error IS NOT NULL)
);

COMMIT;

BEGIN;

-- create table data_deletion_requests; lock: none
CREATE TABLE "data_deletion_requests" (
    "id" uuid NOT NULL DEFAULT (gen_random_uuid()) PRIMARY KEY,
    "org_id" uuid NULL,
    "subject_type" privacy_subject NOT NULL,
    "subject_id" uuid NOT NULL,
    "requested_by" uuid NULL,
    "reason" text NULL,
    "legal_basis" erasure_basis NOT NULL,
    "status" erasure_status NOT NULL DEFAULT ('PENDING'::erasure_status),
    "verification_hash" bytea NULL,
    "verified_at" timestamp
    with time zone NULL, "due_at" timestamp
    with time zone NOT NULL DEFAULT ((now() + '30 days':: interval)), "started_at" timestamp
    with time zone NULL, "completed_at" timestamp
    with
    time zone NULL,
    "reviewed_by" uuid NULL,
    "report" jsonb NULL,
    "error" text NULL,
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "created_by" uuid NULL,
    "updated_by" uuid NULL,
    CONSTRAINT "check_data_deletion_requests_due_at" CHECK (due_at > created_at),
    CONSTRAINT "check_data_deletion_requests_verification_hash" CHECK (octet_length(verification_hash) = 32),
    CONSTRAINT "check_data_deletion_requests_verifying" CHECK (
        status <> 'VERIFYING' OR verification_hash IS NOT NULL
    ),
    CONSTRAINT "check_data_deletion_requests_verified" CHECK (
        status NOT IN ('APPROVED', 'PROCESSING', 'COMPLETED') OR verified_at IS NOT NULL
    ),
    CONSTRAINT "check_data_deletion_requests_started" CHECK (
        status NOT IN ('PROCESSING', 'COMPLETED') OR started_at IS NOT NULL
    ),
    CONSTRAINT "check_data_deletion_requests_completed" CHECK (
        CASE
 WHEN status = 'COMPLETED' THEN num_nonnulls(completed_at, report) = 2 ELSE completed_at IS NULL
        END
    ),
    CONSTRAINT "check_data_deletion_requests_report" CHECK (jsonb_typeof(report) = 'object'),
    CONSTRAINT "check_data_deletion_requests_error" CHECK (status <> 'FAILED' OR error IS NOT NULL)
);

COMMIT;

BEGIN;

-- create table legal_holds; lock: none
CREATE TABLE "legal_holds" (
    "id" uuid NOT NULL DEFAULT (gen_random_uuid()) PRIMARY KEY,
    "org_id" uuid NULL,
    "subject_type" privacy_subject NOT NULL,
    "subject_id" uuid NOT NULL,
    "reason" text NOT NULL,
    "released_at" timestamp
    with time zone NULL, "released_by" uuid NULL, "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "updated_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "created_by" uuid NULL,
    "updated_by" uuid NULL,
    CONSTRAINT "check_legal_holds_reason" CHECK (btrim(reason) <> ''),
    CONSTRAINT "check_legal_holds_released" CHECK (released_at IS NOT NULL OR released_by IS NULL)
);

COMMIT;

BEGIN;

-- create table erasure_ledger; lock: none
CREATE TABLE "erasure_ledger" (
    "id" uuid NOT NULL DEFAULT (gen_random_uuid()) PRIMARY KEY,
    "created_at" timestamp
    with time zone NOT NULL DEFAULT (now()), "erased_at" timestamp
    with
    time zone NOT NULL DEFAULT (now()),
    "request_id" uuid NULL,
    "subject_type" privacy_subject NOT NULL,
    "subject_id" uuid NOT NULL,
    "org_id" uuid NULL,
    "action" retention_action NOT NULL,
    "row_counts" jsonb NOT NULL,
    CONSTRAINT "check_erasure_ledger_action" CHECK (action IN ('ANONYMIZE', 'DELETE')),
    CONSTRAINT "check_erasure_ledger_row_counts" CHECK (is_row_counts(row_counts))
);

COMMIT;

BEGIN;

-- create index uq_data_retention_policies_active; lock: none
CREATE UNIQUE INDEX "uq_data_retention_policies_active" ON "data_retention_policies" ("org_id", "target", "action", "condition") NULLS NOT DISTINCT
WHERE is_active;

-- create index idx_data_retention_policies_org_id; lock: none
CREATE INDEX "idx_data_retention_policies_org_id" ON "data_retention_policies" ("org_id") WHERE org_id IS NOT NULL;

-- create index idx_data_retention_policies_due; lock: none
CREATE INDEX "idx_data_retention_policies_due" ON "data_retention_policies" ("next_run_at") WHERE is_active;

-- create index idx_data_retention_policies_created_by; lock: none
CREATE INDEX "idx_data_retention_policies_created_by" ON "data_retention_policies" ("created_by")
WHERE created_by IS NOT NULL;

-- create index idx_data_retention_policies_updated_by; lock: none
CREATE INDEX "idx_data_retention_policies_updated_by" ON "data_retention_policies" ("updated_by")
WHERE updated_by IS NOT NULL;

-- create index uq_data_export_requests_open; lock: none
CREATE UNIQUE INDEX "uq_data_export_requests_open" ON "data_export_requests" ("subject_type", "subject_id")
WHERE status IN ('PENDING', 'PROCESSING');

-- create index idx_data_export_requests_subject_id; lock: none
CREATE INDEX "idx_data_export_requests_subject_id" ON "data_export_requests" ("subject_id");

-- create index idx_data_export_requests_org_id; lock: none
CREATE INDEX "idx_data_export_requests_org_id" ON "data_export_requests" ("org_id") WHERE org_id IS NOT NULL;

-- create index idx_data_export_requests_due; lock: none
CREATE INDEX "idx_data_export_requests_due" ON "data_export_requests" ("due_at")
WHERE status IN ('PENDING', 'PROCESSING', 'FAILED');

-- create index idx_data_export_requests_expires_at; lock: none
CREATE INDEX "idx_data_export_requests_expires_at" ON "data_export_requests" ("expires_at") WHERE status = 'READY';

-- create index idx_data_export_requests_requested_by; lock: none
CREATE INDEX "idx_data_export_requests_requested_by" ON "data_export_requests" ("requested_by")
WHERE requested_by IS NOT NULL;

-- create index idx_data_export_requests_created_by; lock: none
CREATE INDEX "idx_data_export_requests_created_by" ON "data_export_requests" ("created_by")
WHERE created_by IS NOT NULL;

-- create index idx_data_export_requests_updated_by; lock: none
CREATE INDEX "idx_data_export_requests_updated_by" ON "data_export_requests" ("updated_by")
WHERE updated_by IS NOT NULL;

-- create index uq_data_deletion_requests_open; lock: none
CREATE UNIQUE INDEX "uq_data_deletion_requests_open" ON "data_deletion_requests" ("subject_type", "subject_id")
WHERE status NOT IN ('COMPLETED', 'REJECTED');

-- create index idx_data_deletion_requests_subject_id; lock: none
CREATE INDEX "idx_data_deletion_requests_subject_id" ON "data_deletion_requests" ("subject_id");

-- create index idx_data_deletion_requests_org_id; lock: none
CREATE INDEX "idx_data_deletion_requests_org_id" ON "data_deletion_requests" ("org_id") WHERE org_id IS NOT NULL;

-- create index idx_data_deletion_requests_due; lock: none
CREATE INDEX "idx_data_deletion_requests_due" ON "data_deletion_requests" ("due_at")
WHERE status NOT IN ('COMPLETED', 'REJECTED');

-- create index idx_data_deletion_requests_requested_by; lock: none
CREATE INDEX "idx_data_deletion_requests_requested_by" ON "data_deletion_requests" ("requested_by")
WHERE requested_by IS NOT NULL;

-- create index idx_data_deletion_requests_reviewed_by; lock: none
CREATE INDEX "idx_data_deletion_requests_reviewed_by" ON "data_deletion_requests" ("reviewed_by")
WHERE reviewed_by IS NOT NULL;

-- create index idx_data_deletion_requests_created_by; lock: none
CREATE INDEX "idx_data_deletion_requests_created_by" ON "data_deletion_requests" ("created_by")
WHERE created_by IS NOT NULL;

-- create index idx_data_deletion_requests_updated_by; lock: none
CREATE INDEX "idx_data_deletion_requests_updated_by" ON "data_deletion_requests" ("updated_by")
WHERE updated_by IS NOT NULL;

-- create index idx_legal_holds_open; lock: none
CREATE INDEX "idx_legal_holds_open" ON "legal_holds" ("subject_id", "subject_type") WHERE released_at IS NULL;

-- create index idx_legal_holds_org_id; lock: none
CREATE INDEX "idx_legal_holds_org_id" ON "legal_holds" ("org_id") WHERE org_id IS NOT NULL;

-- create index idx_legal_holds_released_by; lock: none
CREATE INDEX "idx_legal_holds_released_by" ON "legal_holds" ("released_by") WHERE released_by IS NOT NULL;

-- create index idx_legal_holds_created_by; lock: none
CREATE INDEX "idx_legal_holds_created_by" ON "legal_holds" ("created_by") WHERE created_by IS NOT NULL;

-- create index idx_legal_holds_updated_by; lock: none
CREATE INDEX "idx_legal_holds_updated_by" ON "legal_holds" ("updated_by") WHERE updated_by IS NOT NULL;

-- create index idx_erasure_ledger_erased_at; lock: none
CREATE INDEX "idx_erasure_ledger_erased_at" ON "erasure_ledger" ("erased_at");

-- create function is_retention_run(before data_retention_policies, after data_retention_policies); lock: none
-- A run of a policy is not a change of it.
CREATE FUNCTION is_retention_run(before data_retention_policies, after data_retention_policies) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    after.last_run_at := before.last_run_at;
    after.next_run_at := before.next_run_at;
    after.last_run_rows := before.last_run_rows;
    RETURN after OPERATOR(pg_catalog.*=) before;
END
$$;

-- comment on function is_retention_run(before data_retention_policies, after data_retention_policies); lock: none
COMMENT ON FUNCTION is_retention_run(
    before data_retention_policies,
    after data_retention_policies
) IS 'A run of a policy is not a change of it.';

-- create function guard_retention_policy(); lock: none
-- A policy names a table that is there, a column of it that is a time, and an action that the table
-- can bear.
CREATE FUNCTION guard_retention_policy() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    problem text;
BEGIN
    IF NOT is_column(NEW.target, NEW.age_column, ARRAY['timestamptz', 'date']::regtype[]) THEN
        problem := format('%s.%s is no column with a time', NEW.target, NEW.age_column);
    ELSIF NEW.action = 'SOFT_DELETE' AND NOT is_column(NEW.target, 'deletion_id', ARRAY['uuid']::regtype[]) THEN
        problem := format('rows of %s cannot be removed and restored', NEW.target);
    ELSIF NEW.org_id IS NOT NULL AND NOT is_column(NEW.target, 'org_id', ARRAY['uuid']::regtype[])
          AND NEW.target NOT IN ('organizations', 'projects') THEN
        problem := format('rows of %s belong to no organization', NEW.target);
    END IF;
    IF problem IS NOT NULL THEN
        RAISE check_violation USING
            MESSAGE = problem,
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$$;

-- comment on function guard_retention_policy(); lock: none
COMMENT ON FUNCTION guard_retention_policy() IS 'A policy names a table that is there, a column of it that is a time, and an action that the table can bear.';

-- create function is_column(relation text, name text, types regtype[]); lock: none
-- Whether a table of this schema has a column of that name and one of those types.
CREATE FUNCTION is_column(relation text, name text, types regtype[]) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                   WHERE c.relname = relation AND c.relnamespace = quote_ident(current_schema())::regnamespace
                     AND c.relkind IN ('r', 'p')
                     AND a.attname = name AND NOT a.attisdropped AND a.atttypid = ANY (types))
$$;

-- comment on function is_column(relation text, name text, types regtype[]); lock: none
COMMENT ON FUNCTION is_column(relation text, name text, types regtype[]) IS 'Whether a table of this schema has a column of that name and one of those types.';

-- create function subject_place(kind privacy_subject, subject uuid, OUT org_id uuid); lock: none
-- The organization of whom a request or a hold is about; NULL for a user, who belongs to none, and no
-- row when there is nobody of that id. Nobody deletes them before the transaction ends.
CREATE FUNCTION subject_place(kind privacy_subject, subject uuid, OUT org_id uuid) RETURNS SETOF uuid
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    CASE kind
        WHEN 'USER' THEN
            RETURN QUERY SELECT NULL::uuid FROM users t WHERE t.id = subject FOR KEY SHARE;
        WHEN 'GUEST' THEN
            RETURN QUERY SELECT t.org_id FROM guests t WHERE t.id = subject FOR KEY SHARE;
        WHEN 'ORGANIZATION' THEN
            RETURN QUERY SELECT t.id FROM organizations t WHERE t.id = subject FOR KEY SHARE;
    END CASE;
END
$$;

-- comment on function subject_place(kind privacy_subject, subject uuid, OUT org_id uuid); lock: none
COMMENT ON FUNCTION subject_place(
    kind privacy_subject,
    subject uuid,
    OUT org_id uuid
) IS 'The organization of whom a request or a hold is about; NULL for a user, who belongs to none, and no row when there is nobody of that id. Nobody deletes them before the transaction ends.';

-- create function place_subject(); lock: none
-- A request or a hold is about somebody who is there when it is made, and stays about the same.
CREATE FUNCTION place_subject() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.subject_type, NEW.subject_id) IS DISTINCT FROM (OLD.subject_type, OLD.subject_id) THEN
            RAISE check_violation USING
                MESSAGE = format('a row of %s stays about the same subject', TG_TABLE_NAME),
                HINT = 'Make a new one.',
                SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
        END IF;
        RETURN NEW;
    END IF;
    SELECT place.org_id INTO NEW.org_id FROM subject_place(NEW.subject_type, NEW.subject_id) place;
    IF NOT FOUND THEN
        RAISE foreign_key_violation USING
            MESSAGE = format('there is no %s %s', lower(NEW.subject_type::text), NEW.subject_id),
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$$;

-- keep place_subject() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION place_subject() FROM PUBLIC;

-- comment on function place_subject(); lock: none
COMMENT ON FUNCTION place_subject() IS 'A request or a hold is about somebody who is there when it is made, and stays about the same.';

-- create function is_on_hold(kind privacy_subject, subject uuid); lock: none
-- Whether somebody's data must be kept: there is a hold on them, or on a guest's organization.
CREATE FUNCTION is_on_hold(kind privacy_subject, subject uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM legal_holds
                   WHERE released_at IS NULL AND subject_type = kind AND subject_id = subject)
        OR EXISTS (SELECT FROM legal_holds h JOIN guests g ON g.org_id = h.subject_id
                   WHERE h.released_at IS NULL AND h.subject_type = 'ORGANIZATION'
                     AND kind = 'GUEST' AND g.id = subject)
$$;

-- keep is_on_hold(kind privacy_subject, subject uuid) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION is_on_hold(kind privacy_subject, subject uuid) FROM PUBLIC;

-- comment on function is_on_hold(kind privacy_subject, subject uuid); lock: none
COMMENT ON FUNCTION is_on_hold(kind privacy_subject, subject uuid) IS 'Whether somebody''s data must be kept: there is a hold on them, or on a guest''s organization.';

-- create function guard_erasure(); lock: none
-- Nobody is erased whose data must be kept.
CREATE FUNCTION guard_erasure() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF is_on_hold(NEW.subject_type, NEW.subject_id) THEN
        RAISE check_violation USING
            MESSAGE = format('%s %s is under a legal hold and cannot be erased', lower(NEW.subject_type::text), NEW.subject_id),
            HINT = 'Set the request ON_HOLD until legal_holds.released_at is set.',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$$;

-- keep guard_erasure() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION guard_erasure() FROM PUBLIC;

-- comment on function guard_erasure(); lock: none
COMMENT ON FUNCTION guard_erasure() IS 'Nobody is erased whose data must be kept.';

-- create function guard_release(); lock: none
-- A hold that was lifted stays lifted: whoever needs another one says so again.
CREATE FUNCTION guard_release() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE check_violation USING
        MESSAGE = 'a legal hold that was released stays released',
        HINT = 'Make a new hold.',
        SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
END
$$;

-- comment on function guard_release(); lock: none
COMMENT ON FUNCTION guard_release() IS 'A hold that was lifted stays lifted: whoever needs another one says so again.';

COMMIT;

BEGIN;

-- create trigger guard_policy on data_retention_policies; lock: SHARE ROW EXCLUSIVE on data_retention_policies (writes wait, reads go on)
CREATE TRIGGER guard_policy BEFORE
INSERT OR
UPDATE
    OF org_id,
    target,
    age_column,
    action ON data_retention_policies FOR EACH ROW EXECUTE FUNCTION guard_retention_policy();

COMMIT;

BEGIN;

-- create trigger place_subject on data_export_requests; lock: SHARE ROW EXCLUSIVE on data_export_requests (writes wait, reads go on)
CREATE TRIGGER place_subject BEFORE
INSERT OR
UPDATE OF subject_type, subject_id ON data_export_requests FOR EACH ROW EXECUTE FUNCTION place_subject();

COMMIT;

BEGIN;

-- create trigger place_subject on data_deletion_requests; lock: SHARE ROW EXCLUSIVE on data_deletion_requests (writes wait, reads go on)
CREATE TRIGGER place_subject BEFORE
INSERT OR
UPDATE OF subject_type, subject_id ON data_deletion_requests FOR EACH ROW EXECUTE FUNCTION place_subject();

COMMIT;

BEGIN;

-- create trigger place_subject on legal_holds; lock: SHARE ROW EXCLUSIVE on legal_holds (writes wait, reads go on)
CREATE TRIGGER place_subject BEFORE
INSERT OR
UPDATE OF subject_type, subject_id ON legal_holds FOR EACH ROW EXECUTE FUNCTION place_subject();

COMMIT;

BEGIN;

-- create trigger guard_status on data_export_requests; lock: SHARE ROW EXCLUSIVE on data_export_requests (writes wait, reads go on)
CREATE CONSTRAINT TRIGGER guard_status
AFTER
UPDATE
    OF status ON data_export_requests FOR EACH ROW
    WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION guard_status(
        'PENDING>PROCESSING',
        'PENDING>FAILED',
        'PROCESSING>PENDING',
        'PROCESSING>READY',
        'PROCESSING>FAILED',
        'FAILED>PENDING',
        'READY>EXPIRED'
    );

COMMIT;

BEGIN;

-- create trigger guard_status on data_deletion_requests; lock: SHARE ROW EXCLUSIVE on data_deletion_requests (writes wait, reads go on)
CREATE CONSTRAINT TRIGGER guard_status
AFTER
UPDATE
    OF status ON data_deletion_requests FOR EACH ROW
    WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION guard_status(
        'PENDING>VERIFYING',
        'PENDING>APPROVED',
        'PENDING>REJECTED',
        'PENDING>ON_HOLD',
        'VERIFYING>APPROVED',
        'VERIFYING>REJECTED',
        'VERIFYING>ON_HOLD',
        'APPROVED>PROCESSING',
        'APPROVED>REJECTED',
        'APPROVED>ON_HOLD',
        'PROCESSING>COMPLETED',
        'PROCESSING>FAILED',
        'PROCESSING>ON_HOLD',
        'FAILED>APPROVED',
        'FAILED>ON_HOLD',
        'ON_HOLD>PENDING',
        'ON_HOLD>APPROVED',
        'ON_HOLD>REJECTED'
    );

-- create trigger guard_erasure on data_deletion_requests; lock: SHARE ROW EXCLUSIVE on data_deletion_requests (writes wait, reads go on)
CREATE TRIGGER guard_erasure BEFORE
INSERT OR
UPDATE
    OF status ON data_deletion_requests FOR EACH ROW
    WHEN (NEW.status IN ('PROCESSING', 'COMPLETED')) EXECUTE FUNCTION guard_erasure();

COMMIT;

BEGIN;

-- create trigger guard_release on legal_holds; lock: SHARE ROW EXCLUSIVE on legal_holds (writes wait, reads go on)
CREATE TRIGGER guard_release BEFORE
UPDATE
    OF released_at ON legal_holds FOR EACH ROW
    WHEN (
        OLD.released_at IS NOT NULL
        AND NEW.released_at IS DISTINCT FROM OLD.released_at
    ) EXECUTE FUNCTION guard_release();

COMMIT;

BEGIN;

-- keep erasure_ledger append-only; lock: none
SELECT keep_append_only('erasure_ledger', false);

COMMIT;

BEGIN;

-- create trigger stamp_row on data_retention_policies; lock: SHARE ROW EXCLUSIVE on data_retention_policies (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON data_retention_policies FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on data_retention_policies; lock: SHARE ROW EXCLUSIVE on data_retention_policies (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE
    ON data_retention_policies FOR EACH ROW
    WHEN (OLD *<> NEW AND NOT is_retention_run(OLD, NEW)) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on data_export_requests; lock: SHARE ROW EXCLUSIVE on data_export_requests (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON data_export_requests FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on data_export_requests; lock: SHARE ROW EXCLUSIVE on data_export_requests (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON data_export_requests FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on data_deletion_requests; lock: SHARE ROW EXCLUSIVE on data_deletion_requests (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON data_deletion_requests FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on data_deletion_requests; lock: SHARE ROW EXCLUSIVE on data_deletion_requests (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE
UPDATE ON data_deletion_requests FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- create trigger stamp_row on legal_holds; lock: SHARE ROW EXCLUSIVE on legal_holds (writes wait, reads go on)
CREATE TRIGGER stamp_row BEFORE
INSERT
    ON legal_holds FOR EACH ROW
    WHEN (
        current_setting('app.current_user_id', true) <> ''
    ) EXECUTE FUNCTION stamp_row();

-- create trigger touch_row on legal_holds; lock: SHARE ROW EXCLUSIVE on legal_holds (writes wait, reads go on)
CREATE TRIGGER touch_row BEFORE UPDATE ON legal_holds FOR EACH ROW WHEN (OLD *<> NEW) EXECUTE FUNCTION stamp_row();

COMMIT;

BEGIN;

-- add foreign key fk_data_retention_policies_org_id; lock: SHARE ROW EXCLUSIVE on organizations (writes wait, reads go on)
ALTER TABLE "data_retention_policies"
ADD
    CONSTRAINT "fk_data_retention_policies_org_id" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON DELETE CASCADE NOT VALID;

-- add foreign key fk_data_export_requests_org_id; lock: SHARE ROW EXCLUSIVE on organizations (writes wait, reads go on)
ALTER TABLE "data_export_requests"
ADD
    CONSTRAINT "fk_data_export_requests_org_id" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_data_deletion_requests_org_id; lock: SHARE ROW EXCLUSIVE on organizations (writes wait, reads go on)
ALTER TABLE "data_deletion_requests"
ADD
    CONSTRAINT "fk_data_deletion_requests_org_id" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_legal_holds_org_id; lock: SHARE ROW EXCLUSIVE on organizations (writes wait, reads go on)
ALTER TABLE "legal_holds"
ADD
    CONSTRAINT "fk_legal_holds_org_id" FOREIGN KEY ("org_id") REFERENCES "organizations" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

BEGIN;

-- add foreign key fk_data_retention_policies_created_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "data_retention_policies"
ADD
    CONSTRAINT "fk_data_retention_policies_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_data_retention_policies_updated_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "data_retention_policies"
ADD
    CONSTRAINT "fk_data_retention_policies_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_data_export_requests_requested_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "data_export_requests"
ADD
    CONSTRAINT "fk_data_export_requests_requested_by" FOREIGN KEY ("requested_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_data_export_requests_created_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "data_export_requests"
ADD
    CONSTRAINT "fk_data_export_requests_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_data_export_requests_updated_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "data_export_requests"
ADD
    CONSTRAINT "fk_data_export_requests_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_data_deletion_requests_requested_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "data_deletion_requests"
ADD
    CONSTRAINT "fk_data_deletion_requests_requested_by" FOREIGN KEY ("requested_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_data_deletion_requests_reviewed_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "data_deletion_requests"
ADD
    CONSTRAINT "fk_data_deletion_requests_reviewed_by" FOREIGN KEY ("reviewed_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_data_deletion_requests_created_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "data_deletion_requests"
ADD
    CONSTRAINT "fk_data_deletion_requests_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_data_deletion_requests_updated_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "data_deletion_requests"
ADD
    CONSTRAINT "fk_data_deletion_requests_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_legal_holds_released_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "legal_holds"
ADD
    CONSTRAINT "fk_legal_holds_released_by" FOREIGN KEY ("released_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_legal_holds_created_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "legal_holds"
ADD
    CONSTRAINT "fk_legal_holds_created_by" FOREIGN KEY ("created_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

-- add foreign key fk_legal_holds_updated_by; lock: SHARE ROW EXCLUSIVE on users (writes wait, reads go on)
ALTER TABLE "legal_holds"
ADD
    CONSTRAINT "fk_legal_holds_updated_by" FOREIGN KEY ("updated_by") REFERENCES "users" ("id") ON DELETE
SET NULL NOT VALID;

COMMIT;

-- validate foreign key fk_data_retention_policies_org_id; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM data_retention_policies r WHERE r.org_id IS NOT NULL AND NOT EXISTS (SELECT FROM organizations t WHERE t.id = r.org_id)
BEGIN;
ALTER TABLE data_retention_policies VALIDATE CONSTRAINT fk_data_retention_policies_org_id;
COMMIT;

-- validate foreign key fk_data_export_requests_org_id; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM data_export_requests r WHERE r.org_id IS NOT NULL AND NOT EXISTS (SELECT FROM organizations t WHERE t.id = r.org_id)
BEGIN;
ALTER TABLE data_export_requests VALIDATE CONSTRAINT fk_data_export_requests_org_id;
COMMIT;

-- validate foreign key fk_data_deletion_requests_org_id; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM data_deletion_requests r WHERE r.org_id IS NOT NULL AND NOT EXISTS (SELECT FROM organizations t WHERE t.id = r.org_id)
BEGIN;
ALTER TABLE data_deletion_requests VALIDATE CONSTRAINT fk_data_deletion_requests_org_id;
COMMIT;

-- validate foreign key fk_legal_holds_org_id; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM legal_holds r WHERE r.org_id IS NOT NULL AND NOT EXISTS (SELECT FROM organizations t WHERE t.id = r.org_id)
BEGIN;
ALTER TABLE legal_holds VALIDATE CONSTRAINT fk_legal_holds_org_id;
COMMIT;

-- validate foreign key fk_data_retention_policies_created_by; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM data_retention_policies r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE data_retention_policies VALIDATE CONSTRAINT fk_data_retention_policies_created_by;
COMMIT;

-- validate foreign key fk_data_retention_policies_updated_by; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM data_retention_policies r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE data_retention_policies VALIDATE CONSTRAINT fk_data_retention_policies_updated_by;
COMMIT;

-- validate foreign key fk_data_export_requests_requested_by; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM data_export_requests r WHERE r.requested_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.requested_by)
BEGIN;
ALTER TABLE data_export_requests VALIDATE CONSTRAINT fk_data_export_requests_requested_by;
COMMIT;

-- validate foreign key fk_data_export_requests_created_by; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM data_export_requests r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE data_export_requests VALIDATE CONSTRAINT fk_data_export_requests_created_by;
COMMIT;

-- validate foreign key fk_data_export_requests_updated_by; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM data_export_requests r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE data_export_requests VALIDATE CONSTRAINT fk_data_export_requests_updated_by;
COMMIT;

-- validate foreign key fk_data_deletion_requests_requested_by; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM data_deletion_requests r WHERE r.requested_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.requested_by)
BEGIN;
ALTER TABLE data_deletion_requests VALIDATE CONSTRAINT fk_data_deletion_requests_requested_by;
COMMIT;

-- validate foreign key fk_data_deletion_requests_reviewed_by; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM data_deletion_requests r WHERE r.reviewed_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.reviewed_by)
BEGIN;
ALTER TABLE data_deletion_requests VALIDATE CONSTRAINT fk_data_deletion_requests_reviewed_by;
COMMIT;

-- validate foreign key fk_data_deletion_requests_created_by; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM data_deletion_requests r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE data_deletion_requests VALIDATE CONSTRAINT fk_data_deletion_requests_created_by;
COMMIT;

-- validate foreign key fk_data_deletion_requests_updated_by; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM data_deletion_requests r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE data_deletion_requests VALIDATE CONSTRAINT fk_data_deletion_requests_updated_by;
COMMIT;

-- validate foreign key fk_legal_holds_released_by; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM legal_holds r WHERE r.released_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.released_by)
BEGIN;
ALTER TABLE legal_holds VALIDATE CONSTRAINT fk_legal_holds_released_by;
COMMIT;

-- validate foreign key fk_legal_holds_created_by; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM legal_holds r WHERE r.created_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.created_by)
BEGIN;
ALTER TABLE legal_holds VALIDATE CONSTRAINT fk_legal_holds_created_by;
COMMIT;

-- validate foreign key fk_legal_holds_updated_by; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
-- while rows break it, it stays NOT VALID: SELECT r.* FROM legal_holds r WHERE r.updated_by IS NOT NULL AND NOT EXISTS (SELECT FROM users t WHERE t.id = r.updated_by)
BEGIN;
ALTER TABLE legal_holds VALIDATE CONSTRAINT fk_legal_holds_updated_by;
COMMIT;

BEGIN;

-- record changes of data_retention_policies; lock: SHARE ROW EXCLUSIVE on data_retention_policies (writes wait, reads go on)
SELECT
    audit_enable(
        'data_retention_policies',
        'PRIVACY',
        ARRAY[
            'id',
            'org_id',
            'target',
            'age_column',
            'retain_for',
            'action',
            'condition',
            'is_active',
            'last_run_at',
            'next_run_at',
            'last_run_rows',
            'created_at',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        quiet => ARRAY['last_run_at', 'next_run_at', 'last_run_rows']
    );

COMMIT;

BEGIN;

-- record changes of data_export_requests; lock: SHARE ROW EXCLUSIVE on data_export_requests (writes wait, reads go on)
SELECT
    audit_enable(
        'data_export_requests',
        'PRIVACY',
        ARRAY[
            'id',
            'org_id',
            'subject_type',
            'subject_id',
            'requested_by',
            'status',
            'due_at',
            'started_at',
            'completed_at',
            'expires_at',
            'format',
            'location',
            'checksum',
            'row_counts',
            'error',
            'created_at',
            'updated_at',
            'created_by',
            'updated_by'
        ]
    );

COMMIT;

BEGIN;

-- record changes of data_deletion_requests; lock: SHARE ROW EXCLUSIVE on data_deletion_requests (writes wait, reads go on)
SELECT
    audit_enable(
        'data_deletion_requests',
        'PRIVACY',
        ARRAY[
            'id',
            'org_id',
            'subject_type',
            'subject_id',
            'requested_by',
            'reason',
            'legal_basis',
            'status',
            'verified_at',
            'due_at',
            'started_at',
            'completed_at',
            'reviewed_by',
            'report',
            'error',
            'created_at',
            'updated_at',
            'created_by',
            'updated_by'
        ],
        secrets => ARRAY['verification_hash']
    );

COMMIT;

BEGIN;

-- record changes of legal_holds; lock: SHARE ROW EXCLUSIVE on legal_holds (writes wait, reads go on)
SELECT
    audit_enable(
        'legal_holds',
        'PRIVACY',
        ARRAY[
            'id',
            'org_id',
            'subject_type',
            'subject_id',
            'reason',
            'released_at',
            'released_by',
            'created_at',
            'updated_at',
            'created_by',
            'updated_by'
        ]
    );

COMMIT;

BEGIN;

-- comment on type retention_action; lock: none
COMMENT ON TYPE retention_action IS 'What becomes of rows that are old enough.';

-- comment on type privacy_subject; lock: none
COMMENT ON TYPE privacy_subject IS 'Whom a request for data or erasure, or a legal hold, is about.';

-- comment on type export_status; lock: none
COMMENT ON TYPE export_status IS 'Where a request for somebody''s data stands.';

-- comment on type export_format; lock: none
COMMENT ON TYPE export_format IS 'In which form somebody gets their data.';

-- comment on type erasure_basis; lock: none
COMMENT ON TYPE erasure_basis IS 'Why somebody may ask to be erased (GDPR, article 17).';

-- comment on type erasure_status; lock: none
COMMENT ON TYPE erasure_status IS 'Where a request for erasure stands.';

COMMIT;

BEGIN;

-- comment on data_retention_policies; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON TABLE data_retention_policies IS 'How long rows of a table are kept, and what becomes of them then.';

-- comment on data_retention_policies.id; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.id IS 'Identifies the policy.';

-- comment on data_retention_policies.org_id; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.org_id IS 'The organization whose rows it is about; NULL for the platform''s default.';

-- comment on data_retention_policies.target; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.target IS 'The table.';

-- comment on data_retention_policies.age_column; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.age_column IS 'The column that says how old a row is.';

-- comment on data_retention_policies.retain_for; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.retain_for IS 'How long rows are kept.';

-- comment on data_retention_policies.action; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.action IS 'What becomes of them then.';

-- comment on data_retention_policies.condition; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.condition IS 'Further conditions on the rows, as column and value.';

-- comment on data_retention_policies.is_active; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.is_active IS 'Whether it is carried out.';

-- comment on data_retention_policies.last_run_at; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.last_run_at IS 'When it was last carried out.';

-- comment on data_retention_policies.next_run_at; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.next_run_at IS 'When it is carried out next.';

-- comment on data_retention_policies.last_run_rows; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.last_run_rows IS 'How many rows the last run took.';

-- comment on data_retention_policies.created_at; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.created_at IS 'When the row was created.';

-- comment on data_retention_policies.updated_at; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.updated_at IS 'When the row last changed; a run is no change.';

-- comment on data_retention_policies.created_by; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.created_by IS 'The user who created the row, if known.';

-- comment on data_retention_policies.updated_by; lock: SHARE UPDATE EXCLUSIVE on data_retention_policies (reads and writes go on)
COMMENT ON COLUMN data_retention_policies.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on data_export_requests; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON TABLE data_export_requests IS 'Somebody asks for all data about a person or an organization (GDPR, article 15).';

-- comment on data_export_requests.id; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.id IS 'Identifies the request.';

-- comment on data_export_requests.org_id; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.org_id IS 'The organization of the subject; NULL for a user. Kept by the database.';

-- comment on data_export_requests.subject_type; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.subject_type IS 'Whether it is about a user, a guest or an organization.';

-- comment on data_export_requests.subject_id; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.subject_id IS 'Whom it is about.';

-- comment on data_export_requests.requested_by; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.requested_by IS 'The user who asked, if known.';

-- comment on data_export_requests.status; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.status IS 'Where it stands.';

-- comment on data_export_requests.due_at; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.due_at IS 'When it has to be answered.';

-- comment on data_export_requests.started_at; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.started_at IS 'When work on it began.';

-- comment on data_export_requests.completed_at; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.completed_at IS 'When the export was ready.';

-- comment on data_export_requests.expires_at; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.expires_at IS 'When the export is deleted.';

-- comment on data_export_requests.format; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.format IS 'In which form the data is given.';

-- comment on data_export_requests.location; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.location IS 'Where the export lies; NULL once it is deleted.';

-- comment on data_export_requests.checksum; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.checksum IS 'SHA-256 of the export.';

-- comment on data_export_requests.row_counts; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.row_counts IS 'How many rows of each table are in it.';

-- comment on data_export_requests.error; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.error IS 'What went wrong.';

-- comment on data_export_requests.created_at; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.created_at IS 'When the row was created.';

-- comment on data_export_requests.updated_at; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.updated_at IS 'When the row last changed.';

-- comment on data_export_requests.created_by; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.created_by IS 'The user who created the row, if known.';

-- comment on data_export_requests.updated_by; lock: SHARE UPDATE EXCLUSIVE on data_export_requests (reads and writes go on)
COMMENT ON COLUMN data_export_requests.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on data_deletion_requests; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON TABLE data_deletion_requests IS 'Somebody asks to be forgotten (GDPR, article 17).';

-- comment on data_deletion_requests.id; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.id IS 'Identifies the request.';

-- comment on data_deletion_requests.org_id; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.org_id IS 'The organization of the subject; NULL for a user. Kept by the database.';

-- comment on data_deletion_requests.subject_type; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.subject_type IS 'Whether it is about a user, a guest or an organization.';

-- comment on data_deletion_requests.subject_id; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.subject_id IS 'Whom it is about.';

-- comment on data_deletion_requests.requested_by; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.requested_by IS 'The user who asked, if known.';

-- comment on data_deletion_requests.reason; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.reason IS 'Why, in their words.';

-- comment on data_deletion_requests.legal_basis; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.legal_basis IS 'Which of the law''s reasons applies.';

-- comment on data_deletion_requests.status; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.status IS 'Where it stands.';

-- comment on data_deletion_requests.verification_hash; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.verification_hash IS 'SHA-256 of the token by which they prove who they are.';

-- comment on data_deletion_requests.verified_at; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.verified_at IS 'When they proved who they are.';

-- comment on data_deletion_requests.due_at; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.due_at IS 'When it has to be answered.';

-- comment on data_deletion_requests.started_at; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.started_at IS 'When the erasure began.';

-- comment on data_deletion_requests.completed_at; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.completed_at IS 'When the erasure was done.';

-- comment on data_deletion_requests.reviewed_by; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.reviewed_by IS 'The user who approved or rejected it, if known.';

-- comment on data_deletion_requests.report; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.report IS 'What was erased and what was kept, without personal data.';

-- comment on data_deletion_requests.error; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.error IS 'What went wrong.';

-- comment on data_deletion_requests.created_at; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.created_at IS 'When the row was created.';

-- comment on data_deletion_requests.updated_at; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.updated_at IS 'When the row last changed.';

-- comment on data_deletion_requests.created_by; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.created_by IS 'The user who created the row, if known.';

-- comment on data_deletion_requests.updated_by; lock: SHARE UPDATE EXCLUSIVE on data_deletion_requests (reads and writes go on)
COMMENT ON COLUMN data_deletion_requests.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on legal_holds; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON TABLE legal_holds IS 'Data about somebody that must be kept, whatever a policy or a request says.';

-- comment on legal_holds.id; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.id IS 'Identifies the hold.';

-- comment on legal_holds.org_id; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.org_id IS 'The organization of the subject; NULL for a user. Kept by the database.';

-- comment on legal_holds.subject_type; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.subject_type IS 'Whether it is about a user, a guest or an organization.';

-- comment on legal_holds.subject_id; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.subject_id IS 'Whom it is about.';

-- comment on legal_holds.reason; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.reason IS 'Why the data must be kept.';

-- comment on legal_holds.released_at; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.released_at IS 'When the hold was lifted, which is for good; NULL while it holds.';

-- comment on legal_holds.released_by; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.released_by IS 'The user who lifted it, if known.';

-- comment on legal_holds.created_at; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.created_at IS 'When the row was created.';

-- comment on legal_holds.updated_at; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.updated_at IS 'When the row last changed.';

-- comment on legal_holds.created_by; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.created_by IS 'The user who created the row, if known.';

-- comment on legal_holds.updated_by; lock: SHARE UPDATE EXCLUSIVE on legal_holds (reads and writes go on)
COMMENT ON COLUMN legal_holds.updated_by IS 'The user who last changed the row, if known.';

COMMIT;

BEGIN;

-- comment on erasure_ledger; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON TABLE erasure_ledger IS 'What was erased, without personal data, so that it can be erased again after a restore from backup.';

-- comment on erasure_ledger.id; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON COLUMN erasure_ledger.id IS 'Identifies the entry.';

-- comment on erasure_ledger.created_at; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON COLUMN erasure_ledger.created_at IS 'When the row was created.';

-- comment on erasure_ledger.erased_at; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON COLUMN erasure_ledger.erased_at IS 'When the data was erased.';

-- comment on erasure_ledger.request_id; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON COLUMN erasure_ledger.request_id IS 'The request it was erased under; NULL when a policy asked for it.';

-- comment on erasure_ledger.subject_type; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON COLUMN erasure_ledger.subject_type IS 'Whether it was a user, a guest or an organization.';

-- comment on erasure_ledger.subject_id; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON COLUMN erasure_ledger.subject_id IS 'Who was erased.';

-- comment on erasure_ledger.org_id; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON COLUMN erasure_ledger.org_id IS 'The organization of the subject, if any.';

-- comment on erasure_ledger.action; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON COLUMN erasure_ledger.action IS 'What was done to the rows.';

-- comment on erasure_ledger.row_counts; lock: SHARE UPDATE EXCLUSIVE on erasure_ledger (reads and writes go on)
COMMENT ON COLUMN erasure_ledger.row_counts IS 'How many rows of each table.';

COMMIT;
