use std::process::ExitCode;

use serde_json::json;

use super::{
    FINDINGS, Outcome,
    args::{Db, DbVerb, Global},
    database,
    output::{Output, table},
};
use crate::embedded::{self, Status};

pub(super) async fn run(global: &Global, db: &Db, output: &Output) -> Outcome {
    let dir = global.embedded_dir();
    match db.verb {
        DbVerb::Start => {
            database::embedded(global, output)?;
            show(embedded::status(dir)?.as_ref(), output)
        }
        DbVerb::Stop => {
            let stopped = embedded::stop(dir)?;
            output.result(&json!({ "stopped": stopped }), || {
                if stopped {
                    "stopped"
                } else {
                    "was not running"
                }
                .to_owned()
            });
            Ok(ExitCode::SUCCESS)
        }
        DbVerb::Status => show(embedded::status(dir)?.as_ref(), output),
        DbVerb::PsqlUrl => {
            let cluster = database::embedded(global, output)?;
            output.result(&json!({ "url": cluster.url() }), || cluster.url());
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// Exit code 1 says that it does not run, for scripts.
fn show(status: Option<&Status>, output: &Output) -> Outcome {
    let Some(status) = status else {
        output.result(&json!({ "state": "absent" }), || {
            "there is no embedded database yet: `db start` makes one".to_owned()
        });
        return Ok(ExitCode::from(FINDINGS));
    };
    let document = json!({
        "state": if status.pid.is_some() { "running" } else { "stopped" },
        "pid": status.pid,
        "major": status.major,
        "data_dir": status.data_dir,
        "bytes": status.size,
        "url": status.url,
        "log": status.log,
    });
    output.result(&document, || describe(status));
    Ok(ExitCode::from(if status.pid.is_some() {
        0
    } else {
        FINDINGS
    }))
}

fn describe(status: &Status) -> String {
    let state = match status.pid {
        Some(pid) => format!("running, pid {pid}"),
        None => "stopped".to_owned(),
    };
    table(
        ["embedded database", ""],
        [
            ["state".to_owned(), state],
            ["version".to_owned(), format!("PostgreSQL {}", status.major)],
            ["data".to_owned(), status.data_dir.display().to_string()],
            ["size".to_owned(), format!("{} MB", status.size / 1_000_000)],
            ["log".to_owned(), status.log.display().to_string()],
            ["psql".to_owned(), format!("psql '{}'", status.url)],
        ],
    )
}
