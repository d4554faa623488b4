//! The indexes of new tables, as lines of a list.

use sea_query::{
    Alias, ConditionalStatement, Expr, Index, IndexColumn, IndexType, IntoIndexColumn,
};

use super::{Step, create_index};

/// An index of a table that the same migration makes.
#[derive(Clone, Copy, Debug)]
pub struct NewIndex {
    name: &'static str,
    table: &'static str,
    columns: &'static [&'static str],
    predicate: &'static str,
    is_unique: bool,
    nulls_are_equal: bool,
    is_gin: bool,
}

/// An index on columns, or on expressions in parentheses.
///
/// ```
/// use migration::ddl::new_index;
///
/// let step = new_index("uq_plans_code", "plans", &["code"]).unique().only("deleted_at IS NULL").step();
/// assert_eq!(
///     step.sql,
///     r#"CREATE UNIQUE INDEX "uq_plans_code" ON "plans" ("code") WHERE deleted_at IS NULL"#,
/// );
/// ```
pub const fn new_index(
    name: &'static str,
    table: &'static str,
    columns: &'static [&'static str],
) -> NewIndex {
    NewIndex {
        name,
        table,
        columns,
        predicate: "",
        is_unique: false,
        nulls_are_equal: false,
        is_gin: false,
    }
}

/// The steps that create them.
pub fn create_indexes(indexes: &[NewIndex]) -> Vec<Step> {
    indexes.iter().map(NewIndex::step).collect()
}

impl NewIndex {
    /// No two rows have the same values.
    pub const fn unique(self) -> Self {
        NewIndex {
            is_unique: true,
            ..self
        }
    }

    /// Rows with NULL in the same places are the same.
    pub const fn nulls_not_distinct(self) -> Self {
        NewIndex {
            nulls_are_equal: true,
            ..self
        }
    }

    /// For containment, in arrays and JSON.
    pub const fn gin(self) -> Self {
        NewIndex {
            is_gin: true,
            ..self
        }
    }

    /// Only the rows of this condition.
    pub const fn only(self, predicate: &'static str) -> Self {
        NewIndex { predicate, ..self }
    }

    /// The step that creates it.
    pub fn step(&self) -> Step {
        let mut index = Index::create();
        for column in self.columns {
            index.col(part(column));
        }
        if self.is_unique {
            index.unique();
        }
        if self.nulls_are_equal {
            index.nulls_not_distinct();
        }
        if self.is_gin {
            index.index_type(IndexType::FullText);
        }
        if !self.predicate.is_empty() {
            index.and_where(Expr::cust(self.predicate));
        }
        create_index(self.name, self.table, index)
    }
}

fn part(column: &'static str) -> IndexColumn {
    let expression = column
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    match expression {
        Some(expression) => Expr::cust(expression).into_index_column(),
        None => Alias::new(column).into_index_column(),
    }
}
