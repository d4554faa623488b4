//! The one form in which texts are stored or compared.

/// Characters that may stand between the digits of a phone number.
const SEPARATORS: [char; 7] = ['-', '.', '/', '(', ')', '\u{2010}', '\u{2011}'];
/// Characters that mail programs give a meaning of their own.
const RESERVED: &str = r#"<>()[],;:\""#;

/// What `char::is_whitespace` finds, for the database to leave out.
pub(super) const WHITE_SPACE: &str = "\t\n\u{b}\u{c}\r \u{85}\u{a0}\u{1680}\
    \u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200a}\
    \u{2028}\u{2029}\u{202f}\u{205f}\u{3000}";

/// The phone number as digits, with `+` before a country code; `None` when it is none.
pub(super) fn phone(text: &str) -> Option<String> {
    let text = text.trim();
    if text.contains("(0)") {
        return None;
    }
    let (plus, rest) = match text.strip_prefix('+') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let mut digits = String::with_capacity(rest.len());
    for character in rest.chars() {
        match character {
            '0'..='9' => digits.push(character),
            _ if character.is_whitespace() || SEPARATORS.contains(&character) => {}
            _ => return None,
        }
    }
    let country = match (plus, digits.strip_prefix("00")) {
        (true, _) => Some(digits.as_str()),
        (false, stripped) => stripped,
    };
    let number = country.unwrap_or(&digits);
    let zero = country.is_some_and(|number| number.starts_with('0'));
    if zero || !(7..=15).contains(&number.len()) {
        return None;
    }
    Some(match country {
        Some(number) => format!("+{number}"),
        None => digits,
    })
}

/// Whether it looks like an address that mail can be sent to.
pub(super) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let dotted = |part: &str| part.split('.').all(|atom| !atom.is_empty());
    let local_fits = local.len() <= 64
        && dotted(local)
        && local.chars().all(|character| {
            !character.is_whitespace() && !character.is_control() && !RESERVED.contains(character)
        });
    let domain_fits = domain.contains('.') && domain.split('.').all(is_domain_label);
    text.len() <= 254 && local_fits && domain_fits
}

fn is_domain_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label
            .chars()
            .all(|character| character == '-' || character.is_alphanumeric())
}

/// What two spellings of one email address have in common.
pub(super) fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}

/// What two spellings of one name have in common.
pub(super) fn name_key(first: &str, last: &str) -> String {
    let words = first.split_whitespace().chain(last.split_whitespace());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_lose_their_separators() {
        for (text, stored) in [
            ("+351 912-345-678", "+351912345678"),
            ("00351 912 345 678", "+351912345678"),
            ("(030) 123.45/67", "0301234567"),
            ("+1 (555) 010\u{2011}9999", "+15550109999"),
            ("98765 43210", "9876543210"),
        ] {
            assert_eq!(phone(text).as_deref(), Some(stored), "{text}");
        }
    }

    #[test]
    fn what_is_no_phone() {
        for text in [
            "",
            "+",
            "123456",
            "1234567890123456",
            "+0351912345678",
            "+49 (0) 30 123456",
            "++351912345678",
            "351+912345678",
            "call me",
            "0151 234567 ext 8",
            "1234567\0",
            "٠١٢٣٤٥٦٧",
        ] {
            assert_eq!(phone(text), None, "{text}");
        }
    }

    #[test]
    fn emails() {
        for email in [
            "ann@example.com",
            "a.b+c@sub.example.co",
            "o'neil@ex-ample.org",
            "jörg@bücher.de",
        ] {
            assert!(is_email(email), "{email}");
        }
        for email in [
            "",
            "ann",
            "@example.com",
            "ann@",
            "ann@example",
            "ann@@example.com",
            "a@b@example.com",
            "ann@.com",
            "ann@example..com",
            "ann@-example.com",
            "a..b@example.com",
            ".a@example.com",
            "ann lee@example.com",
            "Ann <ann@example.com>",
            "a,b@example.com",
            "ann@exa mple.com",
            "ann@example.com;ben@example.com",
            "ann@example.com\0",
        ] {
            assert!(!is_email(email), "{email}");
        }
        assert!(!is_email(&format!("{}@example.com", "a".repeat(65))));
    }

    #[test]
    fn white_space_is_all_of_it() {
        let all = (char::MIN..=char::MAX).filter(|character| character.is_whitespace());
        assert_eq!(all.collect::<String>(), WHITE_SPACE);
    }

    #[test]
    fn names_are_compared_by_their_words() {
        assert_eq!(
            name_key(" Ann  Maria", "SOUSA "),
            name_key("ann", "maria sousa")
        );
    }
}
