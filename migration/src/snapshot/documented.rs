//! Where to find what the catalogue does not know.

use super::{Kind, Object};

/// Where the comment of a policy is: the catalogue does not know it.
pub(super) fn and_its_comment(policy: &str, table: &str) -> String {
    format!(
        "and its comment: grep -n 'ON POLICY {policy} ON {table} ' docs/migrations/*.up.sql finds it"
    )
}

/// Where the statements about a function or a view are: the catalogue knows no more of them than their sum.
pub(super) fn said_of(object: &Object) -> String {
    let Object { kind, name, .. } = object;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::{Difference, Snapshot};

    #[test]
    fn what_has_no_definition_is_looked_up_and_the_rest_is_made() {
        let missing = |object: Object, expected: &str| {
            Snapshot::default().fix(&Difference {
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
