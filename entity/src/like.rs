//! Search for parts of texts.

/// The pattern for `LIKE` and `ILIKE` that finds texts with `part` in them, taken literally.
pub(crate) fn containing(part: &str) -> String {
    let mut pattern = String::with_capacity(part.len() + 2);
    pattern.push('%');
    for character in part.chars() {
        if matches!(character, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    #[test]
    fn wildcards_are_escaped() {
        assert_eq!(super::containing(r"50%_\o"), r"%50\%\_\\o%");
        assert_eq!(super::containing(""), "%%");
    }
}
