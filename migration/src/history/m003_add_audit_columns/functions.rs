//! The functions behind the triggers, and those that read what a session says of itself.

use crate::ddl::{Step, create_functions, drop_functions};

const FILES: [(&[&str], &str); 6] = [
    (
        &[
            "session_setting(name text)",
            "session_uuid(name text)",
            "session_user_id()",
            "session_org_id()",
        ],
        include_str!("context.sql"),
    ),
    (
        &[
            "org_above(parent text, parent_id uuid)",
            "place_by_project()",
            "place_by_event()",
            "place_by_table()",
            "place_by_site()",
            "place_by_guest()",
            "place_by_question()",
            "place_by_submission()",
            "place_by_campaign()",
            "place_by_job()",
            "place_by_invite()",
            "place_by_photo()",
            "place_by_scope()",
        ],
        include_str!("place.sql"),
    ),
    (
        &[
            "inherit_removal()",
            "place_under_project()",
            "place_under_event()",
            "place_under_floor_plan()",
            "place_under_guest()",
            "place_under_form()",
            "place_under_question()",
            "place_submission()",
            "place_invite()",
        ],
        include_str!("place_removable.sql"),
    ),
    (
        &[
            "hold_row()",
            "take_along(parent text, parents uuid[])",
            "hand_over()",
        ],
        include_str!("hand_over.sql"),
    ),
    (&["count_accesses()"], include_str!("count_accesses.sql")),
    (
        &[
            "find_session_user()",
            "forget_session_user()",
            "stamp_row()",
            "touch_updated_at()",
            "is_sign_in(before users, after users)",
            "is_visit(before invites, after invites)",
        ],
        include_str!("touch.sql"),
    ),
];

pub(super) fn create() -> Vec<Step> {
    FILES
        .into_iter()
        .flat_map(|(names, file)| create_functions(names, file))
        .collect()
}

pub(super) fn drop() -> Vec<Step> {
    FILES
        .into_iter()
        .rev()
        .flat_map(|(names, _)| drop_functions(names))
        .collect()
}
