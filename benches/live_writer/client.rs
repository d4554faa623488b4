//! One connection of the writer, as the owner of the tables and without any setting.

use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use sqlx::{AssertSqlSafe, ConnectOptions, PgConnection, Row, postgres::PgConnectOptions};

use crate::{
    Outcome,
    ledger::{Changes, add},
    mix::{Effect, Statement, Unit},
    record::{Failure, Record, Sample},
    values::Values,
    world::{Doomed, Share},
};

/// When each statement is due, whatever became of those before.
#[derive(Debug, Clone)]
pub struct Schedule {
    pub begin: Instant,
    /// Between two statements of all clients together.
    pub pace: Duration,
    pub clients: i32,
    pub stop: Arc<AtomicBool>,
}

pub struct Client {
    number: i32,
    options: PgConnectOptions,
    connection: PgConnection,
    units: Arc<Vec<Unit>>,
    share: Share,
    /// How often a statement has been prepared anew.
    versions: HashMap<String, u32>,
    record: Record,
}

impl Client {
    pub async fn connect(
        url: &str,
        number: i32,
        units: Arc<Vec<Unit>>,
        share: Share,
    ) -> Outcome<Self> {
        // Room for every statement, so that each stays prepared through all migrations.
        let options = url
            .parse::<PgConnectOptions>()?
            .application_name("live writer")
            .statement_cache_capacity(1_000);
        Ok(Client {
            number,
            connection: options.connect().await?,
            options,
            units,
            share,
            versions: HashMap::new(),
            record: Record::default(),
        })
    }

    /// Sends unit after unit until told to stop.
    pub async fn write(mut self, schedule: Schedule) -> Outcome<Record> {
        let units = Arc::clone(&self.units);
        let deck = deck(&units, self.number);
        let own_pace = schedule.pace * u32::try_from(schedule.clients)?;
        let mut due = schedule.begin + schedule.pace * u32::try_from(self.number)?;
        for (serial, unit) in (0_i32..).zip(deck.into_iter().cycle()) {
            if schedule.stop.load(Ordering::Relaxed) {
                break;
            }
            let Some(values) = Values::choose(unit, &mut self.share, self.number, serial) else {
                continue;
            };
            tokio::time::sleep_until(due.into()).await;
            self.send(unit, &values, due).await?;
            due += own_pace * u32::try_from(unit.statements.len())?;
        }
        Ok(self.record)
    }

    /// Sends the statements of a unit, and waits for each. Waiting counts from when the unit was due, since a client that
    /// was held up sends late what others wait for.
    async fn send(&mut self, unit: &Unit, values: &Values, due: Instant) -> Outcome<()> {
        let mut from = due;
        let mut changes = Changes::new();
        for statement in &unit.statements {
            let result = self.execute(statement, values).await;
            let now = Instant::now();
            self.record.samples.push(Sample {
                from,
                took: now - from,
                statement: statement.name.clone(),
            });
            from = now;
            match result {
                Ok(own) => add(&mut changes, &own),
                Err(error) => {
                    self.record
                        .failures
                        .push(Failure::new(now, statement, &error));
                    if unit.is_transaction {
                        changes.clear();
                    }
                    self.recover(unit, &error).await?;
                    break;
                }
            }
        }
        self.remember(unit, values, &changes);
        add(&mut self.record.changes, &changes);
        Ok(())
    }

    /// Runs one statement; a prepared `SELECT *` may find once that its columns have changed.
    async fn execute(
        &mut self,
        statement: &Statement,
        values: &Values,
    ) -> Result<Changes, sqlx::Error> {
        let result = self.run(statement, values).await;
        let is_stale = |error: &sqlx::Error| {
            let code = error.as_database_error().and_then(|error| error.code());
            code.as_deref() == Some("0A000")
        };
        match result {
            Err(error) if statement.is_star && is_stale(&error) => {
                self.record
                    .stale
                    .push((Instant::now(), statement.name.clone()));
                *self.versions.entry(statement.name.clone()).or_default() += 1;
                self.run(statement, values).await
            }
            result => result,
        }
    }

    async fn run(
        &mut self,
        statement: &Statement,
        values: &Values,
    ) -> Result<Changes, sqlx::Error> {
        let sql = match self.versions.get(&statement.name) {
            Some(version) => format!("{} -- prepared again: {version}", statement.sql),
            None => statement.sql.clone(),
        };
        let mut changes = Changes::new();
        if statement.effect == Effect::Frames {
            sqlx::raw_sql(AssertSqlSafe(sql))
                .execute(&mut self.connection)
                .await?;
            return Ok(changes);
        }
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for name in &statement.parameters {
            query = values.bind(query, name);
        }
        match statement.effect {
            Effect::Upserts(table) => {
                for row in query.fetch_all(&mut self.connection).await? {
                    let inserted: bool = row.try_get(0)?;
                    *changes.entry(table.to_owned()).or_default() += i64::from(inserted);
                }
            }
            Effect::Inserts(table) => {
                let rows = query.execute(&mut self.connection).await?.rows_affected();
                changes.insert(table.to_owned(), rows.cast_signed());
            }
            Effect::Deletes(table) => {
                let rows = query.execute(&mut self.connection).await?.rows_affected();
                changes.insert(table.to_owned(), -rows.cast_signed());
                if let Some(doomed) = values
                    .doomed(&statement.parameters, table)
                    .filter(|_| rows == 1)
                {
                    for (table, rows) in &doomed.cascade {
                        *changes.entry(table.clone()).or_default() -= rows;
                    }
                }
            }
            Effect::None | Effect::Frames => {
                query.fetch_all(&mut self.connection).await?;
            }
        }
        Ok(changes)
    }

    /// Makes the connection usable again.
    async fn recover(&mut self, unit: &Unit, error: &sqlx::Error) -> Outcome<()> {
        if error.as_database_error().is_none() {
            self.connection = self.options.connect().await?;
        } else if unit.is_transaction {
            sqlx::raw_sql("ROLLBACK")
                .execute(&mut self.connection)
                .await?;
        }
        Ok(())
    }

    /// Notes the row that the unit leaves for a later one to delete.
    fn remember(&mut self, unit: &Unit, values: &Values, changes: &Changes) {
        let Some(leaves) = &unit.leaves else { return };
        let (Some(id), Some(1..)) = (values.fresh(leaves.table), changes.get(leaves.table)) else {
            return;
        };
        let with = changes
            .iter()
            .filter(|(table, _)| leaves.with.contains(&table.as_str()));
        let cascade = with.map(|(table, rows)| (table.clone(), *rows)).collect();
        let of_kind = self
            .share
            .doomed
            .entry(leaves.table.to_owned())
            .or_default();
        of_kind.push_back(Doomed { id, cascade });
    }
}

/// Each unit as often as it weighs, in an order that is mixed and the same in every run.
fn deck(units: &[Unit], client: i32) -> Vec<&Unit> {
    let mut deck: Vec<(u64, &Unit)> = Vec::new();
    let mut state = u64::from(client.unsigned_abs()) + 1;
    for unit in units {
        for _ in 0..unit.weight {
            // Knuth's linear congruential generator: mixing is all that is asked of it.
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            deck.push((state >> 33, unit));
        }
    }
    deck.sort_by_key(|(place, _)| *place);
    deck.into_iter().map(|(_, unit)| unit).collect()
}
