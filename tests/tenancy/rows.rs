//! What stands in the tables, as `column='value' …`: `{name}` is the row of that name, `{new}` something
//! unused. A name begins with its table; the last column is what else could be inserted there, empty
//! when it is the same. What has no row of its own is only ever inserted.

/// A name, the row, and another one.
pub type Line = (&'static str, &'static str, &'static str);

/// What belongs to nobody.
#[rustfmt::skip]
pub const PLATFORM: [Line; 12] = [
    ("plans", "code='{new}' name='Small'", ""),
    ("plans/other", "code='{new}' name='Large'", ""),
    ("plan_entitlements", "plan_id='{plans}' key='{new}' value_json='true'", ""),
    ("settings_definitions", "key='color' value_type='STRING' default_value='1' scope_min='PLATFORM' scope_max='INVITE'", "key='{new}' value_type='STRING' default_value='1' scope_min='PLATFORM' scope_max='INVITE'"),
    ("settings_definitions/other", "key='sound' value_type='STRING' default_value='1' scope_min='PLATFORM' scope_max='INVITE'", "key='{new}' value_type='STRING' default_value='1' scope_min='PLATFORM' scope_max='INVITE'"),
    ("settings_values/platform", "scope='PLATFORM' key='color' value='1'", "scope='PLATFORM' key='sound' value='1'"),
    ("settings_values/plan", "scope='PLAN' scope_id='{plans}' key='color' value='1'", "scope='PLAN' scope_id='{plans}' key='sound' value='1'"),
    ("entitlement_overrides/platform", "scope='PLATFORM' key='{new}' value_json='1'", ""),
    ("deletions/plan", "root_table='plans' root_id='{plans}'", ""),
    ("audit_seals", "number='1' from_at='2026-01-01' until_at='2026-01-02' from_id='{new}' until_id='{new}' row_count='1' format='1' root='r' previous_hash='p' hash='h'", "number='2' from_at='2026-01-02' until_at='2026-01-03' from_id='{new}' until_id='{new}' row_count='1' format='1' root='r' previous_hash='h' hash='i'"),
    ("quarantined_rows", "table_name='guests' row_id='{new}' row='{}' reason='twice' migration='000'", ""),
    ("tenant_isolation_policies", "", "table_name='guests' policy_name='{new}' command='ALL' role='eios_app' path='none'"),
];

/// What is a person's own.
#[rustfmt::skip]
pub const PERSON: [Line; 2] = [
    ("users", "email='{new}'", ""),
    ("deletions/user", "root_table='users' root_id='{users}'", ""),
];

/// What belongs to an organization and to no project. Newcomers are users who are members nowhere.
#[rustfmt::skip]
pub const ORGANIZATION: [Line; 8] = [
    ("organizations", "type='COUPLE' name='Ann and Ben'", ""),
    ("org_plan_assignments", "org_id='{organizations}' plan_id='{plans}'", "org_id='{organizations}' plan_id='{plans/other}'"),
    ("settings_values", "scope='ORG' scope_id='{organizations}' key='color' value='1'", "scope='ORG' scope_id='{organizations}' key='sound' value='1'"),
    ("entitlement_overrides", "scope='ORG' scope_id='{organizations}' key='{new}' value_json='1'", ""),
    ("deletions", "root_table='organizations' root_id='{organizations}' org_id='{organizations}'", ""),
    ("admin_audit_log", "", "created_at='2026-11-01 00:00:00+00' org_id='{organizations}' actor_type='USER' category='GUESTS' action='VIEWED' target_type='guests'"),
    ("admin_audit_log_archive", "created_at='2026-01-01 00:00:00+00' org_id='{organizations}' actor_type='USER' category='GUESTS' action='VIEWED' target_type='guests'", ""),
    ("organization_members/newcomer", "org_id='{organizations}' user_id='{newcomer}' role='Member'", "org_id='{organizations}' user_id='{second newcomer}' role='OWNER'"),
];

/// A project with everything below it. A column with an empty value is left out.
#[rustfmt::skip]
pub const PROJECT: [Line; 63] = [
    ("projects", "owner_org_id='{owner}' manager_org_id='{manager}' name='Wedding'", ""),
    ("project_plan_assignments", "project_id='{projects}' plan_id='{plans}'", "project_id='{projects}' plan_id='{plans/other}'"),
    ("events", "project_id='{projects}' name='Dinner' timezone='UTC'", ""),
    ("sites", "project_id='{projects}' name='Site' subdomain_slug='{new}' custom_domain='{new}'", ""),
    ("sites/draft", "project_id='{projects}' name='Draft'", ""),
    ("site_versions", "site_id='{sites}' version='1' status='PUBLISHED'", "site_id='{sites}' version='3'"),
    ("site_versions/draft", "site_id='{sites}' version='2'", "site_id='{sites}' version='4'"),
    ("guest_groups", "project_id='{projects}' name='Family'", ""),
    ("guests", "project_id='{projects}' group_id='{guest_groups}' first_name='Ben'", ""),
    ("guests/other", "project_id='{projects}' first_name='Cleo'", ""),
    ("guest_contacts", "guest_id='{guests}' email='ben@example.com'", ""),
    ("guest_tags", "project_id='{projects}' name='{new}'", ""),
    ("guest_tags/other", "project_id='{projects}' name='{new}'", ""),
    ("guest_tag_assignments", "guest_id='{guests}' tag_id='{guest_tags}'", "guest_id='{guests}' tag_id='{guest_tags/other}'"),
    ("invites", "project_id='{projects}' site_id='{sites}' guest_id='{guests}' token_hash='{new}'", ""),
    ("invites/other", "project_id='{projects}' site_id='{sites}' guest_id='{guests/other}' token_hash='{new}'", ""),
    ("invites/group", "project_id='{projects}' site_id='{sites}' group_id='{guest_groups}' token_hash='{new}'", ""),
    ("invites/draft", "project_id='{projects}' site_id='{sites/draft}' token_hash='{new}'", ""),
    ("invites/revoked", "project_id='{projects}' site_id='{sites}' guest_id='{guests}' token_hash='{new}' revoked_at='2026-01-01'", ""),
    ("invites/expired", "project_id='{projects}' site_id='{sites}' guest_id='{guests}' token_hash='{new}' expires_at='2026-01-01'", ""),
    ("invite_access_logs", "invite_id='{invites}'", ""),
    ("invite_access_logs/other", "invite_id='{invites/other}'", ""),
    ("rsvp_forms", "project_id='{projects}' name='Form'", ""),
    ("rsvp_questions", "form_id='{rsvp_forms}' event_id='{events}' label='Coming?' type='YES_NO'", ""),
    ("rsvp_questions/other", "form_id='{rsvp_forms}' label='Eating?' type='TEXT'", ""),
    ("rsvp_question_options", "question_id='{rsvp_questions}' label='yes' value='yes'", ""),
    ("rsvp_logic_rules", "question_id='{rsvp_questions/other}' depends_on_question_id='{rsvp_questions}' operator='EQUALS' value='yes'", ""),
    ("rsvp_submissions", "form_id='{rsvp_forms}' invite_id='{invites}' guest_id='{guests}'", ""),
    ("rsvp_submissions/other", "form_id='{rsvp_forms}' invite_id='{invites/other}' guest_id='{guests/other}'", ""),
    ("rsvp_submissions/phone", "form_id='{rsvp_forms}' guest_id='{guests}' channel='PHONE'", ""),
    ("rsvp_submissions/for_other", "form_id='{rsvp_forms}' invite_id='{invites}'", "form_id='{rsvp_forms}' invite_id='{invites}' guest_id='{guests/other}'"),
    ("rsvp_answers", "submission_id='{rsvp_submissions}' question_id='{rsvp_questions}' answer_text='yes'", ""),
    ("rsvp_answers/other", "submission_id='{rsvp_submissions/other}' question_id='{rsvp_questions}' answer_text='no'", ""),
    ("rsvp_answers/phone", "submission_id='{rsvp_submissions/phone}' question_id='{rsvp_questions}' answer_text='no'", ""),
    ("messaging_campaigns", "project_id='{projects}' channel='EMAIL'", ""),
    ("message_jobs", "campaign_id='{messaging_campaigns}' guest_id='{guests}' channel='EMAIL'", ""),
    ("message_events", "message_job_id='{message_jobs}' event_type='SENT'", ""),
    ("floor_plans", "event_id='{events}' name='Hall'", ""),
    ("seating_tables", "floor_plan_id='{floor_plans}' name='1'", ""),
    ("seating_assignments", "table_id='{seating_tables}' guest_id='{guests}' seat_number='1'", "table_id='{seating_tables}' guest_id='{guests/other}' seat_number='2'"),
    ("check_in_records", "event_id='{events}' guest_id='{guests}'", "event_id='{events}' guest_id='{guests/other}'"),
    ("photo_wall_settings", "project_id='{projects}'", ""),
    ("photo_uploads", "project_id='{projects}' guest_id='{guests}' invite_id='{invites}' original_url='u' storage_key='k'", ""),
    ("photo_uploads/approved", "project_id='{projects}' guest_id='{guests}' invite_id='{invites}' original_url='u' storage_key='k' status='APPROVED'", ""),
    ("photo_uploads/other", "project_id='{projects}' guest_id='{guests/other}' invite_id='{invites/other}' original_url='u' storage_key='k'", ""),
    ("photo_uploads/for_other", "project_id='{projects}' guest_id='{guests}' original_url='u' storage_key='k'", "project_id='{projects}' guest_id='{guests/other}' invite_id='{invites}' original_url='u' storage_key='k'"),
    ("photo_likes", "photo_id='{photo_uploads}' guest_id='{guests}'", "photo_id='{photo_uploads}' guest_id='{guests/other}'"),
    ("settings_values", "scope='PROJECT' scope_id='{projects}' key='color' value='1'", "scope='PROJECT' scope_id='{projects}' key='sound' value='1'"),
    ("settings_values/event", "scope='EVENT' scope_id='{events}' key='color' value='1'", "scope='EVENT' scope_id='{events}' key='sound' value='1'"),
    ("settings_values/invite", "scope='INVITE' scope_id='{invites}' key='color' value='1'", "scope='INVITE' scope_id='{invites}' key='sound' value='1'"),
    ("entitlement_overrides", "scope='PROJECT' scope_id='{projects}' key='{new}' value_json='1'", ""),
    ("entitlement_overrides/event", "scope='EVENT' scope_id='{events}' key='{new}' value_json='1'", ""),
    ("entitlement_overrides/invite", "scope='INVITE' scope_id='{invites}' key='{new}' value_json='1'", ""),
    ("deletions/project", "root_table='projects' root_id='{projects}' org_id='{owner}'", ""),
    ("deletions/site", "root_table='sites' root_id='{sites}' org_id='{owner}'", ""),
    ("deletions/guest", "root_table='guests' root_id='{guests}' org_id='{owner}'", ""),
    ("deletions/contact", "root_table='guest_contacts' root_id='{guest_contacts}' org_id='{owner}'", ""),
    ("deletions/invite", "root_table='invites' root_id='{invites}' org_id='{owner}'", ""),
    ("deletions/option", "root_table='rsvp_question_options' root_id='{rsvp_question_options}' org_id='{owner}'", ""),
    ("deletions/submission", "root_table='rsvp_submissions' root_id='{rsvp_submissions}' org_id='{owner}'", ""),
    ("deletions/table", "root_table='seating_tables' root_id='{seating_tables}' org_id='{owner}'", ""),
    ("deletions/photo", "root_table='photo_uploads' root_id='{photo_uploads}' org_id='{owner}'", ""),
    ("deletions/tag", "root_table='guest_tags' root_id='{guest_tags}' org_id='{owner}'", ""),
];

/// The table of a name.
pub fn table_of(name: &str) -> &str {
    name.split_once('/').map_or(name, |(table, _)| table)
}
