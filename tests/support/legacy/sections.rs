use super::Error;

/// A part of a `.sql` file that begins with a line `--- title => result`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Section {
    pub title: &'static str,
    pub result: &'static str,
    pub sql: &'static str,
}

/// Splits a `.sql` file into its sections; what stands before the first is its introduction.
pub(super) fn sections(file: &'static str) -> Result<Vec<Section>, Error> {
    file.split("\n--- ")
        .skip(1)
        .map(|part| {
            let (head, sql) = part.split_once('\n').unwrap_or((part, ""));
            let (title, result) = head.split_once(" => ").ok_or_else(|| Error::Unknown {
                what: format!("a section begins with `--- title => result`, not with `--- {head}`"),
            })?;
            Ok(Section {
                title,
                result,
                sql: sql.trim(),
            })
        })
        .collect()
}
