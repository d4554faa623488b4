//! Column defaults in the form PostgreSQL prints them, so that the models can be compared with a live database.

use std::fmt::Display;

use sea_orm::{ActiveEnum, sea_query::Enum, sea_query::Expr};

/// `uuid_generate_v4()`, from the `uuid-ossp` extension.
pub(crate) fn uuid_v4() -> Expr {
    Expr::cust("uuid_generate_v4()")
}

/// `gen_random_uuid()`, which needs no extension.
pub(crate) fn random_uuid() -> Expr {
    Expr::cust("gen_random_uuid()")
}

/// `uuid_v7()`, which is ours: ids that sort by time.
pub(crate) fn uuid_v7() -> Expr {
    Expr::cust("uuid_v7()")
}

/// The start of the transaction.
pub(crate) fn now() -> Expr {
    Expr::cust("now()")
}

/// A boolean; SeaQuery would write it in upper case.
pub(crate) fn boolean(value: bool) -> Expr {
    Expr::cust(value.to_string())
}

/// A text literal.
pub(crate) fn text(value: impl Display) -> Expr {
    literal(value, "text")
}

/// A JSON object without members.
pub(crate) fn empty_object() -> Expr {
    literal("{}", "jsonb")
}

/// A JSON list without items.
pub(crate) fn empty_list() -> Expr {
    literal("[]", "jsonb")
}

/// A text that nobody guesses.
pub(crate) fn random_text() -> Expr {
    Expr::cust("(gen_random_uuid())::text")
}

/// A literal of an array of texts that need no quotes.
pub(crate) fn text_array(values: &[&str]) -> Expr {
    literal(format_args!("{{{}}}", values.join(",")), "text[]")
}

/// A value of a PostgreSQL enum type.
pub(crate) fn variant<E: ActiveEnum<Value = Enum>>(value: E) -> Expr {
    let Enum { type_name, value } = value.to_value();
    literal(value, type_name)
}

fn literal(value: impl Display, sql_type: impl Display) -> Expr {
    Expr::cust(format!(
        "'{}'::{sql_type}",
        value.to_string().replace('\'', "''")
    ))
}
