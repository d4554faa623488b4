//! Time without a clock: everything happens relative to one fixed date.

use chrono::{DateTime, Datelike, Months, NaiveDate, NaiveTime, Utc, Weekday};

use super::rng::Rng;

/// The day on which the demo world stands still: what happened lies before it, what is planned after it.
pub const REFERENCE_DATE: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 1) {
    Some(date) => date,
    None => NaiveDate::MIN,
};

/// Microseconds since 1970-01-01 00:00 UTC.
pub(crate) type Micros = i64;

pub(crate) const SECOND: Micros = 1_000_000;
pub(crate) const MINUTE: Micros = 60 * SECOND;
pub(crate) const HOUR: Micros = 60 * MINUTE;
pub(crate) const DAY: Micros = 24 * HOUR;
pub(crate) const NOW: Micros = REFERENCE_DATE
    .and_time(NaiveTime::MIN)
    .and_utc()
    .timestamp_micros();

/// Months of history that access logs and messages cover.
pub(crate) const MONTHS: u32 = 24;

/// The first instant of month `month` of the history; `month_start(MONTHS)` is the reference date.
pub(crate) fn month_start(month: u32) -> Micros {
    let back = Months::new(MONTHS.saturating_sub(month));
    let date = REFERENCE_DATE
        .checked_sub_months(back)
        .unwrap_or(REFERENCE_DATE);
    date.and_time(NaiveTime::MIN).and_utc().timestamp_micros()
}

pub(crate) fn datetime(at: Micros) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(at).unwrap_or_default()
}

pub(crate) fn year(at: Micros) -> i32 {
    datetime(at).year()
}

/// Midnight (UTC) of the day of `at`, moved forward to the wanted weekday.
pub(crate) fn next_weekday(at: Micros, weekday: Weekday) -> Micros {
    let midnight = at - at.rem_euclid(DAY);
    let ahead = weekday.days_since(datetime(midnight).weekday());
    midnight + i64::from(ahead) * DAY
}

/// The time of day at which people look at their phones: seldom at night, mostly in the evening.
pub(crate) fn waking_hour(rng: &mut Rng) -> Micros {
    let hour = rng.weighted(&[
        (2, 0),
        (9, 7),
        (15, 10),
        (18, 13),
        (22, 16),
        (30, 19),
        (4, 22),
    ]);
    let length = if hour == 22 { 2 } else { 3 };
    hour * HOUR + rng.range(0, length * HOUR - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_history_ends_at_the_reference_date() {
        assert_eq!(month_start(MONTHS), NOW);
        assert_eq!(
            datetime(month_start(0)).to_rfc3339(),
            "2024-11-01T00:00:00+00:00"
        );
    }

    #[test]
    fn weekdays_are_found_forward() {
        // 2026-11-01 is a Sunday.
        assert_eq!(next_weekday(NOW, Weekday::Sun), NOW);
        assert_eq!(next_weekday(NOW, Weekday::Sat), NOW + 6 * DAY);
    }
}
