//! Figures and overviews, worked out anew.

use chrono::{Days, Utc};
use entity::analytics::overview::View;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, Statement, Value};

use super::{Maintained, go_on, patient::patiently};
use crate::runner::{RunError, Settings};

/// Works out the figures of the last `days`, those that no day is kept of, and the views, and says
/// what could not be done. What a database that is not at head has no function for is left out.
pub(super) async fn work_out(
    db: &DatabaseConnection,
    schema: &str,
    settings: &Settings,
    days: u32,
    done: &mut Maintained,
) -> Result<(), RunError> {
    let today = Utc::now().date_naive();
    let first = today
        .checked_sub_days(Days::new(days.into()))
        .unwrap_or(today);
    let span = || vec![first.into(), today.into()];
    for (function, values) in [
        ("roll_up_days(date,date)", span()),
        ("roll_up_events()", Vec::new()),
        ("roll_up_users()", Vec::new()),
        ("roll_up_logins()", Vec::new()),
        ("roll_up_revenue(date,date)", span()),
        ("roll_up_api_usage(date,date)", span()),
    ] {
        match call::<i64>(db, settings, function, values).await {
            Ok(Some(Some(changed))) => done.figures_changed += changed,
            Ok(Some(None)) => done.left.push(left(function)),
            Ok(None) => {}
            Err(error) => go_on(db, schema, function, error, done).await?,
        }
    }
    for view in View::ALL {
        let refresh = call::<String>(
            db,
            settings,
            "refresh_overview(text)",
            vec![view.name().into()],
        );
        match refresh.await {
            Ok(Some(Some(_))) => done.refreshed.push(view.name()),
            Ok(Some(None)) => done.left.push(left(view.name())),
            Ok(None) => {}
            Err(error) => go_on(db, schema, view.name(), error, done).await?,
        }
    }
    Ok(())
}

/// What the function gives; an inner none without a lock in time, an outer one without such a function.
async fn call<T: sea_orm::TryGetable>(
    db: &DatabaseConnection,
    settings: &Settings,
    function: &str,
    values: Vec<Value>,
) -> Result<Option<Option<T>>, RunError> {
    if !is_there(db, function).await? {
        return Ok(None);
    }
    let name = function.split('(').next().unwrap_or(function);
    let places: Vec<_> = (1..=values.len())
        .map(|place| format!("${place}"))
        .collect();
    // `void` has no type that could be read: as text it is empty.
    let cast = if function.starts_with("roll") {
        ""
    } else {
        "::text"
    };
    let sql = format!("SELECT {name}({}){cast} AS answer", places.join(", "));
    let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, values);
    let answer = patiently(db, settings, async |transaction| {
        let row = transaction.query_one_raw(statement.clone()).await?;
        row.ok_or_else(|| DbErr::RecordNotFound(name.to_owned()))?
            .try_get("", "answer")
    });
    Ok(Some(answer.await?))
}

async fn is_there(db: &impl ConnectionTrait, function: &str) -> Result<bool, DbErr> {
    let sql =
        "SELECT to_regprocedure(quote_ident(current_schema()) || '.' || $1) IS NOT NULL AS answer";
    super::ask(
        db,
        Statement::from_sql_and_values(DbBackend::Postgres, sql, [function.into()]),
    )
    .await
}

fn left(what: &str) -> String {
    format!("{what}: no lock in time")
}
