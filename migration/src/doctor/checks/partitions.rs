use chrono::{DateTime, Datelike, Months, Utc};
use sea_orm::{FromQueryResult, prelude::DateTimeUtc};

use super::{Check, Looked, closed_logs};
use crate::{
    HISTORY,
    ddl::quote,
    doctor::{Finding, Severity, view::View, words::literal},
    maintain::{MONTHS_ASIDE, mend_times},
    runner::{RunError, promised},
};

pub(super) static CHECK: Check = Check::of_catalogue("partitions");

/// Such a table gets its months from another one, when they are over.
const ARCHIVE: &str = "_archive";

#[derive(FromQueryResult)]
struct Row {
    table: String,
    key: String,
    ends: Option<DateTimeUtc>,
    is_ending: bool,
    others: Option<String>,
    others_readable: bool,
    others_rows: i64,
    can_make: bool,
    /// Whether the history makes the table, so that maintenance makes its months.
    #[sea_orm(skip)]
    is_ours: bool,
}

/// What is known of the rows of a default partition.
#[derive(FromQueryResult)]
struct Span {
    first: Option<DateTimeUtc>,
    last: Option<DateTimeUtc>,
    is_endless: bool,
}

/// Tables whose partitions end soon, rows that found no partition of their own, and logs that are on their way to have some.
pub(super) async fn look(view: &View<'_>) -> Looked {
    let rows: Vec<Row> = view
        .rows(
            include_str!("partitions.sql"),
            [view.limits.horizon_days.into()],
        )
        .await?;
    let history = promised(HISTORY)?;
    let mut findings = closed_logs::look(view, &history).await?;
    for mut row in rows {
        row.is_ours = history.has_table(&row.table);
        if row.is_ending
            && !row.table.ends_with(ARCHIVE)
            && let Some(ends) = row.ends
        {
            findings.push(horizon(view, &row, ends));
        }
        if let Some(others) = &row.others {
            findings.extend(strays(view, &row, others).await?);
        }
    }
    Ok(findings)
}

fn horizon(view: &View<'_>, row: &Row, ends: DateTime<Utc>) -> Finding {
    let is_over = ends <= Utc::now();
    let (severity, why) = match (&row.others, is_over) {
        (None, true) => (
            Severity::Critical,
            "rows of today have no partition: writes fail",
        ),
        (None, false) => (Severity::Warning, "from then on writes fail"),
        (Some(_), _) => (
            Severity::Warning,
            "rows from then on pile up in the default partition, which no month leaves by itself",
        ),
    };
    let next = if row.can_make {
        make(view, row, 3, 0)
    } else {
        let until = ends + Months::new(1);
        format!(
            "CREATE TABLE {} PARTITION OF {} FOR VALUES FROM ('{ends}') TO ('{until}');",
            view.named(&format!(
                "{}_{:04}_{:02}",
                row.table,
                ends.year(),
                ends.month()
            )),
            view.named(&row.table)
        )
    };
    let verb = if is_over { "ended" } else { "end" };
    CHECK.finding(
        severity,
        format!("table {}", row.table),
        format!("its partitions {verb} on {}", ends.format("%Y-%m-%d")),
        why,
        next,
    )
}

/// Rows in a default partition, those without an end apart; without the right to read it, what statistics say.
async fn strays(view: &View<'_>, row: &Row, others: &str) -> Looked {
    if !row.others_readable {
        let next = if row.is_ours || row.can_make {
            make(view, row, 3, 0)
        } else {
            mend_times(&view.named(others), &quote(&row.key))
        };
        let unknown = || stray(others, "holds rows".to_owned(), next);
        return Ok((row.others_rows > 0).then(unknown).into_iter().collect());
    }
    let mut findings = Vec::new();
    let Some(span) = span(view, row, others).await? else {
        return Ok(findings);
    };
    if let (Some(first), Some(last)) = (span.first, span.last) {
        let day = |time: DateTime<Utc>| time.format("%Y-%m-%d").to_string();
        let problem = format!("holds rows from {} to {}", day(first), day(last));
        findings.push(stray(others, problem, home(view, row, others, first, last)));
    }
    if span.is_endless {
        let problem = format!("holds rows whose {} is infinity or -infinity", row.key);
        findings.push(stray(others, problem, end(view, row, others)));
    }
    Ok(findings)
}

async fn span(view: &View<'_>, row: &Row, others: &str) -> Result<Option<Span>, RunError> {
    let sql = include_str!("partition_span.sql")
        .replace("{key}", &quote(&row.key))
        .replace(
            "{others}",
            &format!("{}.{}", quote(view.schema), quote(others)),
        );
    let mut spans: Vec<Span> = view.rows(&sql, []).await?;
    Ok(spans.pop())
}

fn stray(others: &str, problem: String, next: String) -> Finding {
    CHECK.finding(
        Severity::Warning,
        format!("default partition {others}"),
        problem,
        "no query leaves it out, and no month of it can be archived or dropped",
        next,
    )
}

/// No partition of months holds what has no end.
fn end(view: &View<'_>, row: &Row, others: &str) -> String {
    format!(
        "SELECT * FROM {} WHERE NOT isfinite({}) LIMIT 20; (give them a time)",
        view.named(others),
        quote(&row.key)
    )
}

fn home(
    view: &View<'_>,
    row: &Row,
    others: &str,
    first: DateTime<Utc>,
    last: DateTime<Utc>,
) -> String {
    let month = |time: DateTime<Utc>| time.year() * 12 + time.month0() as i32;
    let this = month(Utc::now());
    let (behind, ahead) = ((this - month(first)).max(0), (month(last) - this).max(3));
    if !row.can_make || behind > MONTHS_ASIDE || ahead > MONTHS_ASIDE {
        return mend_times(&view.named(others), &quote(&row.key));
    }
    make(view, row, ahead, behind)
}

/// Maintenance makes the months of tables of ours that have a default partition, as far ahead as usual.
fn make(view: &View<'_>, row: &Row, ahead: i32, behind: i32) -> String {
    if row.is_ours && row.others.is_some() && ahead <= 3 {
        return view.command("maintain");
    }
    format!(
        "SELECT {}({}, {ahead}, {behind});",
        view.named("ensure_month_partitions"),
        literal(&view.named(&row.table))
    )
}
