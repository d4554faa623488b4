//! The catalogue of a database in a normal form: what migrations made, and nothing that
//! statistics, partitions or an operator change. Two databases with the same snapshot behave alike.

mod changes;
mod documented;
mod enum_fix;
mod fix;
mod object;
mod read;

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

pub use changes::Changes;
pub use fix::fix;
pub use object::{Kind, Object, ParseError};
pub use read::read;

/// Every object of one schema with its definition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    objects: BTreeMap<Object, String>,
}

/// One object that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What differs.
    pub object: Object,
    /// Its definition as it should be; `None` when it should not exist.
    pub expected: Option<String>,
    /// Its definition as it is; `None` when it is missing.
    pub found: Option<String>,
}

impl Snapshot {
    /// The definition of an object, if it exists.
    pub fn get(&self, object: &Object) -> Option<&str> {
        self.objects.get(object).map(String::as_str)
    }

    /// Every object in report order, with its definition.
    pub fn iter(&self) -> impl Iterator<Item = (&Object, &str)> {
        self.objects
            .iter()
            .map(|(object, definition)| (object, definition.as_str()))
    }

    /// Whether a table of this name exists.
    pub fn has_table(&self, name: &str) -> bool {
        self.get(&Object::top(Kind::Table, name)).is_some()
    }

    /// Whether a table of this name exists in partitions.
    pub fn is_partitioned(&self, name: &str) -> bool {
        self.get(&Object::top(Kind::Table, name))
            .is_some_and(|definition| definition.contains(", partition by "))
    }

    /// Adds or replaces an object.
    pub fn insert(&mut self, object: Object, definition: impl Into<String>) {
        self.objects.insert(object, definition.into());
    }

    /// Takes an object out, if it is there.
    pub fn remove(&mut self, object: &Object) {
        self.objects.remove(object);
    }

    /// Carries out what a migration changes.
    pub fn apply(&mut self, changes: &Changes) {
        for object in &changes.removed {
            self.objects.remove(object);
        }
        for (object, definition) in &changes.set {
            self.objects.insert(object.clone(), definition.clone());
        }
    }

    /// SHA-256 in hex over all objects and definitions, in order.
    pub fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        for (object, definition) in &self.objects {
            hash.update(format!("{object}\0{definition}\n"));
        }
        hash.finalize()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// What is missing from `found`, or different there; extra objects are not looked at.
    ///
    /// A missing table or column stands for everything that belongs to it.
    pub fn missing_from(&self, found: &Snapshot) -> Vec<Difference> {
        self.objects
            .iter()
            .filter(|(object, _)| !self.is_covered(object, found))
            .filter(|(object, definition)| found.get(object) != Some(definition))
            .map(|(object, definition)| Difference {
                object: object.clone(),
                expected: Some(definition.clone()),
                found: found.get(object).map(str::to_owned),
            })
            .collect()
    }

    /// What `found` has beyond this snapshot.
    ///
    /// An extra table or column stands for everything that belongs to it, save that an extra
    /// column which refuses NULL is said to.
    pub fn extra_in(&self, found: &Snapshot) -> Vec<Difference> {
        found
            .objects
            .iter()
            .filter(|(object, _)| self.get(object).is_none())
            .filter(|(object, _)| {
                !found.is_covered(object, self)
                    || (self.has_table(&object.owner) && found.is_demanding(object))
            })
            .map(|(object, definition)| Difference {
                object: object.clone(),
                expected: None,
                found: Some(definition.clone()),
            })
            .collect()
    }

    /// Whether `object` is the NOT NULL of a column without a default: inserts that do not name
    /// the column fail.
    fn is_demanding(&self, object: &Object) -> bool {
        let default = Object {
            kind: Kind::Default,
            ..object.clone()
        };
        object.kind == Kind::NotNull && self.get(&default).is_none()
    }

    /// Whether `object` goes without saying because its table or column is missing from `other`.
    fn is_covered(&self, object: &Object, other: &Snapshot) -> bool {
        if object.owner.is_empty() {
            return object.kind == Kind::RowSecurity && !other.has_table(&object.name);
        }
        let is_attribute = matches!(object.kind, Kind::NotNull | Kind::Default);
        let column = Object::in_table(Kind::Column, &object.owner, &object.name);
        let container_is_view = !self.has_table(&object.owner);
        (!container_is_view && !other.has_table(&object.owner))
            || (is_attribute && other.get(&column).is_none())
    }
}

impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (&self.expected, &self.found) {
            (Some(expected), None) => write!(f, "{} is missing ({expected})", self.object),
            (None, Some(_)) if self.object.kind == Kind::NotNull => write!(
                f,
                "{} is not ours (required, without a default: inserts that do not name it fail)",
                self.object
            ),
            (None, Some(found)) => write!(f, "{} is not ours ({found})", self.object),
            (expected, found) => write!(
                f,
                "{} is {} instead of {}",
                self.object,
                found.as_deref().unwrap_or_default(),
                expected.as_deref().unwrap_or_default()
            ),
        }
    }
}
