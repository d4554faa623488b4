use sea_orm::{ConnectionTrait, DbErr};

use super::{Finding, Report, Source, is_known, paste::Paste};
use crate::{
    HISTORY,
    ddl::quote,
    doctor::words::literal,
    row_security::{differing_policies, standing},
    snapshot::{Kind, Object},
};

/// Adds policies that are not as they were written down, roles of ours that no policy binds, and
/// says whom the policies bind.
pub(super) async fn compare(
    report: &mut Report,
    db: &impl ConnectionTrait,
    schema: &str,
    paste: &Paste<'_>,
) -> Result<(), DbErr> {
    for policy in differing_policies(db, schema).await? {
        let object = Object::in_table(Kind::Policy, &policy.table_name, &policy.policy_name);
        if is_known(report, &object) {
            continue;
        }
        report.findings.push(Finding {
            source: Source::Policies,
            table: Some(policy.table_name.clone()),
            object: object.to_string(),
            problem: policy.problem().to_owned(),
            fix: paste.statements(fix(&policy.table_name, &policy.policy_name)),
        });
    }
    let standing = standing(db, schema).await?;
    let ours = ["eios_app", "eios_service"];
    let unbound = standing
        .roles
        .iter()
        .filter(|role| role.bypasses && ours.contains(&role.name.as_str()));
    report.findings.extend(unbound.map(|role| Finding {
        source: Source::Policies,
        table: None,
        object: format!("role {}", role.name),
        problem: "is bound by no policy".to_owned(),
        fix: format!("ALTER ROLE {} NOSUPERUSER NOBYPASSRLS;", quote(&role.name)),
    }));
    report.row_security = Some(standing.describe());
    Ok(())
}

/// A policy that is not as a migration makes it has been found by then: it is the entry that is wrong, or both are of others.
fn fix(table: &str, policy: &str) -> String {
    let (table_name, policy_name) = (literal(table), literal(policy));
    let forget = format!(
        "DELETE FROM tenant_isolation_policies WHERE table_name = {table_name} AND policy_name = {policy_name};"
    );
    let which = format!("tablename = {table_name} AND policyname = {policy_name}");
    let record = HISTORY
        .iter()
        .flat_map(|entry| entry.up())
        .rfind(|step| step.sql.starts_with("INSERT INTO tenant_") && step.sql.ends_with(&which));
    match record {
        Some(step) => format!("BEGIN; {forget} {}; COMMIT;", step.sql),
        None => format!(
            "BEGIN; DROP POLICY IF EXISTS {} ON {}; {forget} COMMIT; if nothing needs it",
            quote(policy),
            quote(table)
        ),
    }
}
