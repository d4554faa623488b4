use std::process::ExitCode;

use serde_json::json;

use super::{
    CliError, FINDINGS, Outcome,
    args::{Global, Rls, RlsVerb},
    database,
    output::{Output, count, table},
    progress::Progress,
};
use crate::{
    connect::Target,
    row_security::{Guarded, Role, Standing, standing},
    runner::{RunError, Runner},
};

pub(super) async fn run(global: &Global, rls: &Rls, output: &Output) -> Outcome {
    let target = database::target(global, output)?;
    match rls.verb {
        RlsVerb::Status => status(&target, output).await,
        RlsVerb::Force => force(&target, global, output).await,
        RlsVerb::Unforce => unforce(&target, global, output).await,
    }
}

async fn status(target: &Target, output: &Output) -> Outcome {
    let standing = read(target).await?;
    output.result(&standing, || describe(&standing));
    let is_open = |table: &Guarded| !table.enabled || table.policies != table.promised;
    let is_open = standing.tables.is_empty() || standing.tables.iter().any(is_open);
    Ok(ExitCode::from(if is_open { FINDINGS } else { 0 }))
}

async fn force(target: &Target, global: &Global, output: &Output) -> Outcome {
    let standing = read(target).await?;
    if standing.tables.is_empty() {
        return Err(CliError::Refused(
            "there are no policies yet: `up` makes them".to_owned(),
        ));
    }
    output.note(&consequences(&standing));
    if !global.yes {
        return Err(CliError::Refused(
            "nothing was changed: repeat with --yes if that is meant; `rls unforce` takes it back"
                .to_owned(),
        ));
    }
    let progress = Progress::new(output);
    let runner = Runner::start(target, global.settings(), &progress).await?;
    let bound = runner.force_row_security().await?;
    runner.finish().await;
    output.result(&json!({ "forced": bound }), || {
        format!("{} bind their owner too", count(bound.len(), "table"))
    });
    Ok(ExitCode::SUCCESS)
}

async fn unforce(target: &Target, global: &Global, output: &Output) -> Outcome {
    read(target).await?;
    let progress = Progress::new(output);
    let runner = Runner::start(target, global.settings(), &progress).await?;
    let released = runner.unforce_row_security().await?;
    runner.finish().await;
    output.result(&json!({ "unforced": released }), || {
        format!(
            "{} bind their owner no longer",
            count(released.len(), "table")
        )
    });
    Ok(ExitCode::SUCCESS)
}

/// Before 013 there is nothing to read.
async fn read(target: &Target) -> Result<Standing, CliError> {
    let db = target.connect("eios migration (rls)").await?;
    let live = crate::snapshot::read(&db, target.schema()).await?;
    if !live.has_table("tenant_isolation_policies") {
        return Err(CliError::Refused(
            "there are no policies yet: `up` makes them".to_owned(),
        ));
    }
    standing(&db, target.schema())
        .await
        .map_err(|error| RunError::from(error).into())
}

fn describe(standing: &Standing) -> String {
    let tables = table(
        ["table", "sessions", "owner", "policies", "since (UTC)"],
        standing.tables.iter().map(table_row),
    );
    let roles = table(
        ["role", "logs in", "policies bind it", "may act as"],
        standing.roles.iter().map(|role| role_row(role, standing)),
    );
    format!("{tables}\n\n{roles}\n{}", standing.describe())
}

fn table_row(table: &Guarded) -> [String; 5] {
    let policies = match table.policies == table.promised {
        true => table.policies.to_string(),
        false => format!("{} of {}", table.policies, table.promised),
    };
    let bound = |is_bound: bool| if is_bound { "bound" } else { "sees every row" };
    let since = table.enforced_since;
    [
        table.name.clone(),
        bound(table.enabled).to_owned(),
        bound(table.enabled && table.forced).to_owned(),
        policies,
        since
            .map(|time| time.format("%Y-%m-%d %H:%M").to_string())
            .unwrap_or_default(),
    ]
}

fn role_row(role: &Role, standing: &Standing) -> [String; 4] {
    let is_forced = standing.tables.iter().any(|table| table.forced);
    let binding = if role.bypasses {
        "never"
    } else if role.owns && !is_forced {
        "no: it owns the tables"
    } else if role.name == "eios_service" {
        "it is let see every row"
    } else {
        "yes"
    };
    let acts = [
        (role.bypasses, "anybody"),
        (role.takes_app, "eios_app"),
        (role.takes_service, "eios_service"),
    ];
    let acts: Vec<_> = acts
        .into_iter()
        .filter(|(may, _)| *may)
        .map(|(_, as_whom)| as_whom)
        .collect();
    [
        role.name.clone(),
        if role.can_login { "yes" } else { "no" }.to_owned(),
        binding.to_owned(),
        acts.join(", "),
    ]
}

/// What the owner's programs notice.
fn consequences(standing: &Standing) -> String {
    let owner = standing
        .tables
        .first()
        .map_or("the owner", |table| &table.owner);
    let sessions: Vec<_> = standing
        .sessions
        .iter()
        .map(|session| {
            let connections = usize::try_from(session.connections).unwrap_or_default();
            format!(
                "{} ({})",
                session.application,
                count(connections, "connection")
            )
        })
        .collect();
    let connected = match sessions.as_slice() {
        [] => "nobody else".to_owned(),
        sessions => sessions.join(", "),
    };
    format!(
        "{owner} will be bound by the policies of its own tables:\n  \
         - a program that connects as {owner} and sets no user finds every table empty; its UPDATE and DELETE change \
         nothing, its INSERT fails (42501)\n  \
         - tenant sessions and the service role go on as before; searches by name or email lose their index\n  \
         - migrations and `validate` refuse to run until `rls unforce`, since they would see no rows; so do dumps by {owner}\n  \
         - connected as {owner} now: {connected}"
    )
}
