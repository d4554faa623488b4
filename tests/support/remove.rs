//! Removing rows by the name of their table.

use entity::{
    Error,
    prelude::*,
    session::Unscoped,
    soft_delete::{Removal, Removed, Root},
};
use uuid::Uuid;

macro_rules! by_name {
    ($($table:literal => $entity:ident,)+) => {
        /// Removes rows of the table of that name.
        pub async fn remove_in(db: &impl TenantScope, table: &str, ids: Vec<Uuid>, removal: Removal) -> Result<Removed<Uuid>, Error> {
            match table {
                $($table => {
                    let removed = $entity::soft_delete(db, ids.into_iter().map(Into::into), removal).await?;
                    Ok(Removed { removed: roots(removed.removed), already_removed: roots(removed.already_removed), rows: removed.rows })
                })+
                other => panic!("{other}: add it to the removable tables in tests/support/remove.rs"),
            }
        }
    };
}

/// The same as the owner of the tables.
pub async fn remove<'a, C>(
    db: &'a C,
    table: &str,
    ids: Vec<Uuid>,
    removal: Removal,
) -> Result<Removed<Uuid>, Error>
where
    Unscoped<'a, C>: TenantScope,
{
    remove_in(&Unscoped(db), table, ids, removal).await
}

fn roots<I: Into<Uuid>>(roots: Vec<Root<I>>) -> Vec<Root<Uuid>> {
    let roots = roots.into_iter();
    roots
        .map(|root| Root {
            id: root.id.into(),
            deletion: root.deletion,
        })
        .collect()
}

by_name! {
    "users" => User,
    "organizations" => Organization,
    "plans" => Plan,
    "projects" => Project,
    "events" => Event,
    "sites" => Site,
    "guest_groups" => GuestGroup,
    "guests" => Guest,
    "guest_contacts" => GuestContact,
    "guest_tags" => GuestTag,
    "invites" => Invite,
    "rsvp_forms" => RsvpForm,
    "rsvp_questions" => RsvpQuestion,
    "rsvp_question_options" => RsvpQuestionOption,
    "rsvp_submissions" => RsvpSubmission,
    "messaging_campaigns" => MessagingCampaign,
    "floor_plans" => FloorPlan,
    "seating_tables" => SeatingTable,
    "photo_uploads" => PhotoUpload,
    "webhooks" => Webhook,
    "custom_fields" => CustomField,
    "support_tickets" => SupportTicket,
    "announcements" => Announcement,
}
