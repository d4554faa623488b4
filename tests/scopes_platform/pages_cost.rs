//! What pages cost: statements, and the parts of an index they read.

use entity::prelude::*;

use crate::{pages::guests, world::World};

#[tokio::test]
async fn a_page_takes_one_statement_where_the_values_run_out_too() {
    let world = World::new().await;
    guests(&world).await;
    let by_name = Keyset::asc(guest::Column::LastName);
    let mut statements = Vec::new();
    let mut cursor = None;
    loop {
        world.statements();
        let query = Guest::find()
            .page_by(by_name.clone())
            .size(15)
            .after(cursor);
        cursor = query.fetch(&Unscoped(&world.db)).await.unwrap().next;
        statements.push(world.statements().len());
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(statements, [1, 1, 1, 1]);
}

#[tokio::test]
async fn a_deep_page_enters_the_index_where_it_begins() {
    let world = World::new().await;
    let (project, _) = guests(&world).await;
    let setup = format!(
        "DROP INDEX idx_guests_created_at; -- Of one large project it serves as well.
         CREATE INDEX by_time ON guests (project_id, created_at DESC, id DESC);
         CREATE INDEX by_name ON guests (project_id, last_name, first_name, id);
         CREATE INDEX by_group ON guests (project_id, group_id, created_at, id);
         INSERT INTO guests (project_id, last_name, first_name, created_at)
         SELECT '{project}', chr(65 + n % 26) || n % 97, 'N' || n, timestamptz '2025-01-01' + n * interval '1 minute'
         FROM generate_series(1, 20000) n;
         ANALYZE guests"
    );
    world.db.execute_unprepared(&setup).await.unwrap();

    let orders = [
        (
            Keyset::desc(guest::Column::CreatedAt),
            "ROW(created_at, id) < ROW(",
        ),
        (
            Keyset::asc(guest::Column::LastName).then_asc(guest::Column::FirstName),
            "(ROW(first_name, id) > ROW(",
        ),
        (
            Keyset::asc(guest::Column::GroupId).then_asc(guest::Column::CreatedAt),
            "(group_id IS NULL) AND (ROW(created_at, id) > ROW(",
        ),
    ];
    for (keyset, condition) in orders {
        let query = || {
            Guest::find()
                .filter(guest::Column::ProjectId.eq(project))
                .page_by(keyset.clone())
        };
        let mut cursor = None;
        for _ in 0..20 {
            cursor = query()
                .size(500)
                .after(cursor)
                .fetch(&Unscoped(&world.db))
                .await
                .unwrap()
                .next;
        }
        world.statements();
        query()
            .size(20)
            .after(cursor)
            .fetch(&Unscoped(&world.db))
            .await
            .unwrap();
        let page = world.statements().remove(0);
        let plan = world.plan_of(&page).await;
        assert!(
            plan.lines()
                .any(|line| line.contains("Index Cond:") && line.contains(condition)),
            "{plan}"
        );
        // Whatever joins the ranges, none of them is read further than a page. From 18 on rows are printed
        // with two decimals, as a mean over the loops.
        let read = plan.split("actual rows=").skip(1).map(|rest| {
            let rows = rest.split(' ').next().unwrap_or_default();
            rows.parse::<f64>().unwrap()
        });
        let most = read.reduce(f64::max).unwrap();
        assert!(most <= 63.0, "more than three pages of 21 rows: {plan}");
        let removed = plan
            .lines()
            .find_map(|line| line.trim().strip_prefix("Rows Removed by Filter: "));
        let removed = removed.map_or(0, |rows| rows.parse::<u32>().unwrap());
        assert!(removed < 300, "{plan}");
    }
}
