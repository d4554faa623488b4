//! When a project happens.

use chrono::Weekday;

use super::projects::Kind;
use crate::seed::clock::{DAY, HOUR, Micros, NOW, month_start, next_weekday};
use crate::seed::rng::Rng;

/// The milestones of a project, in order: created, invites sent, event.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dates {
    pub(crate) created_at: Micros,
    pub(crate) sent_at: Micros,
    /// Midnight (UTC) of the day of the main event.
    pub(crate) event_day: Micros,
}

impl Dates {
    /// A project whose event is about `ahead` days after the reference date (before it when negative).
    pub(crate) fn around(ahead: i64, kind: Kind, rng: &mut Rng) -> Self {
        let weekday = match kind {
            Kind::Wedding | Kind::Birthday => Weekday::Sat,
            Kind::Gala => Weekday::Fri,
            Kind::Corporate | Kind::Conference => Weekday::Thu,
        };
        let event_day = next_weekday(NOW + ahead * DAY, weekday);
        let lead = match kind {
            Kind::Wedding => rng.range(70, 140),
            Kind::Conference => rng.range(60, 120),
            _ => rng.range(28, 70),
        };
        let earliest = month_start(0) + rng.range(0, 10) * DAY;
        let sent_at = (event_day - lead * DAY).max(earliest) + rng.range(8 * HOUR, 18 * HOUR);
        let planning = rng.range(20, 180) * DAY + rng.range(0, DAY);
        let latest = NOW - rng.range(2 * DAY, 40 * DAY);
        Self {
            created_at: (sent_at - planning).min(latest),
            sent_at,
            event_day,
        }
    }

    /// How much of the time from sending to the event has passed, 0 when nothing is sent yet.
    pub(crate) fn elapsed(&self) -> f64 {
        if self.sent_at >= NOW - DAY {
            return 0.0;
        }
        let passed = (NOW - self.sent_at) as f64;
        (passed / (self.event_day - self.sent_at) as f64).clamp(0.05, 1.0)
    }
}

/// Days from the reference date to an event: the past two years and most of the next, denser towards today.
pub(crate) fn ahead(rng: &mut Rng) -> i64 {
    let first = rng.range(-700, 220);
    if rng.chance(350) {
        first.max(rng.range(-700, 220))
    } else {
        first
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seed::table::Table;

    #[test]
    fn milestones_are_in_order() {
        for row in 0..2_000 {
            let mut rng = Rng::at(1, Table::Projects, row, 0);
            let ahead = ahead(&mut rng);
            for kind in [Kind::Wedding, Kind::Corporate, Kind::Conference] {
                let dates = Dates::around(ahead, kind, &mut rng);
                assert!(dates.created_at < dates.sent_at);
                assert!(dates.created_at < NOW);
                assert!(dates.sent_at + 10 * DAY < dates.event_day);
                assert!(dates.sent_at >= month_start(0));
            }
        }
    }
}
