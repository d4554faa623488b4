//! The tables a seed fills, in the order that keeps every foreign key satisfied.

macro_rules! tables {
    ($($variant:ident = $name:literal),+ $(,)?) => {
        /// A table of the schema; the order of the variants is the order of loading.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Table { $($variant),+ }

        impl Table {
            pub(crate) const ALL: &'static [Table] = &[$(Table::$variant),+];

            pub(crate) const fn name(self) -> &'static str {
                match self { $(Table::$variant => $name),+ }
            }
        }
    };
}

tables! {
    Plans = "plans",
    PlanEntitlements = "plan_entitlements",
    SettingsDefinitions = "settings_definitions",
    Users = "users",
    Organizations = "organizations",
    OrganizationMembers = "organization_members",
    OrgPlanAssignments = "org_plan_assignments",
    Projects = "projects",
    ProjectPlanAssignments = "project_plan_assignments",
    Events = "events",
    Sites = "sites",
    SiteVersions = "site_versions",
    GuestGroups = "guest_groups",
    Guests = "guests",
    GuestContacts = "guest_contacts",
    GuestTags = "guest_tags",
    GuestTagAssignments = "guest_tag_assignments",
    Invites = "invites",
    InviteAccessLogs = "invite_access_logs",
    RsvpForms = "rsvp_forms",
    RsvpQuestions = "rsvp_questions",
    RsvpQuestionOptions = "rsvp_question_options",
    RsvpLogicRules = "rsvp_logic_rules",
    RsvpSubmissions = "rsvp_submissions",
    RsvpAnswers = "rsvp_answers",
    MessagingCampaigns = "messaging_campaigns",
    MessageJobs = "message_jobs",
    MessageEvents = "message_events",
    FloorPlans = "floor_plans",
    SeatingTables = "seating_tables",
    SeatingAssignments = "seating_assignments",
    CheckInRecords = "check_in_records",
    PhotoWallSettings = "photo_wall_settings",
    PhotoUploads = "photo_uploads",
    PhotoLikes = "photo_likes",
    SettingsValues = "settings_values",
    EntitlementOverrides = "entitlement_overrides",
    ApiKeys = "api_keys",
    ApiKeyUsage = "api_key_usage",
    Webhooks = "webhooks",
    WebhookDeliveries = "webhook_deliveries",
    CustomFields = "custom_fields",
    CustomFieldValues = "custom_field_values",
    DataRetentionPolicies = "data_retention_policies",
    LegalHolds = "legal_holds",
    DataExportRequests = "data_export_requests",
    DataDeletionRequests = "data_deletion_requests",
    ErasureLedger = "erasure_ledger",
    SystemSettings = "system_settings",
    FeatureFlags = "feature_flags",
    SupportTickets = "support_tickets",
    SupportTicketMessages = "support_ticket_messages",
    Announcements = "announcements",
    AnnouncementDismissals = "announcement_dismissals",
    ScheduledMaintenance = "scheduled_maintenance",
    LoginAttempts = "login_attempts",
    SecurityEvents = "security_events",
    DailyStats = "daily_stats",
    UserActivitySummary = "user_activity_summary",
    EventAnalytics = "event_analytics",
    RevenueSummary = "revenue_summary",
    ApiUsageStats = "api_usage_stats",
}

impl Table {
    pub(crate) fn names() -> Vec<&'static str> {
        Self::ALL.iter().map(|table| table.name()).collect()
    }
}
