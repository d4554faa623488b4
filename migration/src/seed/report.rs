//! What a seed did.

use std::time::Duration;

use serde::{Serialize, Serializer};

/// An invite whose token is known, to try the application with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SampleInvite {
    /// What is special about it.
    pub description: &'static str,
    /// The token as it stands in the link: 32 bytes in hex. The database holds its SHA-256.
    pub token: String,
    /// The passcode it asks for, if any.
    pub passcode: Option<String>,
    /// The name of its project.
    pub project: String,
}

/// The rows a seed wrote and where to begin to look at them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Each table with its number of rows, in the order of loading.
    pub tables: Vec<(&'static str, u64)>,
    /// From the first check to the last statistics gathered.
    #[serde(rename = "seconds", serialize_with = "seconds")]
    pub duration: Duration,
    /// The address of a user who owns the largest organization and with it the largest project.
    pub user_email: &'static str,
    /// One invite of each sort.
    pub invites: Vec<SampleInvite>,
}

impl Report {
    /// The rows of all tables.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|(_, rows)| rows).sum()
    }
}

fn seconds<S: Serializer>(duration: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(duration.as_secs_f64())
}
