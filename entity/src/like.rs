//! Search for texts, and for parts of texts, as people write them.

use std::{cmp::Reverse, collections::BTreeSet};

use sea_orm::sea_query::{
    Expr, ExprTrait,
    extension::postgres::{PgBinOper, PgFunc},
};

/// What a column is compared with to find this text. PostgreSQL keeps no NUL and refuses a parameter
/// with one, so nothing has such a text: it is compared with NULL, which nothing equals.
pub(crate) fn exactly(text: &str) -> Expr {
    Expr::val((!text.contains('\0')).then_some(text))
}

/// That a text has each of the words in it, taken literally, in upper or lower case. The longest comes
/// first, for an index to look up; the others are one parameter, however many there are.
pub(crate) fn has_words(text: &Expr, words: &str) -> Vec<Expr> {
    // PostgreSQL keeps no NUL, so no text has one.
    let words = words.replace('\0', " ");
    let words = words.split_whitespace();
    let words: BTreeSet<_> = words
        .map(|word| (Reverse(word.chars().count()), word))
        .collect();
    let mut patterns = words.into_iter().map(|(_, word)| containing(word));
    let longest = patterns.next().map(Expr::val);
    let others: Vec<_> = patterns.collect();
    let others = (!others.is_empty()).then(|| Expr::from(PgFunc::all(Expr::val(others))));
    let wanted = longest.into_iter().chain(others);
    wanted
        .map(|pattern| text.clone().binary(PgBinOper::ILike, pattern))
        .collect()
}

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
    use sea_orm::sea_query::Expr;

    #[test]
    fn wildcards_are_escaped() {
        assert_eq!(super::containing(r"50%_\o"), r"%50\%\_\\o%");
        assert_eq!(super::containing(""), "%%");
    }

    #[test]
    fn many_words_are_few_parameters() {
        let count = |words: &str| super::has_words(&Expr::col("name"), words).len();
        assert_eq!((count(" \0 "), count("ann"), count("ann mil")), (0, 1, 2));
        assert_eq!(count("mil mil"), 1);
        assert_eq!(count("a b c d"), 2);
    }
}
