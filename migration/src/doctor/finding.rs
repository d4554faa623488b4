use std::fmt;

use serde::Serialize;

/// How bad a finding is. The worst comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Severity {
    /// Writes fail, or will; tenants may see each other's rows.
    Critical,
    /// It gets worse by itself.
    Warning,
    /// It costs something, and may be meant.
    Notice,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Severity::Critical => "CRITICAL",
            Severity::Warning => "WARNING",
            Severity::Notice => "NOTICE",
        })
    }
}

/// One thing that somebody has to do something about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// The check that found it: `invalid indexes`.
    pub check: &'static str,
    /// What it is about: `index guests.idx_guests_group`.
    pub object: String,
    /// What is wrong, with the figures.
    pub problem: String,
    /// Why it matters.
    pub why: String,
    /// The command or the statements to paste, or what to do where nothing can be pasted.
    pub next: String,
}
