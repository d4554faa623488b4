use super::*;

const GUESTS: &str = "CREATE TABLE guests (id int PRIMARY KEY, name text, seat int)";

async fn guests(rows: &str) -> Stage {
    Stage::set(&format!("{GUESTS}; {REFUSE_ROW}; {rows}")).await
}

async fn shape(stage: &Stage) -> (Option<bool>, bool) {
    let valid: Option<bool> = stage
        .ask("SELECT (SELECT convalidated FROM pg_constraint WHERE conname = 'check_guest_names')")
        .await;
    let stand_in = stage
        .ask("SELECT EXISTS (SELECT FROM pg_trigger WHERE tgname = 'check_guest_names')")
        .await;
    (valid, stand_in)
}

#[tokio::test]
async fn a_check_that_all_rows_keep_is_a_valid_constraint() {
    let stage = guests("INSERT INTO guests VALUES (1, 'Ann', 1)").await;
    let listener = Listener::default();
    for _ in 0..2 {
        stage.up(&listener, &[named().step()]).await.unwrap();
        assert_eq!(shape(&stage).await, (Some(true), false));
    }
    assert!(!listener.heard("Held"));
}

#[tokio::test]
async fn a_broken_check_is_held_by_a_trigger_until_the_rows_are_clean() {
    let stage = guests("INSERT INTO guests VALUES (1, '', 1), (2, 'Ann', 2), (3, '', 3)").await;
    let steps = [named().step()];
    let listener = Listener::default();
    stage.up(&listener, &steps).await.unwrap();
    assert_eq!(shape(&stage).await, (None, true));
    let held = listener
        .all()
        .iter()
        .find(|event| event.starts_with("Held"))
        .cloned();
    let held = held.unwrap();
    for word in [
        "\"guests\"",
        "check_guest_names",
        "StandIn",
        "rows: 2",
        "SELECT * FROM guests",
    ] {
        assert!(held.contains(word), "{word}: {held}");
    }

    // Old rows go on living, new ones keep to the rule.
    stage.run("UPDATE guests SET seat = 9 WHERE id = 1").await;
    let mut writer = stage.connect().await;
    for refused in [
        "INSERT INTO guests VALUES (4, '', 4)",
        "UPDATE guests SET name = '' WHERE id = 2",
    ] {
        let error = sqlx::raw_sql(refused)
            .execute(&mut writer)
            .await
            .unwrap_err();
        assert!(error.to_string().contains("check_guest_names"), "{error}");
    }

    stage.up(&Silent, &steps).await.unwrap();
    let rules = stage.validate(&steps).await;
    assert_eq!((rules[0].state, rules[0].rows), (RuleState::StandIn, 2));
    assert_eq!(shape(&stage).await, (None, true));

    stage
        .run("UPDATE guests SET name = 'Bob' WHERE name = ''")
        .await;
    let rules = stage.validate(&steps).await;
    assert_eq!((rules[0].state, rules[0].rows), (RuleState::Valid, 0));
    assert_eq!(shape(&stage).await, (Some(true), false));
    assert_eq!(stage.validate(&steps).await, []);

    stage.up(&Silent, &[named().lift()]).await.unwrap();
    assert_eq!(shape(&stage).await, (None, false));
}

#[tokio::test]
async fn what_a_killed_run_left_is_finished_or_turned_into_a_stand_in() {
    let stage = guests("INSERT INTO guests VALUES (1, 'Ann', 1)").await;
    stage.run(&named().add()).await;
    stage.up(&Silent, &[named().step()]).await.unwrap();
    assert_eq!(shape(&stage).await, (Some(true), false));

    let stage = guests("INSERT INTO guests VALUES (1, '', 1)").await;
    stage.run(&named().add()).await;
    stage.up(&Silent, &[named().step()]).await.unwrap();
    assert_eq!(shape(&stage).await, (None, true));
    stage.run("UPDATE guests SET seat = 2").await;
}

#[tokio::test]
async fn a_row_that_slips_in_between_brings_the_stand_in() {
    let stage = guests("INSERT INTO guests VALUES (1, 'Ann', 1)").await;
    // Written before the constraint, committed after the rows were counted.
    let mut writer = stage.connect().await;
    run(&mut writer, "BEGIN; INSERT INTO guests VALUES (2, '', 2)").await;
    let listener = Listener::default();
    let steps = [named().step()];
    let commit = async {
        while !listener.heard("Retry") {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        run(&mut writer, "COMMIT").await;
    };
    let (done, ()) = tokio::join!(stage.up(&listener, &steps), commit);
    done.unwrap();
    assert!(listener.heard("StandIn, rows: 1"), "{:?}", listener.all());
    assert_eq!(shape(&stage).await, (None, true));
}
