//! What there is to rebuild.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, Statement};

use super::{Which, nearest::nearest};
use crate::runner::RunError;

/// A smaller index is not worth a rebuild, and an estimate of few pages says little.
const SMALLEST: i64 = 1 << 20;

/// An index that holds entries itself.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Index {
    pub name: String,
    pub table: String,
    /// Not of a materialized view.
    pub is_of_table: bool,
    /// Its name, its table's, and those of what they are partitions of.
    pub goes_by: Vec<String>,
    /// Whether a rebuild that was ended left it.
    pub is_leftover: bool,
    /// Whether an exclusion constraint is kept by it.
    pub is_exclusion: bool,
    is_btree: bool,
    pub bytes: i64,
    /// The share of its bytes that a rebuild would give back; none where it cannot be estimated.
    pub bloat: Option<f64>,
}

/// All of a schema, by name.
pub(super) async fn all(db: &impl ConnectionTrait, schema: &str) -> Result<Vec<Index>, DbErr> {
    let sql = include_str!("indexes.sql");
    let indexes = Statement::from_sql_and_values(DbBackend::Postgres, sql, [schema.into()]);
    Index::find_by_statement(indexes).all(db).await
}

impl Index {
    fn is_worth_it(&self) -> bool {
        self.is_btree && !self.is_leftover && self.bytes >= SMALLEST
    }

    /// Why nothing can be said of an index that is large enough.
    pub fn unknown(&self) -> Option<String> {
        (self.is_worth_it() && self.bloat.is_none()).then(|| {
            format!(
                "{}: no estimate, since there are no statistics of its columns that this role may read",
                self.name
            )
        })
    }

    fn wasted(&self) -> i64 {
        (self.bytes as f64 * self.bloat.unwrap_or_default()) as i64
    }
}

/// Those that are meant: by name, or the most wasteful first.
pub(super) fn choose(all: &[Index], which: &Which, schema: &str) -> Result<Vec<Index>, RunError> {
    match which {
        Which::Named(name) => named(all, name, schema),
        Which::Bloated { percent } => Ok(bloated(all, f64::from(*percent) / 100.0)),
    }
}

fn named(all: &[Index], name: &str, schema: &str) -> Result<Vec<Index>, RunError> {
    let mut found = all.to_vec();
    found.retain(|index| index.goes_by.iter().any(|known| known == name));
    if found.is_empty() {
        let known = all.iter().flat_map(|index| &index.goes_by);
        return Err(RunError::NoSuchIndex {
            name: name.to_owned(),
            schema: schema.to_owned(),
            nearest: nearest(name, known.map(String::as_str)).map(str::to_owned),
        });
    }
    found.retain(|index| !index.is_leftover);
    Ok(found)
}

fn bloated(all: &[Index], threshold: f64) -> Vec<Index> {
    let mut found = all.to_vec();
    found.retain(|index| index.is_worth_it() && index.bloat.is_some_and(|share| share > threshold));
    found.sort_by_key(|index| std::cmp::Reverse(index.wasted()));
    found
}
