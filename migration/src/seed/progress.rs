//! Telling how far a seed is.

/// Receives the progress of a seed, one table after the other.
///
/// `()` is the listener that does not care.
pub trait Progress: Send + Sync {
    /// A table is begun.
    fn started(&self, table: &'static str);

    /// `rows` rows of the table are written so far, about `fraction` (0 to 1) of them all.
    fn written(&self, table: &'static str, rows: u64, fraction: f64);

    /// The table is complete with `rows` rows.
    fn finished(&self, table: &'static str, rows: u64);
}

impl Progress for () {
    fn started(&self, _table: &'static str) {}

    fn written(&self, _table: &'static str, _rows: u64, _fraction: f64) {}

    fn finished(&self, _table: &'static str, _rows: u64) {}
}
