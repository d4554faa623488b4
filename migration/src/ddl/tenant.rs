//! The words in which policies are written: who may do what in which organization. They name the
//! functions of 013.

mod way;

use super::{Command, Policy, Step, grant, policy};

pub use way::Way;

/// The role that every tenant session takes.
pub const APP: &str = "eios_app";

/// The role of workers, and of the functions that have to see every row.
pub const SERVICE: &str = "eios_service";

/// What an actor may do in an organization; each includes those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Every member, and a member with a role that nobody knows.
    Read,
    /// Members, admins, owners and API keys.
    Write,
    /// Admins and owners.
    Manage,
    /// Owners.
    Own,
}

impl Right {
    fn word(self) -> &'static str {
        match self {
            Right::Read => "read",
            Right::Write => "write",
            Right::Manage => "manage",
            Right::Own => "own",
        }
    }
}

/// `column` names an organization in which the actor has the right.
pub fn in_org(column: &str, right: Right) -> String {
    one_of(column, "accessible_org_ids", right)
}

/// `column` names a project that the actor's organization manages for its owner.
pub fn in_managed_project(column: &str, right: Right) -> String {
    one_of(column, "managed_project_ids", right)
}

/// A user or an API key acts, and no guest of an invite.
pub const IS_SIGNED_IN: &str = "(SELECT is_signed_in())";

/// The subselect depends on no row, so that it is evaluated once for a statement.
fn one_of(column: &str, function: &str, right: Right) -> String {
    format!(
        "{column} = ANY ((SELECT {function}('{}'))::uuid[])",
        right.word()
    )
}

/// The condition as a filter that the planner takes to keep every row.
///
/// It would multiply the policy with what the query asks for, although all rows of a project are of
/// one organization, and prefer to sort what it takes to be three rows where an index has a hundred
/// thousand in order. No index serves the condition any more, and so this is for tables without one
/// on their organization.
fn as_filter(condition: &str) -> String {
    format!("({condition} OR NULL) IS NOT NULL")
}

/// The policies of one table, with how each reaches the tenant, and what the app role is granted.
#[derive(Clone, Debug)]
pub struct TenantPolicies {
    table: &'static str,
    granted: &'static str,
    lines: Vec<(Policy, String)>,
}

/// Reading and writing.
pub const ALL_ROWS: &str = "SELECT, INSERT, UPDATE, DELETE";

impl TenantPolicies {
    /// A table that only the service sees, until more is opened. `granted` are the rights of the
    /// app role, such as [`ALL_ROWS`]; none when empty.
    pub fn closed(table: &'static str, granted: &'static str) -> Self {
        let is_service = format!("current_user = '{SERVICE}'");
        let service = Policy::new(format!("{table}_service"), table, Command::All, SERVICE)
            .using(&is_service)
            .check(&is_service);
        TenantPolicies {
            table,
            granted,
            lines: vec![(service, "every row".to_owned())],
        }
    }

    /// A table whose rows carry `org_id`: members read, and those with the right write rows that
    /// `sound` holds for, a condition on what a row refers to.
    pub fn of_rows(table: &'static str, way: Way, writing: Right, sound: &str) -> Self {
        let reads = way.opens(table, Right::Read);
        let writes = match (writing, way) {
            // Managing a project is no office in its owner's organization.
            (Right::Manage | Right::Own, _) => in_org("org_id", writing),
            _ => way.opens(table, writing),
        };
        let written = match sound {
            "" => writes.clone(),
            sound => format!("({writes}) AND {sound}"),
        };
        let filter = |condition: String| match way {
            Way::Org => condition,
            _ => as_filter(&condition),
        };
        let (reads, writes) = (filter(reads), filter(writes));
        TenantPolicies::closed(table, ALL_ROWS)
            .opens(Command::Select, &reads, "", &way.describe())
            .opens(Command::Insert, "", &written, &way.describe())
            .opens(Command::Update, &writes, &written, &way.describe())
            .opens(Command::Delete, &writes, "", &way.describe())
    }

