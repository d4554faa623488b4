//! Guests of a large project by a part of their name.

use entity::prelude::*;
use sqlx::{Executor, Row, types::Uuid};

use crate::{
    Outcome,
    database::Bench,
    pairs::{self, time},
    report::{Goal, Report},
};

/// The guests without an index but those they had before there was one for searches.
const COPY: &str = "DROP TABLE IF EXISTS ratios_guests;
    CREATE UNLOGGED TABLE ratios_guests (LIKE guests INCLUDING DEFAULTS);
    INSERT INTO ratios_guests SELECT * FROM guests;
    ALTER TABLE ratios_guests ADD PRIMARY KEY (id);
    CREATE INDEX ON ratios_guests (project_id);";

const BY_ILIKE: &str = "SELECT * FROM ratios_guests
    WHERE project_id = $1 AND deleted_at IS NULL AND (first_name ILIKE $2 OR last_name ILIKE $2
        OR coalesce(first_name, '') || ' ' || coalesce(last_name, '') ILIKE $2)
    ORDER BY last_name, first_name, id LIMIT $3";

const PAGE: u64 = 20;

pub async fn measure(bench: &Bench, report: &Report) -> Outcome<()> {
    let project = bench.large_project().await?;
    bench.pool.execute(sqlx::raw_sql(COPY)).await?;
    bench.vacuum("ratios_guests").await?;
    let common: String = sqlx::query_scalar(
        "SELECT lower(substr(first_name, 1, 4)) AS part FROM guests WHERE project_id = $1
         GROUP BY part ORDER BY count(*) DESC, part LIMIT 1",
    )
    .bind(project)
    .fetch_one(&bench.pool)
    .await?;
    for (name, part, faster) in [
        ("search_rare", "uillfeath", 44.0),
        ("search_common", common.as_str(), 25.0),
    ] {
        let own = search(&Unscoped(&bench.db), project, part).await?;
        if own != by_ilike(bench, project, part).await? {
            return Err(format!("the searches for {part} differ").into());
        }
        let ours = async || time(search(&Unscoped(&bench.db), project, part)).await;
        let ilike = async || time(by_ilike(bench, project, part)).await;
        let found = pairs::measure(ours, ilike).await?;
        let blocks = bench
            .blocks(async |transaction| search(&Unscoped(transaction), project, part).await)
            .await?;
        let matches = matches(bench, project, part).await?;
        let about =
            format!("`{part}` in {matches} names, {blocks} buffers, ILIKE without an index");
        report.pairs(name, Goal::Faster(faster), &found, &about);
    }
    bench.pool.execute("DROP TABLE ratios_guests").await?;
    Ok(())
}

async fn search(db: &impl TenantScope, project: Uuid, part: &str) -> Outcome<Vec<Uuid>> {
    let guests = Guest::live().in_project(project.into()).named_like(part);
    let page = guests.by_name().size(PAGE).fetch(db).await?;
    Ok(page
        .items
        .into_iter()
        .map(|guest| guest.id.into())
        .collect())
}

async fn by_ilike(bench: &Bench, project: Uuid, part: &str) -> Outcome<Vec<Uuid>> {
    let rows = sqlx::query(BY_ILIKE)
        .bind(project)
        .bind(format!("%{part}%"))
        .bind(i64::try_from(PAGE)?)
        .fetch_all(&bench.pool)
        .await?;
    let ids = rows.iter().map(|row| row.try_get("id"));
    Ok(ids.collect::<Result<_, _>>()?)
}

async fn matches(bench: &Bench, project: Uuid, part: &str) -> Outcome<i64> {
    let query = "SELECT count(*) FROM guests WHERE project_id = $1 AND deleted_at IS NULL
        AND coalesce(first_name, '') || ' ' || coalesce(last_name, '') ILIKE $2";
    let query = sqlx::query_scalar(query)
        .bind(project)
        .bind(format!("%{part}%"));
    Ok(query.fetch_one(&bench.pool).await?)
}
