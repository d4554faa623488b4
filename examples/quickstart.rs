//! An organization, a project, guests, and an invite that is found again by the token in its link.
//!
//! `cargo run --example quickstart`: needs nothing set up.

use chrono::{TimeDelta, Utc};
use entity::{invites::token::InviteToken, prelude::*};
use migration::testing::TestDatabase;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let database = TestDatabase::migrated().await?;
    let db = database.connect().await?;

    let organization = organization::ActiveModel {
        name: Set("Ann & Ben".to_owned()),
        r#type: Set(OrgType::Couple),
        ..Default::default()
    };
    let organization = organization.insert(&db).await?;
    let project = project::ActiveModel {
        owner_org_id: Set(organization.id),
        name: Set("Our wedding".to_owned()),
        timezone: Set("Europe/Lisbon".to_owned()),
        ..Default::default()
    };
    let project = project.insert(&db).await?;
    let site = site::ActiveModel {
        project_id: Set(project.id),
        name: Set("Come and celebrate".to_owned()),
        subdomain_slug: Set(Some("ann-and-ben".to_owned())),
        ..Default::default()
    };
    let site = site.insert(&db).await?;
    println!(
        "{} plans `{}` ({})",
        organization.name, project.name, project.id
    );

    let names = [("Carla", "Sousa"), ("Dan", "O'Neil"), ("Ella", "Sousa")];
    let guests = names.map(|(first, last)| guest::ActiveModel {
        project_id: Set(project.id),
        first_name: Set(Some(first.to_owned())),
        last_name: Set(Some(last.to_owned())),
        ..Default::default()
    });
    Guest::insert_many(guests).exec(&db).await?;

    // As the owner, whom no policy binds; an application takes a session, as tenant_session.rs does.
    let page = Guest::live()
        .in_project(project.id)
        .named_like("sousa")
        .by_name()
        .size(10)
        .fetch(&Unscoped(&db))
        .await?;
    println!("guests named like `sousa`:");
    for guest in &page.items {
        println!("  {}", full_name(guest));
    }

    let token = InviteToken::generate()?;
    let carla = page.items.first().ok_or("no guest found")?;
    let invite = invite::ActiveModel {
        project_id: Set(project.id),
        site_id: Set(site.id),
        guest_id: Set(Some(carla.id)),
        token_hash: Set(token.hash()),
        expires_at: Set(Some(Utc::now() + TimeDelta::days(90))),
        ..Default::default()
    };
    let invite = invite.insert(&db).await?;
    println!(
        "her link: https://ann-and-ben.example/i/{}",
        token.expose_secret()
    );
    println!(
        "what is stored, and what a log would show: {:?}",
        invite.token_hash
    );

    let visit = Invite::by_token(token.expose_secret())?
        .usable_at(Utc::now())
        .visits()
        .one(&Unscoped(&db))
        .await?
        .ok_or("the invite is gone")?;
    let guest = visit.guest.as_ref().map_or_else(String::new, full_name);
    println!("the link opens `{}` for {guest}", visit.site.name);
    Ok(())
}

fn full_name(guest: &guest::Model) -> String {
    let names = [guest.first_name.as_deref(), guest.last_name.as_deref()];
    names.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
