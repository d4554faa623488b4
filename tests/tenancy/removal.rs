//! Removing and restoring in the sessions of tenants, for every removable table.

use std::collections::BTreeMap;

use entity::{
    Error, catalog,
    prelude::*,
    session::{Actor as Acting, Request},
    soft_delete::restore,
};
use uuid::Uuid;

use crate::{actor::Actor, cast::Cast, guards::is_managed, model::Row, remove::remove};

fn removable() -> impl Iterator<Item = &'static str> {
    let tables = catalog::tables().iter();
    tables
        .filter(|table| table.is_removable())
        .map(|table| table.name)
}

/// No organization has these to itself: a person and what the platform offers.
const OF_NO_ORGANIZATION: [&str; 3] = ["users", "plans", "announcements"];

async fn connect(cast: &Cast) -> DatabaseConnection {
    sea_orm::Database::connect(&cast.url).await.unwrap()
}

async fn session(db: &DatabaseConnection, actor: &Actor) -> TenantSession {
    let user: Uuid = actor.user.parse().unwrap();
    TenantSession::begin(db, Acting::user(user.into()))
        .await
        .unwrap()
}

async fn system(db: &DatabaseConnection) -> SystemSession {
    SystemSession::begin(db, Request::default()).await.unwrap()
}

/// A row of a table in one of the projects, or in the organization.
fn row_in<'a>(cast: &'a Cast, table: &str, project: Uuid) -> &'a Row {
    let mut rows = cast.model.rows_of(table);
    rows.find(|row| row.org == Some(cast.alpha) && row.project.is_none_or(|of| of == project))
        .unwrap_or_else(|| {
            panic!("{table} has no row in a project: add one to tests/tenancy/rows.rs")
        })
}

type Contents = BTreeMap<&'static str, Vec<String>>;

/// Every row of every table, but for when and by whom it was last changed. A seat is taken anew, by whoever
/// restores, when nobody is known to have taken it.
async fn contents(db: &DatabaseConnection) -> Contents {
    let mut contents = BTreeMap::new();
    let is_kept = |table: &&catalog::Table| {
        table.name != "deletions" && table.tenant() != catalog::TenantPath::History
    };
    for table in catalog::tables().iter().filter(is_kept) {
        let stamp = match table.name {
            "seating_assignments" => "created_by",
            _ => "updated_by",
        };
        let sql = format!(
            "SELECT (to_jsonb(r) - 'updated_at' - 'updated_by' - '{stamp}')::text AS row FROM {} r ORDER BY 1",
            table.name
        );
        let rows = db
            .query_all_raw(sea_orm::Statement::from_string(
                db.get_database_backend(),
                sql,
            ))
            .await
            .unwrap();
        let rows = rows.iter().map(|row| row.try_get("", "row").unwrap());
        contents.insert(table.name, rows.collect());
    }
    contents
}

fn assert_same(before: &Contents, after: &Contents, what: &str) {
    for (table, rows) in before {
        let lost: Vec<_> = rows
            .iter()
            .filter(|row| !after[table].contains(row))
            .collect();
        let new: Vec<_> = after[table]
            .iter()
            .filter(|row| !rows.contains(row))
            .collect();
        assert!(
            lost.is_empty() && new.is_empty(),
            "{what} changes {table} from {lost:#?} to {new:#?}"
        );
    }
}

#[tokio::test]
async fn a_tenant_removes_and_restores_rows_of_every_table() {
    let cast = Cast::new().await;
    let db = connect(&cast).await;
    let mut roots = 0;
    for (actor, project) in [(&cast.owner, &cast.unmanaged), (&cast.agent, &cast.managed)] {
        let project = project.id("projects");
        for table in removable().filter(|table| !OF_NO_ORGANIZATION.contains(table)) {
            let row = row_in(&cast, table, project);
            if !cast.model.may(actor, crate::model::Command::Update, row) {
                continue;
            }
            roots += 1;
            let id: Uuid = row.key.parse().unwrap();
            let before = contents(&db).await;
            let tenant = session(&db, actor).await;
            let removed = remove(&tenant, table, id).await;
            let removed =
                removed.unwrap_or_else(|error| panic!("{table} by {}: {error}", actor.name));
            tenant.commit().await.unwrap();
            assert_ne!(contents(&db).await, before, "{table} by {}", actor.name);
            let tenant = session(&db, actor).await;
            let restored = restore(&tenant, removed.deletion().unwrap()).await.unwrap();
            tenant.commit().await.unwrap();
            assert_eq!(restored.rows, removed.rows, "{table} by {}", actor.name);
            assert_same(
                &before,
                &contents(&db).await,
                &format!("{table} by {}", actor.name),
            );

            // As much as whoever sees every row.
            let worker = system(&db).await;
            let all = remove(&worker, table, id).await.unwrap();
            worker.rollback().await.unwrap();
            assert_eq!(removed.rows, all.rows, "{table} by {}", actor.name);
        }
    }
    // The agent has no organization of alpha's to remove, and nothing that is its organization's alone.
    let of_org = removable().filter(|table| !OF_NO_ORGANIZATION.contains(table));
    let of_project = removable().filter(|name| is_managed(catalog::table(name).unwrap()));
    assert_eq!(roots, of_org.count() + of_project.count());
}

