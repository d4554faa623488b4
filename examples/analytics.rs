//! Figures by day without gaps, and overviews with their age: counted, read, out of date, counted anew.
//!
//! `cargo run --example analytics`: needs nothing set up.

use chrono::Days;
use entity::{
    analytics::{
        daily_series,
        overview::{Overview, View, refresh, refreshed},
        rollup,
    },
    prelude::*,
    session::Request,
};
use migration::{
    seed::{REFERENCE_DATE, Scale, seed},
    testing::TestDatabase,
};
use sqlx::{Connection, PgConnection};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let database = TestDatabase::migrated().await?;
    let mut connection = PgConnection::connect(&database.url()).await?;
    let report = seed(&mut connection, &Scale::small(), 42, &()).await?;
    let db = database.connect().await?;
    let user = User::find().filter(user::Column::Email.eq(report.user_email));
    let user = user.one(&db).await?.ok_or("no user")?;
    let (first, last) = (REFERENCE_DATE - Days::new(13), REFERENCE_DATE);

    let worker = SystemSession::begin(&db, Request::default()).await?;
    for view in View::ALL {
        refresh(&worker, view).await?;
    }
    worker.commit().await?;

    let session = TenantSession::begin(&db, Actor::user(user.id)).await?;
    let busiest = MaterializedProjectOverview::visible()
        .order_by_desc(project_overview::Column::Guests)
        .one(&session)
        .await?
        .ok_or("no project")?;
    println!("Two weeks of the busiest project's organization, quiet days among them:");
    println!("  day         invited  opened  answers  messages");
    for day in daily_series(&session, busiest.org_id, first, last).await? {
        println!(
            "  {}  {:>7}  {:>6}  {:>7}  {:>8}",
            day.day,
            day.figure(|stats| stats.invites_created),
            day.figure(|stats| stats.invites_opened),
            day.figure(|stats| stats.rsvp_submissions),
            day.figure(|stats| stats.messages_sent)
        );
    }
    let organizations = OrgOverview::visible().all(&session).await?;
    println!("\nThe user's organizations:");
    for overview in organizations {
        println!(
            "  {} projects, {} guests",
            overview.projects, overview.guests
        );
    }
    session.commit().await?;

    println!("\nA guest is added to the busiest project:");
    let guest = guest::ActiveModel {
        project_id: Set(busiest.project_id),
        first_name: Set(Some("Late".to_owned())),
        ..Default::default()
    };
    guest.insert(&db).await?;
    show(&db, user.id, busiest.project_id).await?;

    println!("\nA worker counts anew, as `maintain` does from cron:");
    let today = chrono::Utc::now().date_naive();
    let worker = SystemSession::begin(&db, Request::default()).await?;
    for run in ["first", "second"] {
        let changed = rollup::days(&worker, today, today).await?;
        println!("  figures of today that change in the {run} run: {changed}");
    }
    refresh(&worker, View::ProjectOverview).await?;
    worker.commit().await?;
    show(&db, user.id, busiest.project_id).await
}

/// What the overview says, and how old it is.
async fn show(db: &DatabaseConnection, user: UserId, project: ProjectId) -> Outcome<()> {
    let session = TenantSession::begin(db, Actor::user(user)).await?;
    let rows = MaterializedProjectOverview::visible()
        .filter(project_overview::Column::ProjectId.eq(project));
    let row = rows.one(&session).await?.ok_or("no project")?;
    let live = Guest::live().in_project(project);
    let live = sea_orm::PaginatorTrait::count(live, &session).await?;
    let refresh = refreshed(&session, View::ProjectOverview)
        .await?
        .ok_or("never")?;
    let age = chrono::Utc::now() - refresh.computed_at;
    println!(
        "  the overview says {} guests, as of {} ms ago; there are {live}",
        row.guests,
        age.num_milliseconds()
    );
    session.commit().await?;
    Ok(())
}
