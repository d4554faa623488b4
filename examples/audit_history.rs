//! A guest's name is changed twice, once wrongly; the log tells who did it, shows the guest as before,
//! and takes the mistake back. Then somebody with all rights forges an entry, and is found.
//!
//! `cargo run --example audit_history`: needs nothing set up.

use std::time::Duration;

use entity::{
    Error,
    audit::{
        AuditEntry, EntryScopes, Event, ExportFormat, Reversal, RevertError, Sealing, export,
        heads, record, record_history, revert, seal, verify,
    },
    prelude::*,
    session::Request,
};
use migration::testing::TestDatabase;
use sea_orm::{Database, Statement};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let database = TestDatabase::migrated().await?;
    let db = database.connect().await?;
    let user = user(&db).await?;
    let project = project(&db, user).await?;
    let ann = guest(&db, project).await?;

    rename(&db, user, ann, "Sousa-Meyer", "she married").await?;
    let wedding = now(&db).await?;
    rename(&db, user, ann, "Mueller", "as on the list").await?;
    // As the owner, whom no policy binds; an application takes a session, as tenant_session.rs does.
    record(&Unscoped(&db), Event::viewed(ann).by(user)).await?;

    println!("What happened to Ann:");
    let entries = AuditEntry::find()
        .about(ann)
        .oldest_first()
        .fetch(&Unscoped(&db))
        .await?
        .items;
    for entry in &entries {
        let who = if entry.actor_user_id == Some(user) {
            "the planner"
        } else {
            "nobody known"
        };
        println!(
            "  {:?} by {who}: {}",
            entry.action,
            entry.reason.as_deref().unwrap_or("–")
        );
        for change in entry
            .changes()
            .iter()
            .filter(|change| change.column.ends_with("_name"))
        {
            println!("    {change}");
        }
    }

    let history = record_history(&Unscoped(&db), ann).await?;
    let then = history.as_of(wedding);
    println!("\nWhat changed since the wedding:");
    for change in then.changes_to(&history.now()) {
        println!("  {change}");
    }

    println!("\nTaking back the first renaming:");
    match revert(&Unscoped(&db), &entries[1], &Reversal::because("a mistake")).await {
        Err(Error::Revert(RevertError::Conflicts { conflicts, .. })) => {
            for conflict in conflicts {
                println!("  in the way: {}", without_ids(&conflict.to_string()));
            }
        }
        other => return Err(format!("unexpected: {other:?}").into()),
    }
    println!("The second one, then:");
    let reversal = Reversal::because("that was another Ann").by(user);
    revert(&Unscoped(&db), &entries[2], &reversal).await?;
    let name = record_history(&Unscoped(&db), ann).await?.now().values;
    println!("  she is {} again", name.unwrap_or_default()["last_name"]);

    println!("\nThe log is sealed, and given to an auditor:");
    let at_once = Sealing::default().lag(Duration::ZERO);
    let sealed = seal(&db, &at_once).await?;
    let kept_elsewhere = heads(&db).await?;
    println!("  {} entries in {} seal", sealed.rows, sealed.seals.len());
    let mut file = Vec::new();
    let count = export(
        &Unscoped(&db),
        AuditEntry::find().about(ann),
        ExportFormat::Csv,
        &mut file,
    )
    .await?;
    println!(
        "  {count} entries as CSV, {} lines",
        String::from_utf8(file)?.lines().count()
    );

    println!("\nAn administrator makes it look as if nobody had renamed her:");
    let Some(admin_url) = database.admin_url() else {
        println!("  not shown: needs the embedded server");
        return Ok(());
    };
    let admin = Database::connect(admin_url).await?;
    let forge = format!(
        "SET session_replication_role = replica; DELETE FROM admin_audit_log WHERE id = '{}'; \
         UPDATE admin_audit_log SET actor_user_id = NULL WHERE id = '{}'",
        entries[1].id, entries[2].id
    );
    admin.execute_unprepared(&forge).await?;
    for finding in verify(&db, &kept_elsewhere).await?.findings {
        println!("  {}", without_ids(&finding.to_string()));
    }
    Ok(())
}

/// A change as an application makes it: in a session of whoever asks for it.
async fn rename(
    db: &DatabaseConnection,
    user: UserId,
    guest: GuestId,
    name: &str,
    reason: &str,
) -> Result<(), Error> {
    let actor = Actor::user(user).on(Request::default().because(reason));
    let session = TenantSession::begin(db, actor).await?;
    let change = guest::ActiveModel {
        id: Unchanged(guest),
        last_name: Set(Some(name.to_owned())),
        ..Default::default()
    };
    change.update(&session).await?;
    session.commit().await
}

async fn now(db: &DatabaseConnection) -> Result<chrono::DateTime<chrono::Utc>, DbErr> {
    let backend = db.get_database_backend();
    let row = db
        .query_one_raw(Statement::from_string(
            backend,
            "SELECT clock_timestamp() AS now",
        ))
        .await?;
    row.ok_or_else(|| DbErr::RecordNotFound("the time".into()))?
        .try_get("", "now")
}

/// Ids and times differ from run to run.
fn without_ids(text: &str) -> String {
    let words = text.split(' ').map(|word| {
        let is_id = word.trim_end_matches(',').len() == 36 && word.matches('-').count() == 4;
        if is_id { "…" } else { word }
    });
    words.collect::<Vec<_>>().join(" ")
}

async fn user(db: &DatabaseConnection) -> Result<UserId, DbErr> {
    let user = user::ActiveModel {
        email: Set("planner@example.com".to_owned()),
        ..Default::default()
    };
    Ok(user.insert(db).await?.id)
}

/// A project of an organization that the user owns.
async fn project(db: &DatabaseConnection, user: UserId) -> Result<ProjectId, DbErr> {
    let organization = organization::ActiveModel {
        name: Set("Ann & Ben".to_owned()),
        r#type: Set(OrgType::Couple),
        ..Default::default()
    };
    let organization = organization.insert(db).await?;
    let member = organization_member::ActiveModel {
        org_id: Set(organization.id),
        user_id: Set(user),
        role: Set("owner".into()),
        ..Default::default()
    };
    member.insert(db).await?;
    let project = project::ActiveModel {
        owner_org_id: Set(organization.id),
        name: Set("Our wedding".to_owned()),
        ..Default::default()
    };
    Ok(project.insert(db).await?.id)
}

async fn guest(db: &DatabaseConnection, project: ProjectId) -> Result<GuestId, DbErr> {
    let guest = guest::ActiveModel {
        project_id: Set(project),
        first_name: Set(Some("Ann".to_owned())),
        last_name: Set(Some("Sousa".to_owned())),
        ..Default::default()
    };
    Ok(guest.insert(db).await?.id)
}
