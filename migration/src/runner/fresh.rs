use sea_orm::{ConnectionTrait, TransactionTrait};
use sea_query::{Alias, PostgresQueryBuilder, Table, extension::postgres::Type};

use super::{Consent, RunError, Runner, data_loss, promised};
use crate::{HISTORY, ledger, snapshot::Kind};

impl Runner<'_> {
    /// Drops what the whole history made, known by name, and applies all migrations again.
    ///
    /// Unlike going down and up it needs no working `down`; like it, it leaves alone whatever the
    /// project does not know.
    ///
    /// # Errors
    /// When the baseline was adopted, when tables hold rows and `consent` is not given, or when a
    /// step fails.
    pub async fn fresh(&self, consent: bool) -> Result<Vec<&'static str>, RunError> {
        self.refuse_adopted(&self.applied().await?).await?;
        if self.applied().await?.is_empty() {
            super::up::refuse_legacy(&self.live().await?)?;
        }
        if !consent {
            self.refuse_rows().await?;
        }
        let transaction = self.db.begin().await?;
        for (object, _) in promised(HISTORY)?.iter() {
            let name = Alias::new(&object.name);
            let sql = match object.kind {
                Kind::Table => Table::drop()
                    .table(name)
                    .if_exists()
                    .cascade()
                    .to_string(PostgresQueryBuilder),
                Kind::Type => Type::drop()
                    .name(name)
                    .if_exists()
                    .cascade()
                    .to_string(PostgresQueryBuilder),
                _ => continue,
            };
            transaction.execute_unprepared(&sql).await?;
        }
        for table in ledger::TABLES {
            let sql = Table::drop()
                .table(Alias::new(table))
                .if_exists()
                .to_string(PostgresQueryBuilder);
            transaction.execute_unprepared(&sql).await?;
        }
        transaction.commit().await?;
        self.up(None).await
    }

    /// Takes everything back, with the rows, once `consent` is given to lose them.
    ///
    /// # Errors
    /// When the baseline was adopted, when tables hold rows and `consent` is not given, or when a
    /// step fails.
    pub async fn reset(&self, consent: bool) -> Result<Vec<&'static str>, RunError> {
        self.refuse_adopted(&self.applied().await?).await?;
        if !consent {
            self.refuse_rows().await?;
        }
        self.down(None, Consent { data_loss: true }).await
    }

    async fn refuse_rows(&self) -> Result<(), RunError> {
        let mut tables = Vec::new();
        for (object, _) in promised(HISTORY)?.iter() {
            if object.kind == Kind::Table && data_loss::has_rows(&self.db, &object.name).await? {
                tables.push(object.name.clone());
            }
        }
        if tables.is_empty() {
            return Ok(());
        }
        Err(RunError::HoldsRows { tables })
    }
}
