//! Searches that a policy does not slow down.
//!
//! What looks up a part of a name could betray rows that a policy hides, so PostgreSQL asks the policy
//! first, finds no index and reads every guest of the project. In a tenant's session these searches are
//! functions of the database, which check the tenant once and then look up. In any other scope, where no
//! tenant acts, they are the plain queries.

use sea_orm::{ColumnTrait, DbErr, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use crate::{
    guests::{
        guest::{self, GuestScopes},
        guest_contact::{self, GuestContactScopes},
    },
    ids::ProjectId,
    live::SoftDelete,
    page::MAX_PAGE_SIZE,
    projects::live_projects,
    session::{TenantScope, is_tenants},
    sql::found,
};

/// The live guests of a project whose name has each of the words in it, in upper or lower case and in any
/// order, by last name, first name and id: as many as are asked for, 500 at most. Nobody, when there are
/// no words. In one statement.
///
/// For pages, and together with other conditions, there is
/// [`named_like`](crate::guests::guest::GuestScopes::named_like).
///
/// ```no_run
/// # use entity::{guests::search, prelude::*};
/// # async fn example(session: &TenantSession, project: ProjectId) -> Result<(), DbErr> {
/// for guest in search::by_name(session, project, "ann mil", 20).await? {
///     println!("{:?} {:?}", guest.first_name, guest.last_name);
/// }
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// When the database refuses.
pub async fn by_name(
    db: &impl TenantScope,
    project: ProjectId,
    words: &str,
    most: u64,
) -> Result<Vec<guest::Model>, DbErr> {
    // PostgreSQL keeps no NUL, so nobody has one in the name.
    let words: Vec<_> = words
        .split(|character: char| character.is_whitespace() || character == '\0')
        .filter(|word| !word.is_empty())
        .collect();
    let (words, most) = (words.join(" "), most.min(MAX_PAGE_SIZE));
    if words.is_empty() {
        return Ok(Vec::new());
    }
    if is_tenants(db) {
        let sql = "SELECT * FROM search_guests($1, $2, $3::bigint::integer)";
        return found(db, sql, [project.into(), words.into(), most.into()]).await;
    }
    let guests = guest::Entity::live()
        .in_project(project)
        .named_like(&words)
        .order_by_asc(guest::Column::LastName)
        .order_by_asc(guest::Column::FirstName)
        .order_by_asc(guest::Column::Id);
    guests.limit(most).all(db).await
}

/// The live contacts with an email address, in upper or lower case, in all live projects that the scope
/// reads, the oldest first. In one statement.
///
/// ```no_run
/// # use entity::{guests::search, prelude::*};
/// # async fn example(session: &TenantSession) -> Result<(), DbErr> {
/// let contacts = search::by_email(session, "Ann@Example.com").await?;
/// let guests = contacts.load_one(Guest, session).await?;
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// When the database refuses.
pub async fn by_email(
    db: &impl TenantScope,
    email: &str,
) -> Result<Vec<guest_contact::Model>, DbErr> {
    if email.contains('\0') {
        return Ok(Vec::new());
    }
    if is_tenants(db) {
        return found(db, "SELECT * FROM find_contacts($1)", [email.into()]).await;
    }
    // As `find_contacts` has it: those of all guests.
    let guests = guest::Entity::with_deleted()
        .select_only()
        .column(guest::Column::Id)
        .filter(guest::Column::ProjectId.in_subquery(live_projects()));
    let contacts = guest_contact::Entity::live()
        .with_email(email)
        .filter(guest_contact::Column::GuestId.in_subquery(guests.into_query()))
        .order_by_asc(guest_contact::Column::CreatedAt)
        .order_by_asc(guest_contact::Column::Id);
    contacts.all(db).await
}
