//! Removing a row by the name of its table.

use entity::{
    Error,
    prelude::*,
    session::TenantScope,
    soft_delete::{Removal, Removed},
};
use uuid::Uuid;

macro_rules! by_name {
    ($($table:literal => $entity:ident,)+) => {
        /// Removes a row of the table of that name.
        pub async fn remove(db: &impl TenantScope, table: &str, id: Uuid) -> Result<Removed<Uuid>, Error> {
            match table {
                $($table => {
                    let removed = $entity::soft_delete(db, [id.into()], Removal::unattended()).await?;
                    let roots = |roots: Vec<entity::soft_delete::Root<_>>| roots
                        .into_iter()
                        .map(|root| entity::soft_delete::Root { id: Uuid::from(root.id), deletion: root.deletion })
                        .collect();
                    Ok(Removed { removed: roots(removed.removed), already_removed: roots(removed.already_removed), rows: removed.rows })
                })+
                other => panic!("add {other} to the removable tables here"),
            }
        }
    };
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
