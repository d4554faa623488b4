use super::{
    super::model::{Key, Relation},
    links::Style,
};

/// A foreign key, as the diagrams need it.
pub(super) struct Reference<'a> {
    pub(super) columns: &'a [String],
    pub(super) target: &'a str,
    pub(super) style: Style,
}

/// The foreign keys of a table.
pub(super) fn references(table: &Relation) -> impl Iterator<Item = Reference<'_>> {
    table.constraints.iter().filter_map(|constraint| {
        let Key::Foreign {
            table: target,
            on_delete,
            ..
        } = &constraint.key
        else {
            return None;
        };
        Some(Reference {
            columns: &constraint.columns,
            target,
            style: Style {
                on_delete: *on_delete,
                many: !table.is_unique(&constraint.columns),
            },
        })
    })
}
