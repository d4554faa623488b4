//! Entries for auditors, as JSON lines or CSV.

use std::io::{self, Write};

use sea_orm::Select;
use serde_json::Value as Json;

use super::entry::{self, EntryScopes};
use crate::{Error, page::MAX_PAGE_SIZE, session::TenantScope};

/// How exported entries are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// A JSON object on each line, as [`entry::Model`] serializes.
    JsonLines,
    /// Comma-separated values with a line of headings; lists and objects are JSON, null is empty.
    ///
    /// Values stand as they are, since an export is evidence: a spreadsheet has to import it as text, or
    /// it takes values that begin with `=` for formulas.
    Csv,
}

/// Why an export ended early.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ExportError {
    /// The entries could not be read.
    #[error(transparent)]
    Read(#[from] Error),

    /// The export could not be written.
    #[error(
        "the export cannot be written after {entries} entries: {source}; mend that and export again"
    )]
    Write {
        /// Entries that were written.
        entries: u64,
        /// What went wrong.
        source: io::Error,
    },
}

/// Writes the entries of a query, oldest first, and says how many.
///
/// It keeps one page in memory however many there are, and one statement reads each page. An export is
/// itself worth an entry: [`record`](super::record) it.
///
/// ```no_run
/// # use entity::{audit::{AuditAction, AuditEntry, EntryScopes, Event, ExportFormat, export, record}, prelude::*};
/// # async fn example(db: &TenantSession, org: OrganizationId) -> Result<(), Box<dyn std::error::Error>> {
/// let mut file = std::io::BufWriter::new(std::fs::File::create("audit.jsonl")?);
/// let entries = AuditEntry::find().of_org(org);
/// let count = export(db, entries, ExportFormat::JsonLines, &mut file).await?;
/// let event = Event::on_many::<AuditEntryId>(AuditAction::Exported).in_org(org);
/// record(db, event.with(serde_json::json!({ "entries": count }))).await?;
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// When the database refuses or the writer fails.
pub async fn export(
    db: &impl TenantScope,
    entries: Select<entry::Entity>,
    format: ExportFormat,
    mut to: impl Write,
) -> Result<u64, ExportError> {
    let mut count = 0;
    let mut next = None;
    loop {
        let page = entries.clone().oldest_first().size(MAX_PAGE_SIZE);
        let page = page.after(next).fetch(db).await?;
        let is_first = count == 0;
        let written = match format {
            ExportFormat::JsonLines => write_lines(&page.items, &mut to),
            ExportFormat::Csv => write_csv(&page.items, is_first, &mut to),
        };
        written.map_err(|source| ExportError::Write {
            entries: count,
            source,
        })?;
        count += page.items.len() as u64;
        match page.next {
            Some(cursor) => next = Some(cursor),
            None => break,
        }
    }
    to.flush().map_err(|source| ExportError::Write {
        entries: count,
        source,
    })?;
    Ok(count)
}

fn write_lines(entries: &[entry::Model], to: &mut impl Write) -> io::Result<()> {
    for entry in entries {
        serde_json::to_writer(&mut *to, entry)?;
        to.write_all(b"\n")?;
    }
    Ok(())
}

/// Headings in the order of the model.
#[rustfmt::skip]
const HEADINGS: [&str; 22] = [
    "created_at", "id", "target_id", "org_id", "project_id", "actor_user_id", "api_key_id", "actor_type", "category",
    "action", "target_type", "changed_fields", "previous_values", "new_values", "metadata", "target_label",
    "actor_label", "reason", "ip_address", "user_agent", "request_id", "session_id",
];

fn write_csv(entries: &[entry::Model], with_headings: bool, to: &mut impl Write) -> io::Result<()> {
    let mut csv = csv::Writer::from_writer(to);
    if with_headings {
        csv.write_record(HEADINGS)?;
    }
    for entry in entries {
        let row = serde_json::to_value(entry)?;
        csv.write_record(HEADINGS.map(|column| cell(&row[column])))?;
    }
    csv.flush()
}

fn cell(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        other => other.to_string(),
    }
}
