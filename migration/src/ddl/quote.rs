/// Words that PostgreSQL reserves and that a column or table could be called.
const RESERVED: [&str; 24] = [
    "all",
    "analyse",
    "analyze",
    "and",
    "any",
    "array",
    "as",
    "case",
    "check",
    "column",
    "constraint",
    "default",
    "desc",
    "end",
    "from",
    "grant",
    "group",
    "limit",
    "order",
    "primary",
    "select",
    "table",
    "user",
    "where",
];

/// An identifier as it stands in SQL: quoted when it has to be.
///
/// ```
/// use migration::ddl::quote;
///
/// assert_eq!(quote("guests"), "guests");
/// assert_eq!(quote("Odd \"name\""), "\"Odd \"\"name\"\"\"");
/// assert_eq!(quote("order"), "\"order\"");
/// ```
pub fn quote(name: &str) -> String {
    let starts_well = name.starts_with(|first: char| first.is_ascii_lowercase() || first == '_');
    let is_plain =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    if starts_well && name.chars().all(is_plain) && !RESERVED.contains(&name) {
        return name.to_owned();
    }
    format!("\"{}\"", name.replace('"', "\"\""))
}
