use chrono::{DateTime, Datelike, Months, Utc};
use sea_orm::{FromQueryResult, prelude::DateTimeUtc};

use super::{Check, Looked};
use crate::{
    ddl::quote,
    doctor::{Finding, PROGRAM, Severity, view::View, words::literal},
    runner::RunError,
};

pub(super) static CHECK: Check = Check::of_catalogue("partitions");

/// Such a table gets its months from another one, when they are over.
const ARCHIVE: &str = "_archive";

/// More months than these are a mistake in the rows rather than partitions to make.
const MONTHS_ASIDE: i32 = 120;

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
}

#[derive(FromQueryResult)]
struct Span {
    first: Option<DateTimeUtc>,
    last: Option<DateTimeUtc>,
}

/// Tables whose partitions end soon, and rows that found no partition of their own.
pub(super) async fn look(view: &View<'_>) -> Looked {
    let rows: Vec<Row> = view
        .rows(
            include_str!("partitions.sql"),
            [view.limits.horizon_days.into()],
        )
        .await?;
    let mut findings = Vec::new();
    for row in rows {
        if row.is_ending
            && !row.table.ends_with(ARCHIVE)
            && let Some(ends) = row.ends
        {
            findings.push(horizon(&row, ends));
        }
        if let Some(others) = &row.others
            && let Some(span) = span(view, &row, others).await?
        {
            findings.push(strays(&row, others, &span));
        }
    }
    Ok(findings)
}

fn horizon(row: &Row, ends: DateTime<Utc>) -> Finding {
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
        make(row, 3, 0)
    } else {
        let until = ends + Months::new(1);
        format!(
            "CREATE TABLE {} PARTITION OF {} FOR VALUES FROM ('{ends}') TO ('{until}');",
            quote(&format!(
                "{}_{:04}_{:02}",
                row.table,
                ends.year(),
                ends.month()
            )),
            quote(&row.table)
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

/// From which time to which rows are in the default partition; without the right to read it, what statistics say.
async fn span(view: &View<'_>, row: &Row, others: &str) -> Result<Option<Span>, RunError> {
    if !row.others_readable {
        let unknown = Span {
            first: None,
            last: None,
        };
        return Ok((row.others_rows > 0).then_some(unknown));
    }
    let sql = include_str!("partition_span.sql")
        .replace("{key}", &quote(&row.key))
        .replace(
            "{others}",
            &format!("{}.{}", quote(view.schema), quote(others)),
        );
    let mut spans: Vec<Span> = view.rows(&sql, []).await?;
    Ok(spans.pop().filter(|span| span.first.is_some()))
}

fn strays(row: &Row, others: &str, span: &Span) -> Finding {
    let (problem, next) = match (span.first, span.last) {
        (Some(first), Some(last)) => (
            format!(
                "holds rows from {} to {}",
                first.format("%Y-%m-%d"),
                last.format("%Y-%m-%d")
            ),
            home(row, others, first, last),
        ),
        _ => ("holds rows".to_owned(), make(row, 3, 0)),
    };
    CHECK.finding(
        Severity::Warning,
        format!("default partition {others}"),
        problem,
        "no query leaves it out, and no month of it can be archived or dropped",
        next,
    )
}

fn home(row: &Row, others: &str, first: DateTime<Utc>, last: DateTime<Utc>) -> String {
    let month = |time: DateTime<Utc>| time.year() * 12 + time.month0() as i32;
    let this = month(Utc::now());
    let (behind, ahead) = ((this - month(first)).max(0), (month(last) - this).max(3));
    if !row.can_make || behind > MONTHS_ASIDE || ahead > MONTHS_ASIDE {
        let key = quote(&row.key);
        return format!(
            "SELECT * FROM {} ORDER BY {key} LIMIT 20; (mend the times, or attach a partition that holds them)",
            quote(others)
        );
    }
    make(row, ahead, behind)
}

/// Maintenance makes the months of tables that have a default partition, as far ahead as usual.
fn make(row: &Row, ahead: i32, behind: i32) -> String {
    if row.others.is_some() && ahead <= 3 {
        return format!("{PROGRAM} maintain");
    }
    format!(
        "SELECT ensure_month_partitions({}, {ahead}, {behind});",
        literal(&quote(&row.table))
    )
}
