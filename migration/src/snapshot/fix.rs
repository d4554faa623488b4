use super::{
    Difference, Kind, Object, Snapshot,
    documented::{and_its_comment, said_of},
    enum_fix::enum_fix,
};
use crate::{ddl::quote, doctor::words::literal};

/// [`Snapshot::fix`] where nothing else is known of the database.
pub fn fix(difference: &Difference) -> String {
    Snapshot::default().fix(difference)
}

impl Snapshot {
    /// The statements that make a difference from this snapshot go away, ready to paste and safe on
    /// a live table, or what to do where no statement does.
    pub fn fix(&self, difference: &Difference) -> String {
        let site = Site::of(&difference.object, self);
        match (&difference.expected, &difference.found) {
            (Some(expected), None) => site.create(expected),
            (None, Some(_)) => site.remove(),
            (Some(expected), Some(found)) => site.change(expected, found),
            (None, None) => String::new(),
        }
    }
}

/// What differs, as statements speak of it.
struct Site<'s> {
    object: &'s Object,
    table: String,
    name: String,
    /// The word for what it belongs to, after COMMENT ON.
    relation: &'static str,
    /// Whether it belongs to a table on which PostgreSQL refuses some of what spares writers.
    is_partitioned: bool,
}

impl<'s> Site<'s> {
    fn of(object: &'s Object, snapshot: &Snapshot) -> Self {
        let owner = &object.owner;
        let is = |kind| snapshot.get(&Object::top(kind, owner)).is_some();
        Site {
            object,
            table: quote(owner),
            name: quote(&object.name),
            relation: match (is(Kind::View), is(Kind::MaterializedView)) {
                (true, _) => "VIEW",
                (_, true) => "MATERIALIZED VIEW",
                _ => "TABLE",
            },
            is_partitioned: snapshot.is_partitioned(owner),
        }
    }

    fn create(&self, expected: &str) -> String {
        let Site { table, name, .. } = self;
        match self.object.kind {
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
            Kind::Constraint => self.add_constraint("", expected),
            Kind::Index => {
                let index = format!("INDEX{}", self.concurrently());
                format!("{};", expected.replacen("INDEX", &index, 1))
            }
            Kind::Trigger => format!("{expected};"),
            Kind::RowSecurity => format!("ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;"),
            Kind::Comment => self.comment(&literal(expected)),
            Kind::Policy => format!(
                "CREATE POLICY {name} ON {table} AS {expected}; {}",
                and_its_comment(name, table)
            ),
            Kind::Extension => format!("CREATE EXTENSION {name};"),
            Kind::Function | Kind::View | Kind::MaterializedView => format!(
                "{}; before its OWNER TO eios_service or its audit_enable, if there is one: GRANT CREATE ON SCHEMA public TO eios_service; and \
                 REVOKE it after",
                said_of(self.object)
            ),
            kind => format!(
                "restore the {} {name} from a backup, or from docs/schema.sql when it held no rows",
                kind.word()
            ),
        }
    }

    /// Checks and foreign keys look at the rows that are there without stopping writers, save that before
    /// PostgreSQL 18 foreign keys of partitioned tables cannot; keys need their index built first.
    fn add_constraint(&self, before: &str, expected: &str) -> String {
        let Site { table, name, .. } = self;
        let add = format!("ALTER TABLE {table} {before}ADD CONSTRAINT {name} {expected}");
        let is_reference = expected.starts_with("FOREIGN KEY");
        if expected.starts_with("CHECK") || is_reference && !self.is_partitioned {
            return format!("{add} NOT VALID; ALTER TABLE {table} VALIDATE CONSTRAINT {name};");
        }
        if self.is_partitioned {
            return format!("{add};");
        }
        format!(
            "{add}; (on a large table: CREATE UNIQUE INDEX CONCURRENTLY first, then ADD CONSTRAINT … \
             USING INDEX)"
        )
    }

    fn comment(&self, text: &str) -> String {
        let Site { table, name, .. } = self;
        if self.object.name.is_empty() {
            return format!("COMMENT ON {} {table} IS {text};", self.relation);
        }
        format!("COMMENT ON COLUMN {table}.{name} IS {text};")
    }

