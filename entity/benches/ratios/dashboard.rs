//! Projects of an organization with their numbers.

use entity::{page::Page, prelude::*, projects::dashboard::ProjectDashboard};
use sqlx::types::Uuid;

use crate::{
    Outcome,
    database::Bench,
    pairs::{self, time},
    report::{Goal, Report},
    shown::{by_hand, is_same},
};

const OF_20: &str = "SELECT id FROM organizations WHERE name = 'Ratios of 20'";
const OF_500: &str = "SELECT id FROM organizations WHERE name = 'Ratios of 500'";
const OF_SEED: &str =
    "SELECT owner_org_id FROM projects p JOIN organizations o ON o.id = owner_org_id
    WHERE o.name NOT LIKE 'Ratios%' AND p.deleted_at IS NULL
    GROUP BY owner_org_id ORDER BY count(*) DESC, owner_org_id LIMIT 1";

pub async fn measure(bench: &Bench, report: &Report) -> Outcome<()> {
    let mut blocks_each = Vec::new();
    for (size, query, faster) in [(20, OF_20, 123.0), (500, OF_500, 347.0)] {
        let org = bench.id(query).await?;
        let ours = async || time(page(&Unscoped(&bench.db), org, size)).await;
        let plan = async || time(of_plan(bench, org)).await;
        let found = pairs::measure(ours, plan).await?;
        let name = format!("dashboard_{size}_plan");
        report.pairs(&name, Goal::Faster(faster), &found, "the plan's CTE");
        let blocks = by_hand_too(bench, report, org, size, "").await?;
        blocks_each.push(blocks / size as f64);
    }
    let org = bench.id(OF_SEED).await?;
    by_hand_too(bench, report, org, 20, "_seed").await?;
    let details = format!(
        "buffers a project: {:.1} on a page of 500, {:.1} of 20",
        blocks_each[1], blocks_each[0]
    );
    let ratio = blocks_each[1] / blocks_each[0];
    report.line("dashboard_linear", ratio, Goal::Within(1.1), &details);
    Ok(())
}

/// Against a statement by hand. Returns the blocks that a page takes.
async fn by_hand_too(
    bench: &Bench,
    report: &Report,
    org: Uuid,
    size: u64,
    suffix: &str,
) -> Outcome<f64> {
    let shown = page(&Unscoped(&bench.db), org, size).await?.items;
    if !is_same(&shown, &by_hand(&bench.pool, org, size).await?) {
        return Err("the dashboard and the statement by hand differ".into());
    }
    let ours = async || time(page(&Unscoped(&bench.db), org, size)).await;
    let hand = async || time(by_hand(&bench.pool, org, size)).await;
    let found = pairs::measure(ours, hand).await?;
    let blocks = bench
        .blocks(async |transaction| page(&Unscoped(transaction), org, size).await)
        .await?;
    let guests: i64 = shown.iter().map(|shown| shown.counts.guests).sum();
    let about = format!(
        "{} projects, {guests} guests, {blocks} buffers, by hand",
        shown.len()
    );
    let name = format!("dashboard_{size}{suffix}_hand");
    report.pairs(&name, Goal::Within(1.15), &found, &about);
    Ok(blocks)
}

async fn page(db: &impl TenantScope, org: Uuid, size: u64) -> Outcome<Page<ProjectDashboard>> {
    let projects = Project::find().of_org(org.into());
    Ok(projects.dashboard().size(size).fetch(db).await?)
}

async fn of_plan(bench: &Bench, org: Uuid) -> Outcome<usize> {
    let query = sqlx::query(include_str!("dashboard_of_plan.sql")).bind(org);
    Ok(query.fetch_all(&bench.pool).await?.len())
}
