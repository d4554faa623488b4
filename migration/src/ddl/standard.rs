//! What new tables have in common: ids, times, actors, removal, and the triggers that keep them.

use sea_query::{Alias, ColumnDef, ColumnType, Expr, ExprTrait};

use super::{ColumnExt, Fresh, Lock, OnDelete, Step, Trigger, timestamptz, uuid};

/// The primary key of an ordinary new table.
pub fn random_id() -> ColumnDef {
    uuid("id")
        .defaults_to("gen_random_uuid()")
        .primary_key()
        .take()
}

/// The id of a table that only grows: later rows have greater ids. It is part of the primary key.
pub fn ordered_id() -> ColumnDef {
    uuid("id").defaults_to("uuid_v7()")
}

/// `bytea NOT NULL`
pub fn bytea(name: &'static str) -> ColumnDef {
    required(name, ColumnType::Blob)
}

/// `smallint NOT NULL`
pub fn smallint(name: &'static str) -> ColumnDef {
    required(name, ColumnType::SmallInteger)
}

/// `bigint NOT NULL`
pub fn bigint(name: &'static str) -> ColumnDef {
    required(name, ColumnType::BigInteger)
}

/// `numeric(precision, scale) NOT NULL`
pub fn decimal(name: &'static str, precision: u32, scale: u32) -> ColumnDef {
    required(name, ColumnType::Decimal(Some((precision, scale))))
}

/// `date NOT NULL`
pub fn date(name: &'static str) -> ColumnDef {
    required(name, ColumnType::Date)
}

/// `interval NOT NULL`
pub fn interval(name: &'static str) -> ColumnDef {
    required(name, ColumnType::Interval(None, None))
}

/// `element[] NOT NULL`
pub fn array(name: &'static str, element: ColumnType) -> ColumnDef {
    required(name, ColumnType::Array(element.into()))
}

/// A number of things that happened: `bigint NOT NULL DEFAULT 0`.
pub fn count(name: &'static str) -> ColumnDef {
    bigint(name).defaults_to("0")
}

fn required(name: &'static str, column_type: ColumnType) -> ColumnDef {
    let mut column = ColumnDef::new_with_type(Alias::new(name), column_type);
    column.not_null();
    column
}

impl Fresh {
    /// `CONSTRAINT check_<table>_<column> CHECK (column >= 0)`
    pub fn not_negative(self, column: &str) -> Self {
        let rule = Expr::col(Alias::new(column)).gte(0);
        self.check_that(column, rule)
    }

    /// created_at, for rows that never change.
    pub fn created(self) -> Self {
        self.column(timestamptz("created_at").defaults_to("now()"))
    }

    /// created_at and updated_at, for rows that programs write.
    pub fn timed(self) -> Self {
        self.created()
            .column(timestamptz("updated_at").defaults_to("now()"))
    }

    /// The same with created_by and updated_by, for rows that people write.
    pub fn edited(self) -> Self {
        self.timed().actor("created_by").actor("updated_by")
    }

    /// A user who did something to the row, if known, and who may go.
    pub fn actor(self, column: &'static str) -> Self {
        self.column(uuid(column).optional())
            .refers(column, "users", OnDelete::SetNull)
            .index_some(column)
    }

    /// deleted_at, deleted_by and deletion_id, for rows that can be removed and brought back.
    pub fn removable(self) -> Self {
        self.column(timestamptz("deleted_at").optional())
            .actor("deleted_by")
            .column(uuid("deletion_id").optional())
            .index_some("deleted_at")
            .index_some("deletion_id")
    }
}

/// The triggers that keep updated_at, and the actors of a session's user.
pub fn stamped(table: &'static str) -> [Step; 2] {
    [
        Trigger::before("touch_row", table, "UPDATE")
            .when("OLD *<> NEW")
            .each_row("stamp_row()"),
        stamp_new(table),
    ]
}

/// [`stamped`], but for changes of columns that are kept by the way.
pub fn stamped_but(table: &'static str, fresh: &Fresh, bookkeeping: &[&str]) -> [Step; 2] {
    let names = fresh.columns();
    let row = |version: &str| {
        let columns: Vec<_> = names
            .iter()
            .filter(|name| !bookkeeping.contains(&name.as_str()))
            .map(|name| format!("{version}.{name}"))
            .collect();
        columns.join(", ")
    };
    let condition = format!("({}) IS DISTINCT FROM ({})", row("OLD"), row("NEW"));
    [
        Trigger::before("touch_row", table, "UPDATE")
            .when(&condition)
            .each_row("stamp_row()"),
        stamp_new(table),
    ]
}

/// The trigger that keeps updated_at where there are no actors. A column may be called `new`.
pub fn touched(table: &'static str) -> Step {
    Trigger::before("touch_row", table, "UPDATE")
        .when("OLD.* *<> NEW.*")
        .each_row("touch_updated_at()")
}

/// The triggers that keep rows as they were written: no UPDATE, DELETE or TRUNCATE, but by the
/// owner's maintenance. The columns named may be filled once.
pub fn append_only(table: &'static str, filled_once: &[&str]) -> [Step; 2] {
    let columns: Vec<_> = filled_once.iter().map(|name| format!("'{name}'")).collect();
    let function = format!("refuse_change({})", columns.join(", "));
    [
        Trigger::before("append_only", table, "UPDATE OR DELETE").each_row(&function),
        Trigger::before("append_only_truncate", table, "TRUNCATE")
            .each_statement("refuse_change()"),
    ]
}

/// [`append_only`] for a table with months: the partition for the rest gets the guard against
/// TRUNCATE, which stays with the table that a statement names. Months get theirs when they are made.
pub fn append_only_by_month(table: &'static str, filled_once: &[&str]) -> [Step; 3] {
    let [each_row, truncate] = append_only(table, filled_once);
    let repeat = Step::transactional(
        format!("repeat the triggers of {table}"),
        format!("SELECT repeat_statement_triggers('{table}', '{table}_default')"),
        Lock::NONE,
    );
    [each_row, truncate, repeat]
}

fn stamp_new(table: &'static str) -> Step {
    Trigger::before("stamp_row", table, "INSERT")
        .when("current_setting('app.current_user_id', true) <> ''")
        .each_row("stamp_row()")
}
