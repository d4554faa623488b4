use std::fmt::Write as _;

use super::{
    super::model::{Column, Key, Kind, Relation},
    Script,
    quote::identifier,
};

/// `CREATE TABLE` with every constraint but foreign keys, and its comments.
pub(super) fn create(script: &mut Script, table: &Relation) {
    let name = identifier(&table.name);
    let mut lines = columns(&table.columns);
    for constraint in &table.constraints {
        if !matches!(constraint.key, Key::Foreign { .. }) {
            let (name, definition) = (identifier(&constraint.name), &constraint.definition);
            lines.push(format!("    CONSTRAINT {name} {definition}"));
        }
    }
    let unlogged = match table.kind {
        Kind::Table { unlogged: true } => "UNLOGGED ",
        _ => "",
    };
    let mut statement = format!("CREATE {unlogged}TABLE {name} (\n{}\n)", lines.join(",\n"));
    if let Kind::Partitioned { key } = &table.kind {
        let _ = write!(statement, " PARTITION BY {key}");
    }
    if let Some(options) = &table.options {
        let _ = write!(statement, " WITH ({options})");
    }
    script.statement(&statement);
    comments(script, table, &name);
}

/// The lines of the columns, with types and what follows them aligned.
fn columns(columns: &[Column]) -> Vec<String> {
    let width = |cells: &dyn Fn(&Column) -> usize| columns.iter().map(cells).max().unwrap_or(0);
    let names = width(&|column| identifier(&column.name).chars().count());
    let types = width(&|column| column.sql_type.chars().count());
    columns
        .iter()
        .map(|column| {
            let mut line = format!(
                "    {:names$}  {:types$}",
                identifier(&column.name),
                column.sql_type
            );
            if let Some(collation) = &column.collation {
                let _ = write!(line, " COLLATE \"{collation}\"");
            }
            line.push_str(if column.nullable {
                "         "
            } else {
                " NOT NULL"
            });
            if let Some(default) = &column.default {
                let _ = write!(line, " DEFAULT {default}");
            }
            if let Some(generated) = &column.generated {
                let _ = write!(line, " {generated}");
            }
            line.trim_end().to_owned()
        })
        .collect()
}

/// The comments of a relation, its columns and its constraints.
pub(super) fn comments(script: &mut Script, relation: &Relation, name: &str) {
    let kind = match relation.kind {
        Kind::View { .. } => "VIEW",
        Kind::MaterializedView { .. } => "MATERIALIZED VIEW",
        Kind::Table { .. } | Kind::Partitioned { .. } => "TABLE",
    };
    script.comment(&format!("{kind} {name}"), relation.comment.as_deref());
    for column in &relation.columns {
        let object = format!("COLUMN {name}.{}", identifier(&column.name));
        script.comment(&object, column.comment.as_deref());
    }
    for constraint in &relation.constraints {
        if !matches!(constraint.key, Key::Foreign { .. }) {
            let object = format!("CONSTRAINT {} ON {name}", identifier(&constraint.name));
            script.comment(&object, constraint.comment.as_deref());
        }
    }
}
