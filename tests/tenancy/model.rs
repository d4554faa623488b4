//! Who may do what, in plain Rust: written from what is meant, not from the policies.

use std::collections::{BTreeMap, BTreeSet};

use entity::catalog::TenantPath;
use uuid::Uuid;

pub use crate::row::{Row, key_of};
use crate::{actor::Actor, row::uuid};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Select,
    Insert,
    Update,
    Delete,
}

/// What somebody may do in an organization; each includes those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Right {
    Nothing,
    Read,
    Write,
    Manage,
    Own,
}

/// What there is.
#[derive(Clone, Debug, Default)]
pub struct Model {
    pub rows: Vec<Row>,
    /// The organizations that manage projects for their owners.
    pub managers: BTreeMap<Uuid, Option<Uuid>>,
    pub removed_users: BTreeSet<Uuid>,
}

/// Who acts, as far as there is anybody.
enum Who<'a> {
    User(Uuid),
    /// An API key, for a project or else for its organization.
    Key(Option<Uuid>),
    Guest(&'a Row),
    Nobody,
}

impl Model {
    pub fn may(&self, actor: &Actor, command: Command, row: &Row) -> bool {
        match self.who(actor) {
            Who::User(user) => self.may_as_user(actor, user, command, row),
            Who::Key(_) => {
                // What it writes has no author, who alone may edit or delete it.
                let is_edit = row.table.name == "support_ticket_messages"
                    && matches!(command, Command::Update | Command::Delete);
                !is_edit && self.may_as_member(actor, command, row)
            }
            Who::Guest(invite) => self.may_as_guest(invite, command, row),
            Who::Nobody => false,
        }
    }

    /// The rows of a table that an actor sees.
    pub fn readable(&self, actor: &Actor, table: &str) -> BTreeSet<String> {
        self.rows_of(table)
            .filter(|row| self.may(actor, Command::Select, row))
            .map(|row| row.key.clone())
            .collect()
    }

