//! message_jobs, message_events.

use super::contacts::{Email, Phone};
use super::messaging::{Campaign, Occasion};
use crate::seed::clock::{HOUR, MINUTE, Micros, NOW, SECOND};
use crate::seed::copy::Rows;
use crate::seed::party::{Guest, Party, attends};
use crate::seed::rng::Rng;
use crate::seed::table::Table;
use crate::seed::world::{Project, World};

/// A message to one guest and what became of it.
struct Job {
    row: u32,
    guest: u32,
    status: &'static str,
    created_at: Micros,
    /// What the provider reported, and when.
    events: Vec<(&'static str, Micros)>,
}

impl Job {
    /// The job's row number within its project; four times this still fits the row number of an event.
    const fn row(campaign: u32, guest: u32) -> u32 {
        campaign << 18 | guest
    }

    fn updated_at(&self) -> Micros {
        self.events.last().map_or(self.created_at, |&(_, at)| at)
    }
}

fn each_job(
    world: &World,
    project: &Project,
    month: u32,
    mut visit: impl FnMut(&Campaign, &Guest, Job, Rng),
) {
    let campaigns: Vec<Campaign> = Campaign::all(world, project)
        .into_iter()
        .filter(|campaign| {
            campaign.month() == month && !matches!(campaign.status, "DRAFT" | "BLOCKED")
        })
        .collect();
    if campaigns.is_empty() {
        return;
    }
    let party = Party::of(world, project);
    for campaign in &campaigns {
        for (index, guest) in (0_u32..).zip(&party.guests) {
            let row = Job::row(campaign.index, index);
            let mut rng = world.rng(Table::MessageJobs, project.index, row);
            let reachable = if campaign.channel == "EMAIL" {
                guest.has_email
            } else {
                guest.has_phone
            };
            let wanted = match campaign.occasion {
                Occasion::SaveTheDate => rng.chance(600),
                Occasion::Invitation => rng.chance(950),
                Occasion::Reminder => rng.chance(220),
                Occasion::Update => rng.chance(350),
                Occasion::ThankYou => rng.chance(700) && attends(world, project, &party, index),
            };
            if reachable && wanted && !guest.is_child() {
                let job = job(campaign, row, index, &mut rng);
                visit(campaign, guest, job, rng);
            }
        }
    }
}

fn job(campaign: &Campaign, row: u32, guest: u32, rng: &mut Rng) -> Job {
    let status = match campaign.status {
        "SCHEDULED" => "SCHEDULED",
        "CANCELLED" => "CANCELLED",
        "FAILED" => rng.weighted(&[(9, "FAILED"), (1, "CANCELLED")]),
        "SENDING" => rng.weighted(&[
            (45, "DELIVERED"),
            (15, "SENT"),
            (20, "QUEUED"),
            (8, "SENDING"),
            (4, "DEFERRED"),
            (4, "RETRY"),
            (4, "RETRYING"),
        ]),
        "PAUSED" => rng.weighted(&[(50, "DELIVERED"), (50, "QUEUED")]),
        _ => rng.weighted(&[
            (880, "DELIVERED"),
            (50, "SENT"),
            (40, "BOUNCED"),
            (14, "FAILED"),
            (8, "DEFERRED"),
            (3, "COMPLAINED"),
            (3, "RETRY"),
            (2, "RETRYING"),
        ]),
    };
    let sent_at = campaign.scheduled_at.unwrap_or(campaign.created_at);
    let created_at = match status {
        "SCHEDULED" | "CANCELLED" => campaign.created_at + MINUTE,
        // A worker takes about ten messages a second.
        _ => (sent_at + i64::from(guest) * SECOND / 10).min(NOW - MINUTE),
    };
    let mut events = Vec::new();
    let mut at = created_at;
    let mut report = |event, least: Micros, most: Micros, rng: &mut Rng| {
        at = (at + rng.range(least, most)).min(NOW - SECOND);
        events.push((event, at));
    };
    match status {
        "SENT" => report("SENT", SECOND, 20 * SECOND, rng),
        "DELIVERED" | "COMPLAINED" | "BOUNCED" => {
            report("SENT", SECOND, 20 * SECOND, rng);
            report(
                if status == "BOUNCED" {
                    status
                } else {
                    "DELIVERED"
                },
                SECOND,
                MINUTE,
                rng,
            );
            if status == "COMPLAINED" {
                report(status, MINUTE, 24 * HOUR, rng);
            } else if status == "DELIVERED" && rng.chance(420) {
                report("OPENED", MINUTE, 40 * HOUR, rng);
                if rng.chance(450) {
                    report("CLICKED", 5 * SECOND, 10 * MINUTE, rng);
                }
            }
        }
        "FAILED" => report("FAILED", SECOND, 5 * MINUTE, rng),
        "DEFERRED" | "RETRY" | "RETRYING" => report("DEFERRED", SECOND, 5 * MINUTE, rng),
        _ => {}
    }
    Job {
        row,
        guest,
        status,
        created_at,
        events,
    }
}

pub(super) fn jobs(world: &World, project: &Project, month: u32, rows: &mut Rows) {
    each_job(world, project, month, |campaign, guest, job, mut rng| {
        let (attempts, error) = match job.status {
            "QUEUED" | "SCHEDULED" | "CANCELLED" => (0, None),
            "BOUNCED" => (1, Some("550 5.1.1 mailbox unavailable")),
            "FAILED" => (5, Some("provider rejected the message after 5 attempts")),
            "DEFERRED" => (1, Some("421 4.7.0 try again later")),
            "RETRY" | "RETRYING" => (2, Some("timeout while connecting to provider")),
            _ => (1, None),
        };
        rows.row()
            .id(world.id(Table::MessageJobs, project.index, job.row))
            .id(world.id(Table::MessagingCampaigns, project.index, campaign.index))
            .id(world.id(Table::Guests, project.index, job.guest));
        if campaign.channel == "EMAIL" {
            match Email::of(world, project, job.guest, guest) {
                Some(email) => rows.format(format_args!("{email}")),
                None => rows.null(),
            };
            rows.null();
        } else {
            rows.null();
            match Phone::of(world, project, job.guest, guest) {
                Some(phone) => rows.format(format_args!("{phone}")),
                None => rows.null(),
            };
        }
        rows.text(campaign.channel).text(job.status);
        match job.events.first() {
            Some(("FAILED" | "DEFERRED", _)) | None => rows.null(),
            Some(_) => rows.format(format_args!("msg_{:016x}", rng.next())),
        };
        rows.int(attempts)
            .text_or_null(error)
            .time(job.created_at)
            .time(job.updated_at());
    });
}

pub(super) fn events(world: &World, project: &Project, month: u32, rows: &mut Rows) {
    each_job(world, project, month, |campaign, _, job, mut rng| {
        let provider = if campaign.channel == "EMAIL" {
            "ses"
        } else {
            "whatsapp_cloud"
        };
        for (nth, (event, at)) in (0_u32..).zip(&job.events) {
            rows.row()
                .id(world.id(Table::MessageEvents, project.index, job.row << 2 | nth))
                .id(world.id(Table::MessageJobs, project.index, job.row))
                .text(event)
                .time(*at);
            match *event {
                "BOUNCED" => rows.json(format_args!(
                    r#"{{"provider":"{provider}","type":"Permanent","code":"5.1.1"}}"#
                )),
                "DEFERRED" => rows.json(format_args!(
                    r#"{{"provider":"{provider}","retry_after":{}}}"#,
                    60 * (1 + rng.below(10))
                )),
                "CLICKED" => {
                    rows.json(format_args!(r#"{{"provider":"{provider}","link":"rsvp"}}"#))
                }
                _ if rng.chance(100) => rows.null(),
                _ => rows.json(format_args!(r#"{{"provider":"{provider}"}}"#)),
            };
        }
    });
}
