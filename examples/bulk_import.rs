//! A guest list from a CSV file: checked, its bad rows shown, the rest imported.
//!
//! `cargo run --example bulk_import [guests.csv]`: needs nothing set up. Without a file it takes
//! `examples/data/guests.csv`; `tags` are separated by semicolons.

use std::{env, error::Error, path::Path};

use entity::{
    guests::import::{
        BadRows, ContactRow, Duplicates, GuestRow, ImportOptions, ImportReport, Progress, Stage,
        import,
    },
    prelude::*,
};
use indicatif::{ProgressBar, ProgressStyle};
use migration::testing::TestDatabase;
use serde::Deserialize;

/// A line of the file.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Line {
    first_name: String,
    last_name: String,
    role: String,
    group: String,
    email: String,
    phone: String,
    tags: String,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let given = env::args().nth(1);
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/guests.csv");
    let rows = read(Path::new(given.as_deref().unwrap_or(sample)))?;

    let database = TestDatabase::migrated().await?;
    let db = database.connect().await?;
    let project = project(&db).await?;

    let bar = ProgressBar::new(rows.len() as u64);
    bar.set_style(ProgressStyle::with_template(
        "{msg:>9} {bar:24.cyan/dim} {pos}/{len} rows, {elapsed}",
    )?);
    let draw = |progress: Progress| {
        bar.set_length(progress.total as u64);
        bar.set_position(progress.done as u64);
        bar.set_message(match progress.stage {
            Stage::Matching => "matching",
            Stage::Writing => "writing",
        });
    };
    let options = ImportOptions {
        bad_rows: BadRows::Skip,
        duplicates: Duplicates::Skip,
        dry_run: true,
        progress: Some(&draw),
    };

    // As the owner, whom no policy binds; an application takes a session, as tenant_session.rs does.
    let announced = import(&Unscoped(&db), project, rows.clone(), options).await?;
    bar.suspend(|| print_problems(&announced));
    let options = ImportOptions {
        dry_run: false,
        ..options
    };
    let report = import(&Unscoped(&db), project, rows, options).await?;
    bar.finish_and_clear();
    println!(
        "{} of {} guests imported with {} contacts, {} skipped",
        report.imported, report.rows, report.contacts, report.skipped
    );
    println!(
        "{} tags and {} groups are new",
        report.new_tags.len(),
        report.new_groups.len()
    );
    Ok(())
}

fn read(path: &Path) -> Result<Vec<GuestRow>, Box<dyn Error>> {
    let mut reader = csv::Reader::from_path(path)
        .map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    let headers = reader.headers()?.clone();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record?;
        let line: Line = record.deserialize(Some(&headers))?;
        rows.push(GuestRow {
            line: record.position().map(|position| position.line()),
            first_name: line.first_name,
            last_name: line.last_name,
            role: line.role,
            group: line.group,
            contacts: vec![ContactRow {
                email: line.email,
                phone: line.phone,
            }],
            tags: line.tags.split(';').map(str::to_owned).collect(),
        });
    }
    Ok(rows)
}

fn print_problems(report: &ImportReport) {
    if report.problems.is_empty() {
        return;
    }
    println!("line  outcome   field       what is wrong");
    for problem in &report.problems {
        println!(
            "{:>4}  {:<8}  {:<10}  {}",
            problem.line, problem.severity, problem.field, problem.reason
        );
    }
}

async fn project(db: &DatabaseConnection) -> Result<ProjectId, DbErr> {
    let organization = organization::ActiveModel {
        name: Set("Ann & Ben".to_owned()),
        r#type: Set(OrgType::Couple),
        ..Default::default()
    };
    let organization = organization.insert(db).await?;
    let project = project::ActiveModel {
        owner_org_id: Set(organization.id),
        name: Set("Our wedding".to_owned()),
        ..Default::default()
    };
    Ok(project.insert(db).await?.id)
}