    fn concurrently(&self) -> &'static str {
        match self.is_partitioned {
            true => "",
            false => " CONCURRENTLY",
        }
    }

    fn remove(&self) -> String {
        let Site { table, name, .. } = self;
        match self.object.kind {
            Kind::Column => format!(
                "if nothing needs it: ALTER TABLE {table} DROP COLUMN {name}; otherwise add it to entity and to a migration"
            ),
            Kind::NotNull => format!("ALTER TABLE {table} ALTER COLUMN {name} DROP NOT NULL;"),
            Kind::Default => format!("ALTER TABLE {table} ALTER COLUMN {name} DROP DEFAULT;"),
            Kind::Constraint => format!("ALTER TABLE {table} DROP CONSTRAINT {name};"),
            Kind::Index => format!("DROP INDEX{} {name};", self.concurrently()),
            Kind::Trigger => format!("DROP TRIGGER {name} ON {table};"),
            Kind::Policy => format!("DROP POLICY {name} ON {table};"),
            Kind::RowSecurity => format!("ALTER TABLE {name} DISABLE ROW LEVEL SECURITY;"),
            Kind::Comment => self.comment("NULL"),
            // Its name already is `name(argument types)`, as SQL writes it.
            Kind::Function => format!("if nothing needs it: DROP FUNCTION {};", self.object.name),
            kind => format!(
                "if nothing needs it: DROP {} {name};",
                kind.word().to_uppercase()
            ),
        }
    }

    fn change(&self, expected: &str, found: &str) -> String {
        let Site { table, name, .. } = self;
        match self.object.kind {
            Kind::Column => format!(
                "ALTER TABLE {table} ALTER COLUMN {name} TYPE {expected} USING {name}::{expected}; (rewrites the table: \
                 plan a window, and drop a default first that the new type refuses)"
            ),
            Kind::Type => enum_fix(name, expected, found),
            Kind::Table if (expected, found) == ("permanent", "unlogged") => {
                format!("ALTER TABLE {name} SET LOGGED; (rewrites the table: plan a window)")
            }
            Kind::Default | Kind::Comment => self.create(expected),
            // A check that a trigger stands in for is disabled with it.
            Kind::Constraint | Kind::Trigger
                if found.strip_suffix(" DISABLED") == Some(expected) =>
            {
                format!("ALTER TABLE {table} ENABLE TRIGGER {name};")
            }
            Kind::Constraint if found.ends_with(" NOT VALID") => {
                format!("ALTER TABLE {table} VALIDATE CONSTRAINT {name};")
            }
            Kind::Constraint => self.add_constraint(&format!("DROP CONSTRAINT {name}, "), expected),
            Kind::Index => format!("{} {}", self.remove(), self.create(expected)),
            Kind::Trigger => format!("BEGIN; {} {expected}; COMMIT;", self.remove()),
            Kind::Policy => format!(
                "BEGIN; DROP POLICY {name} ON {table}; CREATE POLICY {name} ON {table} AS {expected}; COMMIT; {}",
                and_its_comment(name, table)
            ),
            Kind::Function | Kind::View => {
                format!("with OR REPLACE after CREATE, {}", said_of(self.object))
            }
            Kind::MaterializedView => format!(
                "DROP MATERIALIZED VIEW {name} CASCADE; then {}; then verify again, which names the indexes, functions and views that went with it",
                self.create(expected)
            ),
            kind => format!(
                "make the {} {name} again as docs/schema.sql has it",
                kind.word()
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(kind: Kind, found: &str, expected: &str) -> String {
        fix(&Difference {
            object: Object::in_table(kind, "t", "n"),
            expected: Some(expected.to_owned()),
            found: Some(found.to_owned()),
        })
    }

    #[test]
    fn what_was_changed_is_dropped_and_made_again() {
        for (kind, expected, fix) in [
            (
                Kind::Constraint,
                "CHECK (a)",
                "ALTER TABLE t DROP CONSTRAINT n, ADD CONSTRAINT n CHECK (a) NOT VALID; \
                 ALTER TABLE t VALIDATE CONSTRAINT n;",
            ),
            (
                Kind::Index,
                "CREATE UNIQUE INDEX n ON t (a)",
                "DROP INDEX CONCURRENTLY n; CREATE UNIQUE INDEX CONCURRENTLY n ON t (a);",
            ),
            (
                Kind::Trigger,
                "CREATE TRIGGER n",
                "BEGIN; DROP TRIGGER n ON t; CREATE TRIGGER n; COMMIT;",
            ),
        ] {
            assert_eq!(changed(kind, "another", expected), fix);
        }
        let key = changed(Kind::Constraint, "UNIQUE (b)", "UNIQUE (a)");
        let statement = "ALTER TABLE t DROP CONSTRAINT n, ADD CONSTRAINT n UNIQUE (a); (on a large";
        assert!(key.starts_with(statement), "{key}");
    }

    #[test]
    fn a_rule_that_was_disabled_is_enabled() {
        for (kind, rule) in [
            (Kind::Constraint, "CHECK (a)"),
            (Kind::Trigger, "CREATE TRIGGER n"),
        ] {
            let found = format!("{rule} DISABLED");
            assert_eq!(
                changed(kind, &found, rule),
                "ALTER TABLE t ENABLE TRIGGER n;"
            );
        }
    }
}
