//! A call of each function that tenants may call.

/// What a call with the ids of another tenant comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing: no row, or only NULL, false and empty arrays.
    Nothing,
    /// Refused.
    Denied,
    /// It takes nothing that names a tenant, and its answer is of the session's own.
    Own,
    /// It looks at its arguments alone.
    Pure,
}

/// A function's name, and a call as an owner of alpha with ids of beta: `{name}` is the row of that name in
/// the project of beta.
#[rustfmt::skip]
pub const CALLS: &[(&str, &str, Answer)] = &[
    ("acting_user_id", "SELECT acting_user_id()", Answer::Own),
    ("accessible_org_ids", "SELECT unnest(accessible_org_ids('read'))", Answer::Own),
    ("managed_project_ids", "SELECT unnest(managed_project_ids('read'))", Answer::Nothing),
    ("entrusting_org_ids", "SELECT unnest(entrusting_org_ids('read'))", Answer::Nothing),
    ("is_signed_in", "SELECT is_signed_in()", Answer::Own),
    ("may_hand_over", "SELECT may_hand_over('{projects}', '{owner}')", Answer::Nothing),
    ("is_version_of", "SELECT is_version_of('{site_versions}', '{sites}')", Answer::Nothing),
    ("is_managed_deletion", "SELECT is_managed_deletion('guests', '{guests}', '{owner}', 'read')", Answer::Nothing),
    ("guest_invite", "SELECT (guest_invite()).id", Answer::Nothing),
    ("invited_guest_ids", "SELECT unnest(invited_guest_ids())", Answer::Nothing),
    ("session_audience", "SELECT session_audience('ORGS')", Answer::Own),
    ("sees_every_row", "SELECT sees_every_row()", Answer::Nothing),
    ("read_project_overview", "SELECT project_id FROM read_project_overview() WHERE project_id = '{projects}'", Answer::Nothing),
    ("read_org_overview", "SELECT org_id FROM read_org_overview() WHERE org_id = '{owner}'", Answer::Nothing),
    ("read_rsvp_question_summary", "SELECT question_id FROM read_rsvp_question_summary() WHERE project_id = '{projects}'", Answer::Nothing),
    ("read_campaign_performance", "SELECT campaign_id FROM read_campaign_performance() WHERE project_id = '{projects}'", Answer::Nothing),
    ("create_organization", "SELECT (create_organization('COUPLE', 'x')).name", Answer::Own),
    ("add_member", "SELECT add_member('{owner}', '{newcomer}', 'viewer')", Answer::Denied),
    ("co_members", "SELECT co_members('{owner}')", Answer::Nothing),
    ("search_guests", "SELECT search_guests('{projects}', 'Ben', 10)", Answer::Nothing),
    ("find_contacts", "SELECT find_contacts('beta@example.com')", Answer::Nothing),
    ("find_session_user", "SELECT find_session_user()", Answer::Own),
    ("session_setting", "SELECT session_setting('invite_id')", Answer::Own),
    ("session_uuid", "SELECT session_uuid('invite_id')", Answer::Own),
    ("session_user_id", "SELECT session_user_id()", Answer::Own),
    ("session_org_id", "SELECT session_org_id()", Answer::Own),
    ("org_above", "SELECT org_above('guests', '{guests}')", Answer::Nothing),
    ("audit_record", "SELECT audit_record('VIEWED', 'GUESTS', 'guests', '{guests}', org_id => '{owner}')", Answer::Denied),
    ("uuid_v7", "SELECT uuid_v7()", Answer::Own),
    ("session_address", "SELECT session_address()", Answer::Own),
    ("new_audit_entry", "SELECT new_audit_entry()", Answer::Own),
    ("keep_append_only", "SELECT keep_append_only('guests', true)", Answer::Denied),
    ("ensure_month_partitions", "SELECT ensure_month_partitions('admin_audit_log', 60)", Answer::Denied),
    ("audit_disable", "SELECT audit_disable('guests')", Answer::Denied),
    ("audit_member", "SELECT audit_member(NULL, NULL, NULL, NULL)", Answer::Pure),
    ("audit_way", "SELECT audit_way(NULL, NULL, NULL)", Answer::Pure),
    ("audit_org", "SELECT audit_org(NULL, NULL, NULL)", Answer::Pure),
    ("audit_project", "SELECT audit_project(NULL, NULL, NULL)", Answer::Pure),
    ("audit_word", "SELECT audit_word(NULL, NULL, NULL, NULL)", Answer::Pure),
    ("audit_body", "SELECT audit_body(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)", Answer::Pure),
    ("take_along", "SELECT take_along('guests', ARRAY['{guests}'::uuid])", Answer::Nothing),
    ("has_other_owner", "SELECT has_other_owner('{owner}', '{newcomer}')", Answer::Nothing),
    ("expect_actor", "SELECT expect_actor()", Answer::Own),
    ("is_visit", "SELECT is_visit(NULL, NULL) AND false", Answer::Pure),
    ("is_sign_in", "SELECT is_sign_in(NULL, NULL) AND false", Answer::Pure),
    ("acting_api_key", "SELECT (acting_api_key()).org_id", Answer::Own),
    ("remove_below_projects", "SELECT marked FROM remove_below_projects(ARRAY['{deletions/project}'::uuid]) WHERE marked > 0", Answer::Nothing),
    ("restore_below_projects", "SELECT revived FROM restore_below_projects('{deletions/project}') WHERE revived > 0", Answer::Nothing),
    ("is_key_use", "SELECT is_key_use(NULL, NULL) AND false", Answer::Pure),
    ("is_delivery_report", "SELECT is_delivery_report(NULL, NULL) AND false", Answer::Pure),
    ("is_retention_run", "SELECT is_retention_run(NULL, NULL) AND false", Answer::Pure),
    ("is_option_list", "SELECT is_option_list('[]')", Answer::Pure),
    ("is_field_validation", "SELECT is_field_validation('{}')", Answer::Pure),
    ("custom_field_place", "SELECT custom_field_place('GUEST', '{guests}')", Answer::Nothing),
    ("subject_place", "SELECT subject_place('GUEST', '{guests}')", Answer::Nothing),
    ("is_column", "SELECT is_column('guests', 'id', ARRAY['uuid'::regtype])", Answer::Pure),
    ("is_row_counts", "SELECT is_row_counts('{}')", Answer::Pure),
    ("is_setting", "SELECT is_setting('JSON', '{}')", Answer::Pure),
    ("is_flag_variants", "SELECT is_flag_variants('[]')", Answer::Pure),
    ("is_flag_condition", "SELECT is_flag_condition('{}')", Answer::Pure),
    ("is_flag_rules", "SELECT is_flag_rules('[]')", Answer::Pure),
    ("is_audience", "SELECT is_audience('ALL', NULL)", Answer::Pure),
];
