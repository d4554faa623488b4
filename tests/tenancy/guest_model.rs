//! What the guest of an invite may do, in plain Rust.

use uuid::Uuid;

use crate::model::{Command, Model, Row};

impl Model {
    /// A guest sees what the invite is for, and writes what comes by the invite.
    pub fn may_as_guest(&self, invite: &Row, command: Command, row: &Row) -> bool {
        let own = invite.id("id");
        let (project, site) = (invite.id("project_id"), invite.id("site_id"));
        let is_here = row.id("project_id").is_some() && row.id("project_id") == project;
        let is_by_invite = row.id("invite_id").is_some() && row.id("invite_id") == own;
        let is_of_guest = self.is_invited(invite, row.id("guest_id"));
        let above = |table: &str, column: &str, command| {
            let parent = self.row(table, row.id(column));
            parent.is_some_and(|parent| self.may_as_guest(invite, command, parent))
        };
        let is_of_nobody_else = row.id("guest_id").is_none() || is_of_guest;
        use Command::{Delete, Insert, Select, Update};
        match (row.table.name, command) {
            (_, Delete) => false,
            ("projects", Select) => row.id("id") == project,
            ("events" | "rsvp_forms", Select) => is_here,
            ("sites", Select) => row.id("id") == site && row.id("published_version_id").is_some(),
            ("site_versions", Select) => {
                let shown = self
                    .row("sites", site)
                    .and_then(|site| site.id("published_version_id"));
                shown.is_some() && row.id("id") == shown
            }
            ("guests", Select) => self.is_invited(invite, row.id("id")),
            ("invites", Select | Update) => row.id("id") == own,
            ("invite_access_logs", Select | Insert) => is_by_invite,
            ("rsvp_questions", Select) => above("rsvp_forms", "form_id", Select),
            ("rsvp_question_options" | "rsvp_logic_rules", Select) => {
                above("rsvp_questions", "question_id", Select)
            }
            ("rsvp_submissions", Select) => is_by_invite || is_of_guest,
            ("rsvp_submissions", Insert | Update) => {
                is_by_invite && is_of_nobody_else && above("rsvp_forms", "form_id", Select)
            }
            ("rsvp_answers", Select) => above("rsvp_submissions", "submission_id", Select),
            ("rsvp_answers", Insert | Update) => {
                let submission = self.row("rsvp_submissions", row.id("submission_id"));
                submission.is_some_and(|submission| submission.id("invite_id") == own)
                    && above("rsvp_questions", "question_id", Select)
            }
            ("photo_uploads", Select) => is_by_invite || is_of_guest,
            ("photo_uploads", Insert | Update) => {
                // Nobody approves their own picture.
                let is_pending = ["", "PENDING"].contains(&row.text("status"));
                is_here && is_by_invite && is_of_nobody_else && is_pending
            }
            _ => false,
        }
    }

    /// The guest of the invite, or those of its group.
    fn is_invited(&self, invite: &Row, guest: Option<Uuid>) -> bool {
        let Some(guest) = self.row("guests", guest) else {
            return false;
        };
        match (invite.id("guest_id"), invite.id("group_id")) {
            (Some(invited), _) => guest.id("id") == Some(invited),
            (None, Some(group)) => guest.id("group_id") == Some(group),
            (None, None) => false,
        }
    }
}
