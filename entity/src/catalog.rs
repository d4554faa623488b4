//! What the database holds today: one line per table, and everything else read off the models.
//!
//! ```
//! use entity::catalog::{self, Classification};
//!
//! let guests = catalog::table("guests").expect("guests is a table");
//! let name = guests.column("last_name").expect("guests have a last name");
//! assert_eq!(name.sql_type, "text");
//! assert_eq!(name.classification, Some(Classification::Personal));
//! ```

mod classify;
mod describe;
mod table;

use std::{collections::BTreeSet, sync::LazyLock};

pub use table::{Classification, Column, Domain, EnumType, ForeignKey, OnDelete, Referrer, Table};

use crate::{
    billing::{org_plan_assignment, plan, plan_entitlement, project_plan_assignment},
    guests::{guest, guest_contact, guest_group, guest_tag, guest_tag_assignment},
    identity::{organization, organization_member, user},
    invites::{invite, invite_access_log},
    messaging::{message_event, message_job, messaging_campaign},
    photos::{photo_like, photo_upload, photo_wall_settings},
    projects::{event, project},
    rsvp::{
        rsvp_answer, rsvp_form, rsvp_logic_rule, rsvp_question, rsvp_question_option,
        rsvp_submission,
    },
    seating::{check_in_record, floor_plan, seating_assignment, seating_table},
    settings::{entitlement_override, settings_definition, settings_value},
    sites::{site, site_version},
};

/// Every table, grouped by domain.
#[must_use]
pub fn tables() -> &'static [Table] {
    static TABLES: LazyLock<Vec<Table>> = LazyLock::new(lines);
    &TABLES
}

/// The table of that name.
#[must_use]
pub fn table(name: &str) -> Option<&'static Table> {
    tables().iter().find(|table| table.name == name)
}

/// Every enum type that a column uses, by name.
#[must_use]
pub fn enums() -> Vec<&'static EnumType> {
    let columns = tables().iter().flat_map(|table| &table.columns);
    columns
        .filter_map(|column| column.enum_type.as_ref())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

/// The catalogue. A column stands in exactly one class; a new column is added to its table's line.
#[rustfmt::skip]
fn lines() -> Vec<Table> {
    use Domain::*;
    use describe::table;
    vec![
        table(user::Entity, Identity).internal("id created_at updated_at").personal("email full_name locale"),
        table(organization::Entity, Identity).internal("id type created_at updated_at").personal("name"),
        table(organization_member::Entity, Identity).internal("id org_id user_id role created_at"),
        table(plan::Entity, Billing).public("code name").internal("id created_at"),
        table(plan_entitlement::Entity, Billing).internal("id plan_id key value_json updated_at"),
        table(org_plan_assignment::Entity, Billing).internal("id org_id plan_id starts_at ends_at created_at"),
        table(project_plan_assignment::Entity, Billing).internal("id project_id plan_id starts_at ends_at created_at"),
        table(settings_definition::Entity, Settings).public("key value_type default_value allowed_values").internal("id entitlements_key entitlements_values scope_min scope_max description is_public created_at"),
        table(settings_value::Entity, Settings).internal("id scope scope_id key value updated_by updated_at"),
        table(entitlement_override::Entity, Settings).internal("id scope scope_id key value_json updated_at"),
        table(project::Entity, Projects).public("name timezone").internal("id owner_org_id manager_org_id status created_by created_at updated_at"),
        table(event::Entity, Projects).public("name starts_at ends_at timezone venue_name venue_address venue_lat venue_lng").internal("id project_id notes created_at updated_at"),
        table(site::Entity, Sites).public("name type visibility subdomain_slug custom_domain").internal("id project_id published_version_id created_at updated_at"),
        table(site_version::Entity, Sites).public("scene_graph").internal("id site_id version status created_at"),
        table(guest_group::Entity, Guests).internal("id project_id created_at").personal("name household_label"),
        table(guest::Entity, Guests).internal("id project_id group_id created_at updated_at").personal("first_name last_name role"),
        table(guest_contact::Entity, Guests).internal("id guest_id created_at").personal("email phone"),
        table(guest_tag::Entity, Guests).internal("id project_id name"),
        table(guest_tag_assignment::Entity, Guests).internal("id guest_id tag_id"),
        table(invite::Entity, Invites).internal("id project_id site_id guest_id group_id security_mode expires_at revoked_at created_at").secret("token_hash passcode_hash"),
        table(invite_access_log::Entity, Invites).internal("id invite_id accessed_at").personal("ip_address user_agent"),
        table(rsvp_form::Entity, Rsvp).public("name").internal("id project_id created_at"),
        table(rsvp_question::Entity, Rsvp).public("label help_text type required sort_order").internal("id form_id event_id"),
        table(rsvp_question_option::Entity, Rsvp).public("label value sort_order").internal("id question_id"),
        table(rsvp_logic_rule::Entity, Rsvp).public("operator value").internal("id question_id depends_on_question_id"),
        table(rsvp_submission::Entity, Rsvp).internal("id form_id invite_id guest_id submitted_at channel"),
        table(rsvp_answer::Entity, Rsvp).internal("id submission_id question_id").personal("answer_text answer_json"),
        table(messaging_campaign::Entity, Messaging).internal("id project_id channel subject body_html body_text status scheduled_at created_at"),
        table(message_job::Entity, Messaging).internal("id campaign_id guest_id channel status provider_message_id attempts last_error created_at updated_at").personal("contact_email contact_phone"),
        table(message_event::Entity, Messaging).internal("id message_job_id event_type event_at").personal("metadata"),
        table(floor_plan::Entity, Seating).internal("id event_id name width height background_image_url created_at updated_at"),
        table(seating_table::Entity, Seating).public("name").internal("id floor_plan_id shape position_x position_y width height capacity rotation created_at"),
        table(seating_assignment::Entity, Seating).internal("id table_id guest_id seat_number created_at"),
        table(check_in_record::Entity, Seating).internal("id event_id guest_id checked_in_at checked_in_by method").personal("notes"),
        table(photo_wall_settings::Entity, Photos).public("enabled upload_access moderation_mode family_friendly max_upload_mb allowed_formats").internal("id project_id created_at updated_at"),
        table(photo_upload::Entity, Photos).internal("id project_id guest_id invite_id status source storage_key file_size_bytes mime_type moderation_score moderated_at moderated_by moderation_notes created_at updated_at").personal("original_url thumbnail_url processed_url caption uploaded_by_ip uploaded_by_user_agent moderation_labels"),
        table(photo_like::Entity, Photos).internal("id photo_id guest_id created_at").personal("ip_address"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_foreign_key_is_a_relation_in_both_directions() {
        for holder in tables() {
            for key in &holder.foreign_keys {
                let target = table(&key.target_table).map(|target| &target.referrers);
                let expected = Referrer {
                    table: holder.name.to_owned(),
                    columns: key.columns.clone(),
                };
                let found = target.is_some_and(|referrers| referrers.contains(&expected));
                assert!(
                    found,
                    "{}: the model lacks the way back to {expected:?}",
                    key.target_table
                );
            }
        }
        let keys = tables().iter().map(|table| table.foreign_keys.len());
        let ways_back = tables().iter().map(|table| table.referrers.len());
        assert_eq!(keys.sum::<usize>(), ways_back.sum::<usize>());
    }
}
