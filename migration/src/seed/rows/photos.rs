//! photo_wall_settings, photo_uploads, photo_likes.

use std::fmt;

use super::events;
use crate::seed::clock::{HOUR, MINUTE, Micros, NOW};
use crate::seed::copy::Rows;
use crate::seed::envelope::Invites;
use crate::seed::party::Party;
use crate::seed::rng::Rng;
use crate::seed::table::Table;
use crate::seed::visitors::{USER_AGENTS, address};
use crate::seed::world::{Project, WHOLE, World};

const MOST_UPLOADS: u32 = 2_500;

pub(super) fn settings(world: &World, project: &Project, rows: &mut Rows) {
    let mut rng = world.rng(Table::PhotoWallSettings, project.index, 0);
    // A wall may have been looked at and left switched off.
    if !project.photo_wall && !rng.chance(200) {
        return;
    }
    let formats = rng.weighted(&[
        (7, &["jpg", "jpeg", "png"] as &[&str]),
        (2, &["jpg", "jpeg", "png", "heic"]),
        (1, &["jpg", "jpeg"]),
    ]);
    let created_at = project.dates.created_at + 4 * HOUR;
    rows.row()
        .id(world.id(Table::PhotoWallSettings, project.index, 0))
        .id(world.id(Table::Projects, project.index, 0))
        .flag(project.photo_wall)
        .text(rng.weighted(&[(5, "INVITE_TOKEN"), (3, "LINK"), (2, "BOTH")]))
        .text(moderation(world, project))
        .flag(rng.chance(850))
        .int(rng.weighted(&[(70, 10), (20, 25), (10, 5)]))
        .texts(formats)
        .time(created_at)
        .time(project.updated_at.max(created_at));
}

fn moderation(world: &World, project: &Project) -> &'static str {
    let mut rng = world.rng(Table::PhotoWallSettings, project.index, 1);
    rng.weighted(&[(65, "APPROVAL"), (35, "INSTANT")])
}

/// How many photos there are: none before the event.
fn count(world: &World, project: &Project) -> u32 {
    if !project.photo_wall || !project.is_over() {
        return 0;
    }
    let mut rng = world.rng(Table::PhotoUploads, project.index, WHOLE);
    (project.guests / 8 + rng.below(25)).min(MOST_UPLOADS)
}

struct Photo {
    guest: u32,
    status: &'static str,
    taken_at: Micros,
    rng: Rng,
}

fn photo(world: &World, project: &Project, index: u32) -> Photo {
    let mut rng = world.rng(Table::PhotoUploads, project.index, index);
    let guest = (rng.unit() * rng.unit() * f64::from(project.guests)) as u32;
    let status = rng.weighted(&[
        (86, "APPROVED"),
        (8, "PENDING"),
        (3, "REJECTED"),
        (3, "AUTO_REJECTED"),
    ]);
    let begins = events::starts_at(project, &events::plans(world, project)[0]);
    let late = rng.unit() * rng.unit();
    let taken_at = begins + rng.range(0, 9 * HOUR) + (late * (48 * HOUR) as f64) as Micros;
    Photo {
        guest,
        status,
        taken_at: taken_at.min(NOW - 2 * HOUR),
        rng,
    }
}

const CAPTIONS: &[&str] = &[
    "What a night!",
    "The first dance",
    "Best table in the room",
    "Sunset from the terrace",
    "Cake!",
    "So happy for you both",
    "Reunited after ten years",
    "The band was amazing",
    "Caught in the act",
    "Good morning from the brunch",
];

