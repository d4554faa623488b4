//! A record taken back, change by change.

use serde_json::{Map, Value as Json};

use super::{
    admin_audit_log::AuditAction,
    change::{is_redacted, is_same},
    entry,
};

/// A record on the way back.
pub(super) struct Past {
    pub values: Option<Map<String, Json>>,
    pub is_certain: bool,
    /// Whether a truncation, which keeps no values, is on the way.
    is_lost: bool,
}

impl Past {
    /// What a record was after its first entries, given what it is after all of them.
    pub fn of(
        current: Option<Map<String, Json>>,
        first: &[entry::Model],
        since: &[entry::Model],
    ) -> Self {
        let mut past = Self {
            values: current,
            is_certain: true,
            is_lost: false,
        };
        for entry in since.iter().rev() {
            past.take_back(entry);
        }
        match past.is_lost {
            true => Self::replay(first),
            false => past,
        }
    }

    fn take_back(&mut self, entry: &entry::Model) {
        match Happened::by(entry) {
            Happened::Made(_) => {
                self.is_certain &= self.is_lost || self.values.is_some();
                self.values = None;
                self.is_lost = false;
            }
            Happened::Deleted(old) => {
                self.is_certain &= self.is_lost || self.values.is_none();
                self.values = Some(old.clone());
                self.is_lost = false;
            }
            Happened::Changed { old, new } => match &mut self.values {
                Some(values) => {
                    self.is_certain &= new.iter().all(|(column, new)| {
                        values.get(column).is_none_or(|value| is_same(value, new))
                            || is_redacted(new)
                    });
                    values.extend(old.clone());
                }
                None => self.is_certain &= self.is_lost,
            },
            Happened::Emptied => {
                self.is_certain &= self.values.is_none();
                self.is_lost = true;
            }
            Happened::Untold => self.is_certain = false,
            Happened::NoChange => {}
        }
    }

    /// From the beginning of what is known, for what cannot be reached from the end.
    fn replay(entries: &[entry::Model]) -> Self {
        let mut past = Self {
            values: None,
            is_certain: false,
            is_lost: false,
        };
        for entry in entries {
            match Happened::by(entry) {
                Happened::Made(new) => {
                    past.values = Some(new.clone());
                    past.is_certain = true;
                }
                Happened::Changed { new, .. } => {
                    past.values.get_or_insert_default().extend(new.clone());
                }
                Happened::Deleted(_) | Happened::Emptied => {
                    past.values = None;
                    past.is_certain = true;
                }
                Happened::Untold => past.is_certain = false,
                Happened::NoChange => {}
            }
        }
        past
    }
}

/// What an entry says of its record.
pub(super) enum Happened<'e> {
    Made(&'e Map<String, Json>),
    Changed {
        old: &'e Map<String, Json>,
        new: &'e Map<String, Json>,
    },
    Deleted(&'e Map<String, Json>),
    /// The whole table was truncated.
    Emptied,
    /// Something changed in the table, and what could not be told.
    Untold,
    NoChange,
}

impl<'e> Happened<'e> {
    pub fn by(entry: &'e entry::Model) -> Self {
        let old = entry.previous_values.as_ref().and_then(Json::as_object);
        let new = entry.new_values.as_ref().and_then(Json::as_object);
        match (old, new) {
            (None, Some(new)) => Self::Made(new),
            (Some(old), Some(new)) => Self::Changed { old, new },
            (Some(old), None) => Self::Deleted(old),
            (None, None) if entry.action == AuditAction::Truncated => Self::Emptied,
            (None, None) if is_change(entry.action) => Self::Untold,
            (None, None) => Self::NoChange,
        }
    }
}

fn is_change(action: AuditAction) -> bool {
    matches!(
        action,
        AuditAction::Created | AuditAction::Updated | AuditAction::Deleted
    )
}
