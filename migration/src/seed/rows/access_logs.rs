//! invite_access_logs.

use crate::seed::clock::{DAY, Micros, NOW, SECOND, month_start, waking_hour};
use crate::seed::copy::Rows;
use crate::seed::envelope::Invites;
use crate::seed::party::Party;
use crate::seed::rng::Rng;
use crate::seed::table::Table;
use crate::seed::visitors::{USER_AGENTS, address};
use crate::seed::world::{Project, World};

/// After the event, for the photos.
const AFTERWARDS: Micros = 14 * DAY;

pub(super) fn logs(world: &World, project: &Project, month: u32, rows: &mut Rows) {
    let (from, until) = (month_start(month), month_start(month + 1));
    let ends = project.dates.event_day + AFTERWARDS + 2 * DAY;
    if project.logs == 0 || project.dates.sent_at >= until || ends < from {
        return;
    }
    let invites = Invites::of(world, project, &Party::of(world, project));
    for index in 0..project.logs {
        let mut rng = world.rng(Table::InviteAccessLogs, project.index, index);
        let invite = opened(&invites, &mut rng);
        let mut at = opened_at(project, &mut rng);
        if invites.list[invite as usize].replaces {
            at = at.max(invites.terms(world, project, invite).created_at + SECOND);
        }
        if !(from..until).contains(&at) {
            continue;
        }
        let mut home = world.rng(Table::InviteAccessLogs, invite, project.index);
        let device = home.pick_skewed(USER_AGENTS);
        let (address, agent) = if rng.chance(720) {
            (address(&mut home), device)
        } else {
            (address(&mut rng), rng.pick_skewed(USER_AGENTS))
        };
        rows.row()
            .id(world.id(Table::InviteAccessLogs, project.index, index))
            .id(world.id(Table::Invites, project.index, invite));
        rows.time(at)
            .inet(address)
            .text_or_null((!rng.chance(15)).then_some(agent));
    }
}

/// Which invite was opened: some a dozen times, some never, the open link all the time.
fn opened(invites: &Invites, rng: &mut Rng) -> u32 {
    if rng.chance(25) {
        return 0;
    }
    let count = invites.list.len() as u64;
    let rank = (rng.unit() * rng.unit() * count as f64) as u64;
    // Spread over the list, so that popularity does not follow the alphabet.
    (rank * 48_271 % count) as u32
}

fn opened_at(project: &Project, rng: &mut Rng) -> Micros {
    let sent_at = project.dates.sent_at;
    let event_day = project.dates.event_day;
    let span = (event_day + AFTERWARDS).min(NOW) - sent_at;
    let day = match rng.below(100) {
        0..50 => sent_at + (rng.unit() * rng.unit() * span.min(21 * DAY) as f64) as Micros,
        50..82 => sent_at + rng.range(0, span),
        _ if event_day + 2 * DAY < NOW => event_day + rng.range(-3 * DAY, 2 * DAY),
        _ => sent_at + rng.range(0, span),
    };
    let at = project.city.local(day - day.rem_euclid(DAY), 0, 0) + waking_hour(rng);
    if (sent_at..NOW).contains(&at) {
        at
    } else {
        day.clamp(sent_at, NOW - SECOND)
    }
}
