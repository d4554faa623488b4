//! What somebody may have meant.

/// The known name with the fewest letters to change, unless that would be another word.
pub(super) fn nearest<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let (changes, nearest) = known.map(|other| (changes(name, other), other)).min()?;
    (changes <= name.chars().count().div_ceil(2)).then_some(nearest)
}

/// How many letters have to be put in, left out or exchanged (Levenshtein's distance).
fn changes(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut aside = row[0];
        row[0] = at + 1;
        for (to, &there) in other.iter().enumerate() {
            let exchanged = aside + usize::from(letter != there);
            aside = row[to + 1];
            row[to + 1] = exchanged.min(aside + 1).min(row[to] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_counted() {
        assert_eq!(changes("", "abc"), 3);
        assert_eq!(changes("guest", "guests"), 1);
        assert_eq!(changes("kitten", "sitting"), 3);
    }

    #[test]
    fn another_word_is_not_meant() {
        let known = ["guests", "invites"];
        assert_eq!(nearest("gests", known.into_iter()), Some("guests"));
        assert_eq!(nearest("xyz", known.into_iter()), None);
    }
}
