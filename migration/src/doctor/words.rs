//! Figures as people read them, and names as they are pasted.

use crate::{connect::DEFAULT_SCHEMA, ddl::quote};

const UNITS: [(&str, i64); 4] = [
    ("TB", 1 << 40),
    ("GB", 1 << 30),
    ("MB", 1 << 20),
    ("kB", 1 << 10),
];

/// `8 kB`, `1.5 GB`
pub(crate) fn bytes(bytes: i64) -> String {
    for (unit, size) in UNITS {
        if bytes >= size {
            return match bytes as f64 / size as f64 {
                few if few < 9.95 => format!("{few:.1} {unit}"),
                many => format!("{many:.0} {unit}"),
            };
        }
    }
    format!("{bytes} B")
}

/// `1,234,567`
pub(crate) fn number(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if number < 0 { format!("-{text}") } else { text }
}

/// `90 s`, `12 min`, `3 h`, `8 days`
pub(crate) fn time(seconds: i64) -> String {
    match seconds {
        ..=119 => format!("{seconds} s"),
        120..=7_199 => format!("{} min", seconds / 60),
        7_200..=172_799 => format!("{} h", seconds / 3_600),
        _ => format!("{} days", seconds / 86_400),
    }
}

/// `42 %`
pub(crate) fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

/// A literal as it stands in SQL.
pub(crate) fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// The name of something in a schema as it stands in SQL: with the schema, unless that is the one that a session looks in by
/// itself.
pub(crate) fn named(name: &str, schema: &str) -> String {
    match schema {
        DEFAULT_SCHEMA => quote(name),
        _ => format!("{}.{}", quote(schema), quote(name)),
    }
}

/// How this program is called for a schema.
pub(crate) fn command(verb: &str, schema: &str) -> String {
    let command = format!("cargo run -p migration -- {verb}");
    match schema {
        DEFAULT_SCHEMA => command,
        _ => format!("{command} --schema {}", argument(schema)),
    }
}

/// A name as it stands in a shell.
pub(crate) fn argument(name: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    if !name.is_empty() && name.chars().all(is_plain) {
        return name.to_owned();
    }
    format!("'{}'", name.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_short() {
        assert_eq!(bytes(512), "512 B");
        assert_eq!(bytes(8_192), "8.0 kB");
        assert_eq!(bytes(10 << 20), "10 MB");
        assert_eq!(number(-1_234_567), "-1,234,567");
        assert_eq!(number(999), "999");
        assert_eq!(time(119), "119 s");
        assert_eq!(time(600), "10 min");
        assert_eq!(percent(0.424), "42 %");
        assert_eq!(argument("it's"), r"'it'\''s'");
    }

    #[test]
    fn another_schema_is_named() {
        assert_eq!(named("order", DEFAULT_SCHEMA), "\"order\"");
        assert_eq!(named("guests", "Event app"), "\"Event app\".guests");
        assert_eq!(
            command("up", DEFAULT_SCHEMA),
            "cargo run -p migration -- up"
        );
        assert_eq!(
            command("up", "Event app"),
            "cargo run -p migration -- up --schema 'Event app'"
        );
    }
}
