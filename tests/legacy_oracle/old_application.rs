//! Speaking the old application's SQL.

use std::collections::BTreeSet;

use crate::{
    execute,
    support::{
        LegacyDatabase,
        legacy::{self, old_application},
    },
};

#[tokio::test]
async fn the_old_application_runs_again_and_again_and_says_what_fails() {
    let database = LegacyDatabase::filled().await;
    let mut connection = database.connect().await;
    let rights: (bool, bool, bool) = sqlx::query_as(
        "SELECT rolsuper, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user",
    )
    .fetch_one(&mut connection)
    .await
    .unwrap();
    assert_eq!(rights, (false, false, false));
    let statements = old_application::statements().unwrap();
    let names: BTreeSet<_> = statements.iter().map(|statement| statement.name).collect();
    assert_eq!(names.len(), statements.len());
    let all: String = statements.iter().map(|statement| statement.sql).collect();
    for table in legacy::expected().unwrap().tables() {
        assert!(all.contains(&format!("INSERT INTO {table} ")), "{table}");
    }
    for _ in 0..2 {
        assert_eq!(
            old_application::run_all(&mut connection)
                .await
                .unwrap()
                .len(),
            statements.len()
        );
    }

    execute(
        &mut connection,
        "ALTER TABLE guest_tags DROP CONSTRAINT guest_tags_project_id_name_key",
    )
    .await;
    let failure = old_application::run_all(&mut connection)
        .await
        .unwrap_err()
        .to_string();
    let upsert = statements
        .iter()
        .find(|statement| {
            statement.sql.contains("INTO guest_tags ") && statement.sql.contains("ON CONFLICT")
        })
        .unwrap();
    assert!(failure.contains(upsert.name), "{failure}");
}
