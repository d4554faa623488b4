use sea_query::{Alias, PostgresQueryBuilder, extension::postgres::Type};

use super::{Lock, Step};
use crate::snapshot::{Kind, Object};

/// `CREATE TYPE … AS ENUM`, values in their sort order.
pub fn create_enum(name: &'static str, values: &[&'static str]) -> Step {
    let sql = Type::create()
        .as_enum(Alias::new(name))
        .values(values.iter().map(|value| Alias::new(*value)))
        .to_string(PostgresQueryBuilder);
    Step::transactional(format!("create type {name}"), sql, Lock::NONE)
        .makes(Object::top(Kind::Type, name))
}

/// `DROP TYPE`; fails while a column still has the type.
pub fn drop_enum(name: &'static str) -> Step {
    let sql = Type::drop()
        .name(Alias::new(name))
        .to_string(PostgresQueryBuilder);
    Step::transactional(format!("drop type {name}"), sql, Lock::NONE)
        .makes(Object::top(Kind::Type, name))
}
