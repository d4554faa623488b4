//! What an organization or a project may use, from its plan and the exceptions to it.

use std::collections::BTreeMap;

use sea_orm::{
    ActiveEnum, FromQueryResult, QuerySelect, QueryTrait,
    entity::prelude::*,
    sea_query::{ExprTrait, SelectStatement, UnionType},
};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    Error,
    billing::{expect_in_sight, plan, plan_entitlement},
    identity::organization::live_org,
    ids::{OrganizationId, ProjectId},
    projects::{live_project, owner_of},
    session::TenantScope,
    settings::{entitlement_override, settings_definition::SettingsScope},
};

/// The entitlements that count at one moment, by name.
///
/// They come from the live plan in force, the project's own or else its owner organization's (the latest
/// beginning first); then the organization's exceptions replace single ones, then the project's.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Entitlements(BTreeMap<String, Json>);

impl Entitlements {
    /// The organization's entitlements at `now`, in one statement, and one more in a tenant's session; a
    /// removed one has none.
    ///
    /// # Errors
    /// [`Error::OwnerHidden`] in the session of a tenant who is not of the organization, or the
    /// database's.
    pub async fn of_org(
        db: &impl TenantScope,
        org: OrganizationId,
        now: DateTimeUtc,
    ) -> Result<Self, Error> {
        expect_in_sight(db, Expr::val(org)).await?;
        Self::fetch(db, sources(None, live_org(org), now)).await
    }

    /// The project's entitlements at `now`, in one statement, and one more in a tenant's session; a
    /// removed project has none.
    ///
    /// ```no_run
    /// # use entity::prelude::*;
    /// # async fn example(session: &TenantSession, project: ProjectId) -> Result<(), entity::Error> {
    /// let entitlements = Entitlements::of_project(session, project, chrono::Utc::now()).await?;
    /// let limit: Option<u32> = entitlements.read("guests.max")?;
    /// println!("{limit:?} guests, photo wall: {}", entitlements.grants("photo_wall"));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`Error::OwnerHidden`] in the session of a tenant who is not of the organization that owns the
    /// project, such as a manager's, or the database's.
    pub async fn of_project(
        db: &impl TenantScope,
        project: ProjectId,
        now: DateTimeUtc,
    ) -> Result<Self, Error> {
        let project = live_project(project);
        let owner = owner_of(project.clone());
        expect_in_sight(db, owner.clone()).await?;
        Self::fetch(db, sources(Some(project), owner, now)).await
    }

    async fn fetch(db: &impl TenantScope, sources: Vec<SelectStatement>) -> Result<Self, Error> {
        let Some(statement) = union(sources) else {
            return Ok(Self::default());
        };
        let rows = db.query_all(&statement).await?;
        let sources = rows.iter().map(|row| Source::from_query_result(row, ""));
        Ok(Self::merge(sources.collect::<Result<_, _>>()?))
    }

    /// What the sources give together.
    pub(crate) fn merge(mut sources: Vec<Source>) -> Self {
        sources.sort_by_key(|source| source.scope);
        sources
            .into_iter()
            .map(|source| (source.key, source.value))
            .collect()
    }

    /// The value of an entitlement.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Json> {
        self.0.get(key)
    }

    /// The value of an entitlement as a type; `None` when there is no such entitlement.
    ///
    /// # Errors
    /// [`Error::UnexpectedValue`] when the value is of another type.
    pub fn read<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, Error> {
        let value = self.get(key).map(T::deserialize).transpose();
        value.map_err(|source| Error::UnexpectedValue {
            key: key.to_owned(),
            source,
        })
    }

    /// Whether the entitlement is there with anything but an empty value: `null`, `false`, `0`, an
    /// empty text, list or object.
    ///
    /// ```
    /// use entity::prelude::Entitlements;
    /// use serde_json::json;
    ///
    /// let entitlements = Entitlements::from_iter([
    ///     ("photo_wall".to_owned(), json!(true)),
    ///     ("guests.max".to_owned(), json!(0)),
    /// ]);
    /// assert!(entitlements.grants("photo_wall"));
    /// assert!(!entitlements.grants("guests.max"));
    /// assert!(!entitlements.grants("seating"));
    /// ```
    #[must_use]
    pub fn grants(&self, key: &str) -> bool {
        self.get(key).is_some_and(|value| match value {
            Json::Null => false,
            Json::Bool(flag) => *flag,
            Json::Number(number) => number.as_f64() != Some(0.0),
            Json::String(text) => !text.is_empty(),
            Json::Array(list) => !list.is_empty(),
            Json::Object(object) => !object.is_empty(),
        })
    }

    /// All of them, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }
}

impl FromIterator<(String, Json)> for Entitlements {
    /// Of two entitlements with one name the later counts.
    fn from_iter<I: IntoIterator<Item = (String, Json)>>(entitlements: I) -> Self {
        Self(entitlements.into_iter().collect())
    }
}

/// One entitlement from one of the places it can come from.
#[derive(FromQueryResult)]
pub(crate) struct Source {
    /// `PLAN`, or the level of an exception.
    pub scope: SettingsScope,
    pub key: String,
    pub value: Json,
}

/// One statement per place that entitlements come from, each with the columns of [`Source`].
pub(crate) fn sources(project: Option<Expr>, org: Expr, now: DateTimeUtc) -> Vec<SelectStatement> {
    let plan = match project.clone() {
        Some(project) => plan::of_project(project, org.clone(), now),
        None => plan::of_org(org.clone(), now),
    };
    let mut sources = vec![granted_by(plan), exceptions(SettingsScope::Org, org)];
    sources.extend(project.map(|project| exceptions(SettingsScope::Project, project)));
    sources
}

fn granted_by(plan: Expr) -> SelectStatement {
    use plan_entitlement::{Column, Entity};
    Entity::find()
        .select_only()
        .expr_as(
            Expr::val(SettingsScope::Plan.to_value()).cast_as("text"),
            "scope",
        )
        .column_as(Column::Key, "key")
        .column_as(Column::ValueJson, "value")
        .filter(Expr::col(Column::PlanId.as_column_ref()).eq(plan))
        .into_query()
}

fn exceptions(scope: SettingsScope, id: Expr) -> SelectStatement {
    use entitlement_override::{Column, Entity};
    Entity::find()
        .select_only()
        .expr_as(Expr::val(scope.to_value()).cast_as("text"), "scope")
        .column_as(Column::Key, "key")
        .column_as(Column::ValueJson, "value")
        .filter(Column::Scope.eq(scope))
        .filter(Expr::col(Column::ScopeId.as_column_ref()).eq(id))
        .into_query()
}

/// The rows of all the statements, as one.
pub(crate) fn union(statements: Vec<SelectStatement>) -> Option<SelectStatement> {
    statements
        .into_iter()
        .reduce(|mut all, next| all.union(UnionType::All, next).take())
}