pub(super) fn uploads(world: &World, project: &Project, rows: &mut Rows) {
    let count = count(world, project);
    if count == 0 {
        return;
    }
    let invites = Invites::of(world, project, &Party::of(world, project));
    let approval = moderation(world, project) == "APPROVAL";
    for index in 0..count {
        let Photo {
            guest,
            status,
            taken_at,
            mut rng,
        } = photo(world, project, index);
        let id = world.id(Table::PhotoUploads, project.index, index);
        let project_id = world.id(Table::Projects, project.index, 0);
        let source = rng.weighted(&[(80, "UPLOAD"), (15, "WHATSAPP"), (5, "EMAIL")]);
        let known = !rng.chance(60);
        let moderated = status == "REJECTED" || status == "APPROVED" && approval;
        let reviewed_at = taken_at + rng.range(MINUTE, 2 * HOUR - MINUTE);
        let machine_at = (status == "AUTO_REJECTED").then_some(taken_at + 2_000_000);
        let (extension, mime) =
            rng.weighted(&[(9, ("jpg", "image/jpeg")), (1, ("png", "image/png"))]);
        let media = |folder| Media {
            folder,
            project: project_id,
            id,
            extension,
        };
        rows.row()
            .id(id)
            .id(project_id)
            .id_or_null(known.then(|| world.id(Table::Guests, project.index, guest)))
            .id_or_null(
                known
                    .then(|| world.id(Table::Invites, project.index, invites.held[guest as usize])),
            )
            .text(status)
            .text(source)
            .format(format_args!(
                "https://media.example.com/{}",
                media("original")
            ));
        if status == "PENDING" {
            rows.null().null();
        } else {
            rows.format(format_args!(
                "https://media.example.com/{}",
                media("thumbnail")
            ))
            .format(format_args!(
                "https://media.example.com/{}",
                media("processed")
            ));
        }
        rows.format(format_args!("{}", media("original")))
            .int(rng.range(180_000, 9_500_000) as i32)
            .text(mime)
            .text_or_null(rng.chance(400).then(|| rng.pick(CAPTIONS)));
        if source == "UPLOAD" {
            rows.inet(address(&mut rng))
                .text(rng.pick_skewed(USER_AGENTS));
        } else {
            rows.null().null();
        }
        let rejected = status == "AUTO_REJECTED";
        let unsafe_score = if rejected {
            0.80 + rng.unit() / 5.0
        } else {
            rng.unit() / 10.0
        };
        rows.json(format_args!(
            r#"{{"adult":{unsafe_score:.3},"violence":{:.3}}}"#,
            rng.unit() / 20.0
        ))
        .texts(if rejected {
            &["adult", "suggestive"]
        } else {
            &[]
        })
        .time_or_null(if moderated {
            Some(reviewed_at)
        } else {
            machine_at
        })
        .id_or_null(moderated.then(|| world.staff(project, &mut rng)))
        .text_or_null(
            (status == "REJECTED")
                .then(|| rng.pick(&["Blurred", "Duplicate", "Guest asked to remove it"])),
        )
        .time(taken_at)
        .time(if moderated {
            reviewed_at
        } else {
            machine_at.unwrap_or(taken_at)
        });
    }
}

/// Where a rendition of a photo is stored.
struct Media {
    folder: &'static str,
    project: uuid::Uuid,
    id: uuid::Uuid,
    extension: &'static str,
}

impl fmt::Display for Media {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "projects/{}/{}/{}.{}",
            self.project, self.folder, self.id, self.extension
        )
    }
}

/// A guest likes a photo once; visitors without an invite are known by their address.
pub(super) fn likes(world: &World, project: &Project, rows: &mut Rows) {
    for index in 0..count(world, project) {
        let photo = photo(world, project, index);
        if photo.status != "APPROVED" {
            continue;
        }
        let mut rng = world.rng(Table::PhotoLikes, project.index, index);
        let likes = ((rng.unit() * rng.unit() * 14.0) as u32).min(project.guests);
        let first = rng.below(project.guests);
        for nth in 0..likes {
            let anonymous = rng.chance(120);
            let guest = (first + nth) % project.guests;
            rows.row()
                .id(world.id(Table::PhotoLikes, project.index, index * 16 + nth))
                .id(world.id(Table::PhotoUploads, project.index, index))
                .id_or_null((!anonymous).then(|| world.id(Table::Guests, project.index, guest)));
            if anonymous || rng.chance(500) {
                rows.inet(address(&mut rng));
            } else {
                rows.null();
            }
            rows.time((photo.taken_at + rng.range(MINUTE, 72 * HOUR)).min(NOW - MINUTE));
        }
    }
}
