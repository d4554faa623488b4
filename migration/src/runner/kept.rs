//! What the database had before a migration: used as it is, and left by `down`.

use std::collections::BTreeSet;

use super::RunError;
use crate::{
    Entry,
    snapshot::{Kind, Object, Snapshot},
};

/// Objects that `entry` would make and that are there already: exactly as it would make them, or
/// comments of any text. With a column its default and its NOT NULL are kept too, as they are.
pub(super) fn kept(
    entry: &Entry,
    expected: &Snapshot,
    live: &Snapshot,
) -> Result<BTreeSet<Object>, RunError> {
    let set = entry.changes()?.set;
    let is_new = |object: &Object| expected.get(object).is_none();
    let mut kept: BTreeSet<Object> = set
        .iter()
        .filter(|(object, definition)| {
            let found = live.get(object);
            is_new(object)
                && (found == Some(definition) || found.is_some() && object.kind == Kind::Comment)
        })
        .map(|(object, _)| object.clone())
        .collect();
    let of_kept_columns: Vec<Object> = set
        .into_keys()
        .filter(|object| is_new(object) && column_of(object).is_some_and(|c| kept.contains(&c)))
        .collect();
    kept.extend(of_kept_columns);
    Ok(kept)
}

/// Columns that are there before `pending` would add them, and differ in what is left to them.
pub(super) fn notes(
    expected: &Snapshot,
    live: &Snapshot,
    pending: &[&Entry],
) -> Result<Vec<String>, RunError> {
    let mut known = expected.clone();
    let mut notes = Vec::new();
    for entry in pending {
        let kept: Vec<Object> = kept(entry, &known, live)?.into_iter().collect();
        known.apply(&entry.changes()?);
        let forgiving = forgiving(live, &known, &kept);
        let columns = forgiven(live, &forgiving).filter(|(kind, _)| *kind != Kind::Comment);
        notes.extend(columns.map(|(_, note)| note));
    }
    Ok(notes)
}

/// What [`forgiving`] has forgiven, in words.
pub(crate) fn forgiven<'d>(
    live: &'d Snapshot,
    forgiving: &'d Snapshot,
) -> impl Iterator<Item = (Kind, String)> {
    let missing = forgiving.missing_from(live).into_iter();
    missing
        .chain(forgiving.extra_in(live))
        .map(|difference| match difference.object.kind {
            Kind::Comment => (
                Kind::Comment,
                format!("{difference}, which anybody may change"),
            ),
            kind => (
                kind,
                format!("{difference}; the column was there before and is left as it is"),
            ),
        })
}

/// The column whose default or NOT NULL an object is.
fn column_of(object: &Object) -> Option<Object> {
    matches!(object.kind, Kind::NotNull | Kind::Default).then(|| Object {
        kind: Kind::Column,
        ..object.clone()
    })
}

/// The live catalogue with what may differ from the promised one as promised: the text of
/// comments, and default and NOT NULL of columns that were there before.
pub(crate) fn forgiving(live: &Snapshot, promised: &Snapshot, kept: &[Object]) -> Snapshot {
    let mut forgiving = live.clone();
    let columns = kept.iter().filter(|object| object.kind == Kind::Column);
    for column in columns.filter(|column| live.get(column).is_some()) {
        for kind in [Kind::NotNull, Kind::Default] {
            let object = Object {
                kind,
                ..column.clone()
            };
            match promised.get(&object) {
                Some(definition) => forgiving.insert(object, definition),
                None => forgiving.remove(&object),
            }
        }
    }
    for (object, definition) in promised.iter() {
        if object.kind == Kind::Comment && live.get(object).is_some() {
            forgiving.insert(object.clone(), definition);
        }
    }
    forgiving
}
