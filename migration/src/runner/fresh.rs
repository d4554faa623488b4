use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, Statement};
use sea_query::{Alias, ForeignKey, PostgresQueryBuilder, Table, extension::postgres::Type};

use super::{
    Consent, Direction, RunError, Runner, data_loss, execute::Work, preflight, promised,
    up::refuse_legacy,
};
use crate::{
    Entry, HISTORY,
    ddl::{Lock, LockMode, Step, quote},
    ledger,
    snapshot::{Changes, Kind, Object, Snapshot},
};

impl Runner<'_> {
    /// Drops what the whole history made, known by name, and applies all migrations again.
    ///
    /// Unlike going down and up it needs no working `down`; like it, it leaves alone whatever the
    /// project does not know: when something of that kind depends on what has to go, nothing is
    /// dropped, and PostgreSQL names it.
    ///
    /// # Errors
    /// When the baseline was adopted, when tables hold rows and `consent` is not given, when the
    /// database is not ready for the whole history, or when a step fails.
    pub async fn fresh(&self, consent: bool) -> Result<Vec<&'static str>, RunError> {
        self.refuse_loss(consent).await?;
        self.server_is_ready().await?;
        let steps = self.steps_to_nothing().await?;
        let no_changes = Changes::default();
        let work = Work {
            title: "fresh",
            direction: Direction::Down,
            steps: &steps,
            guarded: (!consent).then_some(&no_changes),
        };
        let dropped = self.run_group(work, async |transaction| {
            forget_everything(transaction).await
        });
        self.or_ask_again(dropped.await, consent).await?;
        self.up(None).await
    }

    /// The steps that drop what the history made, as far as it is there.
    async fn steps_to_nothing(&self) -> Result<Vec<Step>, RunError> {
        let ours = promised(HISTORY)?;
        let live = self.live().await?;
        let before_tables = self.functions_on_tables().await?;
        let is_early = |object: &Object| before_tables.contains(&object.name);
        let mut steps = Vec::new();
        for (kind, early) in ORDER {
            let objects = ours.iter().filter(|(object, _)| {
                object.kind == kind
                    && live.get(object).is_some()
                    && (kind != Kind::Function || is_early(object) == early)
            });
            steps.extend(objects.filter_map(|(object, definition)| drop_step(object, definition)));
        }
        Ok(steps)
    }

    async fn functions_on_tables(&self) -> Result<Vec<String>, DbErr> {
        let sql = include_str!("functions_on_tables.sql");
        let rows = self
            .db
            .query_all_raw(Statement::from_string(DbBackend::Postgres, sql))
            .await?;
        rows.iter().map(|row| row.try_get("", "name")).collect()
    }

    /// Takes everything back and applies it again.
    ///
    /// # Errors
    /// As [`reset`](Self::reset), and when the database is not ready for the whole history.
    pub async fn refresh(&self, consent: bool) -> Result<Vec<&'static str>, RunError> {
        self.reset(consent).await?;
        self.up(None).await
    }

    /// Takes everything back, with the rows, once `consent` is given to lose them.
    ///
    /// # Errors
    /// When the baseline was adopted, when tables hold rows and `consent` is not given, or when a
    /// step fails.
    pub async fn reset(&self, consent: bool) -> Result<Vec<&'static str>, RunError> {
        self.refuse_loss(consent).await?;
        let taken_back = self.down(None, Consent { data_loss: consent }).await;
        self.or_ask_again(taken_back, consent).await
    }

    /// Refuses before anything is changed what the server would refuse after half of it.
    pub(super) async fn server_is_ready(&self) -> Result<(), RunError> {
        let nothing = Snapshot::default();
        let problems = preflight::problems(&self.db, &self.schema, &nothing, &nothing, &[]).await?;
        if problems.is_empty() {
            return Ok(());
        }
        Err(RunError::NotReady { problems })
    }

    /// Rows that were written after the first look are asked about like those before it.
    async fn or_ask_again<T>(
        &self,
        done: Result<T, RunError>,
        consent: bool,
    ) -> Result<T, RunError> {
        if let Err(RunError::WouldLoseData { .. }) = done {
            self.refuse_loss(consent).await?;
        }
        done
    }

    async fn refuse_loss(&self, consent: bool) -> Result<(), RunError> {
        let applied = self.applied().await?;
        self.refuse_adopted(&applied).await?;
        if applied.is_empty() {
            refuse_legacy(&self.live().await?)?;
        }
        let mut tables = Vec::new();
        for (object, _) in promised(HISTORY)?.iter().filter(|_| !consent) {
            if may_hold_rows(object) && data_loss::has_rows(&self.db, &object.name).await? {
                tables.push(object.name.clone());
            }
        }
        if tables.is_empty() {
            return Ok(());
        }
        Err(RunError::HoldsRows { tables })
    }
}

/// What is dropped by itself, in this order; everything else goes with its table. Views come first,
/// then keys, since tables may refer to each other in a circle; then what calls functions that know tables,
/// those functions, materialized views, of which those that build on others come first by name, the tables,
/// and the functions that tables call.
const ORDER: [(Kind, bool); 9] = [
    (Kind::View, true),
    (Kind::Constraint, true),
    (Kind::Trigger, true),
    (Kind::Policy, true),
    (Kind::Function, true),
    (Kind::MaterializedView, true),
    (Kind::Table, true),
    (Kind::Function, false),
    (Kind::Type, true),
];

/// Whether it is a table for rows that the history does not write itself.
fn may_hold_rows(object: &Object) -> bool {
    let mut filled = HISTORY.iter().flat_map(Entry::fills);
    object.kind == Kind::Table && !filled.any(|table| *table == object.name)
}

/// The step that drops an object, if it has to be dropped by itself. It names a table that may hold rows,
/// for them to be looked for under its lock.
fn drop_step(object: &Object, definition: &str) -> Option<Step> {
    let name = Alias::new(&object.name);
    let sql = match object.kind {
        Kind::Constraint if definition.starts_with("FOREIGN KEY") => ForeignKey::drop()
            .name(&object.name)
            .table(Alias::new(&object.owner))
            .to_string(PostgresQueryBuilder),
        // Its name already is `name(argument types)`, as SQL writes it.
        Kind::Function => format!("DROP ROUTINE {}", object.name),
        Kind::Trigger | Kind::Policy => format!(
            "DROP {} {} ON {}",
            object.kind.word().to_uppercase(),
            quote(&object.name),
            quote(&object.owner)
        ),
        Kind::View => format!("DROP VIEW {}", quote(&object.name)),
        Kind::MaterializedView => format!("DROP MATERIALIZED VIEW {}", quote(&object.name)),
        Kind::Table => Table::drop().table(name).to_string(PostgresQueryBuilder),
        Kind::Type => Type::drop().name(name).to_string(PostgresQueryBuilder),
        _ => return None,
    };
    let lock = object.table().map_or(Lock::NONE, |table| {
        Lock::on(table, LockMode::AccessExclusive)
    });
    let step = Step::transactional(format!("drop {object}"), sql, lock);
    Some(match may_hold_rows(object) {
        true => step.makes(object.clone()),
        false => step,
    })
}

async fn forget_everything(transaction: &DatabaseTransaction) -> Result<(), RunError> {
    for table in ledger::TABLES {
        let sql = Table::drop()
            .table(Alias::new(table))
            .if_exists()
            .to_string(PostgresQueryBuilder);
        transaction.execute_unprepared(&sql).await?;
    }
    Ok(())
}
