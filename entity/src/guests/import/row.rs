//! What an import takes in.

use serde::{Deserialize, Serialize};

/// Most characters of a first or last name.
pub const MAX_NAME: usize = 200;
/// Most characters of a role.
pub const MAX_ROLE: usize = 64;
/// Most characters of the name of a group or a tag.
pub const MAX_LABEL: usize = 100;
/// Most contacts of a guest.
pub const MAX_CONTACTS: usize = 10;
/// Most tags of a guest.
pub const MAX_TAGS: usize = 50;

/// A guest to import, as somebody wrote it down. Blank texts stand for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GuestRow {
    /// Line that problems are reported with; when absent, the position among the rows, from 1.
    pub line: Option<u64>,
    /// Given name; at most [`MAX_NAME`] characters.
    pub first_name: String,
    /// Family name; at most [`MAX_NAME`] characters. One of both names is needed.
    pub last_name: String,
    /// Part the guest plays, such as `VIP`; at most [`MAX_ROLE`] characters.
    pub role: String,
    /// Name of the guest's group; at most [`MAX_LABEL`] characters.
    pub group: String,
    /// How the guest is reached; at most [`MAX_CONTACTS`].
    pub contacts: Vec<ContactRow>,
    /// Names of the guest's tags; at most [`MAX_TAGS`] of [`MAX_LABEL`] characters.
    pub tags: Vec<String>,
}

/// A contact of a guest to import.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContactRow {
    /// Email address such as `ann@example.com`.
    pub email: String,
    /// Phone number: 7 to 15 digits, with `+` or `00` before the country code if there is one. Spaces
    /// and any of `-./()` may separate them; `(0)` may not be in it, since nobody dials it.
    pub phone: String,
}

impl ContactRow {
    pub(super) fn is_blank(&self) -> bool {
        self.email.is_empty() && self.phone.is_empty()
    }
}
