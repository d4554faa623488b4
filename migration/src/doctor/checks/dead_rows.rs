use sea_orm::FromQueryResult;

use super::{Check, Looked};
use crate::doctor::{
    Severity,
    view::View,
    words::{number, percent},
};

pub(super) static CHECK: Check = Check::of_catalogue("dead rows");

#[derive(FromQueryResult)]
struct Row {
    name: String,
    dead: i64,
    share: f64,
    vacuumed: String,
}

/// Tables of which vacuum has left too much.
pub(super) async fn look(view: &View<'_>) -> Looked {
    let values = [view.limits.dead_rows.into(), view.limits.dead_share.into()];
    let rows: Vec<Row> = view.rows(include_str!("dead_rows.sql"), values).await?;
    let findings = rows.iter().map(|row| {
        CHECK.finding(
            Severity::Warning,
            format!("table {}", row.name),
            format!(
                "{} of its rows are dead ({}), last vacuumed: {}",
                percent(row.share),
                number(row.dead),
                row.vacuumed
            ),
            "queries read past them and the table grows; a long transaction keeps them from being removed",
            format!("VACUUM (ANALYZE) {};", view.named(&row.name)),
        )
    });
    Ok(findings.collect())
}
