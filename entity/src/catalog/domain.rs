//! What a table is about, and how carefully its values are handled.

use std::fmt;

/// The part of the business a table belongs to; its models live in the module of the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Domain {
    /// People, organizations and who belongs to which.
    Identity,
    /// Plans, what they grant, and who has them.
    Billing,
    /// Settings, their values, and exceptions to entitlements.
    Settings,
    /// Projects and their events.
    Projects,
    /// Web sites and their versions.
    Sites,
    /// Guests, their groups, contacts and tags.
    Guests,
    /// Invites and their use.
    Invites,
    /// Questionnaires and what guests answered.
    Rsvp,
    /// Campaigns, the message queue and delivery reports.
    Messaging,
    /// Floor plans, tables, seats and arrivals.
    Seating,
    /// The photo wall.
    Photos,
    /// Keys of programs, and their use.
    ApiKeys,
    /// Addresses that are called when something happens.
    Webhooks,
    /// Fields that organizations add.
    CustomFields,
    /// Figures that are worked out from the rows.
    Analytics,
    /// How long data is kept, and what people may ask for.
    Privacy,
    /// Attempts to sign in, and what looked wrong.
    Security,
    /// Removed rows and what took them.
    SoftDelete,
    /// What happened, and the seals that show whether anybody changed it.
    Audit,
    /// What the database keeps for its operators.
    System,
    /// Who sees which rows.
    Tenancy,
}

impl Domain {
    /// The name of the domain's module.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Billing => "billing",
            Self::Settings => "settings",
            Self::Projects => "projects",
            Self::Sites => "sites",
            Self::Guests => "guests",
            Self::Invites => "invites",
            Self::Rsvp => "rsvp",
            Self::Messaging => "messaging",
            Self::Seating => "seating",
            Self::Photos => "photos",
            Self::ApiKeys => "api_keys",
            Self::Webhooks => "webhooks",
            Self::CustomFields => "custom_fields",
            Self::Analytics => "analytics",
            Self::Privacy => "privacy",
            Self::Security => "security",
            Self::SoftDelete => "soft_delete",
            Self::Audit => "audit",
            Self::System => "system",
            Self::Tenancy => "tenancy",
        }
    }

    /// The name that people use for it (plan, section 1.1).
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Identity => "Core Identity",
            Self::Billing => "Billing/Plans",
            Self::Settings => "Settings",
            Self::Projects => "Project Management",
            Self::Sites => "Sites/Publishing",
            Self::Guests => "Guest Management",
            Self::Invites => "Invites/Access",
            Self::Rsvp => "RSVP System",
            Self::Messaging => "Messaging",
            Self::Seating => "Seating/Check-in",
            Self::Photos => "Photo Wall",
            Self::ApiKeys => "API Keys",
            Self::Webhooks => "Webhooks",
            Self::CustomFields => "Custom Fields",
            Self::Analytics => "Analytics",
            Self::Privacy => "Privacy",
            Self::Security => "Security",
            Self::SoftDelete => "Deletions",
            Self::Audit => "Audit",
            Self::System => "System",
            Self::Tenancy => "Tenancy",
        }
    }
}

impl fmt::Display for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// How carefully the values of a column are handled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Classification {
    /// Made to be seen by guests and visitors.
    Public,
    /// For the organization and the platform.
    Internal,
    /// About a person: exported on request, erased on request, kept out of logs.
    Personal,
    /// Never leaves the database layer, not even in an export.
    Secret,
}

impl Classification {
    /// The name in lower case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Internal => "internal",
            Self::Personal => "personal",
            Self::Secret => "secret",
        }
    }
}

impl fmt::Display for Classification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
