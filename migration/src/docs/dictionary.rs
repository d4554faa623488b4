//! The dictionary: every table in words, by domain.

mod parts;
mod relation;
mod shared;

use std::{collections::BTreeMap, fmt::Write as _};

use super::{
    Catalog, Model,
    markdown::{Anchors, text},
    outline::Outline,
};

/// `docs/dictionary.md`.
pub(super) fn render(model: &Model, catalog: &Catalog<'_>, outline: &Outline<'_>) -> String {
    let headings = Headings::new(model, outline);
    let mut out = introduction(outline, &headings);
    for (section, heading) in outline.sections.iter().zip(&headings.sections) {
        let _ = write!(out, "\n## {}\n", heading.text);
        if section.tables().next().is_some() {
            let (name, title) = (section.name, text(section.title));
            let _ = write!(out, "\n![The tables of {title}](erd/{name}.svg)\n");
        }
        for relation in &section.relations {
            let context = relation::Context {
                outline,
                catalog,
                headings: &headings,
            };
            out.push_str(&relation::render(relation, &context));
        }
    }
    out.push_str(&shared::render(model, &headings));
    out
}

fn introduction(outline: &Outline<'_>, headings: &Headings<'_>) -> String {
    let mut out = String::from(
        "<!-- Generated from the database by `cargo run -p migration -- docs`. Do not edit. -->\n\n\
         # Data dictionary\n\n",
    );
    let tables = outline.tables().count();
    let _ = write!(
        out,
        "{tables} tables in {} domains. Keys: PK primary key, FK foreign key, UK unique key.\n\n\
         ![All tables](erd.svg)\n\n## Contents\n\n",
        outline.with_tables().count(),
    );
    for (section, heading) in outline.sections.iter().zip(&headings.sections) {
        let relations: Vec<String> = section
            .relations
            .iter()
            .map(|relation| headings.link(&relation.name))
            .collect();
        let _ = writeln!(out, "- {}: {}", heading.link(), relations.join(", "));
    }
    for heading in headings.appendices() {
        let _ = writeln!(out, "- {}", heading.link());
    }
    out
}

/// A heading and where links to it lead.
struct Heading {
    text: String,
    anchor: String,
}

impl Heading {
    fn link(&self) -> String {
        format!("[{}](#{})", self.text, self.anchor)
    }
}

/// Every heading of the page. Domains are numbered, so that none is mistaken for a table.
struct Headings<'a> {
    sections: Vec<Heading>,
    relations: BTreeMap<&'a str, String>,
    enums: Option<Heading>,
    functions: Option<Heading>,
    others: Option<Heading>,
}

impl<'a> Headings<'a> {
    fn new(model: &Model, outline: &Outline<'a>) -> Self {
        let mut anchors = Anchors::default();
        let mut number = 0;
        let mut numbered = |title: &str, anchors: &mut Anchors| {
            number += 1;
            let text = format!("{number}. {}", text(title));
            let anchor = anchors.heading(&format!("{number}. {title}"));
            Heading { text, anchor }
        };
        let mut sections = Vec::new();
        let mut relations = BTreeMap::new();
        for section in &outline.sections {
            sections.push(numbered(section.title, &mut anchors));
            for relation in &section.relations {
                relations.insert(relation.name.as_str(), anchors.heading(&relation.name));
            }
        }
        let mut appendix =
            |title: &str, present: bool| present.then(|| numbered(title, &mut anchors));
        let has_others = !(model.sequences.is_empty() && model.extensions.is_empty());
        Self {
            enums: appendix("Enum types", !model.enums.is_empty()),
            functions: appendix("Functions", !model.functions.is_empty()),
            others: appendix("Extensions and sequences", has_others),
            sections,
            relations,
        }
    }

    /// A link to a table, or its plain name when it has no section here.
    fn link(&self, relation: &str) -> String {
        match self.relations.get(relation) {
            Some(anchor) => format!("[{}](#{anchor})", text(relation)),
            None => text(relation),
        }
    }

    fn appendices(&self) -> impl Iterator<Item = &Heading> {
        [&self.enums, &self.functions, &self.others]
            .into_iter()
            .flatten()
    }
}
