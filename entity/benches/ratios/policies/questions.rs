//! What is asked both ways.

use crate::report::Goal;

/// A question, asked with project, organizations, token and name as $1 to $4 and answered alike.
pub struct Question {
    pub name: &'static str,
    pub goal: Goal,
    pub session: &'static str,
    pub owner: &'static str,
}

const fn question(
    name: &'static str,
    within: f64,
    session: &'static str,
    owner: &'static str,
) -> Question {
    Question {
        name,
        goal: Goal::Within(within),
        session,
        owner,
    }
}

/// All take the same parameters: a condition that holds of every row names the others.
pub const READS: [Question; 11] = [
    question(
        "policy_list_100",
        1.5,
        "SELECT * FROM guests WHERE project_id = $1 AND deleted_at IS NULL ORDER BY last_name, first_name, id LIMIT 100",
        "SELECT * FROM guests WHERE project_id = $1 AND org_id = ANY ($2) AND deleted_at IS NULL
         ORDER BY last_name, first_name, id LIMIT 100",
    ),
    question(
        "policy_list_100_by_project",
        1.5,
        "SELECT * FROM guests WHERE project_id = $1 AND deleted_at IS NULL ORDER BY last_name, first_name, id LIMIT 100",
        "SELECT * FROM guests WHERE project_id = $1 AND deleted_at IS NULL ORDER BY last_name, first_name, id LIMIT 100",
    ),
    question(
        "policy_invite_by_token",
        1.5,
        "SELECT * FROM invites WHERE token_hash = $3 AND deleted_at IS NULL",
        "SELECT * FROM invites WHERE token_hash = $3 AND org_id = ANY ($2) AND deleted_at IS NULL",
    ),
    question(
        "policy_count_50k",
        1.2,
        "SELECT count(*) FROM guests WHERE project_id = $1 AND deleted_at IS NULL",
        "SELECT count(*) FROM guests WHERE project_id = $1 AND org_id = ANY ($2) AND deleted_at IS NULL",
    ),
    question(
        "policy_scan_projects",
        1.1,
        "SELECT * FROM projects ORDER BY created_at",
        "SELECT * FROM projects WHERE owner_org_id = ANY ($2) ORDER BY created_at",
    ),
    question(
        "policy_scan_organization",
        1.1,
        "SELECT count(*), max(created_at) FROM guests WHERE org_id = ANY ($2)",
        "SELECT count(*), max(created_at) FROM guests WHERE org_id = ANY ($2)",
    ),
    // Nothing asks so: what is of one tenant is asked for by its project or organization.
    Question {
        name: "policy_scan_guests",
        goal: Goal::None,
        session: "SELECT count(*) FROM guests",
        owner: "SELECT count(*) FROM guests WHERE org_id = ANY ($2)",
    },
    question(
        "policy_search_rare",
        1.2,
        "SELECT * FROM search_guests($1, 'uillfeath', 20)",
        "SELECT * FROM guests WHERE project_id = $1 AND org_id = ANY ($2) AND deleted_at IS NULL
           AND (coalesce(first_name, '') || ' ' || coalesce(last_name, '')) ILIKE '%uillfeath%'
         ORDER BY last_name, first_name, id LIMIT 20",
    ),
    question(
        "policy_search_common",
        1.2,
        "SELECT * FROM search_guests($1, $4, 20)",
        "SELECT * FROM guests WHERE project_id = $1 AND org_id = ANY ($2) AND deleted_at IS NULL
           AND (coalesce(first_name, '') || ' ' || coalesce(last_name, '')) ILIKE '%' || $4 || '%'
         ORDER BY last_name, first_name, id LIMIT 20",
    ),
    question(
        "policy_contact_by_email",
        1.7,
        "SELECT * FROM find_contacts('Ratios@Example.com')",
        "SELECT * FROM guest_contacts WHERE lower(btrim(email)) = lower(btrim('Ratios@Example.com'))
           AND email IS NOT NULL AND deleted_at IS NULL AND org_id = ANY ($2)",
    ),
    question(
        "policy_membership",
        1.5,
        "SELECT * FROM organization_members",
        "SELECT * FROM organization_members WHERE org_id = ANY ($2)",
    ),
];

/// Each is rolled back.
pub const WRITES: [Question; 2] = [
    question(
        "policy_insert_10k",
        1.1,
        "INSERT INTO guests (project_id, first_name, last_name)
         SELECT $1, 'First ' || n, 'Last ' || n FROM generate_series(1, 10000) n",
        "INSERT INTO guests (project_id, first_name, last_name)
         SELECT $1, 'First ' || n, 'Last ' || n FROM generate_series(1, 10000) n",
    ),
    question(
        "policy_update_10k",
        1.2,
        "UPDATE guests SET role = 'VIP' WHERE id IN (SELECT id FROM ratios_sample)",
        "UPDATE guests SET role = 'VIP' WHERE id IN (SELECT id FROM ratios_sample) AND org_id = ANY ($2)",
    ),
];
