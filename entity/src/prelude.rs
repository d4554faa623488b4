//! One import for an application: `use entity::prelude::*;`.
//!
//! Entities carry the name of one row (`Guest::find_by_id`); their modules give the rest
//! (`guest::Model`, `guest::Column`, `guest::Relation`).

pub use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{NotSet, Set, Unchanged},
    ColumnTrait, ConnectionTrait, DatabaseConnection, DbErr, EntityTrait, IntoActiveModel,
    JoinType, LoaderTrait, ModelTrait, QueryFilter, QueryOrder, QuerySelect, Related,
    RelationTrait, Select, TransactionTrait,
};

pub use crate::{
    Error,
    analytics::{
        api_usage_stats::{self, ApiUsageStatsScopes, Entity as ApiUsageStats},
        campaign_performance::{self, Entity as CampaignPerformance},
        daily_stats::{self, DailyStatsScopes, Entity as DailyStats},
        event_analytics::{self, Entity as EventAnalytics, EventAnalyticsScopes},
        org_overview::{self, Entity as OrgOverview},
        project_overview::{self, Entity as MaterializedProjectOverview},
        revenue_summary::{self, Entity as RevenueSummary, RevenueSummaryScopes},
        rsvp_question_summary::{self, Entity as RsvpQuestionSummary},
        user_activity_summary::{self, Entity as UserActivitySummary, UserActivityScopes},
        view_refresh::{self, Entity as ViewRefresh},
    },
    api_keys::{
        api_key::{self, ApiKeyEnvironment, ApiKeyScopes, Entity as ApiKey},
        api_key_usage::{self, ApiKeyUsageScopes, Entity as ApiKeyUsage, UsageWindow},
    },
    audit::{AuditAction, AuditActorType, AuditCategory},
    billing::{
        entitlements::Entitlements,
        org_plan_assignment::{self, Entity as OrgPlanAssignment, OrgPlanAssignmentScopes},
        plan::{self, BillingInterval, Entity as Plan, PlanScopes},
        plan_entitlement::{self, Entity as PlanEntitlement},
        project_plan_assignment::{
            self, Entity as ProjectPlanAssignment, ProjectPlanAssignmentScopes,
        },
    },
    custom_fields::{
        custom_field::{
            self, CustomFieldEntity, CustomFieldScopes, CustomFieldType, Entity as CustomField,
        },
        custom_field_value::{self, CustomFieldValueScopes, Entity as CustomFieldValue},
        custom_value::CustomValue,
    },
    guests::{
        guest::{self, Entity as Guest, GuestRole, GuestScopes},
        guest_contact::{self, Entity as GuestContact, GuestContactScopes},
        guest_group::{self, Entity as GuestGroup, GuestGroupScopes},
        guest_tag::{self, Entity as GuestTag, GuestTagScopes},
        guest_tag_assignment::{self, Entity as GuestTagAssignment},
        list::{GuestList, ListedGuest},
    },
    identity::{
        organization::{self, Entity as Organization, OrgType, OrganizationScopes},
        organization_member::{
            self, Entity as OrganizationMember, MemberRole, MemberScopes, RoleKind,
        },
        user::{self, Entity as User, UserScopes},
    },
    ids::*,
    invites::{
        invite::{self, Entity as Invite, InviteScopes, InviteSecurityMode, InviteState},
        invite_access_log::{self, Entity as InviteAccessLog, InviteAccessLogScopes},
    },
    live::{LiveRows, SoftDelete},
    log::Log,
    messaging::{
        message_event::{self, Entity as MessageEvent, MessageEventScopes},
        message_job::{self, Entity as MessageJob, MessageJobScopes, MessageJobStatus},
        messaging_campaign::{
            self, CampaignStatus, Entity as MessagingCampaign, MessageChannel,
            MessagingCampaignScopes,
        },
    },
    page::{Cursor, Keyset, Page, PageBy, PageQuery},
    photos::{
        photo_like::{self, Entity as PhotoLike},
        photo_upload::{
            self, Entity as PhotoUpload, PhotoStatus, PhotoUploadScopes, PhotoUploadSource,
        },
        photo_wall_settings::{self, Entity as PhotoWallSettings, ModerationMode, UploadAccess},
    },
    privacy::{
        Period, PrivacySubject, Subject,
        data_deletion_request::{
            self, DataDeletionRequestScopes, Entity as DataDeletionRequest, ErasureBasis,
            ErasureStatus,
        },
        data_export_request::{
            self, DataExportRequestScopes, Entity as DataExportRequest, ExportFormat, ExportStatus,
        },
        data_retention_policy::{
            self, DataRetentionPolicyScopes, Entity as DataRetentionPolicy, RetentionAction,
        },
        erasure_ledger_entry::{self, Entity as ErasureLedgerEntry, ErasureLedgerScopes},
        legal_hold::{self, Entity as LegalHold, LegalHoldScopes},
    },
    projects::{
        dashboard::{ProjectCounts, ProjectDashboard, ProjectDashboards},
        event::{self, Entity as Event, EventScopes},
        overview::{ProjectOverview, ProjectOverviews, ProjectParts},
        project::{self, Entity as Project, ProjectScopes, ProjectStatus},
        roles::{ProjectRoles, ProjectWithRoles},
    },
    rsvp::{
        rsvp_answer::{self, Entity as RsvpAnswer},
        rsvp_form::{self, Entity as RsvpForm, RsvpFormScopes},
        rsvp_logic_rule::{self, Entity as RsvpLogicRule, LogicOperator},
        rsvp_question::{self, Entity as RsvpQuestion, RsvpQuestionType},
        rsvp_question_option::{self, Entity as RsvpQuestionOption},
        rsvp_submission::{self, Entity as RsvpSubmission, RsvpSubmissionScopes},
    },
    seating::{
        check_in::CheckInScopes,
        check_in_record::{self, CheckInMethod, CheckInRecordScopes, Entity as CheckInRecord},
        fill::{SeatFill, SeatFills, Seats},
        floor_plan::{self, Entity as FloorPlan, FloorPlanScopes},
        seating_assignment::{self, Entity as SeatingAssignment, SeatingAssignmentScopes},
        seating_table::{self, Entity as SeatingTable, SeatingTableScopes, TableShape},
    },
    secret::{Ciphertext, KeyHash, PasscodeHash, TokenHash, VerificationHash},
    security::{
        login_attempt::{
            self, Entity as LoginAttempt, LoginAttemptScopes, LoginMethod, LoginOutcome,
        },
        security_event::{
            self, Entity as SecurityEvent, SecurityEventKind, SecurityEventScopes, SecuritySeverity,
        },
    },
    session::{Actor, SessionPool, SystemSession, TenantScope, TenantSession, Unscoped},
    settings::{
        SettingsOf,
        entitlement_override::{self, Entity as EntitlementOverride},
        resolve::Settings,
        settings_definition::{
            self, Entity as SettingsDefinition, SettingsDefinitionScopes, SettingsScope,
            SettingsValueType,
        },
        settings_value::{self, Entity as SettingsValue},
    },
    sites::{
        site::{self, Entity as Site, SiteScopes, SiteType, SiteVisibility},
        site_version::{self, Entity as SiteVersion, SiteVersionStatus},
    },
    soft_delete::{
        SoftDeleteRow, SoftDeleteRows,
        deletion::{self, Entity as Deletion},
    },
    system::{
        announcement::{
            self, AnnouncementAudience, AnnouncementScopes, AnnouncementSeverity, Audience,
            Entity as Announcement,
        },
        announcement_dismissal::{self, Entity as AnnouncementDismissal},
        feature_flag::{self, Entity as FeatureFlag, FeatureFlagKind, FeatureFlagScopes},
        quarantined_row::{self, Entity as QuarantinedRow},
        scheduled_maintenance::{
            self, Entity as ScheduledMaintenance, MaintenanceStatus, ScheduledMaintenanceScopes,
        },
        support_ticket::{
            self, Entity as SupportTicket, SupportTicketScopes, TicketPriority, TicketStatus,
        },
        support_ticket_message::{
            self, Entity as SupportTicketMessage, SupportTicketMessageScopes,
        },
        system_setting::{self, Entity as SystemSetting},
    },
    tenancy::tenant_isolation_policy::{self, Entity as TenantIsolationPolicy, PolicyCommand},
    webhooks::{
        webhook::{self, Entity as Webhook, WebhookScopes},
        webhook_delivery::{
            self, DeliveryStatus, Entity as WebhookDelivery, WebhookDeliveryScopes,
        },
    },
};
