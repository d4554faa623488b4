//! Cuts the two logs that grow without end into months: who opened invites, and what became of
//! messages.
//!
//! No row is copied. The table that holds the rows so far becomes the first partition of a table that
//! is prepared beside it, up to a month to come; what makes that quick is proved before: a check that
//! all rows are older, the same keys, the same indexes. The primary key takes the time along, since a
//! key of a partitioned table has to; ids are random and stay unique in each partition.
//!
//! `down` makes the first partition the table again, and moves what later months hold into it: nobody
//! writes meanwhile, which takes as long as there are such rows.

use sea_orm_migration::prelude::DeriveMigrationName;
use sea_query::{Alias, Index};

use super::Revision;
use crate::ddl::{
    Lock, LockMode, Step, create_functions, create_unique_index_concurrently, drop_functions,
    month_partitions, revoke_function,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// A log, and a table beside it with the same columns in months.
struct Conversion {
    table: &'static str,
    prepared: &'static str,
    past: &'static str,
    /// The time that decides on the month.
    key: &'static str,
    /// Over which unique indexes the primary keys are exchanged; the one by id is built on the past,
    /// and takes the name of the table with it.
    by_month: &'static str,
    past_by_id: &'static str,
    by_id: &'static str,
    prepare: &'static str,
}

const CONVERSIONS: [Conversion; 2] = [
    Conversion {
        table: "invite_access_logs",
        prepared: "invite_access_logs_by_month",
        past: "invite_access_logs_past",
        key: "accessed_at",
        by_month: "invite_access_logs_key_by_month",
        past_by_id: "invite_access_logs_past_key_by_id",
        by_id: "invite_access_logs_key_by_id",
        prepare: include_str!("m014_partition_large_tables/access_logs.sql"),
    },
    Conversion {
        table: "message_events",
        prepared: "message_events_by_month",
        past: "message_events_past",
        key: "event_at",
        by_month: "message_events_key_by_month",
        past_by_id: "message_events_past_key_by_id",
        by_id: "message_events_key_by_id",
        prepare: include_str!("m014_partition_large_tables/message_events.sql"),
    },
];

/// Those after the first partition, which ends a month or two from now.
const MONTHS_AHEAD: u32 = 3;

const FUNCTIONS: &[&str] = &[
    "refuse_what_has_no_months(relation text, key text)",
    "refuse_to_join(relation text)",
    "close_past(relation text, key text)",
    "take_place(relation text, prepared text)",
    "give_place_back(relation text, prepared text)",
    "dressing_of(relation text)",
    "undress(relation text)",
    "exchange_names(relation text, leaves_as text, comes_from text)",
];
const FUNCTION_FILE: &str = concat!(
    include_str!("m014_partition_large_tables/refuse.sql"),
    "\n",
    include_str!("m014_partition_large_tables/convert.sql"),
);

impl Revision for Migration {
    fn up(&self) -> Vec<Step> {
        let mut steps = create_functions(FUNCTIONS, FUNCTION_FILE);
        steps.extend(FUNCTIONS.iter().map(|name| revoke_function(name, "PUBLIC")));
        // Both, before either is touched: with one cut and the other refused, `down` would be too.
        steps.extend(CONVERSIONS.iter().map(Conversion::check));
        steps.extend(CONVERSIONS.iter().flat_map(Conversion::up));
        steps
    }

    fn down(&self) -> Vec<Step> {
        // Likewise: with one joined and the other refused, `up` would be too.
        let looks = CONVERSIONS.iter().map(Conversion::check_back);
        let joins = CONVERSIONS.iter().rev().flat_map(Conversion::down);
        let mut steps: Vec<Step> = looks.chain(joins).collect();
        steps.extend(drop_functions(FUNCTIONS));
        steps
    }
}

impl Conversion {
    fn check(&self) -> Step {
        Step::transactional(
            format!("look whether {} can be cut into months", self.table),
            format!(
                "SELECT refuse_what_has_no_months('{}', '{}')",
                self.table, self.key
            ),
            Lock::NONE,
        )
    }

    fn check_back(&self) -> Step {
        Step::transactional(
            format!("look whether the months of {} can be joined", self.table),
            format!("SELECT refuse_to_join('{}')", self.table),
            Lock::NONE,
        )
    }

    fn up(&self) -> Vec<Step> {
        let mut steps = vec![
            self.unique_index(self.by_month, self.table, &["id", self.key]),
            self.exchange_primary_key(self.by_month),
            self.exclusively(
                "close the past of",
                format!("SELECT close_past('{}', '{}')", self.table, self.key),
            )
            .by_itself(),
            self.validate_past(),
            Step::alone(
                format!("prepare {}", self.prepared),
                self.prepare.trim_end(),
                Lock::NONE,
            ),
            self.exclusively(
                "cut into months",
                format!("SELECT take_place('{}', '{}')", self.table, self.prepared),
            ),
        ];
        steps.extend(month_partitions(self.table, MONTHS_AHEAD));
        steps
    }

    fn down(&self) -> [Step; 3] {
        [
            self.unique_index(self.past_by_id, self.past, &["id"]),
            self.exclusively(
                "join the months of",
                format!(
                    "SELECT give_place_back('{}', '{}')",
                    self.table, self.prepared
                ),
            ),
            self.exchange_primary_key(self.by_id),
        ]
    }

    fn unique_index(
        &self,
        name: &'static str,
        table: &'static str,
        columns: &[&'static str],
    ) -> Step {
        let mut index = Index::create();
        for column in columns {
            index.col(Alias::new(*column));
        }
        create_unique_index_concurrently(name, table, index, None)
    }

    fn exchange_primary_key(&self, index: &str) -> Step {
        self.exclusively(
            "exchange the primary key of",
            format!(
                "ALTER TABLE {table} DROP CONSTRAINT {table}_pkey, \
                 ADD CONSTRAINT {table}_pkey PRIMARY KEY USING INDEX {index}",
                table = self.table,
            ),
        )
    }

    fn validate_past(&self) -> Step {
        Step::alone(
            format!("validate {}", self.past),
            format!(
                "ALTER TABLE {} VALIDATE CONSTRAINT {}",
                self.table, self.past
            ),
            Lock::on(self.table, LockMode::ShareUpdateExclusive),
        )
        .by_itself()
    }

    fn exclusively(&self, what: &str, sql: String) -> Step {
        Step::alone(
            format!("{what} {}", self.table),
            sql,
            Lock::on(self.table, LockMode::AccessExclusive),
        )
    }
}
