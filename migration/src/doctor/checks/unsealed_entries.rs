use chrono::{TimeDelta, Utc};
use entity::audit;

use super::{Check, Looked};
use crate::doctor::{Severity, view::View, words::time};

pub(super) static CHECK: Check = Check {
    name: "audit log without seals",
    reads: &[
        "audit_seals",
        "audit_entries",
        "admin_audit_log",
        "admin_audit_log_archive",
    ],
};

/// Entries of the audit log that should have been sealed by now.
pub(super) async fn look(view: &View<'_>) -> Looked {
    if !view.has("audit_seals") {
        return Ok(Vec::new());
    }
    let age = view.limits.unsealed_age;
    let moment = Utc::now() - TimeDelta::seconds(age);
    if audit::is_sealed_before(&view.db, moment).await? {
        return Ok(Vec::new());
    }
    let heads = audit::heads(&view.db).await?;
    let last = heads.iter().map(|head| head.until_at).max();
    let reach = match last {
        Some(until) => format!(
            "the last seal reaches to {}",
            until.format("%Y-%m-%d %H:%M UTC")
        ),
        None => "there is no seal".to_owned(),
    };
    Ok(vec![CHECK.finding(
        Severity::Warning,
        "audit log",
        format!(
            "has entries older than {} without a seal: {reach}",
            time(age)
        ),
        "until it is sealed a changed entry does not show, and its month is not archived",
        view.command("maintain"),
    )])
}
