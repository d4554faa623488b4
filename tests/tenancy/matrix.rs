//! Every table of the catalogue, every command, every actor: the rows that the model says, and no other.

use entity::catalog;
use sqlx::AssertSqlSafe;

use crate::{
    cast::Cast,
    compare::differences,
    session::{Role, run},
    world::World,
};

#[tokio::test]
async fn every_table_has_rows_here() {
    let mut cast = Cast::new().await;
    for table in catalog::tables() {
        let name = table.name;
        let sql = format!("SELECT EXISTS (SELECT FROM {name})");
        let has_rows: bool = sqlx::query_scalar(AssertSqlSafe(sql))
            .fetch_one(&mut cast.db)
            .await
            .unwrap();
        assert!(
            has_rows,
            "{name} has no row: add one to tests/tenancy/rows.rs, to `PLATFORM`, `PERSON`, `ORGANIZATION` or `PROJECT` as it belongs"
        );
        let inserted = cast.insertions.iter().any(|row| row.table.name == name);
        assert!(inserted, "{name}: nothing is ever inserted");
    }
}

#[tokio::test]
async fn the_app_role_gets_the_rows_of_the_actor_and_no_others() {
    let cast = Cast::new().await;
    let findings = differences(&cast, &cast.everybody(), Role::App).await;
    assert_none(&findings);
}

/// Whoever signs in as the owner is bound once row level security is forced upon it.
#[tokio::test]
async fn the_owner_gets_no_others_either_once_policies_are_forced() {
    let mut cast = Cast::new().await;
    force(&mut cast).await;
    let findings = differences(&cast, &cast.one_of_each(), Role::Owner).await;
    assert_none(&findings);
}

/// And the app role no fewer: functions, cascades and keys work for it as before.
#[tokio::test]
async fn the_app_role_gets_the_same_when_policies_are_forced() {
    let mut cast = Cast::new().await;
    force(&mut cast).await;
    let findings = differences(&cast, &cast.one_of_each(), Role::App).await;
    assert_none(&findings);
}

/// A model that always agreed would find nothing.
#[tokio::test]
async fn a_hole_and_a_wall_are_found_by_name() {
    let mut cast = Cast::new().await;
    run(
        &mut cast.db,
        "CREATE POLICY hole ON guest_tags FOR SELECT TO eios_app USING (true);
         CREATE POLICY wall ON floor_plans AS RESTRICTIVE FOR UPDATE TO eios_app USING (false);
         CREATE POLICY door ON photo_likes FOR INSERT TO eios_app WITH CHECK (true);
         CREATE POLICY drain ON events FOR DELETE TO eios_app USING (true)",
    )
    .await;
    let actors = [cast.member.clone(), cast.stranger.clone()];
    let findings = differences(&cast, &actors, Role::App).await.join("\n");
    for finding in [
        "guest_tags: stranger reads",
        "floor_plans: Update by member",
        "photo_likes: Insert by stranger",
    ] {
        assert!(
            findings.contains(finding),
            "{finding}, not found in:\n{findings}"
        );
    }
    // What nobody sees, nobody deletes.
    assert!(!findings.contains("events:"), "{findings}");
}

pub async fn force(world: &mut World) {
    for table in catalog::tables() {
        let sql = format!("ALTER TABLE {} FORCE ROW LEVEL SECURITY", table.name);
        run(&mut world.db, &sql).await;
    }
}

fn assert_none(findings: &[String]) {
    assert!(
        findings.is_empty(),
        "{} differences, of which:\n{}",
        findings.len(),
        findings[..findings.len().min(60)].join("\n")
    );
}