#[tokio::test]
async fn whoever_may_not_write_removes_nothing() {
    let cast = Cast::new().await;
    let db = connect(&cast).await;
    let before = contents(&db).await;
    for actor in [
        &cast.viewer,
        &cast.caterer,
        &cast.agency_viewer,
        &cast.stranger,
        &cast.agent,
    ] {
        for table in removable().filter(|table| *table != "users") {
            let id = match table {
                "plans" | "announcements" => cast.unmanaged.id(table),
                _ => row_in(&cast, table, cast.unmanaged.id("projects"))
                    .key
                    .parse()
                    .unwrap(),
            };
            let tenant = session(&db, actor).await;
            let removed = remove(&tenant, table, id).await;
            assert!(removed.is_err(), "{table} by {}: {removed:?}", actor.name);
            tenant.commit().await.ok();
        }
    }
    assert_same(&before, &contents(&db).await, "being refused");
}

/// Members do not write webhooks, and managers reach neither these nor custom fields: both go with the
/// project all the same.
#[tokio::test]
async fn a_project_takes_along_what_its_remover_may_not_write() {
    let cast = Cast::new().await;
    let db = connect(&cast).await;
    for (actor, project) in [
        (&cast.member, &cast.unmanaged),
        (&cast.agent, &cast.managed),
    ] {
        let before = contents(&db).await;
        let tenant = session(&db, actor).await;
        let removed = remove(&tenant, "projects", project.id("projects")).await;
        let removed = removed.unwrap();
        tenant.commit().await.unwrap();
        assert_eq!(removed.rows.of(Webhook), 1, "{}", actor.name);
        assert_eq!(removed.rows.of(CustomField), 1, "{}", actor.name);
        let tenant = session(&db, &cast.stranger).await;
        let deletion = removed.deletion().unwrap();
        assert!(restore(&tenant, deletion).await.is_err());
        tenant.rollback().await.unwrap();
        let tenant = session(&db, actor).await;
        let restored = restore(&tenant, deletion).await.unwrap();
        tenant.commit().await.unwrap();
        assert_eq!(restored.rows, removed.rows, "{}", actor.name);
        assert_same(&before, &contents(&db).await, &actor.name);
    }
}

/// What was removed by one tenant no other brings back, and no viewer.
#[tokio::test]
async fn a_deletion_is_restored_by_its_own_tenant() {
    let cast = Cast::new().await;
    let db = connect(&cast).await;
    let guest = cast.unmanaged.id("guests");
    let member = session(&db, &cast.member).await;
    let deletion = remove(&member, "guests", guest)
        .await
        .unwrap()
        .deletion()
        .unwrap();
    member.commit().await.unwrap();
    let removed = contents(&db).await;
    for actor in [&cast.stranger, &cast.agent, &cast.viewer] {
        let tenant = session(&db, actor).await;
        let restored = restore(&tenant, deletion).await;
        assert!(restored.is_err(), "{}: {restored:?}", actor.name);
        tenant.commit().await.ok();
    }
    assert_same(&removed, &contents(&db).await, "being refused");
}

/// A person goes by themselves, and comes back by somebody else: nobody is there to do it.
#[tokio::test]
async fn people_and_plans_come_back_by_the_service() {
    let cast = Cast::new().await;
    let db = connect(&cast).await;
    let before = contents(&db).await;
    let me: Uuid = cast.member.user.parse().unwrap();
    let tenant = session(&db, &cast.member).await;
    let other: Uuid = cast.viewer.user.parse().unwrap();
    assert!(remove(&tenant, "users", other).await.is_err());
    tenant.rollback().await.unwrap();
    let tenant = session(&db, &cast.member).await;
    let removed = remove(&tenant, "users", me).await.unwrap();
    tenant.commit().await.unwrap();
    let refused = TenantSession::begin(&db, Acting::user(me.into())).await;
    assert!(matches!(refused, Err(Error::Session(_))), "{refused:?}");
    let worker = system(&db).await;
    restore(&worker, removed.deletion().unwrap()).await.unwrap();
    let plan = remove(&worker, "plans", cast.managed.id("plans"))
        .await
        .unwrap();
    restore(&worker, plan.deletion().unwrap()).await.unwrap();
    worker.commit().await.unwrap();
    assert_same(&before, &contents(&db).await, "coming back");
}
