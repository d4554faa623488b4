/// What the database cannot say about itself: which table belongs to which domain, and how each
/// column is classified.
pub struct Catalog<'a> {
    /// The domains, in the order of the documents.
    pub domains: Vec<Domain<'a>>,
    /// The classification of a column, by table and column name; none where there is none to state.
    pub classification: &'a dyn Fn(&str, &str) -> Option<&'static str>,
}

/// A group of tables (and views) that a reader looks at together.
#[derive(Debug, Clone)]
pub struct Domain<'a> {
    /// The name of its diagram: `guests` is drawn in `docs/erd/guests.svg`.
    pub name: &'a str,
    /// Its heading: `Guests`.
    pub title: &'a str,
    /// Its tables and views, in the order of the documents. A name that the database does not have
    /// is skipped.
    pub tables: Vec<&'a str>,
}
