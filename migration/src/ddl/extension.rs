use sea_query::{PostgresQueryBuilder, extension::postgres::Extension};

use super::{Lock, Step};
use crate::snapshot::{Kind, Object};

/// `CREATE EXTENSION IF NOT EXISTS`. The trusted contrib extensions need no superuser.
pub fn create_extension(name: &'static str) -> Step {
    let sql = Extension::create()
        .name(format!("\"{name}\""))
        .if_not_exists()
        .to_string(PostgresQueryBuilder);
    Step::transactional(format!("create extension {name}"), sql, Lock::NONE)
        .makes(Object::top(Kind::Extension, name))
}

/// `DROP EXTENSION`, unless others have come to use it.
pub fn drop_extension(name: &'static str) -> Step {
    let sql = include_str!("drop_extension.sql").replace("extension_name", &format!("\"{name}\""));
    Step::transactional(format!("drop extension {name}"), sql.trim_end(), Lock::NONE)
        .makes(Object::top(Kind::Extension, name))
}
