//! Rows in PostgreSQL's binary COPY format, which the server reads without parsing text.

use std::fmt;
use std::io::Write as _;
use std::net::IpAddr;

use uuid::Uuid;

use super::clock::Micros;

const SIGNATURE: &[u8] = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0";
const TRAILER: [u8; 2] = (-1_i16).to_be_bytes();
/// PostgreSQL counts time from 2000-01-01.
const EPOCH_2000: Micros = 946_684_800_000_000;
const TEXT_OID: i32 = 25;

/// A buffer of encoded rows. Fields follow in the order of the column list, each by the method of its type; enum
/// columns take their value as text.
#[derive(Debug)]
pub(crate) struct Rows {
    buffer: Vec<u8>,
    columns: i16,
    fields: i16,
    rows: u64,
}

impl Rows {
    pub(crate) fn new(columns: usize) -> Self {
        let columns = columns as i16;
        Self {
            buffer: Vec::new(),
            columns,
            fields: columns,
            rows: 0,
        }
    }

    /// Rows written since the beginning.
    pub(crate) const fn count(&self) -> u64 {
        self.rows
    }

    /// The bytes not yet taken.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.buffer
    }

    pub(crate) fn clear(&mut self) {
        self.buffer.clear();
    }

    /// Begins a COPY stream.
    pub(crate) fn open(&mut self) {
        self.buffer.extend_from_slice(SIGNATURE);
    }

    /// Ends a COPY stream.
    pub(crate) fn close(&mut self) {
        self.buffer.extend_from_slice(&TRAILER);
    }

    /// Begins a row.
    pub(crate) fn row(&mut self) -> &mut Self {
        debug_assert_eq!(self.fields, self.columns, "the row before is incomplete");
        self.fields = 0;
        self.rows += 1;
        self.buffer.extend_from_slice(&self.columns.to_be_bytes());
        self
    }

    fn field(&mut self, bytes: &[u8]) -> &mut Self {
        self.fields += 1;
        let length = bytes.len() as i32;
        self.buffer.extend_from_slice(&length.to_be_bytes());
        self.buffer.extend_from_slice(bytes);
        self
    }

    /// A field whose length is known only once it is written.
    fn sized(&mut self, write: impl FnOnce(&mut Vec<u8>)) -> &mut Self {
        self.fields += 1;
        let start = self.buffer.len();
        self.buffer.extend_from_slice(&[0; 4]);
        write(&mut self.buffer);
        let length = (self.buffer.len() - start - 4) as i32;
        self.buffer[start..start + 4].copy_from_slice(&length.to_be_bytes());
        self
    }

    pub(crate) fn null(&mut self) -> &mut Self {
        self.fields += 1;
        self.buffer.extend_from_slice(&(-1_i32).to_be_bytes());
        self
    }

    fn optional<T>(&mut self, value: Option<T>, write: fn(&mut Self, T) -> &mut Self) -> &mut Self {
        match value {
            Some(value) => write(self, value),
            None => self.null(),
        }
    }

    pub(crate) fn id(&mut self, id: Uuid) -> &mut Self {
        self.field(id.as_bytes())
    }

    pub(crate) fn id_or_null(&mut self, id: Option<Uuid>) -> &mut Self {
        self.optional(id, Self::id)
    }

    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        self.field(text.as_bytes())
    }

    pub(crate) fn text_or_null(&mut self, text: Option<&str>) -> &mut Self {
        match text {
            Some(text) => self.text(text),
            None => self.null(),
        }
    }

    /// Text written in place.
    pub(crate) fn format(&mut self, text: fmt::Arguments<'_>) -> &mut Self {
        self.sized(|buffer| {
            buffer
                .write_fmt(text)
                .expect("writing to a Vec cannot fail");
        })
    }

    /// A jsonb value written in place.
    pub(crate) fn json(&mut self, text: fmt::Arguments<'_>) -> &mut Self {
        self.sized(|buffer| {
            buffer.push(1);
            buffer
                .write_fmt(text)
                .expect("writing to a Vec cannot fail");
        })
    }

    pub(crate) fn int(&mut self, value: i32) -> &mut Self {
        self.field(&value.to_be_bytes())
    }

    pub(crate) fn float(&mut self, value: f64) -> &mut Self {
        self.field(&value.to_be_bytes())
    }

    pub(crate) fn flag(&mut self, value: bool) -> &mut Self {
        self.field(&[u8::from(value)])
    }

    pub(crate) fn time(&mut self, at: Micros) -> &mut Self {
        self.field(&(at - EPOCH_2000).to_be_bytes())
    }

    pub(crate) fn time_or_null(&mut self, at: Option<Micros>) -> &mut Self {
        self.optional(at, Self::time)
    }

    pub(crate) fn inet(&mut self, address: IpAddr) -> &mut Self {
        // Family (as PostgreSQL numbers them), prefix length, not a cidr, address length.
        match address {
            IpAddr::V4(v4) => {
                let octets = v4.octets();
                let mut bytes = [2, 32, 0, 4, 0, 0, 0, 0];
                bytes[4..].copy_from_slice(&octets);
                self.field(&bytes)
            }
            IpAddr::V6(v6) => {
                let mut bytes = [0; 20];
                bytes[..4].copy_from_slice(&[3, 128, 0, 16]);
                bytes[4..].copy_from_slice(&v6.octets());
                self.field(&bytes)
            }
        }
    }

    /// A one-dimensional text array.
    pub(crate) fn texts(&mut self, items: &[&str]) -> &mut Self {
        self.sized(|buffer| {
            let dimensions = i32::from(!items.is_empty());
            for number in [dimensions, 0, TEXT_OID] {
                buffer.extend_from_slice(&number.to_be_bytes());
            }
            if items.is_empty() {
                return;
            }
            for number in [items.len() as i32, 1] {
                buffer.extend_from_slice(&number.to_be_bytes());
            }
            for item in items {
                buffer.extend_from_slice(&(item.len() as i32).to_be_bytes());
                buffer.extend_from_slice(item.as_bytes());
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_its_field_count_and_its_fields() {
        let mut rows = Rows::new(3);
        rows.row().int(7).null().format(format_args!("{}", "ab"));
        assert_eq!(
            rows.bytes(),
            [
                0, 3, 0, 0, 0, 4, 0, 0, 0, 7, 255, 255, 255, 255, 0, 0, 0, 2, b'a', b'b'
            ]
        );
        assert_eq!(rows.count(), 1);
    }

    #[test]
    fn times_count_from_2000() {
        let mut rows = Rows::new(1);
        rows.row().time(EPOCH_2000 + 1);
        assert_eq!(rows.bytes()[6..], 1_i64.to_be_bytes());
    }
}
