//! Entries of the log, read as a stranger would: as JSON, not by the model.

use std::collections::BTreeSet;

use entity::catalog;
use sea_orm::ConnectionTrait;
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    model::Change,
    world::{Row, query},
};

#[derive(Clone, Debug, Deserialize)]
pub struct Entry {
    pub created_at: String,
    pub id: Uuid,
    pub target_type: String,
    pub target_id: Option<Uuid>,
    pub target_label: Option<String>,
    pub org_id: Option<Uuid>,
    pub project_id: Option<Uuid>,
    pub category: String,
    pub action: String,
    pub changed_fields: Option<Vec<String>>,
    pub previous_values: Option<Row>,
    pub new_values: Option<Row>,
    pub metadata: Option<Row>,
    #[serde(flatten)]
    pub actor: Actor,
}

/// Who did something, from where and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Actor {
    pub actor_type: String,
    pub actor_user_id: Option<Uuid>,
    pub api_key_id: Option<Uuid>,
    pub ip_address: Option<String>,
    pub user_agent: Option<String>,
    pub request_id: Option<String>,
    pub session_id: Option<String>,
    pub reason: Option<String>,
}

impl Entry {
    /// What tells the row apart: its id, or what it is called where the table has none.
    pub fn target(&self) -> Option<String> {
        let has_id =
            catalog::table(&self.target_type).is_some_and(|table| table.primary_key == ["id"]);
        match (has_id, self.target_id, &self.target_label) {
            (true, Some(id), None) => Some(id.to_string()),
            (false, None, Some(label)) => Some(label.clone()),
            (_, None, None) => None,
            _ => panic!("{self:?} names its row in two ways, or in the wrong one"),
        }
    }

    /// What it says that happened.
    pub fn change(&self) -> Change {
        let fields: Option<BTreeSet<_>> = self.changed_fields.clone().map(BTreeSet::from_iter);
        let named = self.changed_fields.as_ref().map(Vec::len);
        let distinct = fields.as_ref().map(BTreeSet::len);
        assert_eq!(named, distinct, "a field is named twice in {self:?}");
        Change {
            target_type: self.target_type.clone(),
            target: self.target(),
            org_id: self.org_id,
            project_id: self.project_id,
            category: self.category.clone(),
            action: self.action.clone(),
            changed_fields: fields,
            previous_values: self.previous_values.clone(),
            new_values: self.new_values.clone(),
        }
    }
}

/// The id of the latest entry.
pub async fn last_entry(db: &impl ConnectionTrait) -> Uuid {
    let sql = "SELECT coalesce((SELECT id FROM admin_audit_log ORDER BY id DESC LIMIT 1),
                               '00000000-0000-0000-0000-000000000000') AS id";
    query(db, sql).await[0].try_get("", "id").unwrap()
}

/// What was written since, in the order in which it happened.
pub async fn entries_after(db: &impl ConnectionTrait, last: Uuid) -> Vec<Entry> {
    let sql = format!(
        "SELECT to_jsonb(e) AS entry FROM admin_audit_log e WHERE id > '{last}' ORDER BY id"
    );
    let rows = query(db, &sql).await;
    let entries = rows.iter().map(|row| {
        let entry: Value = row.try_get("", "entry").unwrap();
        serde_json::from_value(entry).unwrap()
    });
    entries.collect()
}
