//! Rows that say the same of a guest.

use std::collections::{HashMap, hash_map::Entry};

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

/// For each row what an earlier one has too.
pub(super) fn in_file(drafts: &[Draft]) -> Vec<Vec<Finding>> {
    let mut first: HashMap<Key, usize> = HashMap::with_capacity(drafts.len() * 2);
    let mut findings = Vec::with_capacity(drafts.len());
    for (index, draft) in drafts.iter().enumerate() {
        let mut known = Vec::new();
        for (field, key) in keys(draft) {
            match first.entry(key) {
                Entry::Vacant(entry) => {
                    entry.insert(index);
                }
                // A guest may have an address twice, once with a phone number.
                Entry::Occupied(entry) if *entry.get() == index => {}
                Entry::Occupied(entry) => {
                    let line = drafts[*entry.get()].line;
                    let reason = Reason::InFile { line };
                    known.push(Finding { field, reason });
                }
            }
        }
        findings.push(known);
    }
    findings
}

/// The rows to import; all findings go to the report, which is then in the order of the lines.
pub(super) fn judge(
    drafts: Vec<Draft>,
    findings: Vec<Vec<Finding>>,
    duplicates: Duplicates,
    report: &mut ImportReport,
) -> Vec<Draft> {
    let mut accepted = Vec::with_capacity(drafts.len());
    for (draft, findings) in drafts.into_iter().zip(findings) {
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
            accepted.push(draft);
        }
    }
    report.problems.sort_by_key(|problem| problem.line);
    accepted
}
