//! A table and a guest are removed, their places taken, and brought back: what comes back, what
//! stands in the way, and what is gone for good.
//!
//! `cargo run --example soft_delete_restore`: needs nothing set up.

use entity::{
    Error,
    prelude::*,
    soft_delete::{Purge, Removal, RestoreError, purge, restore},
};
use migration::testing::TestDatabase;
use sea_orm::PaginatorTrait;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let database = TestDatabase::migrated().await?;
    let db = database.connect().await?;
    let user = user(&db).await?;
    let project = project(&db).await?;
    let (ann, ben) = (
        guest(&db, project, "Ann").await?,
        guest(&db, project, "Ben").await?,
    );
    let table = table(&db, project).await?;
    sit(&db, table, ann.id).await?;

    // As the owner, whom no policy binds; an application takes a session, as tenant_session.rs does.
    let removed = ann
        .clone()
        .soft_delete(&Unscoped(&db), Removal::by(user).because("left the party"))
        .await?;
    let deletion = removed.deletion().ok_or("Ann was there")?;
    println!("Ann leaves: {} removed", removed.rows);
    println!(
        "guests that a query shows: {}",
        Guest::live().in_project(project).count(&db).await?
    );
    let again = ann.soft_delete(&Unscoped(&db), Removal::by(user)).await?;
    println!(
        "once more: removed before by {}",
        same(
            again.already_removed.first().map(|root| root.deletion),
            deletion
        )
    );

    println!("\nBen takes her seat, and Ann comes back:");
    sit(&db, table, ben.id).await?;
    let restored = restore(&Unscoped(&db), deletion).await?;
    println!(
        "{} restored, {} seat lost",
        restored.rows,
        restored.lost_seats.len()
    );

    println!("\nThe site is removed, and its address given to another one:");
    let site = site(&db, project, "Our day").await?;
    let removed = Site::soft_delete(&Unscoped(&db), [site], Removal::by(user)).await?;
    let deletion = removed.deletion().ok_or("the site was there")?;
    let other = self::site(&db, project, "Our better day").await?;
    match restore(&Unscoped(&db), deletion).await {
        Err(Error::Restore(RestoreError::Conflicts { conflicts, .. })) => {
            for conflict in conflicts {
                println!(
                    "not restored: {} of {} is taken",
                    conflict.columns.join(" and "),
                    conflict.table
                );
            }
        }
        other => return Err(format!("unexpected: {other:?}").into()),
    }
    Site::soft_delete(&Unscoped(&db), [other], Removal::by(user)).await?;
    println!(
        "without the other one: {} restored",
        restore(&Unscoped(&db), deletion).await?.rows
    );

    println!("\nThe project is cancelled, and deleted for good:");
    let removed = Project::soft_delete(
        &Unscoped(&db),
        [project],
        Removal::by(user).because("cancelled"),
    )
    .await?;
    println!("{} removed", removed.rows);
    // All that any tenant has removed: only in an example; elsewhere a time that has passed, such as 90 days ago.
    let tomorrow = chrono::Utc::now() + chrono::Duration::days(1);
    let purged = purge(&Unscoped(&db), &Purge::older_than(tomorrow)).await?;
    println!(
        "{} deleted, {} records of deletions with them",
        purged.rows, purged.deletions
    );
    let deletion = removed.deletion().ok_or("the project was there")?;
    match restore(&Unscoped(&db), deletion).await {
        Err(Error::Restore(RestoreError::Unknown(id))) => {
            println!("too late: {} is gone", same(Some(id), deletion));
        }
        other => return Err(format!("unexpected: {other:?}").into()),
    }
    Ok(())
}

/// Ids differ from run to run.
fn same(id: Option<DeletionId>, deletion: DeletionId) -> &'static str {
    if id == Some(deletion) {
        "that deletion"
    } else {
        "another deletion"
    }
}

async fn user(db: &DatabaseConnection) -> Result<UserId, DbErr> {
    let user = user::ActiveModel {
        email: Set("planner@example.com".to_owned()),
        ..Default::default()
    };
    Ok(user.insert(db).await?.id)
}

async fn project(db: &DatabaseConnection) -> Result<ProjectId, DbErr> {
    let organization = organization::ActiveModel {
        name: Set("Ann & Ben".to_owned()),
        r#type: Set(OrgType::Couple),
        ..Default::default()
    };
    let organization = organization.insert(db).await?;
    let project = project::ActiveModel {
        owner_org_id: Set(organization.id),
        name: Set("Our wedding".to_owned()),
        ..Default::default()
    };
    Ok(project.insert(db).await?.id)
}

/// A guest with an address.
async fn guest(
    db: &DatabaseConnection,
    project: ProjectId,
    name: &str,
) -> Result<guest::Model, DbErr> {
    let guest = guest::ActiveModel {
        project_id: Set(project),
        first_name: Set(Some(name.to_owned())),
        ..Default::default()
    };
    let guest = guest.insert(db).await?;
    let contact = guest_contact::ActiveModel {
        guest_id: Set(guest.id),
        email: Set(Some(format!("{name}@example.com"))),
        ..Default::default()
    };
    contact.insert(db).await?;
    Ok(guest)
}

async fn table(db: &DatabaseConnection, project: ProjectId) -> Result<SeatingTableId, DbErr> {
    let event = event::ActiveModel {
        project_id: Set(project),
        name: Set("Dinner".to_owned()),
        timezone: Set("Europe/Vienna".to_owned()),
        ..Default::default()
    };
    let event = event.insert(db).await?;
    let plan = floor_plan::ActiveModel {
        event_id: Set(event.id),
        name: Set("Hall".to_owned()),
        ..Default::default()
    };
    let plan = plan.insert(db).await?;
    let table = seating_table::ActiveModel {
        floor_plan_id: Set(plan.id),
        name: Set("1".to_owned()),
        ..Default::default()
    };
    Ok(table.insert(db).await?.id)
}

/// The first seat at the table.
async fn sit(db: &DatabaseConnection, table: SeatingTableId, guest: GuestId) -> Result<(), DbErr> {
    let seat = seating_assignment::ActiveModel {
        table_id: Set(table),
        guest_id: Set(guest),
        seat_number: Set(Some(1)),
        ..Default::default()
    };
    seat.insert(db).await?;
    Ok(())
}

async fn site(db: &DatabaseConnection, project: ProjectId, name: &str) -> Result<SiteId, DbErr> {
    let site = site::ActiveModel {
        project_id: Set(project),
        name: Set(name.to_owned()),
        custom_domain: Set(Some("ann-and-ben.example".to_owned())),
        ..Default::default()
    };
    Ok(site.insert(db).await?.id)
}
