//! Who sees and writes which of the rows, and whose rights functions run with.

use crate::ddl::{
    ALL_ROWS,
    Command::{Delete, Insert, Select, Update},
    IS_SIGNED_IN, Right, TenantPolicies, in_org,
};

/// They look at rows that whoever sets them off does not see.
pub(super) const GIVEN: [&str; 6] = [
    "guard_flag()",
    "keep_asked_flag()",
    "place_by_ticket()",
    "note_first_response()",
    "guard_dismissal()",
    super::AUDIENCE,
];

/// Who takes care of a ticket, and by when, is the staff's to say, and its number the database's.
const OF_CUSTOMERS: &str = "SELECT, \
    INSERT (id, org_id, project_id, requester_id, subject, body, status, priority, category, \
    resolved_at, closed_at, satisfaction, created_at, updated_at, created_by, updated_by, \
    deleted_at, deleted_by, deletion_id), \
    UPDATE (id, org_id, project_id, requester_id, subject, body, status, priority, category, \
    resolved_at, closed_at, satisfaction, created_at, updated_at, created_by, updated_by, \
    deleted_at, deleted_by, deletion_id)";

pub(super) fn policies() -> Vec<TenantPolicies> {
    vec![
        TenantPolicies::closed("system_settings", ""),
        TenantPolicies::closed("feature_flags", ""),
        tickets(),
        messages(),
        announcements(),
        dismissals(),
        TenantPolicies::offered("scheduled_maintenance"),
    ]
}

/// A customer removes a ticket, and deletes none, but with the whole organization: what the staff wrote
/// would go with it.
fn tickets() -> TenantPolicies {
    let path = "own org_id; removed, but not deleted";
    let [read, write] = [Right::Read, Right::Write].map(|right| in_org("org_id", right));
    TenantPolicies::closed("support_tickets", OF_CUSTOMERS)
        .opens(Select, &read, "", path)
        .opens(Insert, "", &write, path)
        .opens(Update, &write, &write, path)
}

/// Who is of an organization that the audience names, or of any where it names none.
fn announcements() -> TenantPolicies {
    let is_named = ["ORG_TYPE", "PLAN", "ORGS"]
        .map(|kind| format!("WHEN '{kind}' THEN (SELECT session_audience('{kind}'))"))
        .join(" ");
    let using = format!(
        "{IS_SIGNED_IN} AND (audience = 'ALL' OR audience_filter ?| CASE audience {is_named} END)"
    );
    let path = "none: for all who are signed in and whom the audience names";
    TenantPolicies::closed("announcements", "SELECT").opens(Select, &using, "", path)
}

/// What the staff write among themselves is no customer's to see, and nobody writes in another one's
/// name, nor edits or deletes what another one wrote. What an API key writes has no author, and stays as
/// it was written.
fn messages() -> TenantPolicies {
    let path = "own org_id, but for internal ones; written by oneself";
    let shown = |right| format!("NOT is_internal AND {}", in_org("org_id", right));
    let (read, written) = (shown(Right::Read), shown(Right::Write));
    let sent = format!("{written} AND author_id IS NOT DISTINCT FROM (SELECT acting_user_id())");
    let own = format!("{written} AND author_id = (SELECT acting_user_id())");
    TenantPolicies::closed("support_ticket_messages", ALL_ROWS)
        .opens(Select, &read, "", path)
        .opens(Insert, "", &sent, path)
        .opens(Update, &own, &own, path)
        .opens(Delete, &own, "", path)
}

/// One puts out of sight for oneself, and takes it back.
fn dismissals() -> TenantPolicies {
    let own = "user_id = (SELECT acting_user_id())";
    TenantPolicies::closed("announcement_dismissals", "SELECT, INSERT, DELETE")
        .opens(Select, own, "", "oneself")
        .opens(Insert, "", own, "oneself")
        .opens(Delete, own, "", "oneself")
}
