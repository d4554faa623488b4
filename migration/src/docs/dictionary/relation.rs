use std::fmt::Write as _;

use super::{
    super::{
        Catalog,
        markdown::{Table, code, code_cell, text},
        model::{Column, Constraint, Key, Kind, Relation},
        outline::Outline,
    },
    Headings, parts,
};

/// What a table's section says about other tables.
pub(super) struct Context<'a> {
    pub(super) outline: &'a Outline<'a>,
    pub(super) catalog: &'a Catalog<'a>,
    pub(super) headings: &'a Headings<'a>,
}

/// The section of one table or view.
pub(super) fn render(relation: &Relation, context: &Context<'_>) -> String {
    let mut out = format!("\n### {}\n", text(&relation.name));
    if let Some(comment) = &relation.comment {
        let _ = write!(out, "\n{}\n", text(comment));
    }
    if let Some(nature) = nature(relation) {
        let _ = write!(out, "\n{nature}\n");
    }
    let _ = write!(out, "\n{}", columns(relation, context));

    let mut list = |title: &str, items: Vec<String>| {
        if !items.is_empty() {
            let _ = write!(out, "\n**{title}**\n\n- {}\n", items.join("\n- "));
        }
    };
    let constraints = relation.constraints.iter();
    let constraints = constraints.map(|it| parts::constraint(it, context.headings));
    list("Constraints", constraints.collect());
    list(
        "Indexes",
        relation.indexes.iter().map(parts::index).collect(),
    );
    list("Referenced by", referrers(relation, context));
    list(
        "Triggers",
        relation.triggers.iter().map(parts::trigger).collect(),
    );
    list(
        "Policies",
        relation.policies.iter().map(parts::policy).collect(),
    );
    if let Kind::View { query } | Kind::MaterializedView { query } = &relation.kind {
        let _ = write!(out, "\n**Query**\n\n```sql\n{}\n```\n", query.trim());
    }
    out
}

/// What sets it apart from a plain table.
fn nature(relation: &Relation) -> Option<String> {
    let mut traits = Vec::new();
    match &relation.kind {
        Kind::Table { unlogged: false } => {}
        Kind::Partitioned { key } => traits.push(format!("Partitioned by {}.", code(key))),
        Kind::Table { unlogged: true } => {
            traits.push("Unlogged: emptied after a crash, absent on replicas.".to_owned());
        }
        kind => traits.push(format!("A {}.", kind.noun())),
    }
    if relation.row_security {
        traits.push("Row level security is enabled.".to_owned());
    }
    if let Some(options) = &relation.options {
        traits.push(format!("Options: {}.", code(options)));
    }
    (!traits.is_empty()).then(|| traits.join(" "))
}

fn columns(relation: &Relation, context: &Context<'_>) -> String {
    let mut table = Table::new(&[
        "column", "type", "null", "default", "key", "class", "comment",
    ]);
    for column in &relation.columns {
        let classification = (context.catalog.classification)(&relation.name, &column.name);
        let shown = column.default.as_ref().or(column.generated.as_ref());
        table.row(vec![
            code_cell(&column.name),
            code_cell(&sql_type(column)),
            match (relation.is_table(), column.nullable) {
                (true, true) => "yes".to_owned(),
                (true, false) => "no".to_owned(),
                // What a view may give is not known from the catalogue.
                (false, _) => String::new(),
            },
            shown.map_or(String::new(), |value| code_cell(value)),
            keys(relation, column),
            classification.unwrap_or_default().to_owned(),
            column.comment.as_deref().map_or(String::new(), text),
        ]);
    }
    table.render()
}

fn sql_type(column: &Column) -> String {
    match &column.collation {
        Some(collation) => format!("{} COLLATE \"{collation}\"", column.sql_type),
        None => column.sql_type.clone(),
    }
}

/// The keys that a column is part of; those of several columns name the others.
fn keys(relation: &Relation, column: &Column) -> String {
    let role = |constraint: &Constraint| {
        let position = constraint
            .columns
            .iter()
            .position(|name| *name == column.name)?;
        let others: Vec<String> = constraint
            .columns
            .iter()
            .filter(|name| **name != column.name)
            .map(|name| code_cell(name))
            .collect();
        let with = match others.as_slice() {
            [] => String::new(),
            others => format!(" with {}", others.join(", ")),
        };
        Some(match &constraint.key {
            Key::Primary => format!("PK{with}"),
            Key::Unique => format!("UK{with}"),
            Key::Foreign { table, columns, .. } => {
                let target = match columns.get(position) {
                    Some(column) => format!("{table}.{column}"),
                    None => table.clone(),
                };
                format!("FK{with} → {}", text(&target))
            }
            Key::Other => return None,
        })
    };
    let roles: Vec<String> = relation.constraints.iter().filter_map(role).collect();
    roles.join("; ")
}

fn referrers(relation: &Relation, context: &Context<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for (_, table) in context.outline.tables() {
        for constraint in &table.constraints {
            if matches!(&constraint.key, Key::Foreign { table: target, .. } if *target == relation.name)
            {
                let columns: Vec<String> = constraint.columns.iter().map(|it| code(it)).collect();
                let link = context.headings.link(&table.name);
                let action = on_delete(&constraint.definition);
                found.push(format!("{link} by {}, {action}", columns.join(", ")));
            }
        }
    }
    found
}

/// The action as the definition has it, which leaves out the default one.
fn on_delete(definition: &str) -> &str {
    let action = definition
        .find("ON DELETE ")
        .map(|start| &definition[start..]);
    let action = action.and_then(|action| action.split(" DEFERRABLE").next());
    action.unwrap_or("ON DELETE NO ACTION")
}
