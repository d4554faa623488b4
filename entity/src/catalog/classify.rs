//! The part of a catalogue line that no model knows: how carefully each column is handled.

use super::{domain::Classification, table::Table};

impl Table {
    /// Names the columns, separated by spaces, that guests and visitors may see.
    pub(super) fn public(self, columns: &str) -> Self {
        self.classify(columns, Classification::Public)
    }

    /// Names the columns that are for the organization and the platform.
    pub(super) fn internal(self, columns: &str) -> Self {
        self.classify(columns, Classification::Internal)
    }

    /// Names the columns that are about a person.
    pub(super) fn personal(self, columns: &str) -> Self {
        self.classify(columns, Classification::Personal)
    }

    /// Names the columns that never leave the database layer.
    pub(super) fn secret(self, columns: &str) -> Self {
        self.classify(columns, Classification::Secret)
    }

    fn classify(mut self, columns: &str, class: Classification) -> Self {
        for name in columns.split_whitespace() {
            let column = self.columns.iter_mut().find(|column| column.name == name);
            let mistake = match column {
                None => "the model has no such column: take it out of the line",
                Some(column) => match column.classification.replace(class) {
                    None => continue,
                    Some(_) => "classified twice: keep one",
                },
            };
            self.mistakes
                .push(format!("{}.{name}: {mistake}", self.name));
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Deletion, Domain, TenantPath, describe, tables};
    use crate::guests::guest_tag;

    #[test]
    fn every_column_of_every_table_is_classified_once() {
        for table in tables() {
            assert_eq!(table.mistakes, [""; 0]);
            for column in &table.columns {
                assert!(
                    column.classification.is_some(),
                    "{}.{} is not classified: add it to the line of {} in catalog.rs",
                    table.name,
                    column.name,
                    table.name,
                );
            }
        }
    }

    #[test]
    fn mistakes_are_named() {
        let table = describe::table(
            guest_tag::Entity,
            Domain::Guests,
            TenantPath::Own,
            Deletion::Removable,
        )
        .public("name nmae")
        .internal("id name");
        assert_eq!(
            table.mistakes,
            [
                "guest_tags.nmae: the model has no such column: take it out of the line",
                "guest_tags.name: classified twice: keep one",
            ]
        );
        let project_id = table
            .column("project_id")
            .and_then(|column| column.classification);
        assert_eq!(project_id, None);
    }
}
