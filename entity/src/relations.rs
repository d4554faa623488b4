//! Shorthand for the two ways a relation is followed: `find_related` and `find_linked`.

/// Lets `find_related` and joins follow relations to other tables: `module => Relation`.
macro_rules! related {
    ($($target:ident => $relation:ident,)+) => {$(
        impl sea_orm::Related<$target::Entity> for Entity {
            fn to() -> sea_orm::RelationDef {
                sea_orm::RelationTrait::def(&Relation::$relation)
            }
        }
    )+};
}

/// The same through a link table: `module => Relation to the link, link::Relation to the target`.
macro_rules! related_via {
    ($($target:ident => $first:ident, $link:ident::$second:ident;)+) => {$(
        impl sea_orm::Related<$target::Entity> for Entity {
            fn to() -> sea_orm::RelationDef {
                sea_orm::RelationTrait::def(&$link::Relation::$second)
            }

            fn via() -> Option<sea_orm::RelationDef> {
                Some(sea_orm::RelationTrait::def(&Relation::$first))
            }
        }
    )+};
}

/// Names a path for `find_linked` where `find_related` would have to guess between several.
macro_rules! linked {
    ($($(#[$doc:meta])+ $name:ident => $target:ident via $($relation:expr),+;)+) => {$(
        $(#[$doc])+
        #[derive(Copy, Clone, Debug)]
        pub struct $name;

        impl sea_orm::Linked for $name {
            type FromEntity = Entity;
            type ToEntity = $target::Entity;

            fn link(&self) -> Vec<sea_orm::RelationDef> {
                vec![$(sea_orm::RelationTrait::def(&$relation)),+]
            }
        }
    )+};
}

pub(crate) use {linked, related, related_via};
