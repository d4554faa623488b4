use super::*;
use crate::ddl::{OnDelete, Reference};

fn reference() -> Reference {
    Reference::to(("guests", &["group_id"]), "guest_groups", OnDelete::SetNull)
}

#[tokio::test]
async fn a_reference_that_leads_nowhere_stays_not_valid_until_it_is_mended() {
    let stage = Stage::set(
        "CREATE TABLE guest_groups (id int PRIMARY KEY);
         CREATE TABLE guests (id int PRIMARY KEY, group_id int);
         INSERT INTO guest_groups VALUES (1);
         INSERT INTO guests VALUES (1, 1), (2, 7), (3, NULL)",
    )
    .await;
    let steps = [reference().add(), reference().validate()];
    let listener = Listener::default();
    stage.up(&listener, &steps).await.unwrap();
    assert!(listener.heard("NotValid, rows: 1"), "{:?}", listener.all());
    let valid = "SELECT convalidated FROM pg_constraint WHERE conname = 'fk_guests_group_id'";
    assert!(!stage.ask::<bool>(valid).await);

    let rules = stage.validate(&steps).await;
    assert_eq!((rules[0].state, rules[0].rows), (RuleState::NotValid, 1));
    let offender: i32 = stage.ask(&rules[0].query.replace("r.*", "r.id")).await;
    assert_eq!(offender, 2);

    stage
        .run("UPDATE guests SET group_id = NULL WHERE id = 2")
        .await;
    let rules = stage.validate(&steps).await;
    assert_eq!(rules[0].state, RuleState::Valid);
    assert!(stage.ask::<bool>(valid).await);
}

#[tokio::test]
async fn validating_waits_for_other_ddl_and_stops_no_writer() {
    let stage = Stage::set(
        "CREATE TABLE guest_groups (id int PRIMARY KEY);
         CREATE TABLE guests (id int PRIMARY KEY, group_id int)",
    )
    .await;
    let mut other = stage.connect().await;
    run(
        &mut other,
        "BEGIN; LOCK TABLE guests IN SHARE UPDATE EXCLUSIVE MODE",
    )
    .await;
    let listener = Listener::default();
    let steps = [reference().add(), reference().validate()];
    stage.up(&Silent, &steps[..0]).await.unwrap();
    let release = async {
        while !listener.heard("Retry") {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        run(&mut other, "INSERT INTO guests VALUES (1, NULL); COMMIT").await;
    };
    let (done, ()) = tokio::join!(stage.up(&listener, &steps), release);
    done.unwrap();
    assert!(listener.heard("pid "), "{:?}", listener.all());
}

#[tokio::test]
async fn what_breaks_a_rule_in_another_schema_is_looked_for_there() {
    let stage = Stage::set(&format!(
        "CREATE SCHEMA staging; SET search_path = staging; {REFUSE_ROW};
         CREATE TABLE guest_groups (id int PRIMARY KEY);
         CREATE TABLE guests (id int PRIMARY KEY, name text, group_id int);
         INSERT INTO guests VALUES (7, '', 9)"
    ))
    .await;
    let runner = stage.runner_in("staging", &Silent).await;
    let steps = [named().step(), reference().add(), reference().validate()];
    runner.execute_steps(Direction::Up, &steps).await.unwrap();
    let rules = pending_of(&runner.db, steps.to_vec()).await.unwrap();
    assert_eq!(rules.len(), 2);
    for rule in rules {
        let held = runner.finish_rule(&rule, "throw_away").await.unwrap();
        let offenders = format!("SELECT id FROM ({}) AS offenders", held.query);
        assert_eq!(stage.ask::<i32>(&offenders).await, 7);
    }
}