    /// A table whose rows carry `org_id` and are written by the service alone: those with the right
    /// read them.
    pub fn served(table: &'static str, reading: Right) -> Self {
        TenantPolicies::closed(table, "SELECT").opens(
            Command::Select,
            &in_org("org_id", reading),
            "",
            &Way::Org.describe(),
        )
    }

    /// A table of what the platform offers everybody.
    pub fn offered(table: &'static str) -> Self {
        TenantPolicies::closed(table, "SELECT").opens(
            Command::Select,
            IS_SIGNED_IN,
            "",
            "none: for all who are signed in",
        )
    }

    /// Adds a policy for the app role, named after table and command.
    pub fn opens(self, command: Command, using: &str, check: &str, path: &str) -> Self {
        let name = format!("{}_{}", self.table, command.word().to_lowercase());
        self.opens_as(name, command, (using, check), path)
    }

    /// Adds a policy for the guest of an invite. PostgreSQL asks the policies in the reverse order
    /// of their names: members come first, and who is one is not looked up as a guest.
    pub fn opens_to_guest(self, command: Command, using: &str, check: &str, path: &str) -> Self {
        let name = format!("by_invite_{}", command.word().to_lowercase());
        self.opens_as(name, command, (using, check), path)
    }

    /// Grants the app role these rights in the place of those so far.
    pub fn granted(self, granted: &'static str) -> Self {
        TenantPolicies { granted, ..self }
    }

    /// Gives a policy that is there another name.
    pub fn renamed(mut self, from: &str, to: &str) -> Self {
        let policies = self.lines.iter_mut().map(|(policy, _)| policy);
        for policy in policies.filter(|policy| policy.name == from) {
            policy.name = to.to_owned();
        }
        self
    }

    fn opens_as(
        mut self,
        name: String,
        command: Command,
        (using, check): (&str, &str),
        path: &str,
    ) -> Self {
        let mut policy = Policy::new(name, self.table, command, APP);
        if !using.is_empty() {
            policy = policy.using(using);
        }
        if !check.is_empty() {
            policy = policy.check(check);
        }
        self.lines.push((policy, path.to_owned()));
        self
    }

    /// The steps that close the table and open it by its policies, in one transaction.
    pub fn up(&self) -> Vec<Step> {
        let mut steps = vec![policy::enable_row_security(self.table)];
        for (policy, path) in &self.lines {
            steps.extend([policy.create(), policy.comment(path), record(policy, path)]);
        }
        steps.push(grant(self.table, ALL_ROWS, SERVICE));
        if !self.granted.is_empty() {
            steps.push(grant(self.table, self.granted, APP));
        }
        steps
    }

    /// The steps that take that back, in one transaction.
    pub fn down(&self) -> Vec<Step> {
        let mut steps = vec![
            policy::revoke(self.table, APP),
            policy::revoke(self.table, SERVICE),
        ];
        let lines = self.lines.iter().rev();
        steps.extend(lines.flat_map(|(policy, _)| [policy.drop(), forget(policy)]));
        steps.push(policy::disable_row_security(self.table));
        steps
    }
}

/// Writes down what the database should have from now on, the expressions as it prints them.
fn record(policy: &Policy, path: &str) -> Step {
    let sql = format!(
        "INSERT INTO tenant_isolation_policies \
         (table_name, policy_name, command, role, path, using_expression, check_expression) \
         SELECT tablename, policyname, cmd::policy_command, roles[1], '{}', qual, with_check FROM pg_policies \
         WHERE schemaname = current_schema() AND tablename = '{}' AND policyname = '{}'",
        path.replace('\'', "''"),
        policy.table,
        policy.name,
    );
    policy.step(format!("record policy {}", policy.name), sql)
}

fn forget(policy: &Policy) -> Step {
    let sql = format!(
        "DELETE FROM tenant_isolation_policies WHERE table_name = '{}' AND policy_name = '{}'",
        policy.table, policy.name,
    );
    policy.step(format!("forget policy {}", policy.name), sql)
}
