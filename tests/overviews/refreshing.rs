use std::time::{Duration, Instant};

use entity::{
    analytics::overview::{Overview, View, refresh, refreshed},
    prelude::*,
    session::Request,
};
use sea_orm::{DbBackend, Statement};

use crate::{figures::refresh_all, world::World};

#[tokio::test]
async fn a_refresh_brings_what_changed_and_says_when() {
    let world = World::small().await;
    refresh_all(&world).await;
    let unscoped = Unscoped(&world.db);
    let first = refreshed(&unscoped, View::ProjectOverview)
        .await
        .unwrap()
        .unwrap();
    let before = MaterializedProjectOverview::visible()
        .one(&unscoped)
        .await
        .unwrap()
        .unwrap();
    let insert = format!(
        "INSERT INTO guests (project_id, first_name) VALUES ('{}', 'New')",
        before.project_id
    );
    world.db.execute_unprepared(&insert).await.unwrap();
    let row = async || {
        let row = MaterializedProjectOverview::visible()
            .filter(project_overview::Column::ProjectId.eq(before.project_id));
        row.one(&unscoped).await.unwrap().unwrap()
    };
    assert_eq!(
        row().await.guests,
        before.guests,
        "not before it is refreshed"
    );
    refresh_all(&world).await;
    assert_eq!(row().await.guests, before.guests + 1);
    let second = refreshed(&unscoped, View::ProjectOverview)
        .await
        .unwrap()
        .unwrap();
    assert!(second.computed_at > first.computed_at);
    assert_eq!(
        second.row_count as usize,
        MaterializedProjectOverview::visible()
            .all(&unscoped)
            .await
            .unwrap()
            .len()
    );
}

#[tokio::test]
async fn two_refreshes_at_once_wait_for_each_other_and_readers_for_neither() {
    let world = World::small().await;
    refresh_all(&world).await;
    let first = SystemSession::begin(&world.db, Request::default())
        .await
        .unwrap();
    refresh(&first, View::OrgOverview).await.unwrap();
    let reading = OrgOverview::visible()
        .all(&Unscoped(&world.db))
        .await
        .unwrap();
    assert!(!reading.is_empty());
    let second = async {
        let session = SystemSession::begin(&world.db, Request::default())
            .await
            .unwrap();
        refresh(&session, View::OrgOverview).await.unwrap();
        session.commit().await.unwrap();
    };
    let committing = async {
        let started = Instant::now();
        while waiting_for_locks(&world).await == 0 {
            assert!(
                started.elapsed() < Duration::from_secs(30),
                "the second never waited for the first"
            );
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        first.commit().await.unwrap();
    };
    tokio::join!(second, committing);
}

async fn waiting_for_locks(world: &World) -> i64 {
    let sql = "SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'";
    let statement = Statement::from_string(DbBackend::Postgres, sql);
    let row = world.db.query_one_raw(statement).await.unwrap().unwrap();
    row.try_get_by_index(0).unwrap()
}

/// Policies that bind the owner hide nothing from the counting.
#[tokio::test]
async fn forced_policies_change_no_figure() {
    let world = World::small().await;
    refresh_all(&world).await;
    let unscoped = Unscoped(&world.db);
    let sum = async || {
        let rows = MaterializedProjectOverview::visible()
            .all(&unscoped)
            .await
            .unwrap();
        rows.iter().map(|row| row.guests).sum::<i64>()
    };
    let before = sum().await;
    for table in entity::catalog::tables() {
        let force = format!("ALTER TABLE {} FORCE ROW LEVEL SECURITY", table.name);
        world.db.execute_unprepared(&force).await.unwrap();
    }
    refresh_all(&world).await;
    assert_eq!(sum().await, before);
}

#[tokio::test]
async fn an_unknown_view_is_refused_with_those_that_there_are() {
    let world = World::small().await;
    let error = world
        .db
        .execute_unprepared("SELECT refresh_overview('guests')")
        .await
        .unwrap_err();
    assert!(
        error
            .to_string()
            .contains("guests is no view that is refreshed"),
        "{error}"
    );
}
