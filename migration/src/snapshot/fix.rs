use super::{Difference, Kind};

/// The statement that makes a difference go away, ready to paste, or what to do where no single
/// statement does.
pub fn fix(difference: &Difference) -> String {
    match (&difference.expected, &difference.found) {
        (Some(expected), None) => create(difference, expected),
        (None, Some(_)) => remove(difference),
        (Some(expected), Some(found)) => change(difference, expected, found),
        (None, None) => String::new(),
    }
}

fn create(difference: &Difference, expected: &str) -> String {
    let (table, name) = (&difference.object.owner, &difference.object.name);
    match difference.object.kind {
        Kind::Type => format!(
            "CREATE TYPE {name} AS {};",
            expected.replacen("enum", "ENUM", 1)
        ),
        Kind::Column => format!("ALTER TABLE {table} ADD COLUMN {name} {expected};"),
        Kind::NotNull => format!(
            "ALTER TABLE {table} ALTER COLUMN {name} SET NOT NULL; (first: SELECT count(*) FROM {table} WHERE {name} IS NULL)"
        ),
        Kind::Default => {
            format!("ALTER TABLE {table} ALTER COLUMN {name} SET DEFAULT {expected};")
        }
        Kind::Constraint => format!("ALTER TABLE {table} ADD CONSTRAINT {name} {expected};"),
        Kind::Index => format!("{};", expected.replacen("INDEX", "INDEX CONCURRENTLY", 1)),
        Kind::Trigger => format!("{expected};"),
        Kind::RowSecurity => format!("ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;"),
        Kind::Comment if name.is_empty() => {
            format!(
                "COMMENT ON TABLE {table} IS '{}';",
                expected.replace('\'', "''")
            )
        }
        Kind::Comment => {
            format!(
                "COMMENT ON COLUMN {table}.{name} IS '{}';",
                expected.replace('\'', "''")
            )
        }
        kind => format!(
            "restore the {} {name} from a backup, or from docs/schema.sql when it held no rows",
            kind.word()
        ),
    }
}

fn remove(difference: &Difference) -> String {
    let (table, name) = (&difference.object.owner, &difference.object.name);
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
        Kind::Comment if name.is_empty() => format!("COMMENT ON TABLE {table} IS NULL;"),
        Kind::Comment => format!("COMMENT ON COLUMN {table}.{name} IS NULL;"),
        kind => format!(
            "if nothing needs it: DROP {} {name};",
            kind.word().to_uppercase()
        ),
    }
}

fn change(difference: &Difference, expected: &str, found: &str) -> String {
    let (table, name) = (&difference.object.owner, &difference.object.name);
    match difference.object.kind {
        Kind::Column => format!(
            "ALTER TABLE {table} ALTER COLUMN {name} TYPE {expected} USING {name}::{expected}; (rewrites the table: plan a window)"
        ),
        Kind::Type => enum_fix(name, expected, found),
        Kind::Default | Kind::Comment => create(difference, expected),
        Kind::Constraint => {
            format!("ALTER TABLE {table} DROP CONSTRAINT {name}, ADD CONSTRAINT {name} {expected};")
        }
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

fn enum_fix(name: &str, expected: &str, found: &str) -> String {
    let values = |definition: &str| -> Vec<String> {
        definition
            .trim_start_matches("enum (")
            .trim_end_matches(')')
            .split(", ")
            .map(str::to_owned)
            .collect()
    };
    let (expected, found) = (values(expected), values(found));
    let extra: Vec<_> = found
        .iter()
        .filter(|value| !expected.contains(value))
        .collect();
    if let [extra, ..] = extra.as_slice() {
        return format!(
            "value {extra} is not ours: add it to the enum in entity and to a migration, or make the type again without it (PostgreSQL cannot drop a value)"
        );
    }
    let missing = expected.iter().position(|value| !found.contains(value));
    match missing {
        Some(0) => format!(
            "ALTER TYPE {name} ADD VALUE {} BEFORE {};",
            expected[0],
            found.first().map_or("", String::as_str)
        ),
        Some(at) => format!(
            "ALTER TYPE {name} ADD VALUE {} AFTER {};",
            expected[at],
            expected[at - 1]
        ),
        None => format!(
            "the values stand in another order: make {name} again as docs/schema.sql has it"
        ),
    }
}
