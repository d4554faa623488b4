//! A page far from the first.

use entity::{
    page::{Cursor, Page},
    prelude::*,
};
use sqlx::types::Uuid;

use crate::{
    Outcome,
    database::Bench,
    pairs::{self, time},
    report::{Goal, Report},
};

const DEPTH: i64 = 40_000;
const SIZE: u64 = 50;
const STRIDE: u64 = 500;

const BY_OFFSET: &str = "SELECT * FROM guests WHERE project_id = $1 AND deleted_at IS NULL
    ORDER BY last_name, first_name, id LIMIT $2 OFFSET $3";

pub async fn measure(bench: &Bench, report: &Report) -> Outcome<()> {
    let project = bench.large_project().await?;
    let mut cursor = None;
    for _ in 0..DEPTH.unsigned_abs() / STRIDE {
        cursor = page(&Unscoped(&bench.db), project, cursor, STRIDE)
            .await?
            .next;
    }
    let cursor = cursor.ok_or("the large project ends before the page")?;
    let after = || Some(cursor.clone());
    let first = page(&Unscoped(&bench.db), project, after(), SIZE)
        .await?
        .items;
    if first.len() != by_offset(bench, project, DEPTH).await? {
        return Err("the pages differ".into());
    }

    let keyset = async || time(page(&Unscoped(&bench.db), project, after(), SIZE)).await;
    let offset = async || time(by_offset(bench, project, DEPTH)).await;
    let found = pairs::measure(keyset, offset).await?;
    let blocks = bench
        .blocks(async |transaction| page(&Unscoped(transaction), project, after(), SIZE).await)
        .await?;
    let about = format!("{SIZE} rows at {DEPTH}, {blocks} buffers, OFFSET");
    report.pairs("pages_offset", Goal::Faster(13.0), &found, &about);

    let shallow = async || time(page(&Unscoped(&bench.db), project, None, SIZE)).await;
    let keyset = async || time(page(&Unscoped(&bench.db), project, after(), SIZE)).await;
    let found = pairs::measure(keyset, shallow).await?;
    report.pairs("pages_depth", Goal::Within(1.2), &found, "the first page");
    Ok(())
}

async fn page(
    db: &impl TenantScope,
    project: Uuid,
    after: Option<Cursor>,
    size: u64,
) -> Outcome<Page<guest::Model>> {
    let guests = Guest::live().in_project(project.into());
    Ok(guests.by_name().size(size).after(after).fetch(db).await?)
}

async fn by_offset(bench: &Bench, project: Uuid, offset: i64) -> Outcome<usize> {
    let rows = sqlx::query(BY_OFFSET)
        .bind(project)
        .bind(i64::try_from(SIZE)?)
        .bind(offset)
        .fetch_all(&bench.pool)
        .await?;
    Ok(rows.len())
}
