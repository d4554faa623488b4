use sqlx::{Connection, PgConnection};

use super::execute::execute;
use super::{Error, expected};

/// Leaves one of the 58 indexes INVALID, with its right definition, as an interrupted `CREATE INDEX CONCURRENTLY` does.
///
/// It is dropped if it is there and built again while `writer`, another connection of the owner to the same database,
/// holds the table's lock as an open transaction would; the build waits for it, times out, and what it began stays.
pub async fn leave_invalid_index(
    builder: &mut PgConnection,
    writer: &mut PgConnection,
    index: &str,
) -> Result<(), Error> {
    let facts = expected()?;
    let fact = facts
        .indexes
        .iter()
        .find(|fact| fact.name == index)
        .ok_or_else(|| Error::Unknown {
            what: format!("indexes.csv has no index {index}"),
        })?;
    let concurrently = fact
        .definition
        .replacen("CREATE INDEX ", "CREATE INDEX CONCURRENTLY ", 1)
        .replacen(" ON public.", " ON ", 1);
    execute(builder, format!("DROP INDEX IF EXISTS {index}")).await?;

    let mut open = writer
        .begin()
        .await
        .map_err(Error::sql("opening the writer's transaction"))?;
    execute(
        &mut open,
        format!("LOCK TABLE {} IN ROW EXCLUSIVE MODE", fact.table),
    )
    .await?;
    execute(builder, "SET lock_timeout = '100ms'".to_owned()).await?;
    let built = execute(builder, concurrently).await;
    execute(builder, "RESET lock_timeout".to_owned()).await?;
    open.rollback()
        .await
        .map_err(Error::sql("ending the writer's transaction"))?;

    match built {
        Err(Error::Sql {
            source: sqlx::Error::Database(refusal),
            ..
        }) if refusal.code().as_deref() == Some("55P03") => Ok(()),
        Err(other) => Err(other),
        Ok(()) => Err(Error::Unknown {
            what: format!(
                "{index} was built although its table was locked: is the writer in the same database?"
            ),
        }),
    }
}
