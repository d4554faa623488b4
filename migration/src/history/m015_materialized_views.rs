//! Keeps what overviews show, counted: of projects, organizations, questions and campaigns. Each child
//! table is counted before it is joined, so that no row counts twice.
//!
//! The views belong to the service, whom no policy hides a row from, and nobody else reads them but
//! by functions that leave out what the session may not see.

use sea_orm_migration::prelude::DeriveMigrationName;

use super::Revision;
use crate::ddl::{
    APP, ColumnExt, NewIndex, SERVICE, Step, TenantPolicies, bigint, comments, create_functions,
    create_indexes, create_materialized_view, create_table, drop_functions, drop_materialized_view,
    drop_table, give_function, give_materialized_view, grant_function, grant_schema, new_index,
    revoke_schema, text, timestamptz,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// In the order in which they build on each other.
const VIEWS: [(&str, &str); 4] = [
    (
        "project_overview",
        include_str!("m015_materialized_views/project_overview.sql"),
    ),
    (
        "org_overview",
        include_str!("m015_materialized_views/org_overview.sql"),
    ),
    (
        "rsvp_question_summary",
        include_str!("m015_materialized_views/rsvp_question_summary.sql"),
    ),
    (
        "campaign_performance",
        include_str!("m015_materialized_views/campaign_performance.sql"),
    ),
];

/// Without a unique one, a view cannot be refreshed beside its readers.
#[rustfmt::skip]
const INDEXES: [NewIndex; 7] = [
    new_index("uq_project_overview_project_id", "project_overview", &["project_id"]).unique(),
    new_index("idx_project_overview_org_id", "project_overview", &["org_id"]),
    new_index("uq_org_overview_org_id", "org_overview", &["org_id"]).unique(),
    new_index("uq_rsvp_question_summary_question_id", "rsvp_question_summary", &["question_id"]).unique(),
    new_index("idx_rsvp_question_summary_org_id", "rsvp_question_summary", &["org_id"]),
    new_index("uq_campaign_performance_campaign_id", "campaign_performance", &["campaign_id"]).unique(),
    new_index("idx_campaign_performance_org_id", "campaign_performance", &["org_id"]),
];

const REFRESH: &str = "refresh_overview(view text)";
const FUNCTIONS: &[&str] = &[
    "sees_every_row()",
    "read_project_overview()",
    "read_org_overview()",
    "read_rsvp_question_summary()",
    "read_campaign_performance()",
    REFRESH,
];
const FUNCTION_FILE: &str = include_str!("m015_materialized_views/reading.sql");
const COMMENTS: &str = include_str!("m015_materialized_views/comments.txt");

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let mut steps = vec![view_refreshes()];
        steps.extend(policies().up());
        steps.extend(
            VIEWS
                .into_iter()
                .flat_map(|(name, file)| create_materialized_view(name, file)),
        );
        steps.extend(create_indexes(&INDEXES));
        steps.extend(create_functions(FUNCTIONS, FUNCTION_FILE));
        let called = FUNCTIONS.iter().filter(|name| **name != REFRESH);
        steps.extend(called.map(|name| grant_function(name, APP)));
        steps.extend(comments(COMMENTS));
        // Only who may create in a schema can be given something of it.
        steps.push(grant_schema("CREATE", SERVICE));
        steps.extend(VIEWS.map(|(name, _)| give_materialized_view(name, SERVICE)));
        steps.extend(FUNCTIONS.iter().map(|name| give_function(name, SERVICE)));
        steps.push(revoke_schema("CREATE", SERVICE));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps = drop_functions(FUNCTIONS);
        let views = VIEWS.iter().rev();
        steps.extend(views.map(|(name, _)| drop_materialized_view(name)));
        steps.extend(policies().down());
        steps.push(drop_table("view_refreshes"));
        steps
    }

    fn roles(&self) -> &'static [(&'static str, &'static str)] {
        &[("eios_app", "USAGE"), ("eios_service", "CREATE")]
    }
}

fn view_refreshes() -> Step {
    create_table(
        "view_refreshes",
        [
            text("view_name"),
            bigint("row_count"),
            bigint("milliseconds"),
            timestamptz("computed_at").defaults_to("now()"),
        ],
    )
    .primary_key(["view_name"])
    .step()
}

/// How old figures are is no secret of anybody.
fn policies() -> TenantPolicies {
    TenantPolicies::offered("view_refreshes")
}
