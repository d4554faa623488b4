//! Exports hold what the log holds.

use entity::{
    audit::{AuditEntry, EntryScopes, ExportError, ExportFormat, entry, export},
    prelude::*,
};
use serde_json::Value as Json;

use crate::world::{World, execute};

/// More than a page of entries, in the log and in the archive, with all that needs quoting.
async fn filled() -> (World, Vec<entry::Model>) {
    let world = World::new().await;
    let many = format!(
        "INSERT INTO guests (project_id, last_name, role) \
         SELECT '{}', E'O''Br\"ien,\\n=1+1;ü ' || i, CASE WHEN i % 3 = 0 THEN '' END FROM generate_series(1, 600) i",
        world.project
    );
    execute(&world.db, &many).await;
    world.archive().await;
    execute(
        &world.db,
        "UPDATE guests SET role = 'VIP' WHERE last_name LIKE '%7'",
    )
    .await;
    let entries = AuditEntry::find()
        .in_project(world.project)
        .order_by_asc(entry::Column::CreatedAt)
        .order_by_asc(entry::Column::Id);
    let entries = entries.all(&world.db).await.unwrap();
    assert!(entries.len() > 650, "{}", entries.len());
    (world, entries)
}

async fn exported(world: &World, format: ExportFormat) -> (u64, String) {
    let mut bytes = Vec::new();
    let entries = AuditEntry::find().in_project(world.project);
    let count = export(&Unscoped(&world.db), entries, format, &mut bytes)
        .await
        .unwrap();
    (count, String::from_utf8(bytes).unwrap())
}

#[tokio::test]
async fn json_lines_come_back_as_entries() {
    let (world, entries) = filled().await;
    let (count, text) = exported(&world, ExportFormat::JsonLines).await;
    let back: Vec<entry::Model> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(count, entries.len() as u64);
    assert_eq!(back, entries);
}

#[tokio::test]
async fn csv_has_a_heading_once_and_every_value_as_it_is() {
    let (world, entries) = filled().await;
    let (count, text) = exported(&world, ExportFormat::Csv).await;
    let mut csv = csv::Reader::from_reader(text.as_bytes());
    let headings = csv.headers().unwrap().clone();
    let rows: Vec<_> = csv.records().map(Result::unwrap).collect();
    assert_eq!((count, rows.len()), (entries.len() as u64, entries.len()));
    for (row, entry) in rows.iter().zip(&entries) {
        let Json::Object(fields) = serde_json::to_value(entry).unwrap() else {
            panic!("an entry is an object");
        };
        assert_eq!(fields.len(), headings.len(), "every field has a heading");
        for (heading, cell) in headings.iter().zip(row) {
            let expected = match &fields[heading] {
                Json::Null => String::new(),
                Json::String(text) => text.clone(),
                other => other.to_string(),
            };
            assert_eq!(cell, expected, "{heading}");
        }
    }
}

#[tokio::test]
async fn a_writer_that_fails_ends_the_export() {
    let (world, _) = filled().await;
    let entries = AuditEntry::find().in_project(world.project);
    let mut small = [0_u8; 100];
    let failed = export(
        &Unscoped(&world.db),
        entries,
        ExportFormat::JsonLines,
        small.as_mut_slice(),
    )
    .await;
    assert!(
        matches!(failed, Err(ExportError::Write { entries: 0, .. })),
        "{failed:?}"
    );
}
