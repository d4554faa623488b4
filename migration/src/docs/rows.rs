//! How the rows that the queries in `sql/` give become parts of the model.

use sea_orm::{DbErr, FromQueryResult, QueryResult};

use super::model::{Column, Constraint, Key, Kind, OnDelete, Relation};

/// A part of a relation, and the name of that relation.
pub(super) struct PartRow<P> {
    pub(super) relation: String,
    pub(super) part: P,
}

impl<P: FromQueryResult> FromQueryResult for PartRow<P> {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        Ok(Self {
            relation: row.try_get(prefix, "relation")?,
            part: P::from_query_result(row, prefix)?,
        })
    }
}

/// A row of `dependencies.sql`: `object` is built on `needs`.
#[derive(FromQueryResult)]
pub(super) struct DependencyRow {
    pub(super) object: String,
    pub(super) needs: String,
}

impl FromQueryResult for Relation {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        let kind: String = row.try_get(prefix, "kind")?;
        let partition_key: Option<String> = row.try_get(prefix, "partition_key")?;
        let query: Option<String> = row.try_get(prefix, "query")?;
        Ok(Self {
            name: row.try_get(prefix, "name")?,
            kind: match (kind.as_str(), partition_key, query) {
                (_, Some(key), _) => Kind::Partitioned { key },
                ("m", _, Some(query)) => Kind::MaterializedView { query },
                (_, _, Some(query)) => Kind::View { query },
                _ => Kind::Table {
                    unlogged: row.try_get(prefix, "unlogged")?,
                },
            },
            options: row.try_get(prefix, "options")?,
            row_security: row.try_get(prefix, "row_security")?,
            comment: row.try_get(prefix, "comment")?,
            columns: Vec::new(),
            constraints: Vec::new(),
            indexes: Vec::new(),
            triggers: Vec::new(),
            policies: Vec::new(),
        })
    }
}

impl FromQueryResult for Constraint {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        let kind: String = row.try_get(prefix, "kind")?;
        let target: Option<String> = row.try_get(prefix, "target")?;
        let on_delete: String = row.try_get(prefix, "on_delete")?;
        Ok(Self {
            name: row.try_get(prefix, "name")?,
            definition: row.try_get(prefix, "definition")?,
            columns: row.try_get(prefix, "columns")?,
            key: match (kind.as_str(), target) {
                ("p", _) => Key::Primary,
                ("u", _) => Key::Unique,
                (_, Some(table)) => Key::Foreign {
                    table,
                    columns: row.try_get(prefix, "target_columns")?,
                    on_delete: match on_delete.as_str() {
                        "c" => OnDelete::Cascade,
                        "n" | "d" => OnDelete::Clear,
                        _ => OnDelete::Refuse,
                    },
                },
                _ => Key::Other,
            },
            comment: row.try_get(prefix, "comment")?,
        })
    }
}

impl Column {
    /// The same column with the short name of its type, as people write it.
    pub(super) fn with_short_type(mut self) -> Self {
        self.sql_type = shorten(&self.sql_type);
        self
    }
}

fn shorten(sql_type: &str) -> String {
    let (base, array) = match sql_type.strip_suffix("[]") {
        Some(base) => (base, "[]"),
        None => (sql_type, ""),
    };
    let short = match base {
        "timestamp with time zone" => "timestamptz",
        "timestamp without time zone" => "timestamp",
        "time with time zone" => "timetz",
        "time without time zone" => "time",
        _ => match base.strip_prefix("character varying") {
            Some(length) => return format!("varchar{length}{array}"),
            None => base,
        },
    };
    format!("{short}{array}")
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[test]
    fn long_type_names_become_the_usual_ones() {
        assert_eq!(shorten("timestamp with time zone"), "timestamptz");
        assert_eq!(shorten("timestamp with time zone[]"), "timestamptz[]");
        assert_eq!(shorten("character varying(64)"), "varchar(64)");
        assert_eq!(shorten("character varying"), "varchar");
        assert_eq!(shorten("double precision"), "double precision");
    }
}
