use super::{Difference, Kind, enum_fix::enum_fix};
use crate::ddl::quote;

/// The statements that make a difference go away, ready to paste and safe on a live table, or what
/// to do where no statement does.
pub fn fix(difference: &Difference) -> String {
    match (&difference.expected, &difference.found) {
        (Some(expected), None) => create(difference, expected),
        (None, Some(_)) => remove(difference),
        (Some(expected), Some(found)) => change(difference, expected, found),
        (None, None) => String::new(),
    }
}

fn names(difference: &Difference) -> (String, String) {
    let object = &difference.object;
    (quote(&object.owner), quote(&object.name))
}

fn create(difference: &Difference, expected: &str) -> String {
    let (table, name) = names(difference);
    match difference.object.kind {
        Kind::Type => format!(
            "CREATE TYPE {name} AS {};",
            expected.replacen("enum", "ENUM", 1)
        ),
        Kind::Column => format!("ALTER TABLE {table} ADD COLUMN {name} {expected};"),
        Kind::NotNull => format!(
            "ALTER TABLE {table} ADD CONSTRAINT not_null_for_now CHECK ({name} IS NOT NULL) NOT VALID; \
             ALTER TABLE {table} VALIDATE CONSTRAINT not_null_for_now; \
             ALTER TABLE {table} ALTER COLUMN {name} SET NOT NULL; \
             ALTER TABLE {table} DROP CONSTRAINT not_null_for_now; \
             (rows that stand in the way: SELECT * FROM {table} WHERE {name} IS NULL)"
        ),
        Kind::Default => {
            format!("ALTER TABLE {table} ALTER COLUMN {name} SET DEFAULT {expected};")
        }
        Kind::Constraint => add_constraint(&table, &name, expected),
        Kind::Index => format!("{};", expected.replacen("INDEX", "INDEX CONCURRENTLY", 1)),
        Kind::Trigger => format!("{expected};"),
        Kind::RowSecurity => format!("ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;"),
        Kind::Comment => comment(difference, &format!("'{}'", expected.replace('\'', "''"))),
        kind => format!(
            "restore the {} {name} from a backup, or from docs/schema.sql when it held no rows",
            kind.word()
        ),
    }
}

/// Checks and foreign keys look at the rows that are there without stopping writers; keys need
/// their index built first.
fn add_constraint(table: &str, name: &str, expected: &str) -> String {
    if expected.starts_with("FOREIGN KEY") || expected.starts_with("CHECK") {
        return format!(
            "ALTER TABLE {table} ADD CONSTRAINT {name} {expected} NOT VALID; \
             ALTER TABLE {table} VALIDATE CONSTRAINT {name};"
        );
    }
    format!(
        "ALTER TABLE {table} ADD CONSTRAINT {name} {expected}; (on a large table: CREATE UNIQUE INDEX CONCURRENTLY \
         first, then ADD CONSTRAINT … USING INDEX)"
    )
}

fn comment(difference: &Difference, text: &str) -> String {
    let (table, name) = names(difference);
    if difference.object.name.is_empty() {
        return format!("COMMENT ON TABLE {table} IS {text};");
    }
    format!("COMMENT ON COLUMN {table}.{name} IS {text};")
}

fn remove(difference: &Difference) -> String {
    let (table, name) = names(difference);
    match difference.object.kind {
        Kind::Column => format!(
            "if nothing needs it: ALTER TABLE {table} DROP COLUMN {name}; otherwise add it to entity and to a migration"
        ),
        Kind::NotNull => format!("ALTER TABLE {table} ALTER COLUMN {name} DROP NOT NULL;"),
        Kind::Default => format!("ALTER TABLE {table} ALTER COLUMN {name} DROP DEFAULT;"),
        Kind::Constraint => format!("ALTER TABLE {table} DROP CONSTRAINT {name};"),
        Kind::Index => format!("DROP INDEX CONCURRENTLY {name};"),
        Kind::Trigger => format!("DROP TRIGGER {name} ON {table};"),
        Kind::Policy => format!("DROP POLICY {name} ON {table};"),
        Kind::RowSecurity => format!("ALTER TABLE {name} DISABLE ROW LEVEL SECURITY;"),
        Kind::Comment => comment(difference, "NULL"),
        // Its name already is `name(argument types)`, as SQL writes it.
        Kind::Function => format!(
            "if nothing needs it: DROP FUNCTION {};",
            difference.object.name
        ),
        kind => format!(
            "if nothing needs it: DROP {} {name};",
            kind.word().to_uppercase()
        ),
    }
}

fn change(difference: &Difference, expected: &str, found: &str) -> String {
    let (table, name) = names(difference);
    match difference.object.kind {
        Kind::Column => format!(
            "ALTER TABLE {table} ALTER COLUMN {name} TYPE {expected} USING {name}::{expected}; (rewrites the table: \
             plan a window, and drop a default first that the new type refuses)"
        ),
        Kind::Type => enum_fix(&name, expected, found),
        Kind::Default | Kind::Comment => create(difference, expected),
        Kind::Constraint if found.ends_with(" NOT VALID") => {
            format!("ALTER TABLE {table} VALIDATE CONSTRAINT {name};")
        }
        Kind::Constraint => format!(
            "ALTER TABLE {table} DROP CONSTRAINT {name}; then {}",
            add_constraint(&table, &name, expected)
        ),
        Kind::Index => format!(
            "DROP INDEX CONCURRENTLY {name}; then {}",
            create(difference, expected)
        ),
        Kind::Trigger => format!("DROP TRIGGER {name} ON {table}; then {expected};"),
        kind => format!(
            "make the {} {name} again as docs/schema.sql has it",
            kind.word()
        ),
    }
}
