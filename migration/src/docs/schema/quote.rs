/// A name as SQL, quoted only when it has to be.
///
/// The server's own list of keywords differs between versions, so a name is quoted here when it is
/// no plain word, or reserved in any of them.
pub(super) fn identifier(name: &str) -> String {
    let mut characters = name.chars();
    let plain = characters
        .next()
        .is_some_and(|first| first.is_ascii_lowercase() || first == '_')
        && characters.all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '_');
    if plain && !RESERVED.split_whitespace().any(|word| word == name) {
        name.to_owned()
    } else {
        format!("\"{}\"", name.replace('"', "\"\""))
    }
}

/// Text as a SQL literal.
pub(super) fn literal(text: &str) -> String {
    let quoted = text.replace('\'', "''");
    if text.contains('\\') {
        format!("E'{}'", quoted.replace('\\', "\\\\"))
    } else {
        format!("'{quoted}'")
    }
}

/// The words that cannot name a column or table unquoted, in PostgreSQL 15 to 18.
const RESERVED: &str = "
    all analyse analyze and any array as asc asymmetric authorization binary both case cast
    check collate collation column concurrently constraint create cross current_catalog
    current_date current_role current_schema current_time current_timestamp current_user
    default deferrable desc distinct do else end except false fetch for foreign freeze from
    full grant group having ilike in initially inner intersect into is isnull join lateral
    leading left like limit localtime localtimestamp natural not notnull null offset on only
    or order outer overlaps placing primary references returning right select session_user
    similar some symmetric system_user table tablesample then to trailing true union unique
    user using variadic verbose when where window with
";

#[cfg(test)]
mod tests {
    use super::{identifier, literal};

    #[test]
    fn only_names_that_need_it_are_quoted() {
        assert_eq!(identifier("guest_tags"), "guest_tags");
        assert_eq!(identifier("uuid-ossp"), "\"uuid-ossp\"");
        assert_eq!(identifier("order"), "\"order\"");
        assert_eq!(identifier("Weird \"one\""), "\"Weird \"\"one\"\"\"");
        assert_eq!(identifier("1st"), "\"1st\"");
        assert_eq!(identifier(""), "\"\"");
    }

    #[test]
    fn literals_survive_quotes_and_backslashes() {
        assert_eq!(literal("it's"), "'it''s'");
        assert_eq!(literal(r"a\b'c"), r"E'a\\b''c'");
    }
}
