use super::{Difference, Kind, Object, enum_fix::enum_fix};
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
        Kind::Policy => format!(
            "CREATE POLICY {name} ON {table} AS {expected}; {}",
            and_its_comment(&name, &table)
        ),
        Kind::Extension => format!("CREATE EXTENSION {name};"),
        Kind::Function | Kind::View | Kind::MaterializedView => format!(
            "{}; before its OWNER TO eios_service or its audit_enable, if there is one: GRANT CREATE ON SCHEMA public TO eios_service; and \
             REVOKE it after",
            said_of(difference)
        ),
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

fn and_its_comment(policy: &str, table: &str) -> String {
    format!(
        "and its comment: grep -n 'ON POLICY {policy} ON {table} ' docs/migrations/*.up.sql finds it"
    )
}

/// Where the statements about a function or a view are: the catalogue knows no more of them than their sum.
fn said_of(difference: &Difference) -> String {
    let Object { kind, name, .. } = &difference.object;
    // Functions stand there with their arguments, which may be written in other words.
    let called = name.split_once('(').map_or(name.as_str(), |(name, _)| name);
    // What records the changes of a table is made by a call.
    let recorded = called
        .strip_prefix("audit_")
        .filter(|_| name.ends_with("()"));
    let pattern = match (kind, recorded) {
        (Kind::Function, Some(table)) => format!("^-- record changes of {table};"),
        (Kind::Function, None) => format!("^[A-Z ]+ FUNCTION {called}\\("),
        (kind, _) => format!(
            "^([A-Z ]+ {}|GRANT .* ON) {called} ",
            kind.word().to_uppercase()
        ),
    };
    format!(
        "run again, in their order, the statements that this finds: grep -nE '{pattern}' docs/migrations/*.up.sql"
    )
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
        Kind::Policy => format!(
            "BEGIN; DROP POLICY {name} ON {table}; CREATE POLICY {name} ON {table} AS {expected}; COMMIT; {}",
            and_its_comment(&name, &table)
        ),
        Kind::Function | Kind::View => {
            format!("with OR REPLACE after CREATE, {}", said_of(difference))
        }
        Kind::MaterializedView => format!(
            "DROP MATERIALIZED VIEW {name} CASCADE; then {}; then verify again, which names the indexes, functions and views that went with it",
            create(difference, expected)
        ),
        kind => format!(
            "make the {} {name} again as docs/schema.sql has it",
            kind.word()
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_definition_is_looked_up_and_the_rest_is_made() {
        let missing = |object: Object, expected: &str| {
            fix(&Difference {
                object,
                expected: Some(expected.to_owned()),
                found: None,
            })
        };
        for (kind, name, pattern) in [
            (
                Kind::Function,
                "close_past(relation text)",
                r"'^[A-Z ]+ FUNCTION close_past\('",
            ),
            (
                Kind::Function,
                "audit_guests()",
                "'^-- record changes of guests;'",
            ),
            (
                Kind::MaterializedView,
                "org_overview",
                "'^([A-Z ]+ MATERIALIZED VIEW|GRANT .* ON) org_overview '",
            ),
        ] {
            let fix = missing(Object::top(kind, name), "md5 0");
            assert!(fix.contains(pattern), "{fix}");
        }
        let policy = Object::in_table(Kind::Policy, "guests", "guests_all");
        let fix = missing(policy, "PERMISSIVE for ALL to eios_app using (true)");
        let create = "CREATE POLICY guests_all ON guests AS PERMISSIVE for ALL to eios_app using (true); and";
        assert!(fix.starts_with(create), "{fix}");
    }
}
