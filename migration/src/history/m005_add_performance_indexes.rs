//! Indexes for what the application asks most: the plan's (section 5.1), one for each foreign key
//! that had none, and search by part of a name.
//!
//! Extensions that others have come to use stay on the way back.

use sea_orm_migration::prelude::DeriveMigrationName;
use sea_query::{
    Alias, ConditionalStatement, Expr, Index, IndexColumn, IndexType, IntoIndexColumn,
};

use super::Revision;
use crate::ddl::{self, Step};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// Trusted: whoever may create in the database may create them. btree_gin puts the project into
/// the search index.
const EXTENSIONS: [&str; 2] = ["pg_trgm", "btree_gin"];

/// An index in the making.
struct Line {
    name: &'static str,
    table: &'static str,
    /// Columns, or expressions in parentheses with their operator class behind.
    keys: &'static [&'static str],
    gin: bool,
    include: &'static [&'static str],
    predicate: &'static str,
}

const fn btree(
    name: &'static str,
    table: &'static str,
    keys: &'static [&'static str],
    predicate: &'static str,
) -> Line {
    Line {
        name,
        table,
        keys,
        gin: false,
        include: &[],
        predicate,
    }
}

const fn gin(line: Line) -> Line {
    Line { gin: true, ..line }
}

/// The plan's condition on expires_at calls now(), which no index may; queries add it.
#[rustfmt::skip]
const INDEXES: [Line; 23] = [
    btree("idx_rsvp_submissions_submitted_at", "rsvp_submissions", &["submitted_at"], ""),
    btree("idx_invite_access_logs_accessed_at", "invite_access_logs", &["accessed_at"], ""),
    btree("idx_photo_uploads_created_at", "photo_uploads", &["created_at"], ""),
    btree("idx_projects_active", "projects", &["id"], "status = 'ACTIVE'"),
    btree("idx_organizations_active", "organizations", &["id"], "deleted_at IS NULL"),
    gin(btree("idx_plan_entitlements_value", "plan_entitlements", &["value_json"], "")),
    gin(btree("idx_entitlement_overrides_value", "entitlement_overrides", &["value_json"], "")),
    gin(btree("idx_settings_values_value", "settings_values", &["value"], "")),
    btree("idx_guests_project_deleted", "guests", &["project_id", "deleted_at"], "deleted_at IS NULL"),
    btree("idx_invites_project_active", "invites", &["project_id", "revoked_at", "expires_at"], "revoked_at IS NULL"),
    btree("idx_photo_uploads_moderated_by", "photo_uploads", &["moderated_by"], "moderated_by IS NOT NULL"),
    btree("idx_settings_values_key", "settings_values", &["key"], ""),
    btree("idx_settings_values_updated_by", "settings_values", &["updated_by"], "updated_by IS NOT NULL"),
    gin(btree("idx_guests_name_trgm", "guests", &["project_id", "(coalesce(first_name, '') || ' ' || coalesce(last_name, '')) gin_trgm_ops"], "deleted_at IS NULL")),
    Line { include: &["org_id"], ..btree("idx_guests_list", "guests", &["project_id", "last_name", "first_name", "id"], "deleted_at IS NULL") },
    btree("idx_guest_contacts_email", "guest_contacts", &["(lower(btrim(email)))"], "email IS NOT NULL AND deleted_at IS NULL"),
    btree("idx_guest_contacts_phone", "guest_contacts", &["(ltrim(regexp_replace(phone, '\\D', '', 'g'), '0'))"], "phone IS NOT NULL AND deleted_at IS NULL"),
    btree("idx_users_email_lower", "users", &["(lower(email))"], "deleted_at IS NULL"),
    btree("idx_sites_custom_domain_lower", "sites", &["(lower(custom_domain))"], "custom_domain IS NOT NULL AND deleted_at IS NULL"),
    btree("idx_sites_subdomain_slug_lower", "sites", &["(lower(subdomain_slug))"], "subdomain_slug IS NOT NULL AND deleted_at IS NULL"),
    btree("idx_message_jobs_waiting", "message_jobs", &["created_at", "id"], "status IN ('QUEUED', 'RETRY', 'SCHEDULED')"),
    btree("idx_deletions_root", "deletions", &["root_table", "root_id"], ""),
    btree("idx_deletions_org", "deletions", &["org_id", "deleted_at"], "org_id IS NOT NULL"),
];

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = EXTENSIONS.map(ddl::create_extension).into();
        steps.extend(INDEXES.iter().map(Line::create));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let lines = INDEXES.iter().rev();
        let mut steps: Vec<Step> = lines
            .map(|line| ddl::drop_index_concurrently(line.name, line.table))
            .collect();
        steps.extend(EXTENSIONS.map(ddl::drop_extension));
        steps
    }
}

impl Line {
    fn create(&self) -> Step {
        let mut index = Index::create();
        for key in self.keys {
            index.col(column(key));
        }
        for column in self.include {
            index.include(Alias::new(*column));
        }
        if self.gin {
            index.index_type(IndexType::FullText);
        }
        if !self.predicate.is_empty() {
            index.and_where(Expr::cust(self.predicate));
        }
        ddl::create_index_concurrently(self.name, self.table, index)
    }
}

fn column(key: &'static str) -> IndexColumn {
    let expression = key.strip_prefix('(').and_then(|rest| rest.rsplit_once(')'));
    match expression {
        None => Alias::new(key).into_index_column(),
        Some((expression, "")) => Expr::cust(expression).into_index_column(),
        Some((expression, class)) => Expr::cust(expression)
            .into_index_column()
            .with_operator_class(class.trim_start()),
    }
}
