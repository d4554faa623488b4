//! A place in an order, as a text for URLs.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use crate::{Error, hex};

const CHECK: usize = 4;
const ORDER: usize = 8;

/// A place in an ordered query: after the last row of a page.
///
/// As text it has hexadecimal digits only, so it fits URLs as it is; as JSON it is that text. Whoever
/// has it can read the sort columns of that row, which the page itself showed, and asking for rows
/// after another place shows nothing that the query would not: it needs no secret. A checksum finds
/// damage.
///
/// ```
/// use entity::{Error, page::Cursor};
///
/// assert!(matches!("0123".parse::<Cursor>(), Err(Error::InvalidCursor(_))));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// Identifies the order it belongs to.
    pub(super) order: u64,
    /// The row's sort columns.
    pub(super) values: Vec<Json>,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut content = self.order.to_be_bytes().to_vec();
        serde_json::to_writer(&mut content, &self.values).map_err(|_| fmt::Error)?;
        let bytes: Vec<_> = check(&content).into_iter().chain(content).collect();
        f.write_str(&hex::encode(&bytes))
    }
}

impl FromStr for Cursor {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let bytes = hex::decode(text).ok_or(Error::InvalidCursor("it is not hexadecimal"))?;
        let cut = Error::InvalidCursor("it is cut off");
        let Some((found, content)) = bytes.split_first_chunk::<CHECK>() else {
            return Err(cut);
        };
        let Some((order, values)) = content.split_first_chunk::<ORDER>() else {
            return Err(cut);
        };
        if *found != check(content) {
            return Err(Error::InvalidCursor("it was changed or cut off"));
        }
        let values = serde_json::from_slice(values)
            .map_err(|_| Error::InvalidCursor("it holds no values"))?;
        Ok(Self {
            order: u64::from_be_bytes(*order),
            values,
        })
    }
}

impl Serialize for Cursor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Cursor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// The number that stands for an order in its cursors.
pub(super) fn fingerprint(order: &str) -> u64 {
    u64::from_be_bytes(first_bytes(order.as_bytes()))
}

fn check(content: &[u8]) -> [u8; CHECK] {
    first_bytes(content)
}

fn first_bytes<const N: usize>(content: &[u8]) -> [u8; N] {
    let digest = Sha256::digest(content);
    std::array::from_fn(|index| digest[index])
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn cursor() -> Cursor {
        Cursor {
            order: fingerprint("guests: last_name, id"),
            values: vec![json!("Ø'Brien \u{1F470}"), json!(null), json!(-7)],
        }
    }

    #[test]
    fn comes_back_from_text_and_json() -> Result<(), Box<dyn std::error::Error>> {
        let cursor = cursor();
        assert_eq!(cursor.to_string().parse::<Cursor>()?, cursor);
        let json = serde_json::to_string(&cursor)?;
        assert_eq!(serde_json::from_str::<Cursor>(&json)?, cursor);
        Ok(())
    }

    #[test]
    fn every_change_and_every_cut_is_found() {
        let text = cursor().to_string();
        for at in 0..text.len() {
            let other = if &text[at..=at] == "0" { "1" } else { "0" };
            let changed = format!("{}{other}{}", &text[..at], &text[at + 1..]);
            assert!(changed.parse::<Cursor>().is_err(), "{changed}");
            assert!(text[..at].parse::<Cursor>().is_err(), "{at}");
        }
        for text in ["", "zz", "é", "💍💍", "../..", &format!("{text}00")] {
            assert!(text.parse::<Cursor>().is_err(), "{text}");
        }
    }
}
