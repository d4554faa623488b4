use sea_orm::FromQueryResult;

use super::{Check, Looked};
use crate::{
    ddl::quote,
    doctor::{Finding, Severity, view::View},
};

pub(super) static CHECK: Check = Check::of_catalogue("settings");

#[derive(FromQueryResult)]
struct Setting {
    name: String,
    source: String,
    database: String,
    role: String,
}

#[derive(FromQueryResult)]
struct Table {
    name: String,
}

/// What keeps vacuum from its work, or lets a crash damage the data.
pub(super) async fn look(view: &View<'_>) -> Looked {
    let settings: Vec<Setting> = view.rows(include_str!("server_settings.sql"), []).await?;
    let tables: Vec<Table> = view
        .rows(include_str!("tables_not_vacuumed.sql"), [])
        .await?;
    let tables = tables.iter().map(|table| {
        CHECK.finding(
            Severity::Warning,
            format!("table {}", table.name),
            "autovacuum leaves it alone (autovacuum_enabled = off)",
            "dead rows stay and statistics grow old",
            format!(
                "ALTER TABLE {} RESET (autovacuum_enabled);",
                view.named(&table.name)
            ),
        )
    });
    Ok(settings.iter().map(finding).chain(tables).collect())
}

fn finding(setting: &Setting) -> Finding {
    let (severity, why) = match setting.name.as_str() {
        "autovacuum" => (
            Severity::Warning,
            "dead rows stay, statistics grow old, and at last transaction ids run out",
        ),
        "track_counts" => (
            Severity::Warning,
            "autovacuum does not learn what there is to do, and index use is not counted",
        ),
        _ => (
            Severity::Notice,
            "a crash of the machine may damage the data beyond repair",
        ),
    };
    CHECK.finding(
        severity,
        format!("setting {}", setting.name),
        format!("is off ({})", setting.source),
        why,
        next(setting),
    )
}

fn next(setting: &Setting) -> String {
    let name = &setting.name;
    let (database, role) = (quote(&setting.database), quote(&setting.role));
    match setting.source.as_str() {
        "database" => format!("ALTER DATABASE {database} RESET {name};"),
        "user" => format!("ALTER ROLE {role} RESET {name};"),
        "database user" => format!("ALTER ROLE {role} IN DATABASE {database} RESET {name};"),
        "command line" => format!("start the server without -c {name}=off"),
        _ => format!("ALTER SYSTEM SET {name} = on; SELECT pg_reload_conf();"),
    }
}
