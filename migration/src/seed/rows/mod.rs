//! The rows of each table, by domain.

mod access_logs;
mod answers;
mod billing;
mod check_in;
mod columns;
mod contacts;
mod entitlements;
mod events;
mod forms;
mod guests;
mod identity;
mod invites;
mod jobs;
mod messaging;
mod photos;
mod projects;
mod question_bank;
mod questions;
mod seating;
mod settings;
mod sites;

use super::copy::Rows;
use super::table::Table;
use super::world::{Project, World};

pub(crate) use invites::samples;
pub(crate) use sites::{Documents, INSERT_SITES};

/// A table whose rows are derived from those of others.
macro_rules! derived {
    ($table:literal) => {
        Source::Statement(include_str!(concat!("../statements/", $table, ".sql")))
    };
}

/// Where the rows of a table come from.
#[derive(Clone, Copy)]
pub(crate) enum Source {
    /// All at once.
    Once(fn(&World, &mut Rows)),
    /// Project by project.
    PerProject(fn(&World, &Project, &mut Rows)),
    /// Month by month of the history and, within a month, project by project: the order in which a live log grows.
    PerMonth(fn(&World, &Project, u32, &mut Rows)),
    /// Together with the site versions: the two reference each other.
    WithVersions,
    /// Written with another table.
    Elsewhere,
    /// By a statement over what was written before; its parameter is the reference date.
    Statement(&'static str),
}

impl Table {
    /// How its rows are made.
    pub(crate) fn source(self) -> Source {
        use Source::{Elsewhere, Once, PerMonth, PerProject, WithVersions};
        match self {
            Self::Plans => Once(billing::plans),
            Self::PlanEntitlements => Once(billing::entitlements),
            Self::SettingsDefinitions => Once(settings::definitions),
            Self::Users => Once(identity::users),
            Self::Organizations => Once(identity::organizations),
            Self::OrganizationMembers => Once(identity::members),
            Self::OrgPlanAssignments => Once(billing::organization_plans),
            Self::Projects => PerProject(projects::projects),
            Self::ProjectPlanAssignments => PerProject(billing::project_plans),
            Self::Events => PerProject(events::events),
            Self::Sites => WithVersions,
            Self::SiteVersions => Elsewhere,
            Self::GuestGroups => PerProject(guests::groups),
            Self::Guests => PerProject(guests::guests),
            Self::GuestContacts => PerProject(contacts::contacts),
            Self::GuestTags => PerProject(guests::tags),
            Self::GuestTagAssignments => PerProject(guests::tag_assignments),
            Self::Invites => PerProject(invites::invites),
            Self::InviteAccessLogs => PerMonth(access_logs::logs),
            Self::RsvpForms => PerProject(forms::forms),
            Self::RsvpQuestions => PerProject(forms::questions),
            Self::RsvpQuestionOptions => PerProject(forms::options),
            Self::RsvpLogicRules => PerProject(forms::rules),
            Self::RsvpSubmissions => PerProject(answers::submissions),
            Self::RsvpAnswers => PerProject(answers::answers),
            Self::MessagingCampaigns => PerProject(messaging::campaigns),
            Self::MessageJobs => PerMonth(jobs::jobs),
            Self::MessageEvents => PerMonth(jobs::events),
            Self::FloorPlans => PerProject(seating::floor_plans),
            Self::SeatingTables => PerProject(seating::tables),
            Self::SeatingAssignments => PerProject(seating::assignments),
            Self::CheckInRecords => PerProject(check_in::records),
            Self::PhotoWallSettings => PerProject(photos::settings),
            Self::PhotoUploads => PerProject(photos::uploads),
            Self::PhotoLikes => PerProject(photos::likes),
            Self::SettingsValues => Once(settings::values),
            Self::EntitlementOverrides => Once(entitlements::overrides),
            Self::ApiKeys => derived!("api_keys"),
            Self::ApiKeyUsage => derived!("api_key_usage"),
            Self::Webhooks => derived!("webhooks"),
            Self::WebhookDeliveries => derived!("webhook_deliveries"),
            Self::CustomFields => derived!("custom_fields"),
            Self::CustomFieldValues => derived!("custom_field_values"),
            Self::DataRetentionPolicies => derived!("data_retention_policies"),
            Self::LegalHolds => derived!("legal_holds"),
            Self::DataExportRequests => derived!("data_export_requests"),
            Self::DataDeletionRequests => derived!("data_deletion_requests"),
            Self::ErasureLedger => derived!("erasure_ledger"),
            Self::SystemSettings => derived!("system_settings"),
            Self::FeatureFlags => derived!("feature_flags"),
            Self::SupportTickets => derived!("support_tickets"),
            Self::SupportTicketMessages => derived!("support_ticket_messages"),
            Self::Announcements => derived!("announcements"),
            Self::AnnouncementDismissals => derived!("announcement_dismissals"),
            Self::ScheduledMaintenance => derived!("scheduled_maintenance"),
            Self::LoginAttempts => derived!("login_attempts"),
            Self::SecurityEvents => derived!("security_events"),
            Self::DailyStats => derived!("daily_stats"),
            Self::UserActivitySummary => derived!("user_activity_summary"),
            Self::EventAnalytics => derived!("event_analytics"),
            Self::RevenueSummary => derived!("revenue_summary"),
            Self::ApiUsageStats => derived!("api_usage_stats"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::clock::MONTHS;
    use super::super::scale::Scale;
    use super::*;

    fn written(world: &World, table: Table) -> Rows {
        let mut rows = Rows::new(table.columns().len());
        match table.source() {
            Source::Once(write) => write(world, &mut rows),
            Source::PerProject(write) => world
                .projects
                .iter()
                .for_each(|project| write(world, project, &mut rows)),
            Source::PerMonth(write) => (0..MONTHS).for_each(|month| {
                world
                    .projects
                    .iter()
                    .for_each(|project| write(world, project, month, &mut rows));
            }),
            Source::WithVersions | Source::Elsewhere | Source::Statement(_) => {}
        }
        rows
    }

    /// An incomplete row panics where the next one begins.
    #[test]
    fn every_table_gets_complete_rows_and_the_same_each_time() {
        let world = World::new(&Scale::small(), 1);
        for &table in Table::ALL {
            let rows = written(&world, table);
            assert_eq!(
                rows.bytes(),
                written(&world, table).bytes(),
                "{}",
                table.name()
            );
            let by_statement = matches!(
                table.source(),
                Source::WithVersions | Source::Elsewhere | Source::Statement(_)
            );
            assert_eq!(rows.count() == 0, by_statement, "{}", table.name());
        }
    }

    #[test]
    fn the_smallest_world_has_the_numbers_it_was_asked_for() {
        for guests in [6, 7, 50, 333] {
            let scale = Scale::of_guests(guests);
            let world = World::new(&scale, 1);
            assert_eq!(written(&world, Table::Guests).count(), guests);
            assert_eq!(written(&world, Table::Invites).count(), scale.invites);
            assert_eq!(
                written(&world, Table::InviteAccessLogs).count(),
                scale.access_logs
            );
            assert_eq!(
                written(&world, Table::RsvpSubmissions).count(),
                scale.submissions
            );
        }
    }

    #[test]
    fn the_samples_show_every_sort_of_invite() {
        let world = World::new(&Scale::small(), 1);
        let samples = samples(&world);
        assert_eq!(samples.len(), 6);
        assert!(samples.iter().all(|sample| sample.token.len() == 64));
    }
}
