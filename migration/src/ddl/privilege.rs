//! Who owns a function, and who may call it.

use super::{Lock, Step};

/// Where a step names the managed schema. The runner puts its name there.
pub const IN_SCHEMA: &str = "ON SCHEMA public";

/// `GRANT … ON SCHEMA`
pub fn grant_schema(rights: &str, role: &str) -> Step {
    step(
        format!("grant the schema to {role}"),
        format!("GRANT {rights} {IN_SCHEMA} TO {role}"),
    )
}

/// `REVOKE … ON SCHEMA`
pub fn revoke_schema(rights: &str, role: &str) -> Step {
    step(
        format!("revoke {rights} of the schema from {role}"),
        format!("REVOKE {rights} {IN_SCHEMA} FROM {role}"),
    )
}

/// `ALTER FUNCTION … OWNER TO`: with whose rights it runs.
pub fn give_function(signature: &str, owner: &str) -> Step {
    step(
        format!("give {signature} to {owner}"),
        format!("ALTER FUNCTION {signature} OWNER TO {owner}"),
    )
}

/// Gives functions to a role, which may create in the schema meanwhile: else it can be given none of
/// it.
///
/// Only once the role may do on the tables what they do: triggers of the old application run them.
pub fn give_functions<'a>(
    signatures: impl IntoIterator<Item = &'a str>,
    owner: &'static str,
) -> Vec<Step> {
    let given = signatures
        .into_iter()
        .map(|signature| give_function(signature, owner));
    std::iter::once(grant_schema("CREATE", owner))
        .chain(given)
        .chain([revoke_schema("CREATE", owner)])
        .collect()
}

/// `GRANT EXECUTE ON FUNCTION`
pub fn grant_function(signature: &str, role: &str) -> Step {
    step(
        format!("let {role} call {signature}"),
        format!("GRANT EXECUTE ON FUNCTION {signature} TO {role}"),
    )
}

/// `REVOKE EXECUTE ON FUNCTION`
pub fn revoke_function(signature: &str, role: &str) -> Step {
    step(
        format!("no longer let {role} call {signature}"),
        format!("REVOKE EXECUTE ON FUNCTION {signature} FROM {role}"),
    )
}

fn step(label: String, sql: String) -> Step {
    Step::transactional(label, sql, Lock::NONE)
}
