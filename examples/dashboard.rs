//! The dashboard of an organization with demo data, and the funnel of its largest project.
//!
//! `cargo run --example dashboard`: needs nothing set up.

use comfy_table::{CellAlignment, Table, presets::NOTHING};
use entity::{invites::funnel::funnel, prelude::*};
use migration::{
    seed::{REFERENCE_DATE, Scale, seed},
    testing::TestDatabase,
};
use sqlx::{Connection, PgConnection};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let database = TestDatabase::migrated().await?;
    let mut connection = PgConnection::connect(&database.url()).await?;
    let report = seed(&mut connection, &Scale::small(), 42, &()).await?;
    let db = database.connect().await?;

    let user = User::find()
        .filter(user::Column::Email.eq(report.user_email))
        .one(&db)
        .await?
        .ok_or("no user")?;
    // As the owner, whom no policy binds; an application takes a session, as tenant_session.rs does.
    let page = Project::find()
        .reachable_by(user.id)
        .dashboard()
        .size(20)
        .fetch(&Unscoped(&db))
        .await?;
    let rows = page.items.iter().map(|shown| {
        let counts = shown.counts;
        [
            shown.project.name.clone(),
            counts.guests.to_string(),
            counts.invites.to_string(),
            counts.responses.to_string(),
            counts.check_ins.to_string(),
            counts.last_activity.format("%Y-%m-%d %H:%M").to_string(),
        ]
    });
    println!("The projects of {}", report.user_email);
    let titles = [
        "project",
        "guests",
        "invites",
        "responses",
        "check-ins",
        "last activity",
    ];
    println!("{}\n", table(titles, rows));

    let largest = page.items.iter().max_by_key(|shown| shown.counts.guests);
    let largest = &largest.ok_or("no project")?.project;
    let now = REFERENCE_DATE.and_time(chrono::NaiveTime::MIN).and_utc();
    let invites = funnel(&Unscoped(&db), largest.id, now).await?;
    println!("The invites of `{}`", largest.name);
    let steps = [
        ("created", invites.created),
        ("opened", invites.opened),
        ("responded", invites.responded),
        ("attending", invites.attending),
        ("declined", invites.declined),
        ("expired", invites.expired),
        ("revoked", invites.revoked),
    ];
    let steps = steps.map(|(step, invites)| [step.to_owned(), invites.to_string()]);
    println!("{}\n", table(["", "invites"], steps));

    let fills = Event::find().in_project(largest.id).seat_fills();
    let fills = fills.all(&Unscoped(&db)).await?.into_iter().map(|filled| {
        let Seats {
            capacity,
            taken,
            free,
        } = filled.seats;
        [
            filled.place.name,
            capacity.to_string(),
            taken.to_string(),
            free.to_string(),
        ]
    });
    println!("{}\n", table(["event", "seats", "taken", "free"], fills));

    let guests = Guest::find().in_project(largest.id).list().size(5);
    let guests = guests
        .fetch(&Unscoped(&db))
        .await?
        .items
        .into_iter()
        .map(|listed| {
            let tags = listed.tags.iter().map(|tag| tag.name.as_str());
            let contact = listed.contacts.first();
            let contact =
                contact.and_then(|contact| contact.email.clone().or(contact.phone.clone()));
            [
                listed.guest.last_name.unwrap_or_default(),
                listed.guest.first_name.unwrap_or_default(),
                contact.unwrap_or_default(),
                tags.collect::<Vec<_>>().join(", "),
                if listed.latest_response.is_some() {
                    "yes"
                } else {
                    ""
                }
                .to_owned(),
            ]
        });
    let titles = ["last name", "first name", "contact", "tags", "answered"];
    println!("{}", table(titles, guests));
    Ok(())
}

/// Numbers to the right, texts to the left.
fn table<const N: usize>(titles: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> Table {
    let rows: Vec<_> = rows.into_iter().collect();
    let mut table = Table::new();
    table.load_style(NOTHING).set_header(titles);
    for (index, column) in table.column_iter_mut().enumerate() {
        let number = |row: &[String; N]| row[index].parse::<i64>().is_ok();
        if !rows.is_empty() && rows.iter().all(number) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.add_rows(rows);
    table
}
