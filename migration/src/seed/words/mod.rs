//! The words the demo world is written in.

pub(crate) mod names;
pub(crate) mod places;
pub(crate) mod titles;

/// Lower-case ASCII, for addresses and host names: `Zoë & Jürgen` becomes `zoe-and-juergen`.
pub(crate) fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'a'..='z' | '0'..='9' => slug.push(letter),
            'A'..='Z' => slug.push(letter.to_ascii_lowercase()),
            '&' => slug.push_str("and"),
            '\'' | '’' | '.' => {}
            _ => match ascii(letter) {
                Some(letters) => slug.push_str(letters),
                None if slug.ends_with('-') || slug.is_empty() => {}
                None => slug.push('-'),
            },
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

fn ascii(letter: char) -> Option<&'static str> {
    Some(match letter {
        'á' | 'à' | 'â' | 'ã' | 'å' | 'ą' | 'Á' | 'Å' => "a",
        'ä' | 'æ' | 'Ä' => "ae",
        'ç' | 'ć' | 'č' | 'Ç' => "c",
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'É' | 'È' => "e",
        'í' | 'ì' | 'î' | 'ï' => "i",
        'ł' | 'Ł' => "l",
        'ñ' | 'ń' => "n",
        'ó' | 'ò' | 'ô' | 'õ' => "o",
        'ö' | 'ø' | 'Ö' | 'Ø' => "oe",
        'ś' | 'š' | 'Ś' | 'Š' => "s",
        'ß' => "ss",
        'ú' | 'ù' | 'û' => "u",
        'ü' | 'Ü' => "ue",
        'ý' => "y",
        'ź' | 'ż' | 'ž' | 'Ż' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{names, places, slug};

    #[test]
    fn slugs_are_readable_ascii() {
        assert_eq!(slug("Zoë & Jürgen"), "zoe-and-juergen");
        assert_eq!(slug("O'Brien's 40th!"), "obriens-40th");
        assert_eq!(slug("—"), "");
    }

    #[test]
    fn every_name_has_a_slug() {
        for culture in names::CULTURES {
            for name in culture.first.iter().chain(culture.last) {
                assert!(slug(name).is_ascii() && !slug(name).is_empty(), "{name}");
            }
        }
        assert!(
            places::CITIES
                .iter()
                .all(|city| city.culture < names::CULTURES.len())
        );
    }
}
