//! What an import gives back.

use std::fmt;

use serde::Serialize;

use super::check::Draft;
use crate::ids::GuestId;

/// What an import did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[must_use = "rows that were not imported are among the problems, and no error"]
pub struct ImportReport {
    /// Rows that were given; each is either imported or skipped.
    pub rows: usize,
    /// Guests written.
    pub imported: usize,
    /// Rows left out: bad ones, duplicates, and every row when one bad row refuses all.
    pub skipped: usize,
    /// Contacts written.
    pub contacts: usize,
    /// Names of the tags that were made, sorted.
    pub new_tags: Vec<String>,
    /// Names of the groups that were made, sorted.
    pub new_groups: Vec<String>,
    /// What is wrong with the rows, in their order.
    pub problems: Vec<RowProblem>,
}

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RowProblem {
    /// Line of the row.
    pub line: u64,
    /// Where in the row.
    pub field: Field,
    /// What is wrong.
    pub reason: Reason,
    /// What it means for the row.
    pub severity: Severity,
}

/// What a problem means for its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The row is imported all the same, unless something else is wrong.
    Warning,
    /// The row is a duplicate and is left out, as asked.
    Skipped,
    /// The row is bad.
    Error,
}

/// A part of a row. Contacts and tags are counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Field {
    /// First and last name together.
    Name,
    /// The first name.
    FirstName,
    /// The last name.
    LastName,
    /// The role.
    Role,
    /// The group.
    Group,
    /// The contacts together.
    Contacts,
    /// The email address of a contact.
    Email(usize),
    /// The phone number of a contact.
    Phone(usize),
    /// The tags together.
    Tags,
    /// A tag.
    Tag(usize),
}

/// What is wrong with a part of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Reason {
    /// Neither first nor last name.
    #[error("missing: give a first or a last name")]
    Missing,
    /// Too long.
    #[error("longer than {max} characters")]
    TooLong {
        /// Most characters.
        max: usize,
    },
    /// Too many of them.
    #[error("more than {max}")]
    TooMany {
        /// How many there may be.
        max: usize,
    },
    /// A character that PostgreSQL cannot store.
    #[error("holds a NUL character, which cannot be stored: remove it")]
    NulCharacter,
    /// No email address.
    #[error("not an email address: write one, such as ann@example.com")]
    MalformedEmail,
    /// No phone number.
    #[error(
        "not a phone number: write 7 to 15 digits, with + or 00 before the country code and without (0)"
    )]
    MalformedPhone,
    /// An earlier row has the same; one that is bad or a duplicate itself does not count.
    #[error("the same as in line {line}")]
    InFile {
        /// Line of the first such row.
        line: u64,
    },
    /// A guest of the project has the same.
    #[error("the same as of guest {guest}")]
    InProject {
        /// The guest.
        guest: GuestId,
    },
}

impl ImportReport {
    /// What makes rows bad: problems of [`Severity::Error`].
    pub fn errors(&self) -> impl Iterator<Item = &RowProblem> {
        let problems = self.problems.iter();
        problems.filter(|problem| problem.severity == Severity::Error)
    }

    pub(super) fn take(&mut self, accepted: &[Draft]) {
        self.imported = accepted.len();
        self.skipped = self.rows - self.imported;
        let contacts = accepted.iter().flat_map(|draft| draft.contacts());
        self.contacts = contacts.count();
    }
}

impl fmt::Display for RowProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, {}: {}", self.line, self.field, self.reason)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbered = |name: &str, number: &usize| format!("{name} {number}");
        f.pad(&match self {
            Self::Name => "name".into(),
            Self::FirstName => "first name".into(),
            Self::LastName => "last name".into(),
            Self::Role => "role".into(),
            Self::Group => "group".into(),
            Self::Contacts => "contacts".into(),
            Self::Email(number) => numbered("email", number),
            Self::Phone(number) => numbered("phone", number),
            Self::Tags => "tags".into(),
            Self::Tag(number) => numbered("tag", number),
        })
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Warning => "warning",
            Self::Skipped => "skipped",
            Self::Error => "error",
        })
    }
}
