use sea_orm::{ConnectionTrait, DbErr};

use super::{Finding, Report, Source, is_known};
use crate::{
    row_security::{differing_policies, standing},
    snapshot::{Kind, Object},
};

/// Adds policies that are not as they were written down, roles of ours that no policy binds, and
/// says whom the policies bind.
pub(super) async fn compare(
    report: &mut Report,
    db: &impl ConnectionTrait,
    schema: &str,
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
            fix: "make policy and entry the same, as docs/schema.sql has the policy".to_owned(),
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
        fix: format!("ALTER ROLE {} NOSUPERUSER NOBYPASSRLS;", role.name),
    }));
    report.row_security = Some(standing.describe());
    Ok(())
}
