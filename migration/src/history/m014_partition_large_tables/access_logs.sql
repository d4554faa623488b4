DO $$
BEGIN
    CREATE TABLE invite_access_logs_by_month (
        LIKE invite_access_logs INCLUDING DEFAULTS INCLUDING COMMENTS INCLUDING STORAGE INCLUDING COMPRESSION,
        CONSTRAINT invite_access_logs_by_month_pkey PRIMARY KEY (id, accessed_at),
        CONSTRAINT invite_access_logs_invite_id_fkey FOREIGN KEY (invite_id) REFERENCES invites (id) ON DELETE CASCADE
    ) PARTITION BY RANGE (accessed_at);
    CREATE INDEX idx_invite_access_logs_by_month_accessed_at ON invite_access_logs_by_month (accessed_at);
    CREATE INDEX idx_invite_access_logs_by_month_invite ON invite_access_logs_by_month (invite_id);
    CREATE TABLE invite_access_logs_default PARTITION OF invite_access_logs_by_month DEFAULT;
END
$$
