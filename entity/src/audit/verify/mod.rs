//! Reads the sealed rows again, and names each that is not as it was sealed.

mod chain;
mod finding;
mod rows;
mod stored;

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, TransactionTrait,
    prelude::*,
};
use serde::Serialize;

use super::{audit_seal, heads::SealHead, whole::Whole};
use crate::Error;
use chain::Chain;
pub use finding::SealFinding;

/// Seals that are read at once; each brings the marks of its rows.
const PAGE: u64 = 8;

/// What became of the sealed rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[must_use = "what is not as it was sealed is among the findings, and no error"]
pub struct Verification {
    /// Seals that were checked.
    pub seals: u64,
    /// Rows that they speak for.
    pub rows: u64,
    /// Seals that others replaced when values were erased; their rows are those of the others.
    pub superseded: u64,
    /// Heads from elsewhere that the seals were held against.
    pub heads: u64,
    /// What is not as it was sealed; empty when all is.
    pub findings: Vec<SealFinding>,
}

/// Holds the log and its archive against the seals, and the seals against each other and against
/// `heads` that were exported before and kept elsewhere.
///
/// Finds every sealed row that was changed, removed, inserted or put at another time, whoever did it,
/// and every seal that was changed or removed. What it cannot find by itself is a log that somebody
/// rewrote together with all seals, or without the last ones: that shows against heads from elsewhere.
///
/// It reads every sealed row once, some thousands at a time, changes nothing and blocks nobody.
///
/// ```no_run
/// # use entity::{prelude::*, audit::verify};
/// # async fn example(db: &DatabaseConnection) -> Result<(), entity::Error> {
/// for finding in verify(db, &[]).await?.findings {
///     println!("{finding}");
/// }
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// [`Error::LogHidden`], or the database's.
pub async fn verify<C>(db: &C, heads: &[SealHead]) -> Result<Verification, Error>
where
    C: ConnectionTrait + TransactionTrait,
{
    let whole = Whole::of(db).await?;
    let mut chain = Chain::new(heads);
    let every = audit_seal::Entity::find();
    let mut verification = walk(&whole, every, |seal, findings| chain.add(seal, findings)).await?;
    verification.heads = heads.len() as u64;
    chain.finish(&mut verification.findings);
    Ok(verification)
}

/// The same for the rows of one time, up to before another: for the seals that speak for them, without
/// those before and after.
///
/// # Errors
/// [`Error::LogHidden`], or the database's.
pub async fn verify_between<C>(
    db: &C,
    from: DateTimeUtc,
    until: DateTimeUtc,
) -> Result<Verification, Error>
where
    C: ConnectionTrait + TransactionTrait,
{
    let whole = Whole::of(db).await?;
    // The end of a range may be within a moment.
    let seals = audit_seal::Entity::find()
        .filter(audit_seal::Column::FromAt.lt(until))
        .filter(audit_seal::Column::UntilAt.gte(from));
    walk(&whole, seals, |_, _| {}).await
}

async fn walk(
    db: &impl ConnectionTrait,
    seals: Select<audit_seal::Entity>,
    mut each: impl FnMut(&audit_seal::Model, &mut Vec<SealFinding>),
) -> Result<Verification, Error> {
    let superseded = superseded(db).await?;
    let mut verification = Verification::default();
    let mut last = 0;
    loop {
        let page = page(db, &seals, last).await?;
        for seal in &page {
            let findings = &mut verification.findings;
            each(seal, findings);
            findings.extend(chain::own_hash(seal));
            verification.seals += 1;
            if superseded.contains(&seal.number) {
                verification.superseded += 1;
            } else {
                verification.rows += rows::check(db, seal, findings).await?;
            }
            last = seal.number;
        }
        if (page.len() as u64) < PAGE {
            break;
        }
    }
    forget_moved(&mut verification.findings);
    Ok(verification)
}

async fn page(
    db: &impl ConnectionTrait,
    seals: &Select<audit_seal::Entity>,
    after: i64,
) -> Result<Vec<audit_seal::Model>, DbErr> {
    let seals = seals.clone();
    seals
        .filter(audit_seal::Column::Number.gt(after))
        .order_by_asc(audit_seal::Column::Number)
        .limit(PAGE)
        .all(db)
        .await
}

async fn superseded(db: &impl ConnectionTrait) -> Result<BTreeSet<i64>, DbErr> {
    let numbers = audit_seal::Entity::find()
        .select_only()
        .column(audit_seal::Column::Supersedes)
        .filter(audit_seal::Column::Supersedes.is_not_null());
    let numbers: Vec<i64> = numbers.into_tuple().all(db).await?;
    Ok(numbers.into_iter().collect())
}

/// A row that was put at a time within another seal is missing in the one and too much in the
/// other: it is told once.
fn forget_moved(findings: &mut Vec<SealFinding>) {
    let moved: BTreeMap<_, _> = findings.iter().filter_map(SealFinding::moved).collect();
    findings.retain(|finding| match finding {
        SealFinding::RowInserted { row, at, .. } => moved.get(row) != Some(at),
        _ => true,
    });
}
