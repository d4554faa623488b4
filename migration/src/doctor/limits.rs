/// From where on something is a finding.
#[derive(Clone, Debug)]
pub struct Limits {
    /// How many tables, indexes and statements are listed.
    pub top: u32,
    /// How large an index is that is worth dropping when nothing uses it, in bytes.
    pub unused_bytes: i64,
    /// How old statistics must be to show that an index is not used, in seconds.
    pub statistics_age: i64,
    /// How long a transaction may be open, in seconds.
    pub transaction_age: i64,
    /// How long a session may wait for a lock, in seconds.
    pub wait: i64,
    /// For how long partitions must be there, in days.
    pub horizon_days: i64,
    /// How many dead rows are too many if they are also too large a share.
    pub dead_rows: i64,
    /// Which share of all rows may be dead.
    pub dead_share: f64,
    /// How many rows a table has that needs statistics.
    pub analyzed_rows: i64,
    /// How many rows make a missing index or missing statistics worse than a notice.
    pub large_rows: i64,
    /// How much of the way from the age at which autovacuum freezes to the end of transaction ids may be used up, for a
    /// warning and for what is critical.
    pub xid_share: [f64; 2],
    /// How much of a sequence may be used up, for a warning and for what is critical.
    pub sequence_share: [f64; 2],
    /// How much WAL a replication slot may hold back, in bytes.
    pub slot_bytes: i64,
    /// How long an entry of the audit log may stay without a seal, in seconds.
    pub unsealed_age: i64,
}

impl Default for Limits {
    fn default() -> Self {
        const MEGABYTE: i64 = 1 << 20;
        const MINUTE: i64 = 60;
        const DAY: i64 = 24 * 60 * MINUTE;
        Limits {
            top: 10,
            unused_bytes: 10 * MEGABYTE,
            statistics_age: 7 * DAY,
            transaction_age: 5 * MINUTE,
            wait: 1,
            horizon_days: 45,
            dead_rows: 10_000,
            dead_share: 0.2,
            analyzed_rows: 1_000,
            large_rows: 10_000,
            xid_share: [0.5, 0.8],
            sequence_share: [0.7, 0.9],
            slot_bytes: 1024 * MEGABYTE,
            unsealed_age: DAY,
        }
    }
}
