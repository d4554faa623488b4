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

#[cfg(test)]
mod tests {
    use super::{
        Catalog, Domain, Model,
        model::{Constraint, Key, Kind, OnDelete, Relation},
        render,
    };

    fn table(name: &str, refers_to: &[&str]) -> Relation {
        let constraints = refers_to.iter().map(|target| Constraint {
            name: format!("fk_{name}_{target}"),
            definition: format!("FOREIGN KEY (id) REFERENCES {target}(id)"),
            columns: vec!["id".to_owned()],
            key: Key::Foreign {
                table: (*target).to_owned(),
                columns: vec!["id".to_owned()],
                on_delete: OnDelete::Refuse,
            },
            comment: None,
        });
        Relation {
            name: name.to_owned(),
            kind: Kind::Table { unlogged: false },
            options: None,
            row_security: false,
            comment: None,
            columns: Vec::new(),
            constraints: constraints.collect(),
            indexes: Vec::new(),
            triggers: Vec::new(),
            policies: Vec::new(),
        }
    }

    fn documents(relations: Vec<Relation>) -> Vec<(String, String)> {
        let model = Model {
            schema: "public".to_owned(),
            relations,
            ..Model::default()
        };
        let catalog = Catalog {
            domains: vec![
                Domain {
                    name: "guests",
                    title: "Guests",
                    tables: vec!["guests", "no_such_table"],
                },
                Domain {
                    name: "empty",
                    title: "Empty",
                    tables: vec!["guests"],
                },
            ],
            classification: &|_, _| None,
        };
        render(&model, &catalog)
    }

    #[test]
    fn a_table_that_no_domain_names_is_in_every_document() {
        let documents = documents(vec![table("guests", &[]), table("strays", &["guests"])]);
        let paths: Vec<&str> = documents.iter().map(|(path, _)| path.as_str()).collect();
        let expected = [
            "docs/dictionary.md",
            "docs/schema.sql",
            "docs/erd.svg",
            "docs/erd/guests.svg",
            "docs/erd/other.svg",
        ];
        assert_eq!(paths, expected);
        for (path, contents) in &documents {
            assert!(contents.contains("strays"), "{path}");
        }
    }

    #[test]
    fn references_to_the_table_itself_or_to_other_schemas_are_no_obstacle() {
        let documents = documents(vec![table("guests", &["guests", "elsewhere.people"])]);
        assert!(
            documents
                .iter()
                .all(|(_, contents)| contents.contains("guests"))
        );
    }

    #[test]
    fn an_empty_schema_has_documents_too() {
        assert_eq!(documents(Vec::new()).len(), 3);
    }
}
