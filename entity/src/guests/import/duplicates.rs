//! Rows that say the same of a guest.

use std::collections::HashMap;

use super::{
    Duplicates,
    check::Draft,
    normal,
    report::{Field, ImportReport, Reason, RowProblem, Severity},
};

/// What two rows, or a row and a guest, may have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    Email(String),
    Phone(String),
    Name(String),
}

/// A part of a row that is known already.
#[derive(Debug)]
pub(super) struct Finding {
    pub(super) field: Field,
    pub(super) reason: Reason,
}

/// The keys of a row, with the parts that they come from.
pub(super) fn keys(draft: &Draft) -> impl Iterator<Item = (Field, Key)> {
    let row = &draft.row;
    let contacts = row.contacts.iter().zip(1..).flat_map(|(contact, number)| {
        let email = (!contact.email.is_empty()).then(|| {
            (
                Field::Email(number),
                Key::Email(normal::email_key(&contact.email)),
            )
        });
        let phone = (!contact.phone.is_empty())
            .then(|| (Field::Phone(number), Key::Phone(contact.phone.clone())));
        email.into_iter().chain(phone)
    });
    let name = normal::name_key(&row.first_name, &row.last_name);
    contacts.chain([(Field::Name, Key::Name(name))])
}

/// The rows to import, given what guests of the project have of each; all findings go to the report,
/// which is then in the order of the lines.
pub(super) fn judge(
    drafts: Vec<Draft>,
    in_project: Vec<Vec<Finding>>,
    duplicates: Duplicates,
    report: &mut ImportReport,
) -> Vec<Draft> {
    let mut accepted = Vec::with_capacity(drafts.len());
    // Of accepted rows alone: nobody is left out for somebody who is left out.
    let mut lines: HashMap<Key, u64> = HashMap::with_capacity(drafts.len() * 2);
    for (draft, in_project) in drafts.into_iter().zip(in_project) {
        // Noted once the row is through: a guest may have an address twice, once with a phone number.
        let keys: Vec<_> = keys(&draft).collect();
        let in_file = keys.iter().filter_map(|&(field, ref key)| {
            let line = *lines.get(key)?;
            let reason = Reason::InFile { line };
            Some(Finding { field, reason })
        });
        let findings: Vec<_> = in_file.chain(in_project).collect();
        let is_duplicate = findings.iter().any(|finding| finding.field != Field::Name);
        let severity = match duplicates {
            _ if !is_duplicate => Severity::Warning,
            Duplicates::Refuse => Severity::Error,
            Duplicates::Skip => Severity::Skipped,
            Duplicates::Import => Severity::Warning,
        };
        // Next to a known address a known name says nothing new.
        let telling = findings
            .into_iter()
            .filter(|finding| !is_duplicate || finding.field != Field::Name);
        report.problems.extend(telling.map(|finding| RowProblem {
            line: draft.line,
            field: finding.field,
            reason: finding.reason,
            severity,
        }));
        if severity == Severity::Warning {
            for (_, key) in keys {
                lines.entry(key).or_insert(draft.line);
            }
            accepted.push(draft);
        }
    }
    report.problems.sort_by_key(|problem| problem.line);
    accepted
}
