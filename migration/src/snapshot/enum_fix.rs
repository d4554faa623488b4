/// How to give an enum type, named as SQL writes it, the values it should have.
pub(super) fn enum_fix(name: &str, expected: &str, found: &str) -> String {
    let (expected, found) = (values(expected), values(found));
    let extra: Vec<&&str> = found
        .iter()
        .filter(|value| !expected.contains(value))
        .collect();
    let missing: Vec<&&str> = expected
        .iter()
        .filter(|value| !found.contains(value))
        .collect();
    match (extra.as_slice(), missing.as_slice()) {
        ([extra], [missing]) => format!("ALTER TYPE {name} RENAME VALUE {extra} TO {missing};"),
        ([extra, ..], _) => format!(
            "value {extra} is not ours: add it to the enum in entity and to a migration, or make the type again \
             without it (PostgreSQL cannot drop a value)"
        ),
        ([], [missing, ..]) => add_value(name, &expected, &found, missing),
        ([], []) => format!(
            "the values stand in another order: make {name} again as docs/schema.sql has it"
        ),
    }
}

fn add_value(name: &str, expected: &[&str], found: &[&str], missing: &str) -> String {
    let before = expected
        .iter()
        .take_while(|value| **value != missing)
        .last();
    let place = match (before, found.first()) {
        (Some(before), _) => format!(" AFTER {before}"),
        (None, Some(first)) => format!(" BEFORE {first}"),
        (None, None) => String::new(),
    };
    format!("ALTER TYPE {name} ADD VALUE {missing}{place};")
}

/// The quoted values of `enum ('A', 'B')`.
fn values(definition: &str) -> Vec<&str> {
    definition
        .trim_start_matches("enum (")
        .trim_end_matches(')')
        .split(", ")
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_added_in_place_and_renamed() {
        let ours = "enum ('A', 'B', 'C')";
        for (found, fix) in [
            ("enum ('A', 'C')", "ALTER TYPE t ADD VALUE 'B' AFTER 'A';"),
            ("enum ('B', 'C')", "ALTER TYPE t ADD VALUE 'A' BEFORE 'B';"),
            (
                "enum ('A', 'X', 'C')",
                "ALTER TYPE t RENAME VALUE 'X' TO 'B';",
            ),
        ] {
            assert_eq!(enum_fix("t", ours, found), fix);
        }
        assert!(enum_fix("t", ours, "enum ('A', 'B', 'C', 'D')").starts_with("value 'D'"));
        assert!(enum_fix("t", ours, "enum ('B', 'A', 'C')").contains("another order"));
    }
}
