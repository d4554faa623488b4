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
mod domain;
mod keys;
mod life;
mod state;
mod table;
#[cfg(test)]
mod tests;

use std::{collections::BTreeSet, sync::LazyLock};

pub use domain::{Classification, Domain};
pub use keys::{ForeignKey, KeyKind, OnDelete, Referrer, UniqueKey};
pub use life::{Deletion, Edge, TenantPath};
pub use table::{Column, EnumType, Table};

use crate::{
    analytics::{
        api_usage_stats, daily_stats, event_analytics, revenue_summary, user_activity_summary,
        view_refresh,
    },
    api_keys::{api_key, api_key_usage},
    audit::{admin_audit_log, admin_audit_log_archive, audit_seal},
    billing::{org_plan_assignment, plan, plan_entitlement, project_plan_assignment},
    custom_fields::{custom_field, custom_field_value},
    guests::{guest, guest_contact, guest_group, guest_tag, guest_tag_assignment},
    identity::{organization, organization_member, user},
    invites::{invite, invite_access_log},
    messaging::{message_event, message_job, messaging_campaign},
    photos::{photo_like, photo_upload, photo_wall_settings},
    privacy::{
        data_deletion_request, data_export_request, data_retention_policy, erasure_ledger_entry,
        legal_hold,
    },
    projects::{event, project},
    rsvp::{
        rsvp_answer, rsvp_form, rsvp_logic_rule, rsvp_question, rsvp_question_option,
        rsvp_submission,
    },
    seating::{check_in_record, floor_plan, seating_assignment, seating_table},
    security::{login_attempt, security_event},
    settings::{entitlement_override, settings_definition, settings_value},
    sites::{site, site_version},
    soft_delete::deletion,
    system::{
        announcement, announcement_dismissal, feature_flag, quarantined_row, scheduled_maintenance,
        support_ticket, support_ticket_message, system_setting,
    },
    tenancy::tenant_isolation_policy,
    webhooks::{webhook, webhook_delivery},
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

/// The catalogue: for each table its domain, how its rows reach their organization and how they are
/// removed; then what becomes of them, keys that the model cannot declare, and its columns by class.
/// A column stands in exactly one class; a new column is added to its table's line.
#[rustfmt::skip]
fn lines() -> Vec<Table> {
    use Deletion::*;
    use Domain::*;
    use TenantPath::*;
    use describe::table;
    vec![
        table(user::Entity, Identity, User, Removable).edited().audited().unique_when_live("email").counts_use("last_login_at failed_login_count")
            .internal("id created_at updated_at deleted_at deleted_by deletion_id email_verified_at failed_login_count locked_until created_by updated_by").personal("email full_name locale last_login_at"),
        table(organization::Entity, Identity, Organization, Removable).edited().administered().audited().removes("projects.owner_org_id webhooks.org_id custom_fields.org_id support_tickets.org_id")
            .internal("id type created_at updated_at deleted_at deleted_by deletion_id created_by updated_by").personal("name"),
        table(organization_member::Entity, Identity, Own, Link).edited().administered().audited()
            .internal("id org_id user_id role created_at updated_at created_by updated_by"),
        table(plan::Entity, Billing, Offered, Removable).edited().audited().unique_when_live("code")
            .public("code name price_amount price_currency billing_interval").internal("id created_at deleted_at deleted_by deletion_id updated_at created_by updated_by"),
        table(plan_entitlement::Entity, Billing, Offered, KeyValue).edited().audited()
            .internal("id plan_id key value_json updated_at created_at created_by updated_by"),
        table(org_plan_assignment::Entity, Billing, Own, Link).edited().administered().audited()
            .internal("id org_id plan_id starts_at ends_at created_at updated_at created_by updated_by"),
        table(project_plan_assignment::Entity, Billing, Project, Link).edited().administered().audited()
            .internal("id project_id plan_id starts_at ends_at created_at org_id updated_at created_by updated_by"),
        table(settings_definition::Entity, Settings, Offered, KeyValue).edited().audited()
            .public("key value_type default_value allowed_values").internal("id entitlements_key entitlements_values scope_min scope_max description is_public created_at updated_at created_by updated_by"),
        table(settings_value::Entity, Settings, Scope, KeyValue).edited().audited().nulls_not_distinct("scope scope_id key")
            .internal("id scope scope_id key value updated_by updated_at org_id created_at created_by"),
        table(entitlement_override::Entity, Settings, Scope, KeyValue).edited().administered().audited().nulls_not_distinct("scope scope_id key")
            .internal("id scope scope_id key value_json updated_at org_id created_at created_by updated_by"),
        table(project::Entity, Projects, Owner, Removable).edited().audited().unique("owner_org_id id").removes("events.project_id sites.project_id guest_groups.project_id guests.project_id guest_tags.project_id invites.project_id rsvp_forms.project_id messaging_campaigns.project_id photo_uploads.project_id webhooks.project_id custom_fields.project_id")
            .public("name timezone").internal("id owner_org_id manager_org_id status created_by created_at updated_at deleted_at deleted_by deletion_id archived_at archived_by prior_status updated_by"),
        table(event::Entity, Projects, Project, Removable).edited().audited().removes("floor_plans.event_id")
            .public("name starts_at ends_at timezone venue_name venue_address venue_lat venue_lng").internal("id project_id notes created_at updated_at deleted_at deleted_by deletion_id org_id created_by updated_by"),
        table(site::Entity, Sites, Project, Removable).edited().audited().unique("project_id id").unique_when_live("custom_domain").unique_when_live("project_id subdomain_slug").removes("invites.site_id")
            .public("name type visibility subdomain_slug custom_domain").internal("id project_id published_version_id created_at updated_at deleted_at deleted_by deletion_id org_id created_by updated_by"),
        table(site_version::Entity, Sites, Project, Version).edited().audited()
            .public("scene_graph").internal("id site_id version status created_at org_id updated_at created_by updated_by"),
        table(guest_group::Entity, Guests, Project, Removable).edited().audited().unique("project_id id")
            .internal("id project_id created_at deleted_at deleted_by deletion_id org_id updated_at created_by updated_by").personal("name household_label"),
        table(guest::Entity, Guests, Project, Removable).edited().audited().unique("project_id id").same_project("group_id").removes("guest_contacts.guest_id invites.guest_id rsvp_submissions.guest_id").frees("seating_assignments.guest_id")
            .internal("id project_id group_id created_at updated_at deleted_at deleted_by deletion_id org_id created_by updated_by").personal("first_name last_name role"),
        table(guest_contact::Entity, Guests, Project, Removable).edited().audited()
            .internal("id guest_id created_at deleted_at deleted_by deletion_id org_id updated_at created_by updated_by").personal("email phone"),
        table(guest_tag::Entity, Guests, Project, Removable).edited().audited()
            .internal("id project_id name deleted_at deleted_by deletion_id org_id created_at updated_at created_by updated_by"),
        table(guest_tag_assignment::Entity, Guests, Project, Link)
            .internal("id guest_id tag_id org_id created_at updated_at"),
        table(invite::Entity, Invites, Project, Removable).edited().audited().unique("project_id id").same_project("guest_id group_id site_id").counts_use("last_accessed_at access_count")
            .internal("id project_id site_id guest_id group_id security_mode expires_at revoked_at created_at deleted_at deleted_by deletion_id last_accessed_at access_count org_id updated_at created_by updated_by").secret("token_hash passcode_hash"),
        table(invite_access_log::Entity, Invites, Project, Log).append_only()
            .internal("id invite_id accessed_at org_id created_at").personal("ip_address user_agent"),
        table(rsvp_form::Entity, Rsvp, Project, Removable).edited().audited().removes("rsvp_questions.form_id rsvp_submissions.form_id")
            .public("name").internal("id project_id created_at deleted_at deleted_by deletion_id org_id updated_at created_by updated_by"),
        table(rsvp_question::Entity, Rsvp, Project, Removable).edited().audited().removes("rsvp_question_options.question_id")
            .public("label help_text type required sort_order").internal("id form_id event_id deleted_at deleted_by deletion_id org_id created_at updated_at created_by updated_by"),
        table(rsvp_question_option::Entity, Rsvp, Project, Removable).edited()
            .public("label value sort_order").internal("id question_id deleted_at deleted_by deletion_id org_id created_at updated_at created_by updated_by"),
        table(rsvp_logic_rule::Entity, Rsvp, Project, Link).edited()
            .public("operator value").internal("id question_id depends_on_question_id org_id created_at updated_at created_by updated_by"),
        table(rsvp_submission::Entity, Rsvp, Project, Removable).edited().audited()
            .internal("id form_id invite_id guest_id submitted_at channel deleted_at deleted_by deletion_id org_id created_at updated_at created_by updated_by"),
        table(rsvp_answer::Entity, Rsvp, Project, Answer)
            .internal("id submission_id question_id org_id created_at updated_at").personal("answer_text answer_json"),
        table(messaging_campaign::Entity, Messaging, Project, Removable).edited().audited()
            .internal("id project_id channel subject body_html body_text status scheduled_at created_at deleted_at deleted_by deletion_id org_id updated_at created_by updated_by"),
        table(message_job::Entity, Messaging, Project, Log)
            .internal("id campaign_id guest_id channel status provider_message_id attempts last_error created_at updated_at org_id").personal("contact_email contact_phone"),
        table(message_event::Entity, Messaging, Project, Log).append_only()
            .internal("id message_job_id event_type event_at org_id created_at").personal("metadata"),
        table(floor_plan::Entity, Seating, Project, Removable).edited().audited().removes("seating_tables.floor_plan_id")
            .internal("id event_id name width height background_image_url created_at updated_at deleted_at deleted_by deletion_id org_id created_by updated_by"),
        table(seating_table::Entity, Seating, Project, Removable).edited().audited().frees("seating_assignments.table_id")
            .public("name").internal("id floor_plan_id shape position_x position_y width height capacity rotation created_at deleted_at deleted_by deletion_id org_id updated_at created_by updated_by"),
        table(seating_assignment::Entity, Seating, Project, Link).edited().audited()
            .internal("id table_id guest_id seat_number created_at org_id updated_at created_by updated_by"),
        table(check_in_record::Entity, Seating, Project, Log).edited()
            .internal("id event_id guest_id checked_in_at checked_in_by method org_id created_at updated_at created_by updated_by").personal("notes"),
        table(photo_wall_settings::Entity, Photos, Project, KeyValue).edited().audited()
            .public("enabled upload_access moderation_mode family_friendly max_upload_mb allowed_formats").internal("id project_id created_at updated_at org_id created_by updated_by"),
        table(photo_upload::Entity, Photos, Project, Removable).edited().audited().same_project("guest_id invite_id")
            .internal("id project_id guest_id invite_id status source storage_key file_size_bytes mime_type moderation_score moderated_at moderated_by moderation_notes created_at updated_at deleted_at deleted_by deletion_id org_id created_by updated_by").personal("original_url thumbnail_url processed_url caption uploaded_by_ip uploaded_by_user_agent moderation_labels"),
        table(photo_like::Entity, Photos, Project, Link)
            .internal("id photo_id guest_id created_at org_id updated_at").personal("ip_address"),
        table(api_key::Entity, ApiKeys, Own, Revoked).edited().administered().audited().unique("org_id id").same_organization("project_id").counts_use("last_used_at last_used_ip")
            .internal("id org_id project_id name description environment key_prefix scopes rate_limit_per_minute rate_limit_per_hour rate_limit_per_day ip_allowlist last_used_at expires_at revoked_at revoked_by revoked_reason replaces_key_id created_at updated_at created_by updated_by").personal("last_used_ip").secret("key_hash"),
        table(api_key_usage::Entity, ApiKeys, Served, Log).same_organization("api_key_id")
            .internal("api_key_id org_id window_start window_kind shard request_count rejected_count error_count created_at updated_at"),
        table(webhook::Entity, Webhooks, Own, Removable).edited().administered().audited().unique("org_id id").same_organization("project_id").counts_use("consecutive_failures last_success_at last_failure_at")
            .internal("id org_id project_id name url event_types is_active timeout_seconds max_attempts secret_key_id previous_secret_key_id previous_secret_expires_at consecutive_failures disabled_at disabled_reason last_success_at last_failure_at created_at updated_at created_by updated_by deleted_at deleted_by deletion_id").secret("secret_ciphertext previous_secret_ciphertext"),
        table(webhook_delivery::Entity, Webhooks, Served, Log).settling().same_organization("webhook_id")
            .internal("id created_at webhook_id org_id message_id event_type attempt_number status scheduled_at claimed_by claimed_until response_status error duration_ms finished_at").personal("payload response_excerpt"),
        table(custom_field::Entity, CustomFields, Own, Removable).edited().audited().unique("id org_id entity_type field_type is_unique").unique_when_live("org_id project_id entity_type field_key").nulls_not_distinct("org_id project_id entity_type field_key").same_organization("project_id")
            .public("label help_text options is_required validation position").internal("id org_id project_id entity_type field_key field_type is_unique created_at updated_at created_by updated_by deleted_at deleted_by deletion_id"),
        table(custom_field_value::Entity, CustomFields, Own, KeyValue).edited().audited().following("field_id", &["field_id org_id entity_type field_type is_unique", "id org_id entity_type field_type is_unique"])
            .internal("id field_id org_id entity_type entity_id field_type is_unique created_at updated_at created_by updated_by").personal("value_text value_number value_boolean value_date value_datetime value_options"),
        table(daily_stats::Entity, Analytics, Served, Figure).derived()
            .internal("day org_id guests_created guests_deleted invites_created invites_opened rsvp_submissions rsvp_yes rsvp_no site_visits photos_uploaded photos_approved photos_rejected messages_sent messages_delivered messages_failed check_ins active_users new_users computed_at"),
        table(user_activity_summary::Entity, Analytics, User, Figure).derived()
            .internal("user_id login_count projects_created guests_added invites_sent messages_sent audit_actions computed_at").personal("first_login_at last_login_at last_active_at"),
        table(event_analytics::Entity, Analytics, Served, Figure).derived().same_organization("project_id")
            .internal("event_id project_id org_id invited opened responded attending declined checked_in seated response_rate attendance_rate first_response_at last_response_at computed_at"),
        table(revenue_summary::Entity, Analytics, Platform, Figure).derived()
            .internal("month plan_id currency active_orgs active_projects new churned mrr computed_at"),
        table(api_usage_stats::Entity, Analytics, Served, Figure).derived().same_organization("api_key_id")
            .internal("day api_key_id org_id request_count rejected_count error_count peak_per_minute computed_at"),
        table(view_refresh::Entity, Analytics, Offered, Figure).derived()
            .internal("view_name row_count milliseconds computed_at"),
        table(data_retention_policy::Entity, Privacy, Own, KeyValue).edited().administered().audited().counts_use("last_run_at next_run_at last_run_rows")
            .internal("id org_id target age_column retain_for action condition is_active last_run_at next_run_at last_run_rows created_at updated_at created_by updated_by"),
        table(data_export_request::Entity, Privacy, Served, Log).edited().administered().audited()
            .internal("id org_id subject_type subject_id requested_by status due_at started_at completed_at expires_at format location checksum row_counts error created_at updated_at created_by updated_by"),
        table(data_deletion_request::Entity, Privacy, Served, Log).edited().administered().audited()
            .internal("id org_id subject_type subject_id requested_by legal_basis status verified_at due_at started_at completed_at reviewed_by report error created_at updated_at created_by updated_by").personal("reason").secret("verification_hash"),
        table(legal_hold::Entity, Privacy, Served, Log).edited().administered().audited()
            .internal("id org_id subject_type subject_id reason released_at released_by created_at updated_at created_by updated_by"),
        table(erasure_ledger_entry::Entity, Privacy, Served, Log).administered().append_only()
            .internal("id created_at erased_at request_id subject_type subject_id org_id action row_counts"),
        table(system_setting::Entity, System, Platform, KeyValue).edited().audited()
            .internal("key value value_type description is_secret secret_key_id created_at updated_at created_by updated_by").secret("secret_ciphertext"),
        table(feature_flag::Entity, System, Platform, KeyValue).edited().audited()
            .internal("id key description kind is_enabled variants default_variant rollout_percentage rules prerequisites salt expires_at archived_at created_at updated_at created_by updated_by"),
        table(support_ticket::Entity, System, Own, Removable).edited().audited().unique("org_id id").same_organization("project_id")
            .internal("id org_id project_id requester_id assignee_id number status priority category first_response_due_at first_responded_at resolved_at closed_at satisfaction created_at updated_at created_by updated_by deleted_at deleted_by deletion_id").personal("subject body"),
        table(support_ticket_message::Entity, System, Own, Log).same_organization("ticket_id")
            .internal("id ticket_id org_id author_id is_internal created_at updated_at").personal("body"),
        table(announcement::Entity, System, Offered, Removable).edited().audited()
            .public("title body severity starts_at ends_at is_dismissible").internal("id audience audience_filter created_at updated_at created_by updated_by deleted_at deleted_by deletion_id"),
        table(announcement_dismissal::Entity, System, User, Link).append_only()
            .internal("announcement_id user_id created_at"),
        table(scheduled_maintenance::Entity, System, Offered, Log).edited().audited()
            .public("title description starts_at ends_at status affected_services blocks_writes").internal("id created_at updated_at created_by updated_by"),
        table(quarantined_row::Entity, System, Platform, Log).append_only()
            .internal("id table_name row_id reason migration quarantined_at created_at").secret("row"),
        table(login_attempt::Entity, Security, Platform, Log).append_only()
            .internal("id created_at user_id outcome method").personal("ip_address user_agent").secret("identifier_hash"),
        table(security_event::Entity, Security, Served, Log).administered().settling()
            .internal("id created_at org_id user_id api_key_id kind severity acknowledged_at acknowledged_by").personal("ip_address details"),
        table(deletion::Entity, SoftDelete, Project, Log)
            .internal("id root_table root_id org_id actor reason freed deleted_at restored_at created_at updated_at"),
        table(admin_audit_log::Entity, Audit, History, Log).append_only()
            .internal("created_at id target_id org_id project_id actor_user_id api_key_id actor_type category action target_type changed_fields request_id session_id reason").personal("previous_values new_values metadata target_label actor_label ip_address user_agent"),
        table(admin_audit_log_archive::Entity, Audit, History, Log).append_only()
            .internal("created_at id target_id org_id project_id actor_user_id api_key_id actor_type category action target_type changed_fields request_id session_id reason archived_at").personal("previous_values new_values metadata target_label actor_label ip_address user_agent"),
        table(audit_seal::Entity, Audit, Platform, Log).append_only()
            .internal("number from_at until_at sealed_at created_at from_id until_id row_count supersedes erasure_id format root previous_hash hash leaves").secret("salt"),
        table(tenant_isolation_policy::Entity, Tenancy, Platform, KeyValue)
            .internal("table_name policy_name command role path using_expression check_expression enforced_since created_at updated_at"),
    ]
}
