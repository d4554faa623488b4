use std::collections::BTreeSet;

use super::{
    Catalog, Model,
    model::{Kind, Relation},
};

/// The domains with their relations looked up, and whatever no domain names at the end.
pub(super) struct Outline<'a> {
    pub(super) sections: Vec<Section<'a>>,
}

pub(super) struct Section<'a> {
    pub(super) name: &'a str,
    pub(super) title: &'a str,
    pub(super) relations: Vec<&'a Relation>,
}

impl<'a> Outline<'a> {
    pub(super) fn new(model: &'a Model, catalog: &Catalog<'a>) -> Self {
        let mut placed = BTreeSet::new();
        let mut sections: Vec<Section<'a>> = catalog
            .domains
            .iter()
            .map(|domain| Section {
                name: domain.name,
                title: domain.title,
                relations: domain
                    .tables
                    .iter()
                    .filter_map(|name| model.relation(name))
                    .filter(|relation| placed.insert(relation.name.as_str()))
                    .collect(),
            })
            .collect();
        let others: Vec<&Relation> = model
            .relations
            .iter()
            .filter(|relation| !placed.contains(relation.name.as_str()))
            .collect();
        match sections.iter_mut().find(|section| section.name == "other") {
            Some(section) => section.relations.extend(others),
            None => sections.push(Section {
                name: "other",
                title: "Other",
                relations: others,
            }),
        }
        sections.retain(|section| !section.relations.is_empty());
        Self { sections }
    }

    /// The sections that have something to draw.
    pub(super) fn with_tables(&self) -> impl Iterator<Item = &Section<'a>> {
        self.sections
            .iter()
            .filter(|section| section.tables().next().is_some())
    }

    /// Every table with the section it is in, in the order of the documents.
    pub(super) fn tables(&self) -> impl Iterator<Item = (&Section<'a>, &'a Relation)> {
        self.sections
            .iter()
            .flat_map(|section| section.tables().map(move |table| (section, table)))
    }

    /// Every relation, in the order of the documents.
    pub(super) fn relations(&self) -> impl Iterator<Item = &'a Relation> {
        self.sections
            .iter()
            .flat_map(|section| section.relations.iter().copied())
    }
}

impl<'a> Section<'a> {
    /// Its tables, without views.
    pub(super) fn tables(&self) -> impl Iterator<Item = &'a Relation> {
        self.relations
            .iter()
            .copied()
            .filter(|relation| relation.is_table())
    }
}

impl Kind {
    /// What a reader calls it.
    pub(super) fn noun(&self) -> &'static str {
        match self {
            Self::Table { unlogged: false } => "table",
            Self::Table { unlogged: true } => "unlogged table",
            Self::Partitioned { .. } => "partitioned table",
            Self::View { .. } => "view",
            Self::MaterializedView { .. } => "materialized view",
        }
    }
}
