use std::fmt::Write as _;

use super::{
    super::{
        model::{Policy, Relation},
        outline::Outline,
    },
    Script,
    quote::{identifier, literal},
};

/// Roles belong to the whole server, so another database may have made them already.
pub(super) fn roles(script: &mut Script, outline: &Outline<'_>) {
    let mut roles: Vec<&String> = outline
        .relations()
        .flat_map(|relation| relation.policies.iter().flat_map(|policy| &policy.roles))
        .collect();
    roles.sort_unstable();
    roles.dedup();
    if roles.is_empty() {
        return;
    }
    script.heading("Roles that policies name");
    for role in roles {
        script.statement(&format!(
            "DO $$ BEGIN\n    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = {}) THEN\n        \
             CREATE ROLE {} NOLOGIN;\n    END IF;\nEND $$",
            literal(role),
            identifier(role),
        ));
    }
}

/// Row level security as it is enabled; forcing it is an operator's decision.
pub(super) fn policies(script: &mut Script, outline: &Outline<'_>) {
    script.heading("Row level security");
    for relation in outline.relations() {
        let of = identifier(&relation.name);
        if relation.row_security {
            script.statement(&format!("ALTER TABLE {of} ENABLE ROW LEVEL SECURITY"));
        }
        for policy in &relation.policies {
            script.statement(&policy_definition(relation, policy));
            let name = identifier(&policy.name);
            script.comment(&format!("POLICY {name} ON {of}"), policy.comment.as_deref());
        }
    }
}

fn policy_definition(relation: &Relation, policy: &Policy) -> String {
    let (name, of) = (identifier(&policy.name), identifier(&relation.name));
    let mut out = format!("CREATE POLICY {name} ON {of}");
    if !policy.permissive {
        out.push_str(" AS RESTRICTIVE");
    }
    let roles: Vec<String> = policy.roles.iter().map(|it| identifier(it)).collect();
    let _ = write!(out, " FOR {}", policy.command);
    if !roles.is_empty() {
        let _ = write!(out, " TO {}", roles.join(", "));
    }
    for (clause, expression) in [("USING", &policy.using), ("WITH CHECK", &policy.check)] {
        if let Some(expression) = expression {
            let _ = write!(out, "\n    {clause} ({expression})");
        }
    }
    out
}
