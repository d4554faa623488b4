//! What can be said about rows without a database.

use std::collections::HashSet;

use super::{
    normal,
    report::{Field, ImportReport, Reason, RowProblem, Severity},
    row::{ContactRow, GuestRow, MAX_CONTACTS, MAX_LABEL, MAX_NAME, MAX_ROLE, MAX_TAGS},
};

/// A well-formed row in the form in which it is stored.
///
/// Contacts and tags keep their positions; blank and repeated ones are empty.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) line: u64,
    pub(super) row: GuestRow,
}

impl Draft {
    pub(super) fn contacts(&self) -> impl Iterator<Item = &ContactRow> {
        let contacts = self.row.contacts.iter();
        contacts.filter(|contact| !contact.is_blank())
    }

    pub(super) fn tags(&self) -> impl Iterator<Item = &str> {
        let tags = self.row.tags.iter().map(String::as_str);
        tags.filter(|tag| !tag.is_empty())
    }
}

/// The well-formed rows, and a report of the others.
pub(super) fn check(rows: impl IntoIterator<Item = GuestRow>) -> (Vec<Draft>, ImportReport) {
    let mut report = ImportReport::default();
    let mut drafts = Vec::new();
    for (row, position) in rows.into_iter().zip(1..) {
        report.rows += 1;
        let mut check = Check {
            line: row.line.unwrap_or(position),
            problems: Vec::new(),
        };
        let row = check.row(row);
        match check.problems.is_empty() {
            true => drafts.push(Draft {
                line: check.line,
                row,
            }),
            false => report.problems.append(&mut check.problems),
        }
    }
    (drafts, report)
}

struct Check {
    line: u64,
    problems: Vec<RowProblem>,
}

impl Check {
    fn row(&mut self, row: GuestRow) -> GuestRow {
        let first_name = self.text(Field::FirstName, row.first_name, MAX_NAME);
        let last_name = self.text(Field::LastName, row.last_name, MAX_NAME);
        if first_name.is_empty() && last_name.is_empty() {
            self.problem(Field::Name, Reason::Missing);
        }
        GuestRow {
            line: row.line,
            first_name,
            last_name,
            role: self.text(Field::Role, row.role, MAX_ROLE),
            group: self.text(Field::Group, row.group, MAX_LABEL),
            contacts: self.contacts(row.contacts),
            tags: self.tags(row.tags),
        }
    }

    fn contacts(&mut self, contacts: Vec<ContactRow>) -> Vec<ContactRow> {
        let mut seen = HashSet::new();
        let mut kept = 0;
        let contacts: Vec<_> = contacts
            .into_iter()
            .zip(1..)
            .map(|(contact, number)| {
                let contact = ContactRow {
                    email: self.email(Field::Email(number), contact.email),
                    phone: self.phone(Field::Phone(number), contact.phone),
                };
                let key = (normal::email_key(&contact.email), contact.phone.clone());
                if contact.is_blank() || !seen.insert(key) {
                    return ContactRow::default();
                }
                kept += 1;
                contact
            })
            .collect();
        self.count(Field::Contacts, kept, MAX_CONTACTS);
        contacts
    }

    fn tags(&mut self, tags: Vec<String>) -> Vec<String> {
        let mut seen = HashSet::new();
        let mut kept = 0;
        let tags: Vec<_> = tags
            .into_iter()
            .zip(1..)
            .map(|(tag, number)| {
                let tag = self.text(Field::Tag(number), tag, MAX_LABEL);
                if tag.is_empty() || !seen.insert(tag.clone()) {
                    return String::new();
                }
                kept += 1;
                tag
            })
            .collect();
        self.count(Field::Tags, kept, MAX_TAGS);
        tags
    }

    fn email(&mut self, field: Field, text: String) -> String {
        let email = trimmed(text);
        if email.contains('\0') {
            self.problem(field, Reason::NulCharacter);
        } else if !email.is_empty() && !normal::is_email(&email) {
            self.problem(field, Reason::MalformedEmail);
        }
        email
    }

    fn phone(&mut self, field: Field, text: String) -> String {
        let text = trimmed(text);
        if text.is_empty() {
            return text;
        }
        normal::phone(&text).unwrap_or_else(|| {
            let nul = text.contains('\0');
            self.problem(
                field,
                if nul {
                    Reason::NulCharacter
                } else {
                    Reason::MalformedPhone
                },
            );
            text
        })
    }

    fn text(&mut self, field: Field, text: String, max: usize) -> String {
        let text = trimmed(text);
        if text.contains('\0') {
            self.problem(field, Reason::NulCharacter);
        }
        // Bytes are never fewer than characters, and cheap to count.
        if text.len() > max && text.chars().count() > max {
            self.problem(field, Reason::TooLong { max });
        }
        text
    }

    fn count(&mut self, field: Field, count: usize, max: usize) {
        if count > max {
            self.problem(field, Reason::TooMany { max });
        }
    }

    fn problem(&mut self, field: Field, reason: Reason) {
        self.problems.push(RowProblem {
            line: self.line,
            field,
            reason,
            severity: Severity::Error,
        });
    }
}

fn trimmed(text: String) -> String {
    match text.trim() {
        same if same.len() == text.len() => text,
        shorter => shorter.to_owned(),
    }
}
