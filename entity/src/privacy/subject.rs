//! Whom a request or a hold is about.

use sea_orm::{Condition, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::ids::{GuestId, OrganizationId, UserId};

/// What kind of subject a request or a hold is about.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(
    db_type = "Enum",
    enum_name = "privacy_subject",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum PrivacySubject {
    /// Somebody who signs in.
    User,
    /// Somebody who is invited.
    Guest,
    /// A tenant.
    Organization,
}

/// Whom a request or a hold is about: the kind with its id.
///
/// ```
/// use entity::{ids::GuestId, privacy::{PrivacySubject, Subject}};
///
/// let subject = Subject::from(GuestId::new_v7());
/// assert_eq!(subject.kind, PrivacySubject::Guest);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Subject {
    /// What kind it is of.
    pub kind: PrivacySubject,
    /// Its id.
    pub id: Uuid,
}

impl Subject {
    /// The rows that name it in these two columns.
    pub(super) fn named_by<C: ColumnTrait>(self, kind: C, id: C) -> Condition {
        Condition::all().add(id.eq(self.id)).add(kind.eq(self.kind))
    }
}

macro_rules! subjects {
    ($($id:ident => $kind:ident,)+) => {$(
        impl From<$id> for Subject {
            fn from(id: $id) -> Self {
                Self { kind: PrivacySubject::$kind, id: id.into() }
            }
        }
    )+};
}

subjects! {
    UserId => User,
    GuestId => Guest,
    OrganizationId => Organization,
}

/// Until when the law lets a request wait, counted from now.
pub(super) fn in_thirty_days() -> Expr {
    Expr::cust("(now() + '30 days'::interval)")
}