    pub fn rows_of(&self, table: &str) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| row.table.name == table)
    }

    pub fn row(&self, table: &str, id: Option<Uuid>) -> Option<&Row> {
        let key = id?.to_string();
        self.rows_of(table).find(|row| row.key == key)
    }

    /// The first of what a session says that is not empty counts, and no other when it is wrong.
    fn who(&self, actor: &Actor) -> Who<'_> {
        if !actor.user.is_empty() {
            let known = uuid(&actor.user).filter(|user| self.is_there(*user));
            return known.map_or(Who::Nobody, Who::User);
        }
        if !actor.key.is_empty() {
            let key = self.row("api_keys", uuid(&actor.key));
            let works = |key: &&Row| {
                key.org.is_some()
                    && key.org == uuid(&actor.org)
                    && key.text("revoked_at").is_empty()
                    && key.text("expires_at").is_empty()
            };
            let key = key.filter(works);
            return key.map_or(Who::Nobody, |key| Who::Key(key.id("project_id")));
        }
        let invite = self.row("invites", uuid(&actor.invite));
        let opens = |invite: &&Row| {
            invite.text("revoked_at").is_empty() && invite.text("expires_at").is_empty()
        };
        invite.filter(opens).map_or(Who::Nobody, Who::Guest)
    }

    fn is_there(&self, user: Uuid) -> bool {
        self.row("users", Some(user)).is_some() && !self.removed_users.contains(&user)
    }

    fn right(&self, actor: &Actor, org: Option<Uuid>) -> Right {
        let Some(org) = org else {
            return Right::Nothing;
        };
        if !actor.org.is_empty() && uuid(&actor.org) != Some(org) {
            return Right::Nothing;
        }
        match self.who(actor) {
            Who::User(user) => {
                let mut members = self.rows_of("organization_members");
                let member = members
                    .find(|row| row.id("org_id") == Some(org) && row.id("user_id") == Some(user));
                member.map_or(Right::Nothing, |member| of_role(member.text("role")))
            }
            Who::Key(None) => Right::Write,
            Who::Key(Some(_)) | Who::Guest(_) | Who::Nobody => Right::Nothing,
        }
    }

    fn may_as_user(&self, actor: &Actor, user: Uuid, command: Command, row: &Row) -> bool {
        let is_changed = command != Command::Select;
        match row.table.name {
            "users" => {
                row.id("id") == Some(user) && matches!(command, Command::Select | Command::Update)
            }
            "deletions" if row.text("root_table") == "users" => {
                row.id("root_id") == Some(user) && row.org.is_none() && command != Command::Delete
            }
            "user_activity_summary" => {
                row.id("user_id") == Some(user) && command == Command::Select
            }
            "announcement_dismissals" => {
                row.id("user_id") == Some(user) && command != Command::Update
            }
            "support_ticket_messages" if is_changed => {
                row.id("author_id") == Some(user) && self.may_as_member(actor, command, row)
            }
            "organization_members" if is_changed => {
                self.may_change_member(actor, user, command, row)
            }
            _ => self.may_as_member(actor, command, row),
        }
    }

    /// Owners are made and unmade by owners, and nobody changes their own role. Everybody may leave but
    /// the last owner.
    fn may_change_member(&self, actor: &Actor, user: Uuid, command: Command, row: &Row) -> bool {
        let right = self.right(actor, row.org);
        let is_owner = of_role(row.text("role")) == Right::Own;
        let is_myself = row.id("user_id") == Some(user);
        let least = if is_owner { Right::Own } else { Right::Manage };
        match command {
            Command::Delete if is_myself && is_owner => right >= least && self.has_other_owner(row),
            Command::Delete if is_myself => right > Right::Nothing,
            Command::Delete => right >= least,
            _ => right >= least && !is_myself,
        }
    }

    /// Somebody must be left to make owners.
    fn has_other_owner(&self, leaving: &Row) -> bool {
        let mut members = self.rows_of("organization_members");
        members.any(|row| {
            let user = row.id("user_id");
            row.org == leaving.org
                && user != leaving.id("user_id")
                && user.is_some_and(|user| self.is_there(user))
                && of_role(row.text("role")) == Right::Own
        })
    }

    fn may_as_member(&self, actor: &Actor, command: Command, row: &Row) -> bool {
        let table = row.table;
        // What the staff write among themselves.
        if row.text("is_internal") == "true" {
            return false;
        }
        let least = match command {
            Command::Select => Right::Read,
            _ if table.is_administered() => Right::Manage,
            Command::Delete if table.name == "deletions" => Right::Manage,
            // The staff's answers would go with it.
            Command::Delete if table.name == "support_tickets" => return false,
            _ => Right::Write,
        };
        let owns = self.right(actor, row.org) >= least;
        let manager = row
            .project
            .and_then(|project| self.managers.get(&project).copied().flatten());
        // To manage a project is no office in its owner's organization.
        let is_key_of =
            |project| matches!(self.who(actor), Who::Key(own) if own.is_some() && own == project);
        let manages = least <= Right::Write && self.right(actor, manager) >= least;
        let is_entrusted = least <= Right::Write && is_key_of(row.project);
        match table.tenant() {
            TenantPath::Own => owns,
            TenantPath::Project => owns || manages || is_entrusted,
            TenantPath::Scope => {
                let is_shared = ["PLATFORM", "PLAN"].contains(&row.text("scope"));
                owns || manages || is_entrusted || is_shared && command == Command::Select
            }
            TenantPath::Owner => match command {
                // The key of a project is no manager who renames it.
                Command::Select => owns || manages || is_entrusted,
                Command::Update => owns || manages,
                Command::Insert | Command::Delete => owns,
            },
            TenantPath::Organization => match command {
                // Founded by a function.
                Command::Insert => false,
                Command::Delete => self.right(actor, row.org) == Right::Own,
                Command::Select | Command::Update => owns,
            },
            // Written by the database; what happened is not every member's to read.
            TenantPath::History => {
                command == Command::Select && self.right(actor, row.org) >= Right::Manage
            }
            TenantPath::Served => {
                let least = match table.is_administered() {
                    true => Right::Manage,
                    false => Right::Read,
                };
                command == Command::Select && self.right(actor, row.org) >= least
            }
            TenantPath::Offered => command == Command::Select,
            TenantPath::User | TenantPath::Platform => false,
        }
    }
}

/// Letter case does not matter; whoever has a role that nobody knows reads.
fn of_role(role: &str) -> Right {
    match role.to_lowercase().as_str() {
        "owner" => Right::Own,
        "admin" => Right::Manage,
        "member" => Right::Write,
        _ => Right::Read,
    }
}
