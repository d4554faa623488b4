//! Two organizations on one database: each sees its own guests, a viewer writes nothing, a guest sees
//! what the invite opens, and a worker sees all.
//!
//! `cargo run --example tenant_session`: needs nothing set up.

use entity::{
    Error, Violation, ViolationKind,
    prelude::*,
    session::{Request, SessionError},
};
use migration::testing::TestDatabase;
use sea_orm::PaginatorTrait;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let database = TestDatabase::migrated().await?;
    let db = database.connect().await?;
    let ada = organization(&db, "Ada's weddings", &["Ann", "Ben"]).await?;
    let bob = organization(&db, "Bob's banquets", &["Cleo"]).await?;
    let vic = member(&db, ada.id, "viewer").await?;
    let invite = invite(&db, &ada).await?;

    // From here on there is no connection to run a statement on by mistake.
    let pool = SessionPool::new(db);
    println!("The same query, whoever asks:");
    for (name, actor) in [
        ("the owner of Ada's weddings", Actor::user(ada.owner)),
        ("the owner of Bob's banquets", Actor::user(bob.owner)),
        ("a viewer of Ada's weddings", Actor::user(vic)),
        ("whoever holds Ann's invite", Actor::guest(invite)),
    ] {
        let session = TenantSession::begin(&pool, actor).await?;
        println!("  {name}: {}", names(&session).await?);
    }
    let worker = SystemSession::begin(&pool, Request::default().because("a report")).await?;
    println!("  a worker: {}", names(&worker).await?);
    drop(worker);

    println!("\nWriting to Ada's guest list:");
    for (name, user) in [("Bob", bob.owner), ("a viewer", vic), ("Ada", ada.owner)] {
        let session = TenantSession::begin(&pool, Actor::user(user)).await?;
        // In a transaction of its own, since nothing more can be done in one that failed.
        let attempt = session.begin().await?;
        match guest(ada.project, "Dora").insert(&attempt).await {
            Ok(_) => {
                attempt.commit().await?;
                println!("  {name} adds Dora");
            }
            Err(error) if is_forbidden(&error) => {
                attempt.rollback().await?;
                println!("  {name} adds nobody: the database refuses");
            }
            Err(error) => return Err(error.into()),
        }
        let changed = rename_all(&session, "Eve").await?;
        println!("  {name} renames {changed} of the guests, and takes it back");
        session.rollback().await?;
    }

    println!("\nOne transaction inside another:");
    let session = TenantSession::begin(&pool, Actor::user(ada.owner).in_org(ada.id)).await?;
    guest(ada.project, "Dora").insert(&session).await?;
    let attempt = session.begin().await?;
    rename_all(&attempt, "Eve").await?;
    println!("  inside: {}", names(&attempt).await?);
    attempt.rollback().await?;
    println!("  after its rollback: {}", names(&session).await?);
    session.commit().await?;

    println!("\nWho is nobody is told so:");
    let refused = [
        TenantSession::begin(&pool, Actor::user(UserId::new_v7())).await,
        TenantSession::begin(&pool, Actor::user(bob.owner).in_org(ada.id)).await,
    ];
    for refused in refused {
        match refused {
            Err(Error::Session(SessionError::NoUser(_))) => println!("  there is no such user"),
            Err(Error::Session(SessionError::NoPart(_))) => {
                println!("  Bob has no part in Ada's weddings")
            }
            other => return Err(format!("unexpected: {other:?}").into()),
        }
    }
    Ok(())
}

/// The first names of the guests that are seen.
async fn names(db: &impl TenantScope) -> Result<String, Error> {
    let page = Guest::live().by_name().fetch(db).await?;
    let names = page.items.into_iter().filter_map(|guest| guest.first_name);
    Ok(names.collect::<Vec<_>>().join(", "))
}

/// Whether the policies refuse; anything else that goes wrong is an error.
fn is_forbidden(error: &DbErr) -> bool {
    Violation::of(error).is_some_and(|broken| broken.kind == ViolationKind::Privilege)
}

async fn rename_all(db: &impl TenantScope, name: &str) -> Result<u64, DbErr> {
    let renamed = Guest::update_many().col_expr(guest::Column::FirstName, name.into());
    Ok(renamed.exec(db).await?.rows_affected)
}

struct Org {
    id: OrganizationId,
    owner: UserId,
    project: ProjectId,
}

async fn organization(db: &DatabaseConnection, name: &str, guests: &[&str]) -> Outcome<Org> {
    let org = organization::ActiveModel {
        name: Set(name.into()),
        r#type: Set(OrgType::Planner),
        ..Default::default()
    };
    let id = org.insert(db).await?.id;
    let project = project::ActiveModel {
        owner_org_id: Set(id),
        name: Set(format!("A party by {name}")),
        ..Default::default()
    };
    let project = project.insert(db).await?.id;
    for name in guests {
        guest(project, name).insert(db).await?;
    }
    let owner = member(db, id, "owner").await?;
    Ok(Org { id, owner, project })
}

async fn member(db: &DatabaseConnection, org: OrganizationId, role: &str) -> Outcome<UserId> {
    let users = User::find().count(db).await?;
    let user = user::ActiveModel {
        email: Set(format!("user{users}@example.com")),
        ..Default::default()
    };
    let user = user.insert(db).await?.id;
    let member = organization_member::ActiveModel {
        org_id: Set(org),
        user_id: Set(user),
        role: Set(role.into()),
        ..Default::default()
    };
    member.insert(db).await?;
    Ok(user)
}

fn guest(project: ProjectId, name: &str) -> guest::ActiveModel {
    guest::ActiveModel {
        project_id: Set(project),
        first_name: Set(Some(name.into())),
        ..Default::default()
    }
}

/// An invite for the first guest.
async fn invite(db: &DatabaseConnection, org: &Org) -> Outcome<InviteId> {
    let site = site::ActiveModel {
        project_id: Set(org.project),
        name: Set("Our day".into()),
        subdomain_slug: Set(Some("our-day".into())),
        ..Default::default()
    };
    let ann = Guest::find()
        .in_project(org.project)
        .filter(guest::Column::FirstName.eq("Ann"));
    let ann = ann.one(db).await?.ok_or("Ann is there")?;
    let invite = invite::ActiveModel {
        project_id: Set(org.project),
        site_id: Set(site.insert(db).await?.id),
        guest_id: Set(Some(ann.id)),
        token_hash: Set(TokenHash::of_token("of the link")),
        ..Default::default()
    };
    Ok(invite.insert(db).await?.id)
}
