//! Rows of plans and settings.

use entity::prelude::*;
use serde_json::Value as Json;
use uuid::Uuid;

use crate::world::{World, day};

impl World {
    pub async fn plan(&self, code: &str, grants: &[(&str, Json)]) -> PlanId {
        let plan = plan::ActiveModel {
            code: Set(code.to_owned()),
            name: Set(code.to_owned()),
            ..Default::default()
        };
        let id = plan.insert(&self.db).await.unwrap().id;
        for (key, value) in grants {
            let entitlement = plan_entitlement::ActiveModel {
                plan_id: Set(id),
                key: Set((*key).to_owned()),
                value_json: Set(value.clone()),
                ..Default::default()
            };
            entitlement.insert(&self.db).await.unwrap();
        }
        id
    }

    pub async fn assign_org(
        &self,
        org: OrganizationId,
        plan: PlanId,
        starts: Option<u32>,
        ends: Option<u32>,
    ) {
        let assignment = org_plan_assignment::ActiveModel {
            org_id: Set(org),
            plan_id: Set(plan),
            starts_at: Set(starts.map(day)),
            ends_at: Set(ends.map(day)),
            ..Default::default()
        };
        assignment.insert(&self.db).await.unwrap();
    }

    pub async fn assign_project(
        &self,
        project: ProjectId,
        plan: PlanId,
        starts: Option<u32>,
        ends: Option<u32>,
    ) {
        let assignment = project_plan_assignment::ActiveModel {
            project_id: Set(project),
            plan_id: Set(plan),
            starts_at: Set(starts.map(day)),
            ends_at: Set(ends.map(day)),
            ..Default::default()
        };
        assignment.insert(&self.db).await.unwrap();
    }

    pub async fn exception(
        &self,
        scope: SettingsScope,
        id: impl Into<Uuid>,
        key: &str,
        value: Json,
    ) {
        let exception = entitlement_override::ActiveModel {
            scope: Set(scope),
            scope_id: Set(Some(id.into())),
            key: Set(key.to_owned()),
            value_json: Set(value),
            ..Default::default()
        };
        exception.insert(&self.db).await.unwrap();
    }

    pub async fn definition(
        &self,
        key: &str,
        default: Json,
        change: impl FnOnce(&mut settings_definition::ActiveModel),
    ) {
        let mut definition = settings_definition::ActiveModel {
            key: Set(key.to_owned()),
            value_type: Set(SettingsValueType::Json),
            default_value: Set(default),
            scope_min: Set(SettingsScope::Platform),
            scope_max: Set(SettingsScope::Invite),
            ..Default::default()
        };
        change(&mut definition);
        definition.insert(&self.db).await.unwrap();
    }

    pub async fn set(&self, scope: SettingsScope, id: Option<Uuid>, key: &str, value: Json) {
        let value = settings_value::ActiveModel {
            scope: Set(scope),
            scope_id: Set(id),
            key: Set(key.to_owned()),
            value: Set(value),
            ..Default::default()
        };
        value.insert(&self.db).await.unwrap();
    }
}
