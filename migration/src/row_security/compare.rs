use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::read;

/// A policy that is not as `tenant_isolation_policies` says.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct DifferingPolicy {
    pub(crate) table_name: String,
    pub(crate) policy_name: String,
    is_there: bool,
    is_promised: bool,
    is_for_whom: bool,
    says_the_same: bool,
}

impl DifferingPolicy {
    /// What is wrong with it.
    pub(crate) fn problem(&self) -> &'static str {
        match (
            self.is_there,
            self.is_promised,
            self.is_for_whom,
            self.says_the_same,
        ) {
            (false, ..) => "is missing, though tenant_isolation_policies names it",
            (_, false, ..) => "is not named by tenant_isolation_policies",
            (.., false, _) => "is for another role or command than tenant_isolation_policies says",
            _ => "opens other rows than tenant_isolation_policies says",
        }
    }
}

/// Compares `pg_policies` with what the migrations wrote down.
pub(crate) async fn differing_policies(
    db: &impl ConnectionTrait,
    schema: &str,
) -> Result<Vec<DifferingPolicy>, DbErr> {
    read(db, include_str!("policies.sql"), schema).await
}
