//! The history of the database, frozen: each migration carries its own literal lists and depends
//! on nothing that describes the present.

mod execute;
mod m000_baseline;
mod m001_add_critical_indexes;
mod m002_add_soft_delete_columns;
mod m003_add_audit_columns;
mod m004_add_missing_constraints;
mod m005_add_performance_indexes;
mod m006_create_admin_audit_log;
mod m007_create_audit_triggers;
mod m008_create_api_keys_table;
mod m009_create_webhooks_tables;
mod m010_create_custom_fields;
mod m011_create_analytics_tables;
mod m012_create_data_retention;
mod m013_enable_rls;
mod m014_partition_large_tables;
mod m015_materialized_views;
mod m016_create_system_tables;
mod m017_create_security_tables;

use sea_orm_migration::{
    DbErr, MigrationName, MigrationTrait, SchemaManager, async_trait::async_trait,
};

use crate::{ddl::Step, snapshot::Changes};

/// A migration as a list of steps, so that one definition is run, planned and documented.
pub trait Revision: MigrationName + Sync {
    /// The steps that apply it.
    fn up(&self) -> Vec<Step>;

    /// The steps that take it back, in the order they run.
    fn down(&self) -> Vec<Step>;

    /// Tables whose rows `down` puts back where they came from before it drops them.
    fn puts_back(&self) -> &'static [&'static str] {
        &[]
    }

    /// Tables whose rows `up` writes, and no one else: nothing is lost when they are dropped.
    fn fills(&self) -> &'static [&'static str] {
        &[]
    }

    /// Roles that it needs, and makes where the connection may, each with its right on the schema.
    fn roles(&self) -> &'static [(&'static str, &'static str)] {
        &[]
    }
}

/// A migration together with the catalogue that it leaves behind.
pub struct Entry {
    revision: &'static dyn Revision,
    catalogue: &'static str,
}

/// Every migration, oldest first.
pub const HISTORY: &[Entry] = &[
    Entry {
        revision: &m000_baseline::Migration,
        catalogue: include_str!("m000_baseline/catalogue.txt"),
    },
    Entry {
        revision: &m001_add_critical_indexes::Migration,
        catalogue: include_str!("m001_add_critical_indexes/catalogue.txt"),
    },
    Entry {
        revision: &m002_add_soft_delete_columns::Migration,
        catalogue: include_str!("m002_add_soft_delete_columns/catalogue.txt"),
    },
    Entry {
        revision: &m003_add_audit_columns::Migration,
        catalogue: include_str!("m003_add_audit_columns/catalogue.txt"),
    },
    Entry {
        revision: &m004_add_missing_constraints::Migration,
        catalogue: include_str!("m004_add_missing_constraints/catalogue.txt"),
    },
    Entry {
        revision: &m005_add_performance_indexes::Migration,
        catalogue: include_str!("m005_add_performance_indexes/catalogue.txt"),
    },
    Entry {
        revision: &m006_create_admin_audit_log::Migration,
        catalogue: include_str!("m006_create_admin_audit_log/catalogue.txt"),
    },
    Entry {
        revision: &m007_create_audit_triggers::Migration,
        catalogue: include_str!("m007_create_audit_triggers/catalogue.txt"),
    },
    Entry {
        revision: &m008_create_api_keys_table::Migration,
        catalogue: include_str!("m008_create_api_keys_table/catalogue.txt"),
    },
    Entry {
        revision: &m009_create_webhooks_tables::Migration,
        catalogue: include_str!("m009_create_webhooks_tables/catalogue.txt"),
    },
    Entry {
        revision: &m010_create_custom_fields::Migration,
        catalogue: include_str!("m010_create_custom_fields/catalogue.txt"),
    },
    Entry {
        revision: &m011_create_analytics_tables::Migration,
        catalogue: include_str!("m011_create_analytics_tables/catalogue.txt"),
    },
    Entry {
        revision: &m012_create_data_retention::Migration,
        catalogue: include_str!("m012_create_data_retention/catalogue.txt"),
    },
    Entry {
        revision: &m013_enable_rls::Migration,
        catalogue: include_str!("m013_enable_rls/catalogue.txt"),
    },
    Entry {
        revision: &m014_partition_large_tables::Migration,
        catalogue: include_str!("m014_partition_large_tables/catalogue.txt"),
    },
    Entry {
        revision: &m015_materialized_views::Migration,
        catalogue: include_str!("m015_materialized_views/catalogue.txt"),
    },
    Entry {
        revision: &m016_create_system_tables::Migration,
        catalogue: include_str!("m016_create_system_tables/catalogue.txt"),
    },
    Entry {
        revision: &m017_create_security_tables::Migration,
        catalogue: include_str!("m017_create_security_tables/catalogue.txt"),
    },
];

impl Entry {
    /// The name under which it is recorded: `m000_baseline`.
    pub fn name(&self) -> &'static str {
        self.revision.name()
    }

    /// The name without its prefix, as files and people use it: `000_baseline`.
    pub fn title(&self) -> &'static str {
        self.name().trim_start_matches('m')
    }

    /// The steps that apply it.
    pub fn up(&self) -> Vec<Step> {
        self.revision.up()
    }

    /// The steps that take it back.
    pub fn down(&self) -> Vec<Step> {
        self.revision.down()
    }

    /// Tables whose rows `up` writes, and no one else: nothing is lost when they are dropped.
    pub fn fills(&self) -> &'static [&'static str] {
        self.revision.fills()
    }

    /// Tables whose rows `down` puts back where they came from before it drops them.
    pub fn puts_back(&self) -> &'static [&'static str] {
        self.revision.puts_back()
    }

    /// Roles that it needs, and makes where the connection may, each with its right on the schema.
    pub fn roles(&self) -> &'static [(&'static str, &'static str)] {
        self.revision.roles()
    }

    /// What it changes in the catalogue of the database, as frozen beside it.
    ///
    /// # Errors
    /// When the frozen file cannot be read; a test proves that each one can.
    pub fn changes(&self) -> Result<Changes, crate::snapshot::ParseError> {
        self.catalogue.parse()
    }
}

impl MigrationName for &'static Entry {
    fn name(&self) -> &str {
        self.revision.name()
    }
}

#[async_trait]
impl MigrationTrait for &'static Entry {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        execute::execute(manager.get_connection(), self.revision.up()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        execute::execute(manager.get_connection(), self.revision.down()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(self.revision.up().iter().all(Step::is_transactional))
    }
}

#[cfg(test)]
mod tests {
    use super::{Entry, HISTORY};
    use crate::ddl::Step;

    fn reads_a_whole_table(step: &Step) -> bool {
        step.sql.contains(" VALIDATE CONSTRAINT ") || step.sql.starts_with("SELECT close_past(")
    }

    /// Else readers and writers of a table wait behind another step's lock for the whole of it.
    #[test]
    fn what_reads_a_whole_table_shares_no_transaction() {
        let ways = |entry: &Entry| [entry.revision.up(), entry.revision.down()];
        for steps in HISTORY.iter().flat_map(ways) {
            for pair in steps.windows(2) {
                let reads = pair.iter().any(reads_a_whole_table);
                assert!(
                    !(reads && pair[1].joins(&pair[0])),
                    "{}: say by_itself()",
                    pair[1].label
                );
            }
        }
    }
}
