//! What a removal means, in plain Rust: the rows of one organization, and what each operation makes
//! of them. The ways between tables are written out, so that a mistake in the catalogue shows.

use std::collections::{BTreeMap, BTreeSet};

use entity::prelude::*;
use uuid::Uuid;

/// How a row is below another one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// It is removed with it, and deleted with it.
    Owned,
    /// It is removed with it; when the other is deleted for good, it stays without.
    Named,
}

/// Child, column, parent, in the order in which a new child looks for a removed parent, and parents
/// before children.
#[rustfmt::skip]
pub const WAYS: [(&str, &str, &str, Way); 16] = [
    ("projects", "owner_org_id", "organizations", Way::Owned),
    ("events", "project_id", "projects", Way::Owned),
    ("floor_plans", "event_id", "events", Way::Owned),
    ("seating_tables", "floor_plan_id", "floor_plans", Way::Owned),
    ("sites", "project_id", "projects", Way::Owned),
    ("guests", "project_id", "projects", Way::Owned),
    ("guest_contacts", "guest_id", "guests", Way::Owned),
    ("guest_tags", "project_id", "projects", Way::Owned),
    ("invites", "guest_id", "guests", Way::Named),
    ("invites", "site_id", "sites", Way::Owned),
    ("invites", "project_id", "projects", Way::Owned),
    ("rsvp_forms", "project_id", "projects", Way::Owned),
    ("rsvp_submissions", "guest_id", "guests", Way::Named),
    ("rsvp_submissions", "form_id", "rsvp_forms", Way::Owned),
    ("rsvp_questions", "form_id", "rsvp_forms", Way::Owned),
    ("rsvp_question_options", "question_id", "rsvp_questions", Way::Owned),
];

pub const TABLES: [&str; 14] = [
    "organizations",
    "projects",
    "events",
    "floor_plans",
    "seating_tables",
    "sites",
    "guests",
    "guest_contacts",
    "guest_tags",
    "invites",
    "rsvp_forms",
    "rsvp_submissions",
    "rsvp_questions",
    "rsvp_question_options",
];

pub struct Row {
    pub id: Uuid,
    pub table: &'static str,
    /// Parents by column.
    pub above: BTreeMap<&'static str, Uuid>,
    pub is_removed: bool,
    pub deletion: Option<DeletionId>,
}

#[derive(Default)]
pub struct Model {
    pub rows: Vec<Row>,
    pub deletions: BTreeMap<DeletionId, Record>,
}

pub struct Record {
    pub root: Uuid,
    pub is_restored: bool,
    pub is_purged: bool,
}

/// What a restore comes to.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    Unknown,
    AlreadyRestored,
    Purged,
    NothingLeft,
    ParentRemoved,
}

impl Model {
    pub fn row(&self, id: Uuid) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == id)
    }

    fn row_mut(&mut self, id: Uuid) -> Option<&mut Row> {
        self.rows.iter_mut().find(|row| row.id == id)
    }

    /// The rows above, in the order in which they are asked.
    fn above(&self, row: &Row) -> Vec<&Row> {
        let ways = WAYS.iter().filter(|(child, ..)| *child == row.table);
        let ids = ways.filter_map(|(_, column, ..)| row.above.get(column));
        ids.filter_map(|id| self.row(*id)).collect()
    }

    pub fn insert(&mut self, id: Uuid, table: &'static str, above: BTreeMap<&'static str, Uuid>) {
        let mut row = Row {
            id,
            table,
            above,
            is_removed: false,
            deletion: None,
        };
        row.deletion = self.above(&row).iter().find_map(|parent| parent.deletion);
        row.is_removed = row.deletion.is_some();
        self.rows.push(row);
    }

    pub fn remove(&mut self, root: Uuid, deletion: DeletionId) {
        self.deletions.insert(
            deletion,
            Record {
                root,
                is_restored: false,
                is_purged: false,
            },
        );
        let row = self.row_mut(root).unwrap();
        (row.is_removed, row.deletion) = (true, Some(deletion));
        let mut taken = BTreeSet::from([root]);
        for table in TABLES {
            for index in 0..self.rows.len() {
                let row = &self.rows[index];
                let below = row.above.values().any(|id| taken.contains(id));
                if row.table == table && below && !row.is_removed {
                    let row = &mut self.rows[index];
                    (row.is_removed, row.deletion) = (true, Some(deletion));
                    taken.insert(row.id);
                }
            }
        }
    }

    pub fn restore(&mut self, deletion: DeletionId) -> Outcome {
        let Some(record) = self.deletions.get(&deletion) else {
            return Outcome::Unknown;
        };
        if record.is_restored {
            return Outcome::AlreadyRestored;
        }
        if record.is_purged {
            return Outcome::Purged;
        }
        let taken = |row: &&Row| row.deletion == Some(deletion);
        let root = self.row(record.root).filter(taken);
        let above = root.map(|root| self.above(root)).unwrap_or_default();
        if above.iter().any(|row| row.is_removed) {
            return Outcome::ParentRemoved;
        }
        if !self.rows.iter().any(|row| taken(&row)) {
            return Outcome::NothingLeft;
        }
        for table in TABLES {
            for index in 0..self.rows.len() {
                let row = &self.rows[index];
                if row.table == table && row.deletion == Some(deletion) {
                    let other = self.above(row).iter().find_map(|parent| parent.deletion);
                    let row = &mut self.rows[index];
                    (row.is_removed, row.deletion) = (other.is_some(), other);
                }
            }
        }
        self.deletions.get_mut(&deletion).unwrap().is_restored = true;
        Outcome::Done
    }

    /// The old application sets the status of a project.
    pub fn set_status(&mut self, project: Uuid, deleted: bool) {
        let row = self.row_mut(project).unwrap();
        if !deleted {
            row.deletion = None;
        }
        row.is_removed = deleted;
    }

    /// The old application deletes a row for good.
    pub fn delete(&mut self, id: Uuid) {
        self.rows.retain(|row| row.id != id);
        let mut below = Vec::new();
        for row in &mut self.rows {
            for (child, column, _, way) in WAYS {
                if child == row.table && row.above.get(column) == Some(&id) {
                    row.above.remove(column);
                    if way == Way::Owned {
                        below.push(row.id);
                    }
                }
            }
        }
        for id in below {
            self.delete(id);
        }
    }

    /// Deletes whatever is removed and needed by no row that stays.
    pub fn purge(&mut self) {
        for record in self.deletions.values_mut() {
            record.is_purged |= !record.is_restored;
        }
        for table in TABLES.into_iter().rev() {
            let ids = self
                .rows
                .iter()
                .filter(|row| row.table == table && row.is_removed);
            for id in ids.map(|row| row.id).collect::<Vec<_>>() {
                let needs = |row: &Row| {
                    let owned = WAYS
                        .iter()
                        .filter(|way| way.0 == row.table && way.3 == Way::Owned);
                    owned
                        .into_iter()
                        .any(|way| row.above.get(way.1) == Some(&id))
                };
                if !self.rows.iter().any(needs) {
                    self.delete(id);
                }
            }
        }
        let carried: BTreeSet<_> = self.rows.iter().filter_map(|row| row.deletion).collect();
        self.deletions.retain(|id, _| carried.contains(id));
    }
}
