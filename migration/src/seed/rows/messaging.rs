//! messaging_campaigns.

use crate::seed::clock::{DAY, HOUR, MONTHS, Micros, NOW, month_start};
use crate::seed::copy::Rows;
use crate::seed::rng::Rng;
use crate::seed::table::Table;
use crate::seed::world::{Project, WHOLE, World};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Occasion {
    SaveTheDate,
    Invitation,
    Reminder,
    Update,
    ThankYou,
}

#[derive(Debug)]
pub(super) struct Campaign {
    pub(super) index: u32,
    pub(super) occasion: Occasion,
    /// A value of `message_channel`.
    pub(super) channel: &'static str,
    pub(super) status: &'static str,
    pub(super) scheduled_at: Option<Micros>,
    pub(super) created_at: Micros,
}

const STATUSES: [&str; 9] = [
    "DRAFT",
    "SCHEDULED",
    "SENDING",
    "SENT",
    "PAUSED",
    "BLOCKED",
    "FAILED",
    "COMPLETED",
    "CANCELLED",
];

impl Campaign {
    pub(super) fn all(world: &World, project: &Project) -> Vec<Self> {
        let mut rng = world.rng(Table::MessagingCampaigns, project.index, WHOLE);
        let mut campaigns = Vec::new();
        let dates = &project.dates;
        if project.messages {
            let announced = dates.created_at + (dates.sent_at - dates.created_at) / 2;
            let mut plan = |occasion, per_mille, at| {
                if rng.chance(per_mille) {
                    let status = status_at(at, &mut rng);
                    campaigns.push(Self::new(
                        campaigns.len() as u32,
                        occasion,
                        status,
                        at,
                        project,
                        &mut rng,
                    ));
                }
            };
            plan(Occasion::SaveTheDate, 150, announced);
            plan(Occasion::Invitation, 1000, dates.sent_at);
            plan(
                Occasion::Reminder,
                450,
                dates.event_day - 14 * DAY + 10 * HOUR,
            );
            plan(
                Occasion::ThankYou,
                250,
                dates.event_day + 3 * DAY + 9 * HOUR,
            );
        }
        // Whatever the scale, every status is somewhere.
        let forced = (1..=STATUSES.len() as u32).contains(&project.index);
        if forced || rng.chance(60) {
            let status = if forced {
                STATUSES[project.index as usize - 1]
            } else {
                rng.pick(&STATUSES)
            };
            let at = match status {
                "SCHEDULED" => NOW + rng.range(DAY, 10 * DAY),
                "SENDING" => NOW - rng.range(HOUR / 2, 3 * HOUR),
                _ => NOW - rng.range(2 * DAY, 60 * DAY),
            };
            let at = at.max(dates.created_at + 3 * HOUR);
            campaigns.push(Self::new(
                campaigns.len() as u32,
                Occasion::Update,
                status,
                at,
                project,
                &mut rng,
            ));
        }
        campaigns
    }

    fn new(
        index: u32,
        occasion: Occasion,
        status: &'static str,
        at: Micros,
        project: &Project,
        rng: &mut Rng,
    ) -> Self {
        let prepared = at.min(NOW) - rng.range(2 * HOUR, 12 * DAY);
        Self {
            index,
            occasion,
            channel: if rng.chance(180) { "WHATSAPP" } else { "EMAIL" },
            status,
            scheduled_at: (status != "DRAFT").then_some(at),
            created_at: prepared.max(project.dates.created_at + HOUR),
        }
    }

    /// The month of the history in which it belongs.
    pub(super) fn month(&self) -> u32 {
        let at = self.scheduled_at.unwrap_or(self.created_at);
        (1..MONTHS)
            .take_while(|&month| month_start(month) <= at)
            .count() as u32
    }
}

fn status_at(at: Micros, rng: &mut Rng) -> &'static str {
    if at >= NOW {
        return rng.weighted(&[(60, "SCHEDULED"), (32, "DRAFT"), (8, "CANCELLED")]);
    }
    if at > NOW - 3 * HOUR {
        return "SENDING";
    }
    rng.weighted(&[
        (540, "SENT"),
        (400, "COMPLETED"),
        (20, "FAILED"),
        (15, "PAUSED"),
        (15, "CANCELLED"),
        (10, "BLOCKED"),
    ])
}

pub(super) fn campaigns(world: &World, project: &Project, rows: &mut Rows) {
    for campaign in Campaign::all(world, project) {
        let name = &project.name;
        let (subject, body) = match campaign.occasion {
            Occasion::SaveTheDate => (
                "Save the date",
                "Please keep the day free. The invitation follows.",
            ),
            Occasion::Invitation => (
                "You are invited",
                "We would love to have you with us. Please reply by the link below.",
            ),
            Occasion::Reminder => (
                "Please reply",
                "We have not heard from you yet and would like to plan your seat.",
            ),
            Occasion::Update => (
                "An update",
                "The schedule has changed slightly. Please see the site for the details.",
            ),
            Occasion::ThankYou => (
                "Thank you",
                "It was wonderful to have you with us. The photos are online.",
            ),
        };
        rows.row()
            .id(world.id(Table::MessagingCampaigns, project.index, campaign.index))
            .id(world.id(Table::Projects, project.index, 0))
            .text(campaign.channel);
        if campaign.channel == "EMAIL" {
            rows.format(format_args!("{subject}: {name}"))
                .format(format_args!("<p>Dear {{{{first_name}}}},</p><p>{body}</p><p><a href=\"{{{{link}}}}\">{}</a></p>", Html(name)));
        } else {
            rows.null().null();
        }
        rows.format(format_args!(
            "Dear {{{{first_name}}}},\n\n{body}\n\n{name}: {{{{link}}}}"
        ))
        .text(campaign.status)
        .time_or_null(campaign.scheduled_at)
        .time(campaign.created_at);
    }
}

/// Text inside an HTML element.
struct Html<'a>(&'a str);

impl std::fmt::Display for Html<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0
            .split_inclusive('&')
            .try_for_each(|part| match part.strip_suffix('&') {
                Some(before) => write!(out, "{before}&amp;"),
                None => out.write_str(part),
            })
    }
}
