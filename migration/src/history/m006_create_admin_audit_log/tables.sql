CREATE TABLE admin_audit_log (
    created_at       timestamptz      NOT NULL DEFAULT clock_timestamp(),
    id               uuid             NOT NULL DEFAULT uuid_v7(),
    xact             bigint           NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
    target_id        uuid,
    org_id           uuid,
    project_id       uuid,
    actor_user_id    uuid,
    api_key_id       uuid,
    actor_type       audit_actor_type NOT NULL,
    category         audit_category   NOT NULL,
    action           audit_action     NOT NULL,
    target_type      text             NOT NULL,
    target_label     text,
    actor_label      text,
    ip_address       inet,
    user_agent       text,
    request_id       text,
    session_id       text,
    reason           text,
    changed_fields   text[],
    previous_values  jsonb,
    new_values       jsonb,
    metadata         jsonb,
    CONSTRAINT admin_audit_log_pkey PRIMARY KEY (created_at, id)
) PARTITION BY RANGE (created_at);

CREATE TABLE admin_audit_log_default PARTITION OF admin_audit_log DEFAULT;

CREATE TABLE admin_audit_log_archive (
    LIKE admin_audit_log,
    archived_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT admin_audit_log_archive_pkey PRIMARY KEY (created_at, id)
) PARTITION BY RANGE (created_at);

CREATE TABLE audit_seals (
    number         bigint      NOT NULL,
    from_xact      bigint      NOT NULL,
    from_id        uuid        NOT NULL,
    to_xact        bigint      NOT NULL,
    to_id          uuid        NOT NULL,
    from_at        timestamptz,
    to_at          timestamptz,
    row_count      integer     NOT NULL,
    row_ids        uuid[]      NOT NULL,
    row_marks      bytea       NOT NULL,
    root_hash      bytea       NOT NULL,
    previous_hash  bytea,
    seal_hash      bytea       NOT NULL,
    cluster        text        NOT NULL,
    supersedes     bigint,
    amended_ids    uuid[],
    reason         text,
    sealed_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT audit_seals_pkey PRIMARY KEY (number),
    CONSTRAINT uq_audit_seals_seal_hash UNIQUE (seal_hash),
    CONSTRAINT fk_audit_seals_supersedes FOREIGN KEY (supersedes) REFERENCES audit_seals (number),
    CONSTRAINT check_audit_seals_counted CHECK (row_count = cardinality(row_ids) AND octet_length(row_marks) = row_count * 8),
    CONSTRAINT check_audit_seals_amended CHECK ((supersedes IS NULL) = (amended_ids IS NULL))
);
