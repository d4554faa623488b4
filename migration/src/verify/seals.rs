//! The audit log against its seals.

use entity::audit;
use sea_orm::{ConnectionTrait, EntityName, TransactionTrait};

use super::{Finding, Report, Source};
use crate::runner::RunError;

const FIX: &str = "nothing mends it: find out who did it, with a backup and with exported heads \
                   (`audit verify --against FILE`)";

/// Reads every sealed entry again. That it may not is a finding: what was not looked at may be forged.
pub(super) async fn check<C>(db: &C, report: &mut Report) -> Result<(), RunError>
where
    C: ConnectionTrait + TransactionTrait,
{
    let verification = match audit::verify(db, &[]).await {
        Err(entity::Error::LogHidden { role }) => {
            report.findings.push(hidden(&role));
            return Ok(());
        }
        verification => verification?,
    };
    let findings = verification.findings.iter().map(|finding| Finding {
        source: Source::Seals,
        table: Some(audit::admin_audit_log::Entity.table_name().to_owned()),
        object: match finding.row() {
            Some(row) => format!("entry {row}"),
            None => format!("seal {}", finding.seal()),
        },
        problem: finding.to_string(),
        fix: FIX.to_owned(),
    });
    report.findings.extend(findings);
    Ok(())
}

fn hidden(role: &str) -> Finding {
    Finding {
        source: Source::Seals,
        table: None,
        object: "audit log".to_owned(),
        problem: format!(
            "cannot be held against its seals: row level security hides entries from {role}"
        ),
        fix: format!(
            "`rls unforce`, if {role} owns the tables; or GRANT eios_service TO it, or BYPASSRLS"
        ),
    }
}
