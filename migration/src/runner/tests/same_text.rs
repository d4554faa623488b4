//! A check and the trigger that stands in for it are the same object of the catalogue, and a
//! function is the same in any schema.

use super::*;
use crate::{
    ddl::{Lock, PINNED},
    snapshot::{Kind, Object},
};

const COLUMNS: &[&str] = &[
    "name", "role", "starts", "ends", "seats", "price", "data", "code", "kind",
];

const RULES: &[&str] = &[
    "seats > 0",
    "seats >= 0 AND price >= 0",
    "starts < ends",
    "ends IS NULL OR ends > starts",
    "ends IS NULL",
    "name IS NOT NULL",
    "length(trim(name)) > 0",
    "length(name) BETWEEN 1 AND 200",
    "seats NOT BETWEEN 3 AND 4",
    "role IN ('admin', 'viewer')",
    "role NOT IN ('new.role', 'it''s', '\\new.role')",
    "role IN ('x') OR (seats = 1 AND (price IS NULL OR price < 10))",
    "NOT (seats = 3 AND role = 'a')",
    "code IN ('A', 'B')",
    "code <> ''",
    "code ~ '^new\\.[a-z]+$'",
    "kind = 'A'",
    "kind IN ('A', 'B')",
    "kind::text <> 'new.kind'",
    "jsonb_typeof(data) = 'object'",
    "data ? 'new.name' AND data -> 'x' IS NOT NULL",
    "num_nonnulls(name, role) >= 1",
    "(name IS NULL) <> (role IS NULL)",
    "price IS DISTINCT FROM 7",
    "CASE WHEN NOT (seats > 1) THEN price > 0 ELSE true END",
    "starts_with(name, 'A')",
    "ends <= starts + interval '30 days'",
    "seats::numeric * price < 1000.5",
    "coalesce(seats, 0) = 0",
    "name LIKE '%(new.x)%' AND name NOT ILIKE 'b%'",
    "lower(name) = name COLLATE \"C\"",
    "seats = ANY (ARRAY[1, 2, 3])",
    "NOT (name = '' OR role = '')",
];

#[tokio::test]
async fn a_check_and_its_stand_in_read_the_same() {
    let stage = Stage::set(&format!(
        "CREATE TYPE letter AS ENUM ('A', 'B');
         CREATE TABLE events (id int, name text, role varchar(20), starts timestamptz, ends timestamptz,
             seats int, price numeric, data jsonb, code char(3), kind letter);
         {REFUSE_ROW}"
    ))
    .await;
    let runner = stage.runner(&Silent).await;
    let object = Object::in_table(Kind::Constraint, "events", "check_rule");
    for rule in RULES {
        let check = Check {
            table: "events",
            name: "check_rule",
            rule,
            columns: COLUMNS,
        };
        stage.run(&check.add()).await;
        let constraint = runner.live().await.unwrap();
        stage
            .run("ALTER TABLE events DROP CONSTRAINT check_rule")
            .await;
        stage.run(&check.stand_in()).await;
        let stand_in = runner.live().await.unwrap();
        stage.run(&check.drop_stand_in()).await;
        assert!(constraint.get(&object).is_some(), "{rule}");
        assert_eq!(stand_in.get(&object), constraint.get(&object), "{rule}");
        assert_eq!(stand_in, constraint, "{rule}");
    }
}

#[tokio::test]
async fn a_disabled_stand_in_is_a_difference() {
    let stage = Stage::set(&format!("CREATE TABLE guests (name text); {REFUSE_ROW}")).await;
    stage.run(&named().stand_in()).await;
    stage
        .run("ALTER TABLE guests DISABLE TRIGGER check_guest_names")
        .await;
    let live = stage.runner(&Silent).await.live().await.unwrap();
    let object = Object::in_table(Kind::Constraint, "guests", "check_guest_names");
    assert!(live.get(&object).unwrap().ends_with("DISABLED"));
}

#[tokio::test]
async fn a_pinned_function_is_the_same_in_any_schema() {
    let stage = Stage::set("CREATE SCHEMA \"Event app\"; CREATE SCHEMA staging").await;
    let sql = format!(
        "CREATE FUNCTION touch(n int) RETURNS int LANGUAGE plpgsql {PINNED} AS $$ BEGIN RETURN n; END $$"
    );
    let steps = [Step::transactional("create function", sql, Lock::NONE)];
    let mut texts = Vec::new();
    for schema in ["public", "Event app", "staging"] {
        let target = Target::parse(&stage.0.url(), schema).unwrap();
        let runner = Runner::start(&target, Settings::default(), &Silent)
            .await
            .unwrap();
        let steps = steps_in(steps.to_vec(), schema);
        runner.execute_steps(Direction::Up, &steps).await.unwrap();
        let live = runner.live().await.unwrap();
        let function = Object::top(Kind::Function, "touch(n integer)");
        texts.push(live.get(&function).unwrap().to_owned());
        let path: String = stage
            .ask(&format!(
                "SELECT proconfig[1] FROM pg_proc WHERE pronamespace = '{}'::regnamespace AND proname = 'touch'",
                crate::ddl::quote(schema)
            ))
            .await;
        assert_eq!(
            path,
            format!("search_path={}, pg_temp", crate::ddl::quote(schema))
        );
        runner.finish().await;
    }
    assert_eq!(texts[0], texts[1]);
    assert_eq!(texts[0], texts[2]);
}
