use std::time::Instant;

use sea_orm::{ConnectionTrait, DbBackend, Statement, TransactionTrait};

use super::{
    Direction, Event, RunError, Runner, lock, promised,
    up::{Recording, is_leftover},
};
use crate::{
    HISTORY,
    ddl::Step,
    ledger,
    snapshot::{Difference, Kind, Object, Snapshot},
    verify::Paste,
};

/// The baseline and its indexes: what a live database already has.
pub(super) const ADOPTED: usize = 2;

/// What adopting a live database found and did.
#[derive(Clone, Debug)]
pub struct Adoption {
    /// Objects that were compared and found equal.
    pub equal: usize,
    /// Indexes that were missing, or INVALID, and are built now.
    pub built: Vec<Object>,
    /// Objects that the project does not know and leaves alone.
    pub unknown: Vec<Difference>,
}

impl Runner<'_> {
    /// Compares a live database with the baseline, builds the indexes it lacks, and records 000
    /// and 001, without touching a row.
    ///
    /// # Errors
    /// [`RunError::NotTheBaseline`] when something of ours is missing or different, before
    /// anything is changed.
    pub async fn adopt(&self) -> Result<Adoption, RunError> {
        let (entries, later) = HISTORY.split_at(ADOPTED);
        let [baseline, indexes] = entries else {
            return Err(RunError::AlreadyAdopted);
        };
        if !self.applied().await?.is_empty() {
            return Err(RunError::AlreadyAdopted);
        }
        let live = self.live().await?;
        let Compared {
            ours,
            missing_indexes: built,
            unknown,
        } = compare(&self.db, &self.schema, &live).await?;
        let later: Vec<_> = later.iter().collect();
        self.preflight(&ours, &live, &later).await?;
        ledger::install(&self.db).await?;

        let started = Instant::now();
        let steps: Vec<Step> = indexes
            .up()
            .into_iter()
            .filter(|step| {
                step.makes
                    .as_ref()
                    .is_some_and(|index| built.contains(index))
            })
            .collect();
        let tolerated = ledger::write_objects(unknown.iter().map(|extra| &extra.object));
        let recording = Recording {
            adopted: true,
            started,
            kept: String::new(),
            tolerated: &tolerated,
        };
        self.reporter.event(Event::Started {
            title: "adopting",
            direction: Direction::Up,
            steps: steps.len(),
        });
        for step in &steps {
            lock::assert_held(&self.db, &self.schema).await?;
            self.run_outside("adopting", Direction::Up, step).await?;
        }
        let transaction = self.db.begin().await?;
        self.record(&transaction, baseline, &[], &recording).await?;
        self.record(&transaction, indexes, &[baseline], &recording)
            .await?;
        transaction.commit().await?;
        self.reporter.event(Event::Finished {
            title: "adopting",
            direction: Direction::Up,
            duration: started.elapsed(),
        });
        Ok(Adoption {
            equal: ours.iter().count() - built.len(),
            built,
            unknown,
        })
    }
}

/// A live database beside the baseline that it equals.
pub(super) struct Compared {
    /// The baseline with its indexes.
    ours: Snapshot,
    /// Indexes of ours that are missing, or INVALID.
    pub(super) missing_indexes: Vec<Object>,
    /// What the project does not know.
    unknown: Vec<Difference>,
}

/// Compares a live database with the baseline.
///
/// # Errors
/// [`RunError::NotTheBaseline`] when anything but an index of ours is missing or different.
pub(super) async fn compare(
    db: &impl ConnectionTrait,
    schema: &str,
    live: &Snapshot,
) -> Result<Compared, RunError> {
    let ours = promised(HISTORY.iter().take(ADOPTED))?;
    let (missing_indexes, mut differences): (Vec<_>, Vec<_>) =
        ours.missing_from(live).into_iter().partition(is_leftover);
    let (stricter, unknown): (Vec<_>, Vec<_>) = ours
        .extra_in(live)
        .into_iter()
        .partition(|extra| is_about_our_column(extra, &ours));
    differences.extend(stricter);
    differences.extend(unvalidated(db, schema, &ours).await?);
    if !differences.is_empty() {
        let fixes = Paste::of(db, schema).await?.fixes(&differences);
        return Err(RunError::NotTheBaseline { differences, fixes });
    }
    let missing_indexes = missing_indexes.into_iter();
    Ok(Compared {
        missing_indexes: missing_indexes.map(|missing| missing.object).collect(),
        ours,
        unknown,
    })
}

/// Constraints of ours that were never checked against the rows that are there.
async fn unvalidated(
    db: &impl ConnectionTrait,
    schema: &str,
    ours: &Snapshot,
) -> Result<Vec<Difference>, RunError> {
    let statement = Statement::from_sql_and_values(
        DbBackend::Postgres,
        "SELECT r.relname::text AS table, c.conname::text AS name FROM pg_constraint c \
         JOIN pg_class r ON r.oid = c.conrelid \
         WHERE r.relnamespace = quote_ident($1)::regnamespace AND NOT c.convalidated ORDER BY 1, 2",
        [schema.into()],
    );
    let mut differences = Vec::new();
    for row in db.query_all_raw(statement).await? {
        let (table, name): (String, String) = (row.try_get("", "table")?, row.try_get("", "name")?);
        let object = Object::in_table(Kind::Constraint, table, name);
        if let Some(definition) = ours.get(&object) {
            differences.push(Difference {
                expected: Some(definition.to_owned()),
                found: Some(format!("{definition} NOT VALID")),
                object,
            });
        }
    }
    Ok(differences)
}

/// A NOT NULL or a default that the baseline's own column does not have.
fn is_about_our_column(extra: &Difference, ours: &Snapshot) -> bool {
    let column = Object {
        kind: Kind::Column,
        ..extra.object.clone()
    };
    matches!(extra.object.kind, Kind::NotNull | Kind::Default) && ours.get(&column).is_some()
}
