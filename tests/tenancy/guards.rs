//! Rules over the catalogue of the database, so that a new table is covered by being there.

use entity::catalog::{self, Table, TenantPath};
use sqlx::{AssertSqlSafe, PgConnection};
use uuid::Uuid;

use crate::{cast::Cast, session::run, world::World};

/// What of the database's tables is open without a policy, by name.
async fn unguarded(db: &mut PgConnection) -> Vec<String> {
    sqlx::query_scalar(include_str!("unguarded.sql"))
        .fetch_all(db)
        .await
        .unwrap()
}

#[tokio::test]
async fn every_table_is_guarded() {
    let mut world = World::new().await;
    let found = unguarded(&mut world.db).await;
    assert!(
        found.is_empty(),
        "give each a line in the policies of its migration (ddl::TenantPolicies): {found:#?}"
    );
    for table in catalog::tables() {
        let guarded: bool =
            sqlx::query_scalar("SELECT relrowsecurity FROM pg_class WHERE oid = $1::regclass")
                .bind(table.name)
                .fetch_one(&mut world.db)
                .await
                .unwrap();
        assert!(guarded, "{}: row level security is off", table.name);
    }
}

#[tokio::test]
async fn a_new_table_without_a_policy_is_named() {
    let mut world = World::new().await;
    run(
        &mut world.db,
        "CREATE TABLE bare (id uuid PRIMARY KEY, org_id uuid);
         CREATE TABLE open_to_all (id uuid PRIMARY KEY, org_id uuid);
         ALTER TABLE open_to_all ENABLE ROW LEVEL SECURITY;
         CREATE POLICY open_to_all_select ON open_to_all FOR SELECT TO PUBLIC USING (org_id IS NOT NULL);
         CREATE TABLE unrecorded (id uuid PRIMARY KEY, org_id uuid);
         ALTER TABLE unrecorded ENABLE ROW LEVEL SECURITY;
         GRANT SELECT, UPDATE ON unrecorded TO eios_app;
         CREATE POLICY unrecorded_select ON unrecorded FOR SELECT TO eios_app USING (true);
         CREATE VIEW peep AS SELECT * FROM guests;
         GRANT SELECT ON peep TO eios_app;
         CREATE MATERIALIZED VIEW hoard AS SELECT * FROM guests;
         GRANT SELECT ON hoard TO eios_app;
         GRANT TRUNCATE, TRIGGER, REFERENCES ON guests TO eios_app;
         GRANT SELECT ON seaql_migrations TO eios_app;
         CREATE FUNCTION anybody_creates() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    )
    .await;
    let found = unguarded(&mut world.db).await.join("\n");
    for finding in [
        "bare: row level security is off",
        "open_to_all.open_to_all_select: is for PUBLIC",
        "unrecorded.unrecorded_select: is not in tenant_isolation_policies",
        "unrecorded.unrecorded_select: opens every row",
        "unrecorded: eios_app is granted UPDATE, and no policy is for it",
        "peep: is a view with its owner's rights",
        "hoard: is a materialized view that eios_app reads",
        "guests: eios_app is granted TRUNCATE",
        "guests: eios_app is granted TRIGGER",
        "guests: eios_app is granted REFERENCES",
        "seaql_migrations: row level security is off, and eios_app is granted SELECT",
    ] {
        assert!(found.contains(finding), "{finding}, not found in:\n{found}");
    }
}

/// Whether whoever manages a project reaches its rows.
pub fn is_managed(table: &Table) -> bool {
    [TenantPath::Owner, TenantPath::Project].contains(&table.tenant())
}

/// A deletion names its row by table and id; without the project of that row, whoever manages the project neither
/// removes nor restores it.
#[tokio::test]
async fn the_project_of_every_removed_row_is_found() {
    let mut cast = Cast::new().await;
    let project = cast.managed.id("projects");
    let tables = catalog::tables().iter();
    for table in tables.filter(|table| table.is_removable() && is_managed(table)) {
        let row = cast
            .model
            .rows_of(table.name)
            .find(|row| row.project == Some(project));
        let Some(key) = row.map(|row| row.key.clone()) else {
            panic!(
                "{} has no row in a project: add one to tests/tenancy/rows.rs",
                table.name
            );
        };
        let sql = format!("SELECT project_of_deletion('{}', '{key}')", table.name);
        let found: Option<Uuid> = sqlx::query_scalar(AssertSqlSafe(sql))
            .fetch_one(&mut cast.db)
            .await
            .unwrap();
        assert_eq!(
            found,
            Some(project),
            "{}: name its way to ddl::project_of_deletion in its migration, besides those of 013",
            table.name
        );
    }
}

/// What comes later is closed until it is opened.
#[tokio::test]
async fn a_new_table_is_closed_to_the_app_role() {
    let mut world = World::new().await;
    run(
        &mut world.db,
        "CREATE TABLE bare (id uuid PRIMARY KEY); INSERT INTO bare VALUES (gen_random_uuid());
         CREATE SEQUENCE numbers",
    )
    .await;
    let mut session = world.session(&crate::actor::Actor::nobody("nobody")).await;
    for sql in [
        "SELECT * FROM bare",
        "INSERT INTO bare VALUES (gen_random_uuid())",
        "SELECT nextval('numbers')",
        "CREATE TABLE public.mine (id int)",
        "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    ] {
        let outcome = session.probe(sql).await;
        assert_eq!(outcome.code(), Some("42501"), "{sql}: {outcome:?}");
    }
}
