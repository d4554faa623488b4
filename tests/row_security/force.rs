use migration::{
    connect::DEFAULT_SCHEMA,
    runner::{Consent, Problem, RunError},
    verify::verify,
};

use crate::{
    support::{connect, runner},
    world::{count, id, refused, run, say, session, world},
};
use sqlx::Connection;

#[tokio::test]
async fn force_binds_the_owner_and_unforce_lets_it_go() {
    let database = world().await;
    let runner = runner(&database.url()).await;
    let mut db = connect(&database.url()).await;
    assert_eq!(count(&mut db, "guests").await, 4);

    let forced = runner.force_row_security().await.unwrap();
    assert!(
        forced.len() > 40 && forced.iter().any(|table| table == "guests"),
        "{forced:?}"
    );
    assert_eq!(runner.force_row_security().await.unwrap(), [""; 0]);

    // Without an actor there is nothing, for the owner too.
    assert_eq!(count(&mut db, "guests").await, 0);
    assert_eq!(
        run(&mut db, "UPDATE guests SET role = 'VIP'")
            .await
            .unwrap(),
        0
    );
    let insert = format!(
        "INSERT INTO guests (project_id, first_name) VALUES ('{}', 'Cy')",
        id("p1")
    );
    assert_eq!(refused(&mut db, &insert).await.as_deref(), Some("42501"));
    // With one, its rows.
    let mut transaction = db.begin().await.unwrap();
    say(&mut transaction, &[("current_user_id", "u2")]).await;
    assert_eq!(count(&mut transaction, "guests").await, 3);
    assert_eq!(run(&mut transaction, &insert).await.unwrap(), 1);
    transaction.rollback().await.unwrap();
    // Tenant sessions and the service go on.
    let mut tenant = session(&mut db, &[("current_user_id", "u2")]).await;
    assert_eq!(count(&mut tenant, "guests").await, 3);
    assert_eq!(run(&mut tenant, &insert).await.unwrap(), 1);
    assert_eq!(count(&mut tenant, "guests WHERE org_id IS NULL").await, 0);
    assert_eq!(
        count(
            &mut tenant,
            &format!("search_guests('{}', 'sousa', 10)", id("p1"))
        )
        .await,
        1
    );
    tenant.rollback().await.unwrap();
    let mut service = db.begin().await.unwrap();
    run(&mut service, "SET LOCAL ROLE eios_service")
        .await
        .unwrap();
    assert_eq!(count(&mut service, "guests").await, 4);
    service.rollback().await.unwrap();

    let open = "tenant_isolation_policies WHERE enforced_since IS NULL AND table_name <> 'tenant_isolation_policies'";
    assert_eq!(count(&mut db, open).await, 0);
    let connection = database.connect().await.unwrap();
    let report = verify(&connection, DEFAULT_SCHEMA).await.unwrap();
    assert_eq!(report.findings, []);
    assert!(report.row_security.unwrap().contains("also their owner"));
    // A migration would see no rows, and a rule no offenders.
    let down = runner.down(Some(1), Consent { data_loss: true }).await;
    for error in [down.unwrap_err(), runner.validate().await.unwrap_err()] {
        assert!(
            matches!(&error, RunError::NotReady { problems } if matches!(problems.as_slice(), [Problem::Bound { .. }])),
            "{error}"
        );
    }

    assert_eq!(runner.unforce_row_security().await.unwrap(), forced);
    assert_eq!(count(&mut db, "guests").await, 4);
    assert_eq!(
        count(
            &mut db,
            "tenant_isolation_policies WHERE enforced_since IS NOT NULL"
        )
        .await,
        0
    );
    let report = verify(&connection, DEFAULT_SCHEMA).await.unwrap();
    assert_eq!(report.findings, []);
    assert!(report.row_security.unwrap().contains("is not bound"));
}
