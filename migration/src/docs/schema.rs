//! The schema as SQL that builds it in an empty database.

mod function;
mod order;
mod quote;
mod security;
mod table;

use std::fmt::Write as _;

use super::{
    Model,
    model::{Key, Kind},
    outline::Outline,
};
use order::Part;
use quote::{identifier, literal};

/// `docs/schema.sql`.
pub(super) fn render(model: &Model, outline: &Outline<'_>) -> String {
    let mut script = Script::default();
    script.text(
        "-- The complete schema. Generated from the database by `cargo run -p migration -- docs`; do not edit.\n\
         -- To build it in an empty database: psql -v ON_ERROR_STOP=1 -1 -f docs/schema.sql\n",
    );
    script.text(&settings(&model.schema));
    security::roles(&mut script, outline);
    for extension in &model.extensions {
        let schema = match &extension.schema {
            Some(schema) => format!(" SCHEMA {}", identifier(schema)),
            None => String::new(),
        };
        let name = identifier(&extension.name);
        script.statement(&format!("CREATE EXTENSION IF NOT EXISTS {name}{schema}"));
    }

    script.heading("Types and sequences");
    for enumeration in &model.enums {
        let labels: Vec<String> = enumeration.labels.iter().map(|it| literal(it)).collect();
        let name = identifier(&enumeration.name);
        let labels = labels.join(",\n    ");
        script.statement(&format!("CREATE TYPE {name} AS ENUM (\n    {labels}\n)"));
        script.comment(&format!("TYPE {name}"), enumeration.comment.as_deref());
    }
    for sequence in &model.sequences {
        let name = identifier(&sequence.name);
        script.statement(&format!("CREATE SEQUENCE {name} {}", sequence.options));
        script.comment(&format!("SEQUENCE {name}"), sequence.comment.as_deref());
    }

    let (early, late): (Vec<_>, Vec<_>) = model.functions.iter().partition(|it| it.needed_by_table);
    script.heading("Functions that tables call");
    for part in order::sorted(early.into_iter().map(Part::Function), &model.needs) {
        part.write(&mut script);
    }
    for section in outline.with_tables() {
        script.heading(section.title);
        for table in section.tables() {
            table::create(&mut script, table);
        }
    }
    sequence_owners(&mut script, model);
    foreign_keys(&mut script, outline);

    script.heading("Functions and views");
    let views = outline.relations().filter(|it| !it.is_table());
    let parts = late
        .into_iter()
        .map(Part::Function)
        .chain(views.map(Part::View));
    for part in order::sorted(parts, &model.needs) {
        part.write(&mut script);
    }
    indexes(&mut script, outline);
    triggers(&mut script, outline);
    security::policies(&mut script, outline);
    script.finish()
}

fn settings(schema: &str) -> String {
    let schema = identifier(schema);
    format!(
        "\nSET client_min_messages = warning;\n\
         SET check_function_bodies = false;\n\
         CREATE SCHEMA IF NOT EXISTS {schema};\n\
         SET search_path = {schema};\n"
    )
}

fn sequence_owners(script: &mut Script, model: &Model) {
    for sequence in &model.sequences {
        if let Some(owner) = &sequence.owned_by {
            let name = identifier(&sequence.name);
            script.statement(&format!("ALTER SEQUENCE {name} OWNED BY {owner}"));
        }
    }
}

fn foreign_keys(script: &mut Script, outline: &Outline<'_>) {
    script.heading("Foreign keys");
    for (_, table) in outline.tables() {
        let keys = table.constraints.iter();
        let keys = keys.filter(|it| matches!(it.key, Key::Foreign { .. }));
        let names: Vec<String> = keys.clone().map(|key| identifier(&key.name)).collect();
        let Some(width) = names.iter().map(|name| name.chars().count()).max() else {
            continue;
        };
        let of = identifier(&table.name);
        let lines = names.iter().zip(keys.clone());
        let lines =
            lines.map(|(name, key)| format!("    ADD CONSTRAINT {name:width$} {}", key.definition));
        script.statement(&format!(
            "ALTER TABLE {of}\n{}",
            lines.collect::<Vec<_>>().join(",\n")
        ));
        for (name, key) in names.iter().zip(keys) {
            script.comment(
                &format!("CONSTRAINT {name} ON {of}"),
                key.comment.as_deref(),
            );
        }
    }
}

fn indexes(script: &mut Script, outline: &Outline<'_>) {
    script.heading("Indexes");
    for index in outline.relations().flat_map(|relation| &relation.indexes) {
        script.statement(&index.definition.replacen(" USING ", "\n    USING ", 1));
        let name = identifier(&index.name);
        script.comment(&format!("INDEX {name}"), index.comment.as_deref());
    }
}

fn triggers(script: &mut Script, outline: &Outline<'_>) {
    script.heading("Triggers");
    for relation in outline.relations() {
        let of = identifier(&relation.name);
        for trigger in &relation.triggers {
            let name = identifier(&trigger.name);
            script.statement(
                &trigger
                    .definition
                    .replacen(" EXECUTE ", "\n    EXECUTE ", 1),
            );
            if let Some(state) = &trigger.state {
                script.statement(&format!("ALTER TABLE {of} {state} TRIGGER {name}"));
            }
            script.comment(
                &format!("TRIGGER {name} ON {of}"),
                trigger.comment.as_deref(),
            );
        }
    }
}

/// The text so far. A heading is printed when something follows it.
#[derive(Default)]
struct Script {
    text: String,
    heading: Option<String>,
}

impl Script {
    fn text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn heading(&mut self, heading: &str) {
        self.heading = Some(heading.to_owned());
    }

    fn statement(&mut self, statement: &str) {
        if let Some(heading) = self.heading.take() {
            let _ = write!(self.text, "\n\n-- {heading}\n");
        }
        let _ = write!(
            self.text,
            "\n{};\n",
            statement.trim_end().trim_end_matches(';')
        );
    }

    fn comment(&mut self, object: &str, comment: Option<&str>) {
        if let Some(comment) = comment {
            // Right below what it describes, without the empty line between statements.
            let _ = writeln!(self.text, "COMMENT ON {object} IS {};", literal(comment));
        }
    }

    fn finish(self) -> String {
        let lines: Vec<&str> = self.text.lines().map(str::trim_end).collect();
        lines.join("\n") + "\n"
    }
}

/// What to write after `CREATE` for a view, or none for a table.
fn view_words(kind: &Kind) -> Option<(&'static str, &str)> {
    match kind {
        Kind::View { query } => Some(("VIEW", query)),
        Kind::MaterializedView { query } => Some(("MATERIALIZED VIEW", query)),
        Kind::Table { .. } | Kind::Partitioned { .. } => None,
    }
}
