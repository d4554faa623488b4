//! The documents that are generated from the database: the dictionary, the schema as SQL, and the
//! diagrams.
//!
//! [`read()`] takes the catalogue from a connection; [`render`] turns it into files without touching
//! the database again. The same schema gives the same bytes, whoever owns it and wherever it runs,
//! so a check can compare them with the files that are committed.
//!
//! ```no_run
//! # async fn example(db: sea_orm::DatabaseConnection) -> Result<(), Box<dyn std::error::Error>> {
//! use migration::docs::{self, Catalog, Domain};
//!
//! let model = docs::read(&db, "public", &["seaql_migrations"]).await?;
//! let catalog = Catalog {
//!     domains: vec![Domain { name: "guests", title: "Guests", tables: vec!["guests", "guest_tags"] }],
//!     classification: &|_table, column| (column == "email").then_some("personal"),
//! };
//! for (path, contents) in docs::render(&model, &catalog) {
//!     std::fs::write(path, contents)?;
//! }
//! # Ok(())
//! # }
//! ```

mod catalog;
mod dictionary;
mod erd;
mod layout;
mod markdown;
mod model;
mod outline;
mod read;
mod rows;
mod schema;

pub use catalog::{Catalog, Domain};
pub use model::Model;
pub use read::read;

use outline::Outline;

/// Every generated document: its path relative to the root of the project, with forward slashes,
/// and its contents.
///
/// These are `docs/dictionary.md`, `docs/schema.sql`, `docs/erd.svg` (all tables), and
/// `docs/erd/<domain>.svg` for each domain that has tables. A table that no domain of the catalogue
/// names is shown under a domain `other`.
#[must_use]
pub fn render(model: &Model, catalog: &Catalog<'_>) -> Vec<(String, String)> {
    let outline = Outline::new(model, catalog);
    let mut files = vec![
        (
            "docs/dictionary.md".to_owned(),
            dictionary::render(model, catalog, &outline),
        ),
        (
            "docs/schema.sql".to_owned(),
            schema::render(model, &outline),
        ),
        ("docs/erd.svg".to_owned(), erd::overview(&outline)),
    ];
    for section in outline.with_tables() {
        let path = format!("docs/erd/{}.svg", section.name);
        files.push((path, erd::domain(&outline, section)));
    }
    files
}
