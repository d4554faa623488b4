use sea_orm::{FromQueryResult, prelude::DateTimeUtc};

use super::{Check, Looked, concurrently};
use crate::{
    HISTORY,
    doctor::{
        Severity,
        view::View,
        words::{bytes, time},
    },
    runner::promised,
    snapshot::{Kind, Object},
};

pub(super) static CHECK: Check = Check::of_catalogue("unused indexes");

#[derive(FromQueryResult)]
struct Row {
    name: String,
    table: String,
    is_partitioned: bool,
    bytes: i64,
    since: DateTimeUtc,
}

/// Large indexes that no query has used for as long as it was counted, and that no key needs. Some may have been built a
/// moment ago: the catalogue does not tell.
pub(super) async fn look(view: &View<'_>) -> Looked {
    let values = [
        view.limits.unused_bytes.into(),
        view.limits.statistics_age.into(),
    ];
    let rows: Vec<Row> = view
        .rows(include_str!("unused_indexes.sql"), values)
        .await?;
    let history = promised(HISTORY)?;
    let enough = time(view.limits.statistics_age);
    let findings = rows.iter().map(|row| {
        let object = Object::in_table(Kind::Index, &row.table, &row.name);
        let next = match history.get(&object) {
            Some(_) => "leave it until it is unused for months, replicas included; then drop it in a migration".into(),
            None => format!(
                "DROP INDEX{} {}; -- once it has stood unused for {enough}",
                concurrently(row.is_partitioned),
                view.named(&row.name)
            ),
        };
        CHECK.finding(
            Severity::Notice,
            object.to_string(),
            format!(
                "{}, not used since it was built, or since {}",
                bytes(row.bytes),
                row.since.format("%Y-%m-%d")
            ),
            "it costs every write; what replicas read is not counted here",
            next,
        )
    });
    Ok(findings.collect())
}
