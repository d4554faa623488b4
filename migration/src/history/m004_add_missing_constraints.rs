//! Refuses what makes no sense: duplicates that the old keys let through, dates that run backwards,
//! guests without a name, references from one project into another.
//!
//! Old rows that break a rule stay as they are: duplicates are moved to `quarantined_rows`, which
//! `down` puts back, and the other rules hold for what is written from now on. When a removed row
//! has lent its email, code, slug or domain to a new one, `down` gives the removed one a name of
//! its own, since the old keys know no removed rows.

mod checks;
mod keys;
mod references;

use sea_orm_migration::prelude::DeriveMigrationName;

use super::Revision;
use crate::ddl::{
    ColumnExt, Step, comments, create_functions, create_table, drop_functions, drop_table, jsonb,
    remove_comments, rename_constraint, text, timestamptz, uuid,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

const FUNCTIONS: &[&str] = &["refuse_row()", "keep_newest()"];
const FUNCTION_FILE: &str = include_str!("m004_add_missing_constraints/functions.sql");
const COMMENTS: &str = include_str!("m004_add_missing_constraints/comments.txt");

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let mut steps = vec![quarantined_rows()];
        steps.extend(create_functions(FUNCTIONS, FUNCTION_FILE));
        steps.push(rename_constraint(
            "organization_members",
            "organization_members_org_id_user_id_key",
            "unique_org_member",
        ));
        steps.extend(keys::up());
        steps.extend(references::up());
        steps.extend(checks::up());
        steps.extend(comments(COMMENTS));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = remove_comments(COMMENTS);
        steps.extend(checks::down());
        steps.extend(references::down());
        steps.extend(keys::down());
        steps.push(rename_constraint(
            "organization_members",
            "unique_org_member",
            "organization_members_org_id_user_id_key",
        ));
        steps.extend(drop_functions(FUNCTIONS));
        steps.push(drop_table("quarantined_rows"));
        steps
    }

    fn puts_back(&self) -> &'static [&'static str] {
        &["quarantined_rows"]
    }
}

/// Rows that stood in the way of a rule, whole.
fn quarantined_rows() -> Step {
    create_table(
        "quarantined_rows",
        [
            uuid("id")
                .defaults_to("gen_random_uuid()")
                .primary_key()
                .take(),
            text("table_name"),
            uuid("row_id"),
            jsonb("row"),
            text("reason"),
            text("migration"),
            timestamptz("quarantined_at").defaults_to("now()"),
            timestamptz("created_at").defaults_to("now()"),
        ],
    )
    .step()
}
