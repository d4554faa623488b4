//! Building and reading the catalogue, and the ways to break it.

use migration::connect::DEFAULT_SCHEMA;
use sqlx::Connection;

use crate::{
    catalog, execute, lines,
    support::{
        LegacyDatabase,
        legacy::{self, Difference, DifferenceKind, Layout},
    },
};

#[tokio::test]
async fn what_is_built_is_what_the_facts_say() {
    let database = LegacyDatabase::built().await;
    let mut connection = database.connect().await;
    let facts = legacy::expected().unwrap();
    assert_eq!(
        (
            facts.columns.len(),
            facts.constraints.len(),
            facts.indexes.len(),
            facts.enums.len()
        ),
        (267, 113, 58, 49)
    );
    assert_eq!((facts.tables().len(), facts.enum_values().len()), (37, 12));
    assert_eq!(catalog(&mut connection).await, facts);

    execute(
        &mut connection,
        "CREATE TABLE seaql_migrations (version varchar PRIMARY KEY, applied_at bigint NOT NULL);
         CREATE TABLE book (id serial PRIMARY KEY, line text CHECK (line <> '')); CREATE INDEX ON book (line);
         CREATE FUNCTION book_keeping() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
    )
    .await;
    legacy::assert_catalog_equals_csv(&mut connection, DEFAULT_SCHEMA, &["book", "book_keeping"])
        .await
        .unwrap();
    assert_ne!(catalog(&mut connection).await, facts);
}

#[tokio::test]
async fn another_schema_and_missing_indexes() {
    let database = LegacyDatabase::empty().await;
    let mut connection = database.connect().await;
    execute(&mut connection, "CREATE SCHEMA \"Odd one\"").await;
    let layout = Layout {
        schema: "Odd one",
        without_indexes: &["idx_guests_project", "idx_sites_project"],
    };
    legacy::build_with(&mut connection, layout).await.unwrap();
    let found = legacy::catalog(&mut connection, "Odd one", &[])
        .await
        .unwrap();
    let differences = Difference::between(&legacy::expected().unwrap(), &found);
    let missing: Vec<_> = differences
        .iter()
        .map(|difference| (difference.kind, difference.object.as_str()))
        .collect();
    assert_eq!(
        missing,
        [
            (DifferenceKind::Missing, "index idx_guests_project"),
            (DifferenceKind::Missing, "index idx_sites_project"),
        ]
    );

    let misspelt = Layout {
        without_indexes: &["idx_guests_projekt"],
        ..Layout::default()
    };
    let refusal = legacy::build_with(&mut connection, misspelt)
        .await
        .unwrap_err();
    assert!(
        refusal.to_string().contains("idx_guests_projekt"),
        "{refusal}"
    );
}

#[tokio::test]
async fn an_interrupted_index_is_the_only_difference() {
    let database = LegacyDatabase::built().await;
    let (mut builder, mut writer) = (database.connect().await, database.connect().await);
    legacy::leave_invalid_index(&mut builder, &mut writer, "idx_guests_project")
        .await
        .unwrap();
    let differences =
        Difference::between(&legacy::expected().unwrap(), &catalog(&mut builder).await);
    assert_eq!(differences.len(), 1, "{differences:?}");
    assert_eq!(differences[0].object, "index idx_guests_project");
    assert!(
        differences[0].detail.ends_with(" INVALID"),
        "{}",
        differences[0]
    );
}

#[tokio::test]
async fn each_deviation_and_drift_is_one_and_works_on_dirty_rows() {
    let deviations = legacy::deviations()
        .iter()
        .map(|it| (it.name, it.sql, it.mentions.to_vec()));
    let drifts = legacy::drifts()
        .iter()
        .map(|it| (it.name, it.sql, it.mentions().collect()));
    let changes: Vec<(&str, &str, Vec<&str>)> = deviations.chain(drifts).collect();
    assert!(legacy::deviations().len() >= 10 && legacy::drifts().len() >= 15);

    let database = LegacyDatabase::filled().await;
    let mut connection = database.connect().await;
    let facts = legacy::expected().unwrap();
    for (name, sql, mentions) in changes {
        let mut transaction = connection.begin().await.unwrap();
        execute(&mut transaction, sql).await;
        let lines = lines(&Difference::between(
            &facts,
            &catalog(&mut transaction).await,
        ));
        for mention in mentions {
            assert!(
                lines.iter().any(|line| line.contains(mention)),
                "{name}, {mention}: {lines:#?}"
            );
        }
        transaction.rollback().await.unwrap();
    }
    assert_eq!(catalog(&mut connection).await, facts);
}
