DO $$
BEGIN
    CREATE TABLE message_events_by_month (
        LIKE message_events INCLUDING DEFAULTS INCLUDING COMMENTS INCLUDING STORAGE INCLUDING COMPRESSION,
        CONSTRAINT message_events_by_month_pkey PRIMARY KEY (id, event_at),
        CONSTRAINT message_events_message_job_id_fkey FOREIGN KEY (message_job_id) REFERENCES message_jobs (id) ON DELETE CASCADE
    ) PARTITION BY RANGE (event_at);
    CREATE INDEX idx_message_events_by_month_job ON message_events_by_month (message_job_id);
    CREATE TABLE message_events_default PARTITION OF message_events_by_month DEFAULT;
END
$$
