use std::{collections::BTreeMap, convert};

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, Statement};

use super::{
    model::{Column, Model, Relation},
    rows::{DependencyRow, PartRow},
};

/// Reads the catalogue of `schema`, leaving out the tables named in `bookkeeping`.
///
/// What it gives does not depend on the connection's `search_path`, on the role that reads, or on
/// who owns what. Called inside a transaction, it leaves `search_path` set to `schema` until that
/// transaction ends.
///
/// # Errors
/// When the database does not answer.
pub async fn read(
    db: &impl ConnectionTrait,
    schema: &str,
    bookkeeping: &[&str],
) -> Result<Model, DbErr> {
    let source = Source {
        db,
        schema,
        bookkeeping: bookkeeping.iter().map(ToString::to_string).collect(),
    };
    let mut model = Model {
        schema: schema.to_owned(),
        extensions: source.rows(include_str!("sql/extensions.sql")).await?,
        enums: source.rows(include_str!("sql/enums.sql")).await?,
        sequences: source
            .visible_rows(include_str!("sql/sequences.sql"))
            .await?,
        relations: source
            .visible_rows(include_str!("sql/relations.sql"))
            .await?,
        functions: source.rows(include_str!("sql/functions.sql")).await?,
        needs: BTreeMap::new(),
    };
    source.read_parts(&mut model.relations).await?;

    let dependencies: Vec<DependencyRow> =
        source.rows(include_str!("sql/dependencies.sql")).await?;
    for DependencyRow { object, needs } in dependencies {
        model.needs.entry(object).or_default().insert(needs);
    }
    Ok(model)
}

struct Source<'a, C> {
    db: &'a C,
    schema: &'a str,
    bookkeeping: Vec<String>,
}

impl<C: ConnectionTrait> Source<'_, C> {
    /// The rows of a query whose only parameter is the schema.
    async fn rows<R: FromQueryResult>(&self, sql: &str) -> Result<Vec<R>, DbErr> {
        self.query(sql, vec![self.schema.into()]).await
    }

    /// The rows of a query whose parameters are the schema and the tables to leave out.
    async fn visible_rows<R: FromQueryResult>(&self, sql: &str) -> Result<Vec<R>, DbErr> {
        let values = vec![self.schema.into(), self.bookkeeping.clone().into()];
        self.query(sql, values).await
    }

    async fn query<R: FromQueryResult>(
        &self,
        sql: &str,
        values: Vec<sea_orm::Value>,
    ) -> Result<Vec<R>, DbErr> {
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, values);
        let rows = self.db.query_all_raw(statement).await?;
        rows.iter()
            .map(|row| R::from_query_result(row, ""))
            .collect()
    }

    /// Hangs columns, constraints, indexes, triggers and policies on their relations.
    async fn read_parts(&self, relations: &mut [Relation]) -> Result<(), DbErr> {
        let mut by_name: BTreeMap<String, &mut Relation> = relations
            .iter_mut()
            .map(|relation| (relation.name.clone(), relation))
            .collect();
        // A part of a relation that was left out is left out with it.
        macro_rules! hang {
            ($file:literal, $list:ident, $make:expr) => {
                for PartRow { relation, part } in self.rows(include_str!($file)).await? {
                    if let Some(relation) = by_name.get_mut(&relation) {
                        relation.$list.push($make(part));
                    }
                }
            };
        }
        hang!("sql/columns.sql", columns, Column::with_short_type);
        hang!("sql/constraints.sql", constraints, convert::identity);
        hang!("sql/indexes.sql", indexes, convert::identity);
        hang!("sql/triggers.sql", triggers, convert::identity);
        hang!("sql/policies.sql", policies, convert::identity);
        Ok(())
    }
}
