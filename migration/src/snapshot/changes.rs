use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    str::FromStr,
};

use super::{Object, ParseError, Snapshot};

/// What a migration does to the catalogue.
///
/// Written one object a line, so that a review sees what a migration makes and a test that it
/// still makes it: `+ column guests.first_name = text` for what it adds or changes, and
/// `- index idx_old` for what it removes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Objects added, or given another definition.
    pub set: BTreeMap<Object, String>,
    /// Objects removed.
    pub removed: BTreeSet<Object>,
}

impl Changes {
    /// What leads from one snapshot to the next.
    pub fn between(before: &Snapshot, after: &Snapshot) -> Self {
        Changes {
            set: after
                .objects
                .iter()
                .filter(|(object, definition)| before.get(object) != Some(definition))
                .map(|(object, definition)| (object.clone(), definition.clone()))
                .collect(),
            removed: before
                .objects
                .keys()
                .filter(|object| after.get(object).is_none())
                .cloned()
                .collect(),
        }
    }
}

impl fmt::Display for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for object in &self.removed {
            writeln!(f, "- {object}")?;
        }
        for (object, definition) in &self.set {
            writeln!(f, "+ {object} = {}", definition.replace('\n', "\\n"))?;
        }
        Ok(())
    }
}

impl FromStr for Changes {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let mut changes = Changes::default();
        for line in text.lines() {
            let fail = || ParseError(line.to_owned());
            match line.split_at_checked(2).ok_or_else(fail)? {
                ("- ", object) => {
                    changes.removed.insert(object.parse()?);
                }
                ("+ ", rest) => {
                    let (object, definition) = rest.split_once(" = ").ok_or_else(fail)?;
                    changes
                        .set
                        .insert(object.parse()?, definition.replace("\\n", "\n"));
                }
                _ => return Err(fail()),
            }
        }
        Ok(changes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::Kind;

    #[test]
    fn text_and_changes_are_the_same_thing() {
        let mut before = Snapshot::default();
        before.insert(
            Object::in_table(Kind::Index, "guests", "idx_old"),
            "CREATE INDEX …",
        );
        before.insert(Object::in_table(Kind::Column, "guests", "role"), "text");
        let mut after = Snapshot::default();
        after.insert(
            Object::in_table(Kind::Column, "guests", "role"),
            "character varying(64)",
        );
        after.insert(
            Object::in_table(Kind::Comment, "guests", ""),
            "Invited people.\nOne row each = one person",
        );
        after.insert(Object::top(Kind::Function, "touch(integer, text)"), "md5 0");

        let changes = Changes::between(&before, &after);
        assert_eq!(changes.to_string().parse(), Ok(changes.clone()));

        before.apply(&changes);
        assert_eq!(before, after);
    }
}
