//! Relations, keys and edges.

use super::super::{KeyKind, OnDelete, Referrer, UniqueKey, table, tables};

#[test]
fn every_foreign_key_is_a_relation_in_both_directions() {
    let mut keys = 0;
    for holder in tables() {
        let relations = holder.foreign_keys.iter();
        for key in relations.filter(|key| key.kind == KeyKind::Relation) {
            keys += 1;
            let target = table(&key.target_table).map(|target| &target.referrers);
            let expected = Referrer {
                table: holder.name.to_owned(),
                columns: key.columns.clone(),
                live_only: holder.is_removable(),
            };
            let found = target.is_some_and(|referrers| referrers.contains(&expected));
            assert!(
                found,
                "{}: its model lacks the way back to {expected:?}; add the relation and a line of `related!` in the file \
                 of {}",
                key.target_table, key.target_table
            );
        }
    }
    let ways_back = tables().iter().map(|table| table.referrers.len());
    assert_eq!(keys, ways_back.sum::<usize>());
}

#[test]
fn relations_lead_to_live_rows() {
    for holder in tables() {
        for key in &holder.foreign_keys {
            let leads_to_removable =
                table(&key.target_table).is_some_and(|target| target.is_removable());
            let expected = key.kind == KeyKind::Relation && leads_to_removable;
            assert_eq!(
                key.live_only, expected,
                "{}: derive the relation by {:?} with `entity = Live`",
                holder.name, key.columns
            );
        }
    }
}

#[test]
fn whoever_did_something_may_be_deleted() {
    for holder in tables() {
        for actor in holder.actors() {
            let to_user = holder.foreign_keys.iter().any(|key| {
                key.columns == [actor.name]
                    && key.target_table == "users"
                    && key.on_delete == OnDelete::SetNull
            });
            assert!(to_user && actor.nullable, "{}.{}", holder.name, actor.name);
        }
    }
}

#[test]
fn edges_are_references_of_the_table_below() {
    for above in tables() {
        let edges = above.edges().iter().map(|edge| (edge, true));
        for (edge, removable) in edges.chain(above.freed().iter().map(|edge| (edge, false))) {
            let below = table(edge.table);
            let refers = below.is_some_and(|below| {
                let mut keys = below.foreign_keys.iter();
                keys.any(|key| key.columns == [edge.column] && key.target_table == above.name)
            });
            let fits = below.is_some_and(|below| below.is_removable() == removable);
            assert!(
                refers && fits,
                "{}: {edge:?} is to be a reference to it, of a {} table",
                above.name,
                if removable {
                    "removable"
                } else {
                    "not removable"
                }
            );
        }
    }
}

#[test]
fn what_a_project_names_is_of_the_same_project() {
    for holder in tables() {
        let keys = holder.foreign_keys.iter();
        for key in keys.filter(|key| key.kind == KeyKind::SameProject) {
            let target = table(&key.target_table);
            let wanted = UniqueKey::of(key.target_columns.clone());
            assert!(
                target.is_some_and(|target| target.unique_keys.contains(&wanted)),
                "{} needs the unique key {:?}",
                key.target_table,
                key.target_columns
            );
            assert_eq!(key.nulled(), &key.columns[1..]);
        }
    }
}

#[test]
fn what_a_row_follows_is_unique() {
    for holder in tables() {
        let keys = holder.foreign_keys.iter();
        for key in keys.filter(|key| key.follows()) {
            let target = table(&key.target_table);
            let wanted = UniqueKey::of(key.target_columns.clone());
            assert!(
                target.is_some_and(|target| target.unique_keys.contains(&wanted)),
                "{} needs the unique key {:?}",
                key.target_table,
                key.target_columns
            );
        }
    }
}
