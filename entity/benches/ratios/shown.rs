//! What a dashboard shows, by hand.

use entity::projects::{
    dashboard::{ProjectCounts, ProjectDashboard},
    project::ProjectStatus,
};
use sea_orm::ActiveEnum;
use sqlx::{
    PgPool, Row,
    postgres::PgRow,
    types::{
        Uuid,
        chrono::{DateTime, Utc},
    },
};

use crate::Outcome;

/// Everything of a project and its numbers, as far as a program would read it.
pub struct Shown {
    pub id: Uuid,
    pub texts: [Option<String>; 4],
    pub ids: [Option<Uuid>; 7],
    pub times: [Option<DateTime<Utc>>; 4],
    pub counts: ProjectCounts,
}

pub async fn by_hand(pool: &PgPool, org: Uuid, size: u64) -> Outcome<Vec<Shown>> {
    // One project more tells here too whether there is a next page.
    let rows = sqlx::query(include_str!("dashboard_by_hand.sql"))
        .bind(org)
        .bind(i64::try_from(size + 1)?)
        .fetch_all(pool)
        .await?;
    let shown = rows.iter().map(shown);
    Ok(shown.collect::<Result<_, _>>()?)
}

fn shown(row: &PgRow) -> Result<Shown, sqlx::Error> {
    Ok(Shown {
        id: row.try_get("id")?,
        texts: [
            row.try_get("name")?,
            row.try_get("status")?,
            row.try_get("timezone")?,
            row.try_get("prior_status")?,
        ],
        ids: [
            row.try_get("owner_org_id")?,
            row.try_get("manager_org_id")?,
            row.try_get("created_by")?,
            row.try_get("deleted_by")?,
            row.try_get("deletion_id")?,
            row.try_get("archived_by")?,
            row.try_get("updated_by")?,
        ],
        times: [
            row.try_get("created_at")?,
            row.try_get("updated_at")?,
            row.try_get("deleted_at")?,
            row.try_get("archived_at")?,
        ],
        counts: ProjectCounts {
            guests: row.try_get("guests")?,
            invites: row.try_get("invites")?,
            responses: row.try_get("responses")?,
            check_ins: row.try_get("check_ins")?,
            last_activity: row.try_get("last_activity")?,
        },
    })
}

/// Ways that differ in what they find cannot be compared.
pub fn is_same(own: &[ProjectDashboard], other: &[Shown]) -> bool {
    let mut pairs = own.iter().zip(other);
    own.len() <= other.len() && pairs.all(|(own, other)| is_one(own, other))
}

fn is_one(own: &ProjectDashboard, other: &Shown) -> bool {
    let ProjectDashboard { project, counts } = own;
    let texts = [
        Some(project.name.clone()),
        Some(stored(&project.status)),
        Some(project.timezone.clone()),
        project.prior_status.as_ref().map(stored),
    ];
    let ids = [
        Some(project.owner_org_id.into()),
        project.manager_org_id.map(Into::into),
        project.created_by.map(Into::into),
        project.deleted_by.map(Into::into),
        project.deletion_id.map(Into::into),
        project.archived_by.map(Into::into),
        project.updated_by.map(Into::into),
    ];
    let times = [
        Some(project.created_at),
        Some(project.updated_at),
        project.deleted_at,
        project.archived_at,
    ];
    Uuid::from(project.id) == other.id
        && *counts == other.counts
        && (&texts, &ids, &times) == (&other.texts, &other.ids, &other.times)
}

fn stored(status: &ProjectStatus) -> String {
    status.to_value().value.to_string()
}
