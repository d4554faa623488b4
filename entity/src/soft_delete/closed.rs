//! What a removal closed without taking it along.

/// The statement that keeps closed what only the rows of this table, `$1`, kept closed by being removed:
/// once they are gone, nothing would tell any more.
pub(super) fn keep_closed(table: &str) -> Option<&'static str> {
    match table {
        "guests" => Some(include_str!("cancel_messages.sql")),
        "guest_groups" => Some(include_str!("revoke_invites.sql")),
        "events" => Some(include_str!("remove_questions.sql")),
        _ => None,
    }
}
