//! Many guests with their contacts, into a project that has none.

use std::{
    fmt::Write,
    time::{Duration, Instant},
};

use entity::{
    guests::import::{BadRows, ContactRow, Duplicates, GuestRow, ImportOptions, import},
    ids::{GuestContactId, GuestId},
    session::Unscoped,
};
use sea_orm::TransactionTrait;
use sqlx::types::Uuid;

use crate::{
    Outcome,
    database::Bench,
    pairs,
    report::{Goal, Report},
};

const TABLES: &str = "guests, guest_contacts";

pub async fn measure(bench: &Bench, report: &Report) -> Outcome<()> {
    let number = if bench.guests < 50_000 {
        10_000
    } else {
        100_000
    };
    let org = "INSERT INTO projects (owner_org_id, name)
        SELECT id, 'Ratios, import' FROM organizations WHERE name = 'Ratios, large' RETURNING id";
    let project = bench.id(org).await?;
    let files = Files::new(number, project);
    let rows: Vec<_> = (0..number).map(row).collect();

    let ours = async || {
        let transaction = bench.db.begin().await?;
        let begun = Instant::now();
        let options = ImportOptions {
            bad_rows: BadRows::RefuseAll,
            duplicates: Duplicates::Refuse,
            ..ImportOptions::default()
        };
        let done = import(
            &Unscoped(&transaction),
            project.into(),
            rows.iter().cloned(),
            options,
        )
        .await?;
        let took = begun.elapsed();
        transaction.rollback().await?;
        bench.vacuum(TABLES).await?;
        if done.imported != number {
            return Err(format!("{} of {number} imported", done.imported).into());
        }
        Ok(took)
    };
    let copy = async || {
        let took = files.copy(bench).await?;
        bench.vacuum(TABLES).await?;
        Ok(took)
    };
    let found = pairs::measure(ours, copy).await?;
    let about = format!("{number} guests, COPY of finished rows");
    report.pairs("import_copy", Goal::Within(1.2), &found, &about);
    sqlx::query("DELETE FROM projects WHERE id = $1")
        .bind(project)
        .execute(&bench.pool)
        .await?;
    Ok(())
}

fn row(number: usize) -> GuestRow {
    GuestRow {
        first_name: format!("First {}", number % 997),
        last_name: format!("Last {number}"),
        contacts: vec![ContactRow {
            email: format!("guest{number}@example.com"),
            phone: format!("+351912{number:06}"),
        }],
        ..GuestRow::default()
    }
}

/// The same rows as COPY takes them, ids included.
struct Files {
    guests: String,
    contacts: String,
}

impl Files {
    fn new(number: usize, project: Uuid) -> Self {
        let mut files = Self {
            guests: String::new(),
            contacts: String::new(),
        };
        for row in (0..number).map(row) {
            let (id, contact) = (GuestId::new_v7(), GuestContactId::new_v7());
            let GuestRow {
                first_name,
                last_name,
                contacts,
                ..
            } = row;
            writeln!(files.guests, "{id}\t{project}\t{first_name}\t{last_name}").ok();
            for ContactRow { email, phone } in contacts {
                writeln!(files.contacts, "{contact}\t{id}\t{email}\t{phone}").ok();
            }
        }
        files
    }

    async fn copy(&self, bench: &Bench) -> Outcome<Duration> {
        let mut transaction = bench.pool.begin().await?;
        let begun = Instant::now();
        for (statement, rows) in [
            (
                "COPY guests (id, project_id, first_name, last_name) FROM STDIN",
                &self.guests,
            ),
            (
                "COPY guest_contacts (id, guest_id, email, phone) FROM STDIN",
                &self.contacts,
            ),
        ] {
            let mut copy = transaction.copy_in_raw(statement).await?;
            copy.send(rows.as_bytes()).await?;
            copy.finish().await?;
        }
        let took = begun.elapsed();
        transaction.rollback().await?;
        Ok(took)
    }
}
