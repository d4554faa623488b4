//! Settings as they are for somebody.

use std::collections::BTreeMap;

use sea_orm::{
    FromQueryResult, QuerySelect, QueryTrait,
    entity::prelude::*,
    sea_query::{ExprTrait, Keyword, Query, SelectStatement},
};

use crate::{
    Error,
    billing::{
        entitlements::{Entitlements, Source, sources, union},
        expect_in_sight,
    },
    session::TenantScope,
    settings::{
        chain::{Chain, SettingsOf},
        resolve::{Rule, Settings},
        settings_definition::{self, SettingsScope},
        settings_value,
    },
};

impl Settings {
    /// The values that the settings have at `now`, in one statement, and one more in a tenant's session;
    /// which values count, [`Rule::resolve`] says.
    ///
    /// ```no_run
    /// # use entity::prelude::*;
    /// # async fn example(session: &TenantSession, project: ProjectId) -> Result<(), entity::Error> {
    /// let public = SettingsDefinition::find().public_only();
    /// let settings = Settings::load(session, public, SettingsOf::Project(project), chrono::Utc::now()).await?;
    /// let theme: Option<String> = settings.read("theme")?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`Error::OwnerHidden`] in the session of a tenant who is not of the organization, such as a
    /// manager's, an API key's for a project, or a guest's; or the database's.
    pub async fn load(
        db: &impl TenantScope,
        definitions: Select<settings_definition::Entity>,
        of: SettingsOf,
        now: DateTimeUtc,
    ) -> Result<Self, Error> {
        if let Some(org) = of.org() {
            expect_in_sight(db, org).await?;
        }
        let Some(statement) = union(of.statements(definitions, now)) else {
            return Ok(Self::default());
        };
        let mut parts = Parts::default();
        for row in db.query_all(&statement).await? {
            parts.add(&row)?;
        }
        Ok(parts.resolve())
    }
}

impl SettingsOf {
    /// The organization whose settings count, whether or not it is there to be read.
    fn org(self) -> Option<Expr> {
        match self {
            SettingsOf::Org(org) => Some(Expr::val(org)),
            _ => Chain::of(self).org,
        }
    }

    /// The statements whose rows [`Parts`] puts together.
    fn statements(
        self,
        definitions: Select<settings_definition::Entity>,
        now: DateTimeUtc,
    ) -> Vec<SelectStatement> {
        let chain = Chain::of(self);
        let keys = definitions
            .clone()
            .select_only()
            .column(settings_definition::Column::Key);
        let mut statements = vec![rules(definitions), values(keys, &chain.scopes)];
        if let Some(org) = chain.org {
            let entitlements = sources(chain.project, org, now).into_iter();
            statements.extend(entitlements.map(|select| without_rule(select, ENTITLEMENT)));
        }
        statements
    }
}

const RULE: &str = "rule";
const VALUE: &str = "value";
const ENTITLEMENT: &str = "entitlement";

fn rules(definitions: Select<settings_definition::Entity>) -> SelectStatement {
    use settings_definition::Column;
    let level = |column: Column| Expr::col(column.as_column_ref()).cast_as("text");
    let definitions = definitions
        .select_only()
        .columns([
            Column::Key,
            Column::DefaultValue,
            Column::AllowedValues,
            Column::EntitlementsKey,
            Column::EntitlementsValues,
        ])
        .expr_as(level(Column::ScopeMin), "scope_min")
        .expr_as(level(Column::ScopeMax), "scope_max");
    // As a subquery it may have an order and a limit of its own.
    Query::select()
        .expr_as(null(), "scope")
        .column(Column::Key)
        .expr_as(Expr::col(Column::DefaultValue), "value")
        .expr_as(RULE, "part")
        .columns([
            Column::AllowedValues,
            Column::EntitlementsKey,
            Column::EntitlementsValues,
            Column::ScopeMin,
            Column::ScopeMax,
        ])
        .from_subquery(definitions.into_query(), "definitions")
        .take()
}

fn values(
    keys: Select<settings_definition::Entity>,
    scopes: &[(SettingsScope, Expr)],
) -> SelectStatement {
    use settings_value::{Column, Entity};
    let column = |column: Column| Expr::col(column.as_column_ref());
    let mut in_chain = Column::Scope.eq(SettingsScope::Platform);
    for (scope, id) in scopes {
        in_chain = in_chain.or(Column::Scope
            .eq(*scope)
            .and(column(Column::ScopeId).eq(id.clone())));
    }
    let values = Entity::find()
        .select_only()
        .expr_as(column(Column::Scope).cast_as("text"), "scope")
        .columns([Column::Key, Column::Value])
        .filter(column(Column::Key).in_subquery(keys.into_query()))
        .filter(in_chain);
    without_rule(values.into_query(), VALUE)
}

/// Adds what the rows of [`rules`] have beside `scope`, `key` and `value`.
fn without_rule(mut select: SelectStatement, part: &'static str) -> SelectStatement {
    select
        .expr(Expr::val(part))
        .exprs([null(), null(), null(), null(), null()])
        .take()
}

fn null() -> Expr {
    Expr::from(Keyword::Null)
}

#[derive(Default)]
struct Parts {
    rules: Vec<Rule>,
    values: BTreeMap<String, BTreeMap<SettingsScope, Json>>,
    entitlements: Vec<Source>,
}

impl Parts {
    fn add(&mut self, row: &QueryResult) -> Result<(), DbErr> {
        let part: String = row.try_get("", "part")?;
        if part == RULE {
            self.rules.push(Rule {
                key: row.try_get("", "key")?,
                default_value: row.try_get("", "value")?,
                allowed_values: row.try_get("", "allowed_values")?,
                entitlements_key: row.try_get("", "entitlements_key")?,
                entitlements_values: row.try_get("", "entitlements_values")?,
                scope_min: row.try_get("", "scope_min")?,
                scope_max: row.try_get("", "scope_max")?,
            });
            return Ok(());
        }
        let source = Source::from_query_result(row, "")?;
        if part == ENTITLEMENT {
            self.entitlements.push(source);
        } else {
            self.values
                .entry(source.key)
                .or_default()
                .insert(source.scope, source.value);
        }
        Ok(())
    }

    fn resolve(self) -> Settings {
        let entitlements = Entitlements::merge(self.entitlements);
        let unset = BTreeMap::new();
        let settings = self.rules.into_iter().map(|rule| {
            let values = self.values.get(&rule.key).unwrap_or(&unset);
            let resolved = rule.resolve(values, &entitlements);
            (rule.key, resolved)
        });
        settings.collect()
    }
}
