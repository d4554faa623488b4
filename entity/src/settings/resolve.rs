//! Which of its possible values a setting has.

use std::collections::BTreeMap;

use sea_orm::entity::prelude::Json;
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    Error,
    billing::entitlements::Entitlements,
    settings::settings_definition::{self, SettingsScope},
};

/// What a definition says about the values of its setting.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Name of the setting.
    pub key: String,
    /// Value that holds when no other is used.
    pub default_value: Json,
    /// JSON array of the only accepted values; any value without an array.
    pub allowed_values: Option<Json>,
    /// Entitlement that unlocks `entitlements_values`.
    pub entitlements_key: Option<String>,
    /// JSON array of the values that need the entitlement.
    pub entitlements_values: Option<Json>,
    /// One end of the levels that may set a value.
    pub scope_min: SettingsScope,
    /// The other end.
    pub scope_max: SettingsScope,
}

/// The value a setting has, and where it comes from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Resolved {
    /// The value.
    pub value: Json,
    /// The level that set it; `None` for the definition's default.
    pub scope: Option<SettingsScope>,
}

impl Rule {
    /// The value that counts: of the narrowest level whose value may be used, else the default.
    ///
    /// From low to high the levels are the platform, the entitlement with the setting's name, the
    /// organization, the project, the event and the invite. A value of a level that
    /// [may not set one](Self::may_be_set_by) is not used, nor one outside `allowed_values`, nor one of
    /// `entitlements_values` when [`Entitlements::grants`] denies `entitlements_key`.
    /// The default is used whatever it is: nothing is below it. A value of the level `PLAN` among
    /// `values` is not used: what a plan sets is an entitlement.
    ///
    /// ```
    /// use entity::{prelude::*, settings::resolve::Rule};
    /// use serde_json::json;
    ///
    /// let rule = Rule {
    ///     key: "theme".into(),
    ///     default_value: json!("plain"),
    ///     allowed_values: Some(json!(["plain", "floral", "gold"])),
    ///     entitlements_key: Some("premium_themes".into()),
    ///     entitlements_values: Some(json!(["gold"])),
    ///     scope_min: SettingsScope::Platform,
    ///     scope_max: SettingsScope::Project,
    /// };
    /// let values = [(SettingsScope::Org, json!("floral")), (SettingsScope::Project, json!("gold"))];
    /// let values = values.into_iter().collect();
    ///
    /// let found = rule.resolve(&values, &Entitlements::default());
    /// assert_eq!((found.value, found.scope), (json!("floral"), Some(SettingsScope::Org)));
    ///
    /// let premium = Entitlements::from_iter([("premium_themes".to_owned(), json!(true))]);
    /// assert_eq!(rule.resolve(&values, &premium).value, json!("gold"));
    /// ```
    #[must_use]
    pub fn resolve(
        &self,
        values: &BTreeMap<SettingsScope, Json>,
        entitlements: &Entitlements,
    ) -> Resolved {
        let narrowest_first = LEVELS.iter().rev().filter_map(|scope| {
            let value = match scope {
                SettingsScope::Plan => entitlements.get(&self.key),
                scope => values.get(scope),
            };
            value.map(|value| (*scope, value))
        });
        let mut usable = narrowest_first.filter(|(scope, value)| {
            self.may_be_set_by(*scope) && self.allows(value, entitlements)
        });
        match usable.next() {
            Some((scope, value)) => Resolved {
                value: value.clone(),
                scope: Some(scope),
            },
            None => Resolved {
                value: self.default_value.clone(),
                scope: None,
            },
        }
    }

    /// Whether the level may set a value: it is between `scope_min` and `scope_max`, whichever of the two
    /// is the wider. The database does not ask, so that older applications can go on: ask before a value
    /// is written.
    #[must_use]
    pub fn may_be_set_by(&self, level: SettingsScope) -> bool {
        let (one, other) = (self.scope_min, self.scope_max);
        (one.min(other)..=one.max(other)).contains(&level)
    }

    /// Whether the value may be used, on a level that may set one.
    #[must_use]
    pub fn allows(&self, value: &Json, entitlements: &Entitlements) -> bool {
        let listed = |list: &Option<Json>| {
            let values = list.as_ref().and_then(Json::as_array)?;
            Some(values.iter().any(|listed| same(listed, value)))
        };
        let locked = || {
            let key = self.entitlements_key.as_ref();
            key.is_some_and(|key| !entitlements.grants(key))
        };
        listed(&self.allowed_values) != Some(false)
            && !(listed(&self.entitlements_values) == Some(true) && locked())
    }
}

impl From<settings_definition::Model> for Rule {
    fn from(definition: settings_definition::Model) -> Self {
        Self {
            key: definition.key,
            default_value: definition.default_value,
            allowed_values: definition.allowed_values,
            entitlements_key: definition.entitlements_key,
            entitlements_values: definition.entitlements_values,
            scope_min: definition.scope_min,
            scope_max: definition.scope_max,
        }
    }
}

/// Settings with the values they have for somebody, by name.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Settings(BTreeMap<String, Resolved>);

impl Settings {
    /// A setting with its value and where it comes from.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Resolved> {
        self.0.get(key)
    }

    /// The value of a setting as a type; `None` when there is no such setting.
    ///
    /// # Errors
    /// [`Error::UnexpectedValue`] when the value is of another type.
    pub fn read<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, Error> {
        let value = self.get(key).map(|found| T::deserialize(&found.value));
        value.transpose().map_err(|source| Error::UnexpectedValue {
            key: key.to_owned(),
            source,
        })
    }

    /// All of them, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Resolved)> {
        self.0.iter().map(|(key, found)| (key.as_str(), found))
    }
}

impl FromIterator<(String, Resolved)> for Settings {
    fn from_iter<I: IntoIterator<Item = (String, Resolved)>>(settings: I) -> Self {
        Self(settings.into_iter().collect())
    }
}

/// The levels above the default, the widest first.
const LEVELS: [SettingsScope; 6] = [
    SettingsScope::Platform,
    SettingsScope::Plan,
    SettingsScope::Org,
    SettingsScope::Project,
    SettingsScope::Event,
    SettingsScope::Invite,
];

/// Equal as JSON; `1` and `1.0` are one number, as they are to PostgreSQL.
fn same(left: &Json, right: &Json) -> bool {
    match (left, right) {
        (Json::Number(left), Json::Number(right)) => {
            left == right || left.as_f64() == right.as_f64()
        }
        _ => left == right,
    }
}
