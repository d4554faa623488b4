use std::collections::{BTreeMap, BTreeSet};

use super::super::model::{Function, Relation};

/// A function or view, which may be built on others.
#[derive(Clone, Copy)]
pub(super) enum Part<'a> {
    Function(&'a Function),
    View(&'a Relation),
}

impl Part<'_> {
    /// Its name among the keys of `Model::needs`.
    fn key(self) -> String {
        match self {
            Self::Function(function) => function.signature(),
            Self::View(view) => view.name.clone(),
        }
    }
}

/// The parts in the order given, but each after those it needs.
pub(super) fn sorted<'a>(
    parts: impl IntoIterator<Item = Part<'a>>,
    needs: &BTreeMap<String, BTreeSet<String>>,
) -> Vec<Part<'a>> {
    let parts: Vec<(String, Part<'a>)> = parts.into_iter().map(|it| (it.key(), it)).collect();
    let keys: Vec<&str> = parts.iter().map(|(key, _)| key.as_str()).collect();
    let position: BTreeMap<&str, usize> = keys
        .iter()
        .enumerate()
        .map(|(at, key)| (*key, at))
        .collect();
    order(&keys, needs)
        .into_iter()
        .map(|key| parts[position[key]].1)
        .collect()
}

/// Depth first, so that what is needed comes right before what needs it. A cycle, which a catalogue
/// does not have among views, is cut where it closes.
fn order<'k>(keys: &[&'k str], needs: &BTreeMap<String, BTreeSet<String>>) -> Vec<&'k str> {
    fn visit<'k>(
        key: &'k str,
        known: &BTreeSet<&'k str>,
        needs: &BTreeMap<String, BTreeSet<String>>,
        visited: &mut BTreeSet<&'k str>,
        out: &mut Vec<&'k str>,
    ) {
        if !visited.insert(key) {
            return;
        }
        for needed in needs.get(key).into_iter().flatten() {
            if let Some(needed) = known.get(needed.as_str()) {
                visit(needed, known, needs, visited, out);
            }
        }
        out.push(key);
    }
    let known: BTreeSet<&str> = keys.iter().copied().collect();
    let mut visited = BTreeSet::new();
    let mut out = Vec::new();
    for key in keys {
        visit(key, &known, needs, &mut visited, &mut out);
    }
    out
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::order;

    #[test]
    fn what_is_needed_comes_first_and_the_rest_keeps_its_order() {
        let needs = BTreeMap::from([
            (
                "a".to_owned(),
                BTreeSet::from(["d".to_owned(), "unknown".to_owned()]),
            ),
            ("d".to_owned(), BTreeSet::from(["c".to_owned()])),
        ]);
        assert_eq!(order(&["a", "b", "c", "d"], &needs), ["c", "d", "a", "b"]);
    }

    #[test]
    fn a_cycle_ends() {
        let needs = BTreeMap::from([
            ("a".to_owned(), BTreeSet::from(["b".to_owned()])),
            ("b".to_owned(), BTreeSet::from(["a".to_owned()])),
        ]);
        assert_eq!(order(&["a", "b"], &needs), ["b", "a"]);
    }
}
