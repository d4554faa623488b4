//! A member searches a guest list by parts of names, and turns its pages, in a session.
//!
//! `cargo run --example guest_search`: needs nothing set up.

use entity::prelude::*;
use migration::{
    seed::{Scale, seed},
    testing::TestDatabase,
};
use sqlx::{Connection, PgConnection};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let database = TestDatabase::migrated().await?;
    let mut connection = PgConnection::connect(&database.url()).await?;
    let report = seed(&mut connection, &Scale::small(), 42, &()).await?;
    let db = database.connect().await?;
    let user = User::find().filter(user::Column::Email.eq(report.user_email));
    let user = user.one(&db).await?.ok_or("no user")?;

    let session = TenantSession::begin(&db, Actor::user(user.id)).await?;
    let projects = Project::live().dashboard().size(20).fetch(&session).await?;
    let largest = projects
        .items
        .iter()
        .max_by_key(|shown| shown.counts.guests);
    let project = &largest.ok_or("no project")?.project;

    for words in ["son", "an mar", "100%"] {
        let found = Guest::live().in_project(project.id).named_like(words);
        let page = found.by_name().size(5).fetch(&session).await?;
        println!("`{words}` among the guests of {}:", project.name);
        for guest in &page.items {
            println!("  {}", name(guest));
        }
        match (page.items.is_empty(), page.next) {
            (true, _) => println!("  nobody"),
            (_, Some(_)) => println!("  and more"),
            _ => {}
        }
    }

    println!("\nAll of them, 100 a page; each page begins after the last row of the one before:");
    let mut after = None;
    for number in 1.. {
        let guests = Guest::live().in_project(project.id).by_name().size(100);
        let page = guests.after(after).fetch(&session).await?;
        if let (Some(first), Some(last)) = (page.items.first(), page.items.last()) {
            println!("  page {number}: {} … {}", name(first), name(last));
        }
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    session.rollback().await?;

    let stranger = user::ActiveModel {
        email: Set("eve@example.com".to_owned()),
        ..Default::default()
    };
    let stranger = stranger.insert(&db).await?.id;
    let session = TenantSession::begin(&db, Actor::user(stranger)).await?;
    let found = Guest::live()
        .in_project(project.id)
        .named_like("son")
        .by_name();
    println!(
        "\nSomebody from outside finds {} of them",
        found.fetch(&session).await?.items.len()
    );
    session.rollback().await?;
    Ok(())
}

fn name(guest: &guest::Model) -> String {
    let parts = [&guest.last_name, &guest.first_name];
    let parts: Vec<_> = parts.into_iter().flatten().map(String::as_str).collect();
    parts.join(", ")
}
