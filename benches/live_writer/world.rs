//! What the writer finds in the database before it begins.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

use sqlx::{AssertSqlSafe, Column, Connection, PgConnection, Row};
use uuid::Uuid;

use crate::{
    Outcome,
    ledger::Changes,
    support::legacy::{self, Catalog},
};

/// A row of the territory: the names of parameters and the ids of rows that belong together.
pub type Place = HashMap<String, Uuid>;

/// A row that may be deleted, and how many rows of which tables go with it.
#[derive(Debug)]
pub struct Doomed {
    pub id: Uuid,
    pub cascade: Changes,
}

/// What one client works on, apart from the others.
#[derive(Debug, Default)]
pub struct Share {
    pub places: Vec<Place>,
    pub doomed: HashMap<String, VecDeque<Doomed>>,
}

/// The legacy database as its facts describe it, and a session that remembers which rows are whose.
pub struct World {
    pub facts: Catalog,
    pub audit: PgConnection,
}

impl World {
    /// Divides the rows of the database.
    pub async fn divide(url: &str, clients: i32) -> Outcome<Self> {
        let mut audit = PgConnection::connect(url).await?;
        let sql = include_str!("world/parts.sql").replace(":clients", &clients.to_string());
        sqlx::raw_sql(AssertSqlSafe(sql))
            .execute(&mut audit)
            .await?;
        let facts = legacy::expected()?;
        Ok(World { facts, audit })
    }

    /// What the client of this number works on.
    pub async fn share(&mut self, client: i32, clients: i32) -> Outcome<Share> {
        let mut share = Share::default();
        let rows =
            sqlx::query("SELECT * FROM territory WHERE client = $1 ORDER BY md5(guest::text)")
                .bind(client)
                .fetch_all(&mut self.audit)
                .await?;
        for row in rows {
            let mut place = Place::new();
            for column in row
                .columns()
                .iter()
                .filter(|column| column.name() != "client")
            {
                if let Some(id) = row.try_get(column.ordinal())? {
                    place.insert(column.name().to_owned(), id);
                }
            }
            share.places.push(place);
        }
        if share.places.is_empty() {
            return Err(
                "there are too few guests for so many clients: pass a larger --guests".into(),
            );
        }
        let doomed: Vec<(Uuid, String)> = sqlx::query_as(include_str!("world/doomed.sql"))
            .bind(client)
            .bind(clients)
            .fetch_all(&mut self.audit)
            .await?;
        for (id, table) in doomed {
            let cascade = self.cascade(&table, id).await?;
            let of_kind = share.doomed.entry(table).or_default();
            of_kind.push_back(Doomed { id, cascade });
        }
        Ok(share)
    }

    /// How many rows of which tables go with a row, itself left out.
    async fn cascade(&mut self, table: &str, id: Uuid) -> Outcome<Changes> {
        let mut found: BTreeMap<String, HashSet<Uuid>> = BTreeMap::new();
        let mut open = vec![(table.to_owned(), vec![id])];
        while let Some((parent, ids)) = open.pop() {
            for (child, column) in self.children(&parent) {
                let sql = format!("SELECT id FROM {child} WHERE {column} = ANY ($1)");
                let below: Vec<Uuid> = sqlx::query_scalar(AssertSqlSafe(sql))
                    .bind(&ids)
                    .fetch_all(&mut self.audit)
                    .await?;
                let known = found.entry(child.clone()).or_default();
                let new: Vec<Uuid> = below.into_iter().filter(|id| known.insert(*id)).collect();
                if !new.is_empty() {
                    open.push((child, new));
                }
            }
        }
        let mut changes = Changes::new();
        for (table, ids) in found {
            changes.insert(table, i64::try_from(ids.len())?);
        }
        Ok(changes)
    }

    /// The tables and columns that refer to a table and go with it.
    fn children(&self, parent: &str) -> Vec<(String, String)> {
        let cascade = format!("REFERENCES {parent}(id) ON DELETE CASCADE");
        let references = self.facts.constraints.iter().filter_map(|constraint| {
            let (columns, target) = constraint
                .definition
                .strip_prefix("FOREIGN KEY (")?
                .split_once(") ")?;
            (target == cascade).then(|| (constraint.table.clone(), columns.to_owned()))
        });
        references.collect()
    }
}
