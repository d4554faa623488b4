//! Who acts, as a session says it: text that may be anything.

use uuid::Uuid;

/// The settings that say who acts.
#[derive(Clone, Debug, Default)]
pub struct Actor {
    /// How the tests speak of it.
    pub name: String,
    pub user: String,
    pub key: String,
    pub org: String,
    pub invite: String,
}

impl Actor {
    pub fn nobody(name: &str) -> Self {
        Actor {
            name: name.to_owned(),
            ..Self::default()
        }
    }

    pub fn user(name: &str, user: Uuid) -> Self {
        Self::nobody(name).with_user(user)
    }

    pub fn key(name: &str, org: Uuid, key: Uuid) -> Self {
        Self::nobody(name).in_org(org).with_key(key)
    }

    pub fn guest(name: &str, invite: Uuid) -> Self {
        Self::nobody(name).with_invite(invite)
    }

    pub fn named(self, name: &str) -> Self {
        let name = name.to_owned();
        Actor { name, ..self }
    }

    pub fn with_user(self, user: impl ToString) -> Self {
        let user = user.to_string();
        Actor { user, ..self }
    }

    pub fn with_key(self, key: impl ToString) -> Self {
        let key = key.to_string();
        Actor { key, ..self }
    }

    pub fn with_invite(self, invite: impl ToString) -> Self {
        let invite = invite.to_string();
        Actor { invite, ..self }
    }

    pub fn in_org(self, org: impl ToString) -> Self {
        let org = org.to_string();
        Actor { org, ..self }
    }

    /// Names and values of the settings.
    pub fn settings(&self) -> [(&'static str, &str); 4] {
        [
            ("app.current_user_id", &self.user),
            ("app.api_key_id", &self.key),
            ("app.current_org_id", &self.org),
            ("app.invite_id", &self.invite),
        ]
    }
}
