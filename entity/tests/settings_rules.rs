//! Settings resolve as the rules say, for any definition, values and entitlements.

use std::collections::BTreeMap;

use entity::{
    billing::entitlements::Entitlements,
    settings::{
        resolve::{Resolved, Rule},
        settings_definition::SettingsScope::{self, Event, Invite, Org, Plan, Platform, Project},
    },
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::{Value as Json, json};

const SETTING: &str = "theme";
const UNLOCKS: &str = "premium";

/// A few values, so that lists and levels often name the same.
fn value() -> impl Strategy<Value = Json> {
    let values = vec![
        json!(null),
        json!(false),
        json!(0),
        json!(1),
        json!(1.0),
        json!("a"),
        json!(["a"]),
    ];
    select(values)
}

/// Mostly lists, as they should be, sometimes anything.
fn list() -> impl Strategy<Value = Option<Json>> {
    option::of(prop_oneof![4 => vec(value(), 0..4).prop_map(Json::from), 1 => value()])
}

prop_compose! {
    fn rule()(
        default_value in value(),
        allowed_values in list(),
        entitlements_key in option::of(Just(UNLOCKS.to_owned())),
        entitlements_values in list(),
        scope_min in scope(),
        scope_max in scope(),
    ) -> Rule {
        Rule {
            key: SETTING.to_owned(),
            default_value,
            allowed_values,
            entitlements_key,
            entitlements_values,
            scope_min,
            scope_max,
        }
    }
}

const SCOPES: [SettingsScope; 6] = [Platform, Plan, Org, Project, Event, Invite];

fn scope() -> impl Strategy<Value = SettingsScope> {
    select(SCOPES.to_vec())
}

fn values() -> impl Strategy<Value = BTreeMap<SettingsScope, Json>> {
    proptest::collection::btree_map(scope(), value(), 0..7)
}

fn entitlements() -> impl Strategy<Value = BTreeMap<String, Json>> {
    let keys = vec![SETTING.to_owned(), UNLOCKS.to_owned(), "other".to_owned()];
    proptest::collection::btree_map(select(keys), value(), 0..4)
}

/// The rules again, as slowly and plainly as they are told: from low to high, each level that may
/// replaces what was there.
fn told(
    rule: &Rule,
    values: &BTreeMap<SettingsScope, Json>,
    entitlements: &BTreeMap<String, Json>,
) -> Resolved {
    let mut used = Resolved {
        value: rule.default_value.clone(),
        scope: None,
    };
    let place = |scope: SettingsScope| SCOPES.iter().position(|known| *known == scope);
    let mut ends = [place(rule.scope_min), place(rule.scope_max)];
    ends.sort();
    for scope in SCOPES {
        if place(scope) < ends[0] || place(scope) > ends[1] {
            continue;
        }
        let value = if scope == Plan {
            entitlements.get(SETTING)
        } else {
            values.get(&scope)
        };
        let Some(value) = value else { continue };
        let allowed = rule.allowed_values.as_ref().and_then(Json::as_array);
        if allowed.is_some_and(|allowed| !contains(allowed, value)) {
            continue;
        }
        if let (Some(key), Some(Json::Array(locked))) =
            (&rule.entitlements_key, &rule.entitlements_values)
        {
            let empty = [json!(null), json!(false), json!(0), json!(""), json!([])];
            let unlocked = entitlements
                .get(key)
                .is_some_and(|granted| !contains(&empty, granted));
            if contains(locked, value) && !unlocked {
                continue;
            }
        }
        used = Resolved {
            value: value.clone(),
            scope: Some(scope),
        };
    }
    used
}

fn contains(list: &[Json], value: &Json) -> bool {
    list.iter()
        .any(|item| item == value || (item.is_number() && item.as_f64() == value.as_f64()))
}

proptest! {
    #[test]
    fn the_resolver_follows_the_rules(rule in rule(), values in values(), entitlements in entitlements()) {
        let granted = Entitlements::from_iter(entitlements.clone());
        prop_assert_eq!(rule.resolve(&values, &granted), told(&rule, &values, &entitlements));
    }

    #[test]
    fn what_is_used_is_allowed_or_the_default(rule in rule(), values in values(), entitlements in entitlements()) {
        let granted = Entitlements::from_iter(entitlements);
        let found = rule.resolve(&values, &granted);
        prop_assert!(found.scope.is_none_or(|scope| rule.may_be_set_by(scope)));
        prop_assert!(found.scope.is_none() || rule.allows(&found.value, &granted));
    }
}
