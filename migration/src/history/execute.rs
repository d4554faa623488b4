//! Steps on a database that nobody else is using, for plain sea-orm-migration.

use sea_orm_migration::{
    DbErr,
    sea_orm::{ConnectionTrait, DbBackend, Statement},
};

use crate::{
    ddl::{Batches, Check, Mode, Step, drop_invalid_index},
    runner::{is_violation, steps_in},
};

pub(super) async fn execute(db: &impl ConnectionTrait, steps: Vec<Step>) -> Result<(), DbErr> {
    let schema: String = ask(db, "SELECT current_schema()::text AS answer").await?;
    for step in steps_in(steps, &schema) {
        match &step.mode {
            Mode::Transactional | Mode::Alone | Mode::Apart => run(db, &step.sql).await?,
            Mode::Concurrent { index, repair } => {
                if let Some(repair) = repair {
                    run(db, repair).await?;
                }
                drop_invalid_index(db, index).await?;
                run(db, &step.sql).await?;
            }
            Mode::Validate(_) => match run(db, &step.sql).await {
                Err(error) if !is_violation(&error) => return Err(error),
                _ => {}
            },
            Mode::Batches(batches) => update_all(db, &step, batches).await?,
            Mode::Check(check) => put_in_force(db, &schema, &step, check).await?,
        }
    }
    Ok(())
}

async fn update_all(
    db: &impl ConnectionTrait,
    step: &Step,
    batches: &Batches,
) -> Result<(), DbErr> {
    while ask(db, batches.is_left().replacen(" AS left", " AS answer", 1)).await? {
        if db.execute_unprepared(&step.sql).await?.rows_affected() == 0 {
            return Err(DbErr::Custom(format!(
                "`{}`: rows of {} are locked by another session; end it, or use `up` of this program, which waits",
                step.label, batches.table
            )));
        }
    }
    Ok(())
}

async fn put_in_force(
    db: &impl ConnectionTrait,
    schema: &str,
    step: &Step,
    check: &Check,
) -> Result<(), DbErr> {
    let broken = format!(
        "SELECT EXISTS (SELECT FROM ({}) AS offenders) AS answer",
        check.offenders(schema)
    );
    if ask(db, broken).await? {
        return run(db, &check.stand_in()).await;
    }
    run(db, &step.sql).await
}

async fn run(db: &impl ConnectionTrait, sql: &str) -> Result<(), DbErr> {
    db.execute_unprepared(sql).await.map(drop)
}

async fn ask<T: sea_orm_migration::sea_orm::TryGetable>(
    db: &impl ConnectionTrait,
    sql: impl Into<String>,
) -> Result<T, DbErr> {
    let statement = Statement::from_string(DbBackend::Postgres, sql);
    let row = db.query_one_raw(statement).await?;
    row.ok_or_else(|| DbErr::RecordNotFound("an answer".into()))?
        .try_get("", "answer")
}

#[cfg(test)]
impl super::Entry {
    /// A migration that is in no history.
    pub(crate) const fn throw_away(
        revision: &'static dyn super::Revision,
        catalogue: &'static str,
    ) -> Self {
        super::Entry {
            revision,
            catalogue,
        }
    }
}
