//! The tags and groups that rows name: found by name, and made when missing.
//!
//! Two statements each, per [`BATCH`] different names.

use std::collections::{BTreeSet, HashMap, HashSet};

use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, IdenStatic, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, OnConflict, Query, SelectStatement},
};

use super::{
    BATCH,
    check::Draft,
    report::ImportReport,
    unnest::{insert, unnest},
};
use crate::{
    guests::{
        guest_group::{self, GuestGroupScopes},
        guest_tag::{self, GuestTagScopes},
    },
    ids::{GuestGroupId, GuestTagId, ProjectId},
    live::SoftDelete,
};

/// Ids by name; after a dry run only of what there was before.
#[derive(Default)]
pub(super) struct Labels {
    pub(super) tags: HashMap<String, GuestTagId>,
    pub(super) groups: HashMap<String, GuestGroupId>,
}

/// Finds or makes all labels, and reports those that it made or would make.
pub(super) async fn resolve(
    db: &impl ConnectionTrait,
    project: ProjectId,
    drafts: &[Draft],
    dry_run: bool,
    report: &mut ImportReport,
) -> Result<Labels, DbErr> {
    let mut labels = Labels::default();
    let tags = drafts.iter().flat_map(Draft::tags).collect();
    for names in batches(tags) {
        labels.tags.extend(stored_tags(db, project, &names).await?);
        let missing = without(&names, &labels.tags);
        if dry_run {
            report.new_tags.extend(missing);
        } else if !missing.is_empty() {
            let ids: Vec<_> = missing.iter().map(|_| GuestTagId::new_v7()).collect();
            let stored = insert_tags(db, project, &ids, missing).await?;
            let ids: HashSet<_> = ids.into_iter().collect();
            let made = stored.iter().filter(|(_, id)| ids.contains(id));
            report.new_tags.extend(made.map(|(name, _)| name.clone()));
            labels.tags.extend(stored);
        }
    }
    let groups = drafts.iter().map(|draft| draft.row.group.as_str());
    for names in batches(groups.filter(|name| !name.is_empty()).collect()) {
        labels
            .groups
            .extend(stored_groups(db, project, &names).await?);
        let missing = without(&names, &labels.groups);
        if !dry_run && !missing.is_empty() {
            let ids: Vec<_> = missing.iter().map(|_| GuestGroupId::new_v7()).collect();
            insert_groups(db, project, &ids, &missing).await?;
            labels.groups.extend(missing.iter().cloned().zip(ids));
        }
        report.new_groups.extend(missing);
    }
    report.new_tags.sort_unstable();
    Ok(labels)
}

/// Sorted, so that writers who make the same tags wait for each other instead of locking each other out.
fn batches(names: BTreeSet<&str>) -> Vec<Vec<String>> {
    let names: Vec<_> = names.into_iter().map(str::to_owned).collect();
    names.chunks(BATCH).map(<[_]>::to_vec).collect()
}

fn without<T>(names: &[String], known: &HashMap<String, T>) -> Vec<String> {
    let missing = names.iter().filter(|name| !known.contains_key(*name));
    missing.cloned().collect()
}

fn any_of(names: &[String]) -> SelectStatement {
    Query::select().expr(unnest(names.iter().cloned())).take()
}

async fn stored_tags(
    db: &impl ConnectionTrait,
    project: ProjectId,
    names: &[String],
) -> Result<Vec<(String, GuestTagId)>, DbErr> {
    use guest_tag::{Column, Entity};
    let tags = Entity::live()
        .select_only()
        .columns([Column::Name, Column::Id]);
    let tags = tags
        .in_project(project)
        .filter(Column::Name.in_subquery(any_of(names)));
    tags.into_tuple().all(db).await
}

/// Gives the tags that are there afterwards: another writer may have been faster.
async fn insert_tags(
    db: &impl ConnectionTrait,
    project: ProjectId,
    ids: &[GuestTagId],
    names: Vec<String>,
) -> Result<Vec<(String, GuestTagId)>, DbErr> {
    use guest_tag::{Column, Entity};
    let mut tags = insert(
        Entity,
        [
            (Column::Id, unnest(ids.iter().copied())),
            (Column::ProjectId, Expr::val(project)),
            (Column::Name, unnest(names)),
        ],
    );
    // `DO NOTHING` would not give the other writer's tag back.
    let keep = OnConflict::columns([Column::ProjectId, Column::Name])
        .update_column(Column::Name)
        .to_owned();
    tags.on_conflict(keep).returning_all();
    let rows = db.query_all(&tags).await?;
    let tags = rows.iter().map(|row| {
        let name = row.try_get("", Column::Name.as_str())?;
        Ok((name, row.try_get("", Column::Id.as_str())?))
    });
    tags.collect()
}

/// Nothing keeps two groups from having one name; the oldest comes last and counts.
async fn stored_groups(
    db: &impl ConnectionTrait,
    project: ProjectId,
    names: &[String],
) -> Result<Vec<(String, GuestGroupId)>, DbErr> {
    use guest_group::{Column, Entity};
    Entity::live()
        .select_only()
        .columns([Column::Name, Column::Id])
        .in_project(project)
        .filter(Column::Name.in_subquery(any_of(names)))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .into_tuple()
        .all(db)
        .await
}

async fn insert_groups(
    db: &impl ConnectionTrait,
    project: ProjectId,
    ids: &[GuestGroupId],
    names: &[String],
) -> Result<(), DbErr> {
    use guest_group::{Column, Entity};
    let groups = insert(
        Entity,
        [
            (Column::Id, unnest(ids.iter().copied())),
            (Column::ProjectId, Expr::val(project)),
            (Column::Name, unnest(names.iter().cloned())),
        ],
    );
    db.execute(&groups).await?;
    Ok(())
}
