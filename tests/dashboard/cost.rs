//! What the helpers read of a database of a million rows.

use entity::{invites::funnel::funnel, prelude::*};
use migration::seed::Scale;
use sea_orm::{DbBackend, Statement};
use serde_json::Value as Json;

use crate::world::{World, now};

/// Tables that grow with the guests, and may only be read through an index.
const LARGE: [&str; 10] = [
    "guests",
    "guest_contacts",
    "guest_tag_assignments",
    "invites",
    "invite_access_logs",
    "rsvp_submissions",
    "rsvp_answers",
    "check_in_records",
    "seating_assignments",
    "photo_uploads",
];

#[tokio::test]
async fn large_tables_are_read_through_their_indexes() {
    let world = World::of(&Scale::medium()).await;
    let largest = "SELECT owner_org_id, id FROM projects
        JOIN (SELECT project_id, count(*) AS n FROM guests GROUP BY 1) AS guests ON project_id = id
        WHERE status <> 'DELETED' ORDER BY n DESC LIMIT 1";
    let largest = Statement::from_string(DbBackend::Postgres, largest);
    let largest = world.db.query_one_raw(largest).await.unwrap().unwrap();
    let org: OrganizationId = largest.try_get_by_index(0).unwrap();
    let project: ProjectId = largest.try_get_by_index(1).unwrap();

    let db = &world.db;
    let page = Project::find().of_org(org).dashboard().size(20);
    let (page, dashboard) = world.statement_of(page.fetch(&Unscoped(db))).await;
    let one = Project::find_by_id(project);
    let (one, overview) = world.statement_of(one.overview().one(&Unscoped(db))).await;
    let guests = Guest::find().in_project(project).list().size(50);
    let (_, guests) = world.statement_of(guests.fetch(&Unscoped(db))).await;
    let (_, invites) = world
        .statement_of(funnel(&Unscoped(db), project, now()))
        .await;
    let seats = Event::find().in_project(project).seat_fills();
    let (_, seats) = world.statement_of(seats.all(&Unscoped(db))).await;

    let shown: i64 = page.items.iter().map(|shown| rows(shown.counts)).sum();
    let one = rows(one.unwrap().counts);
    assert!(page.items.len() == 20 && shown > 5_000 && one > 15_000);
    // The pages that may be read: some for each lookup, and not one more for each row.
    for (name, statement, most) in [
        ("dashboard", dashboard, 21 * 40 + shown / 4),
        ("overview", overview, 200 + one / 4),
        ("guest list", guests, 51 * 20 + one / 4),
        // Each invite is looked up in the access log.
        ("invite funnel", invites, one * 3),
        ("seats", seats, one / 4),
    ] {
        let explained = world.explain(&statement).await;
        let (plan, read) = (&explained["Plan"], buffers(&explained["Plan"]));
        println!("{name}: {read} buffers, {} ms", explained["Execution Time"]);
        assert!(read <= most, "{name} read more than {most} pages: {plan:#}");
        walk(plan, &mut |node| {
            let relation = node["Relation Name"].as_str().unwrap_or_default();
            let scanned = node["Node Type"] == "Seq Scan" && LARGE.contains(&relation);
            assert!(!scanned, "{name} reads all of {relation}: {plan:#}");
            // One row more than the page has tells whether another page follows.
            let counting = name == "dashboard" && node["Parent Relationship"] == "SubPlan";
            assert!(
                !counting || node["Actual Loops"] == 21,
                "{name} counts before its limit: {plan:#}"
            );
        });
    }
}

fn rows(counts: ProjectCounts) -> i64 {
    counts.guests + counts.invites + counts.responses + counts.check_ins
}

fn buffers(plan: &Json) -> i64 {
    let blocks = |kind| plan[kind].as_i64().unwrap();
    blocks("Shared Hit Blocks") + blocks("Shared Read Blocks")
}

fn walk(node: &Json, visit: &mut impl FnMut(&Json)) {
    visit(node);
    for child in node["Plans"].as_array().into_iter().flatten() {
        walk(child, visit);
    }
}
