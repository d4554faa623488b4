//! Many who write the same rows at once: each change is recorded exactly once, in the order in which
//! it happened to the row, and nobody waits for anybody because of the log.

use entity::prelude::*;
use sea_orm::SqlxPostgresConnector;
use sqlx::postgres::PgPoolOptions;
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::{
    log::entries_after,
    replay::replay,
    rows::Tree,
    world::{World, rows},
};

const WRITERS: u64 = 8;
const ROUNDS: u64 = 40;

/// A small generator: the same choices on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// What a writer does in a transaction of its own. Each locks one row first and those below it after,
/// so that without a log no two wait for each other in a circle.
fn statement(dice: &mut Dice, trees: &[Tree; 3]) -> String {
    let tree = &trees[dice.below(3) as usize];
    let id = |table: &str| tree[table]["id"].as_str().unwrap();
    let number = dice.below(6);
    match dice.below(9) {
        0 => format!(
            "INSERT INTO guest_tags (project_id, name) VALUES ('{}', 'tag {number}')
             ON CONFLICT (project_id, name) DO UPDATE SET name = EXCLUDED.name, created_at = now()",
            id("projects")
        ),
        1 => format!(
            "INSERT INTO guest_tags (project_id, name) VALUES ('{}', 'tag {number}') ON CONFLICT (project_id, name) DO NOTHING",
            id("projects")
        ),
        2 => format!("DELETE FROM guest_tags WHERE project_id = '{}' AND name = 'tag {number}'", id("projects")),
        3 => format!(
            "INSERT INTO guests (id, project_id, first_name) VALUES (md5('{} {number}')::uuid, '{}', 'Guest')
             ON CONFLICT (id) DO UPDATE SET first_name = guests.first_name || 'x'",
            id("projects"),
            id("projects")
        ),
        4 => format!("DELETE FROM guests WHERE id = md5('{} {number}')::uuid", id("projects")),
        5 => format!(
            "INSERT INTO guest_contacts (guest_id, email)
             SELECT id, '{number}@example.com' FROM guests WHERE id = md5('{} {number}')::uuid FOR KEY SHARE",
            id("projects")
        ),
        6 => format!("UPDATE events SET notes = '{number}' WHERE id = '{}'", id("events")),
        7 => format!(
            "INSERT INTO settings_values (scope, scope_id, key, value) VALUES ('ORG', '{}', '{}', '{number}')
             ON CONFLICT (scope, scope_id, key) DO UPDATE SET value = EXCLUDED.value",
            id("organizations"),
            tree["settings_definitions"]["key"].as_str().unwrap()
        ),
        _ => format!("UPDATE invites SET access_count = access_count + 1, expires_at = now() WHERE id = '{}'", id("invites")),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn each_change_of_many_writers_is_recorded_once() {
    let world = World::new().await;
    let before = rows(&world.db).await;
    let last = crate::log::last_entry(&world.db).await;
    let pool = PgPoolOptions::new()
        .max_connections(WRITERS as u32)
        .connect(&world.database.url())
        .await
        .unwrap();
    let db = SqlxPostgresConnector::from_sqlx_postgres_pool(pool);
    let mut writers = JoinSet::new();
    for writer in 0..WRITERS {
        let (db, trees) = (db.clone(), world.trees.clone());
        writers.spawn(async move {
            let mut dice = Dice(writer + 1);
            let mut refused = Vec::new();
            for _ in 0..ROUNDS {
                let sql = statement(&mut dice, &trees);
                if let Err(error) = db.execute_unprepared(&sql).await {
                    refused.push(format!("{error}: {sql}"));
                }
            }
            refused
        });
    }
    let refused = writers.join_all().await.concat();
    db.close().await.unwrap();
    assert_eq!(refused, [""; 0]);
    let entries = entries_after(&world.db, last).await;
    assert!(entries.len() > 150, "{}", entries.len());
    assert!(entries.iter().all(|entry| entry.metadata.is_none()));
    let mut ids: Vec<Uuid> = entries.iter().map(|entry| entry.id).collect();
    ids.dedup();
    assert_eq!(ids.len(), entries.len(), "an id is there twice");
    replay("many writers", &before, &entries, &rows(&world.db).await);
}
