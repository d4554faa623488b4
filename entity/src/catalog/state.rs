//! The part of a catalogue line that no model knows: keys beyond the model's, and what becomes of rows.

use super::{
    keys::{ForeignKey, KeyKind, OnDelete, UniqueKey},
    life::Edge,
    table::Table,
};

impl Table {
    /// Names the columns, each as `table.column`, by which rows below are removed with a row.
    pub(super) fn removes(mut self, columns: &'static str) -> Self {
        self.edges = self.below(columns);
        self
    }

    /// Names the columns, each as `table.column`, by which rows are deleted when a row is removed.
    pub(super) fn frees(mut self, columns: &'static str) -> Self {
        self.freed = self.below(columns);
        self
    }

    /// States that people edit the rows.
    pub(super) fn edited(mut self) -> Self {
        self.is_edited = true;
        self
    }

    /// States that only admins and owners of the organization change the rows.
    pub(super) fn administered(mut self) -> Self {
        self.is_administered = true;
        self
    }

    /// States that every change of a row is recorded in the audit log.
    pub(super) fn audited(mut self) -> Self {
        self.is_audited = true;
        self
    }

    /// States that rows never change.
    pub(super) fn append_only(mut self) -> Self {
        self.is_append_only = true;
        self
    }

    /// States that rows are worked out from others, and so say only when.
    pub(super) fn derived(mut self) -> Self {
        self.is_derived = true;
        self
    }

    /// States that rows change until they are finished, and never again.
    pub(super) fn settling(mut self) -> Self {
        self.settles = true;
        self
    }

    /// Names the columns that change as a row is used.
    pub(super) fn counts_use(mut self, columns: &str) -> Self {
        for name in columns.split_whitespace() {
            match self.columns.iter_mut().find(|column| column.name == name) {
                Some(column) => column.is_bookkeeping = true,
                None => self.mistake(name, "the model has no such column"),
            }
        }
        self
    }

    /// Names the columns of a unique key that the model cannot declare.
    pub(super) fn unique(mut self, columns: &str) -> Self {
        self.add_unique(UniqueKey::of(words(columns)));
        self
    }

    /// Names the columns that are unique among live rows.
    pub(super) fn unique_when_live(mut self, columns: &str) -> Self {
        self.add_unique(UniqueKey {
            live_only: true,
            ..UniqueKey::of(words(columns))
        });
        self
    }

    /// Names the columns of the unique key to which nulls are equal.
    pub(super) fn nulls_not_distinct(mut self, columns: &str) -> Self {
        let named = words(columns);
        match self.unique_keys.iter_mut().find(|key| key.columns == named) {
            Some(key) => key.nulls_distinct = false,
            None => self.mistake(columns, "the model has no such unique key"),
        }
        self
    }

    /// Names the references that must be of the row's own project.
    pub(super) fn same_project(mut self, columns: &str) -> Self {
        for name in columns.split_whitespace() {
            let single = self.foreign_keys.iter().find(|key| key.columns == [name]);
            let Some(single) = single else {
                self.mistake(name, "the model has no such reference");
                continue;
            };
            let with_project = |column: &str| vec!["project_id".to_owned(), column.to_owned()];
            self.foreign_keys.push(ForeignKey {
                columns: with_project(name),
                target_table: single.target_table.clone(),
                target_columns: with_project("id"),
                on_delete: single.on_delete,
                kind: KeyKind::SameProject,
                live_only: false,
            });
        }
        self
    }

    /// Names a reference that the row's organization must be the same as, which it follows: to a
    /// project by its owner, to other rows by their `org_id`.
    pub(super) fn same_organization(self, column: &str) -> Self {
        let to_project =
            |key: &ForeignKey| key.columns == [column] && key.target_table == "projects";
        let org = match self.foreign_keys.iter().any(to_project) {
            true => "owner_org_id",
            false => "org_id",
        };
        self.following(column, &[&format!("org_id {column}"), &format!("{org} id")])
    }

    /// Names a reference, the columns that follow it, and what they follow in the same order.
    pub(super) fn following(mut self, column: &str, [columns, target]: &[&str; 2]) -> Self {
        let single = self.foreign_keys.iter().find(|key| key.columns == [column]);
        let Some(single) = single else {
            self.mistake(column, "the model has no such reference");
            return self;
        };
        self.foreign_keys.push(ForeignKey {
            columns: words(columns),
            target_table: single.target_table.clone(),
            target_columns: words(target),
            on_delete: single.on_delete,
            kind: KeyKind::Following,
            live_only: false,
        });
        self
    }

    /// Adds the references that follow from the names of columns: to the users who did something.
    pub(super) fn with_actors(mut self) -> Self {
        for column in self.columns.iter().filter(|column| column.is_actor()) {
            let columns = vec![column.name.to_owned()];
            if self.foreign_keys.iter().all(|key| key.columns != columns) {
                self.foreign_keys.push(ForeignKey {
                    columns,
                    target_table: "users".to_owned(),
                    target_columns: vec!["id".to_owned()],
                    on_delete: OnDelete::SetNull,
                    kind: KeyKind::Actor,
                    live_only: false,
                });
            }
        }
        self
    }

    fn add_unique(&mut self, key: UniqueKey) {
        for column in &key.columns {
            if self.column(column).is_none() {
                self.mistakes.push(format!(
                    "{}.{column}: the model has no such column",
                    self.name
                ));
            }
        }
        self.unique_keys.push(key);
        self.unique_keys.sort();
    }

    fn below(&mut self, columns: &'static str) -> Vec<Edge> {
        let mut edges = Vec::new();
        for text in columns.split_whitespace() {
            match text.split_once('.') {
                Some((table, column)) => edges.push(Edge { table, column }),
                None => self.mistake(text, "write it as table.column"),
            }
        }
        edges
    }

    fn mistake(&mut self, what: &str, mistake: &str) {
        self.mistakes
            .push(format!("{}.{what}: {mistake}", self.name));
    }
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}
