use migration::testing::TestDatabase;
use sqlx::PgConnection;
use url::Url;

use crate::support::connect;

/// Set where the checker has to be there, so that nobody believes in a check that did not run.
const REQUIRED: &str = "EIOS_REQUIRE_PLPGSQL_CHECK";

#[tokio::test]
async fn what_runs_with_its_owners_rights_is_pinned_and_not_for_everybody() {
    let database = TestDatabase::migrated().await.unwrap();
    let mut db = connect(&database.url()).await;
    let loose: Vec<String> = sqlx::query_scalar(include_str!("loose_functions.sql"))
        .fetch_all(&mut db)
        .await
        .unwrap();
    assert!(
        loose.is_empty(),
        "SECURITY DEFINER without `SET search_path = public, pg_temp`, or executable by PUBLIC: {loose:?}"
    );
}

/// Under forced policies a function of the tables' owner is bound by them too; what must see every row is the
/// service's. Searches are the owner's, since they look past policies only while these are not forced.
const OF_THE_OWNER: [&str; 2] = ["search_guests", "find_contacts"];

#[tokio::test]
async fn what_sees_every_row_belongs_to_the_service() {
    let database = TestDatabase::migrated().await.unwrap();
    let mut db = connect(&database.url()).await;
    let misplaced = async |db: &mut PgConnection| -> Vec<String> {
        sqlx::query_scalar(include_str!("misplaced_functions.sql"))
            .bind(&OF_THE_OWNER[..])
            .fetch_all(db)
            .await
            .unwrap()
    };
    let found = misplaced(&mut db).await;
    assert!(
        found.is_empty(),
        "give it to eios_service in the migration of the policies (ddl::give_function): {found:?}"
    );
    sqlx::raw_sql("CREATE FUNCTION peep() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'")
        .execute(&mut db)
        .await
        .unwrap();
    let found = misplaced(&mut db).await;
    assert!(
        found.len() == 1 && found[0].starts_with("peep() belongs to"),
        "{found:?}"
    );
    let loose: Vec<String> = sqlx::query_scalar(include_str!("loose_functions.sql"))
        .fetch_all(&mut db)
        .await
        .unwrap();
    assert_eq!(loose, ["peep()"]);
}

#[tokio::test]
async fn plpgsql_check_finds_nothing() {
    let database = TestDatabase::migrated().await.unwrap();
    let mut db = connect(&database.url()).await;
    let is_available: bool = sqlx::query_scalar(
        "SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'plpgsql_check')",
    )
    .fetch_one(&mut db)
    .await
    .unwrap();
    if !is_available {
        assert!(
            std::env::var_os(REQUIRED).is_none(),
            "the server lacks the extension plpgsql_check (Debian: postgresql-15-plpgsql-check)"
        );
        println!("skipped: the server lacks the extension plpgsql_check");
        return;
    }
    let mut admin = connect_as_admin(&database).await;
    sqlx::raw_sql("CREATE EXTENSION plpgsql_check")
        .execute(&mut admin)
        .await
        .unwrap();
    let findings: Vec<String> = sqlx::query_scalar(include_str!("check_functions.sql"))
        .fetch_all(&mut admin)
        .await
        .unwrap();
    assert!(findings.is_empty(), "{findings:#?}");
}

/// The extension is not a trusted one.
async fn connect_as_admin(database: &TestDatabase) -> PgConnection {
    let own = database.url();
    let mut url = Url::parse(&database.admin_url().unwrap_or_else(|| own.clone())).unwrap();
    url.set_path(Url::parse(&own).unwrap().path());
    connect(url.as_str()).await
}
