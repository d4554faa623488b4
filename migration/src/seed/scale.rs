//! How much to seed.

use std::str::FromStr;

use serde::Serialize;

/// The number of rows a seed aims at. Tables not named here follow from these: about 3.5 answers a submission, half
/// a message a guest, and so on.
///
/// ```
/// # use migration::seed::Scale;
/// let medium: Scale = "medium".parse()?;
/// assert_eq!(medium.guests, 100_000);
///
/// let by_guests: Scale = "250k".parse()?;
/// assert_eq!(by_guests.access_logs, 750_000);
/// # Ok::<(), migration::seed::ScaleError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Scale {
    /// Organizations: couples, planners and venues.
    pub organizations: u64,
    /// Projects, few of them large and many small.
    pub projects: u64,
    /// Guests of all projects together.
    pub guests: u64,
    /// Invites: to guests, to households, and one open link per project.
    pub invites: u64,
    /// Access logs, spread over the 24 months before the reference date.
    pub access_logs: u64,
    /// RSVP submissions, at most one per guest.
    pub submissions: u64,
}

/// Why a scale cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScaleError {
    /// Neither a name nor a number.
    #[error(
        "`{0}` is not a scale: use small, medium, large, or a number of guests such as 25000, 250k or 2m"
    )]
    Unknown(String),
    /// A number outside of what can be generated.
    #[error("{what} is {value}, but must be between {least} and {most}")]
    OutOfRange {
        /// The part of the scale.
        what: &'static str,
        /// Its value.
        value: u64,
        /// The smallest value allowed beside the other parts.
        least: u64,
        /// The largest value allowed beside the other parts.
        most: u64,
    },
}

impl Scale {
    /// Fewest projects: one of every status, and one of every age.
    const LEAST_PROJECTS: u64 = 6;
    /// Bounds the memory that the projects take: about half a kilobyte each.
    const MOST_PROJECTS: u64 = 1_000_000;
    const MOST_GUESTS: u64 = 100_000_000;
    /// Bounds the memory one project takes while its rows are written.
    const MOST_GUESTS_PER_PROJECT: u64 = 20_000;

    /// A demonstration: every feature in use, readable by eye, loaded in a second.
    #[must_use]
    pub const fn small() -> Self {
        Self {
            organizations: 8,
            projects: 24,
            guests: 2_000,
            invites: 2_000,
            access_logs: 6_000,
            submissions: 1_200,
        }
    }

    /// Large enough for plans and indexes to matter.
    #[must_use]
    pub const fn medium() -> Self {
        Self {
            organizations: 50,
            projects: 600,
            guests: 100_000,
            invites: 100_000,
            access_logs: 300_000,
            submissions: 60_000,
        }
    }

    /// The size that benchmarks are measured on.
    #[must_use]
    pub const fn large() -> Self {
        Self {
            organizations: 300,
            projects: 6_000,
            guests: 1_000_000,
            invites: 1_000_000,
            access_logs: 3_000_000,
            submissions: 600_000,
        }
    }

    /// The proportions of [`Scale::large`] around a number of guests.
    #[must_use]
    pub const fn of_guests(guests: u64) -> Self {
        let projects = at_least(guests.saturating_mul(6) / 1_000, Self::LEAST_PROJECTS);
        Self {
            organizations: at_least(projects / 20, Self::LEAST_PROJECTS),
            projects,
            guests,
            invites: guests,
            access_logs: guests.saturating_mul(3),
            submissions: guests.saturating_mul(6) / 10,
        }
    }

    /// Checks that the parts fit together.
    ///
    /// # Errors
    /// [`ScaleError::OutOfRange`] names the first part that does not.
    pub fn validate(&self) -> Result<(), ScaleError> {
        within(
            "projects",
            self.projects,
            Self::LEAST_PROJECTS,
            Self::MOST_PROJECTS,
        )?;
        within("organizations", self.organizations, 3, self.projects)?;
        let most_guests = (self.projects * Self::MOST_GUESTS_PER_PROJECT).min(Self::MOST_GUESTS);
        within("guests", self.guests, self.projects, most_guests)?;
        within("invites", self.invites, self.projects, self.guests * 2)?;
        within("access_logs", self.access_logs, 0, self.invites * 100)?;
        within("submissions", self.submissions, 0, self.guests)
    }
}

const fn within(what: &'static str, value: u64, least: u64, most: u64) -> Result<(), ScaleError> {
    if least <= value && value <= most {
        Ok(())
    } else {
        Err(ScaleError::OutOfRange {
            what,
            value,
            least,
            most,
        })
    }
}

const fn at_least(value: u64, least: u64) -> u64 {
    if value < least { least } else { value }
}

impl FromStr for Scale {
    type Err = ScaleError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let lower = text.trim().to_ascii_lowercase().replace('_', "");
        match lower.as_str() {
            "small" => return Ok(Self::small()),
            "medium" => return Ok(Self::medium()),
            "large" => return Ok(Self::large()),
            _ => {}
        }
        let (digits, unit) = match lower.strip_suffix(['k', 'm']) {
            Some(digits) if lower.ends_with('k') => (digits, 1_000),
            Some(digits) => (digits, 1_000_000),
            None => (lower.as_str(), 1),
        };
        let guests = digits
            .parse::<u64>()
            .ok()
            .and_then(|number| number.checked_mul(unit))
            .ok_or_else(|| ScaleError::Unknown(text.to_owned()))?;
        within("guests", guests, Self::LEAST_PROJECTS, Self::MOST_GUESTS)?;
        Ok(Self::of_guests(guests))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_named_scales_fit_together() {
        for scale in [Scale::small(), Scale::medium(), Scale::large()] {
            assert_eq!(scale.validate(), Ok(()));
        }
        assert_eq!(Scale::of_guests(1_000_000), Scale::large());
    }

    #[test]
    fn numbers_are_guests() {
        for text in ["250k", "250_000", "250000", " 250K "] {
            assert_eq!(text.parse::<Scale>().map(|scale| scale.guests), Ok(250_000));
        }
        assert_eq!(
            "2m".parse::<Scale>().map(|scale| scale.projects),
            Ok(12_000)
        );
    }

    #[test]
    fn nonsense_is_refused_by_name() {
        for text in [
            "",
            "huge",
            "-5",
            "k",
            "1.5m",
            "99999999999999999999",
            "99999999999999999m",
        ] {
            assert_eq!(
                text.parse::<Scale>(),
                Err(ScaleError::Unknown(text.to_owned()))
            );
        }
        assert!(matches!(
            "0".parse::<Scale>(),
            Err(ScaleError::OutOfRange { what: "guests", .. })
        ));
        assert!("9999999m".parse::<Scale>().is_err());
        for guests in [6, 7, 999, 100_000_000] {
            assert_eq!(Scale::of_guests(guests).validate(), Ok(()));
        }
    }
}
