//! What is reported of bad rows.

use entity::guests::import::{BadRows, Field, GuestRow, ImportOptions, Reason, Severity};

use crate::world::{Counts, World, contact, guest, texts, with_contact};

fn bad_rows() -> Vec<(GuestRow, Vec<(Field, Reason)>)> {
    use {Field::*, Reason::*};
    let long = |length| "é".repeat(length);
    let many = |count| (0..count).map(|n| format!("{n}"));
    vec![
        (GuestRow::default(), vec![(Name, Missing)]),
        (guest(" \t"), vec![(Name, Missing)]),
        (guest(&long(201)), vec![(FirstName, TooLong { max: 200 })]),
        (
            GuestRow {
                last_name: long(201),
                ..GuestRow::default()
            },
            vec![(LastName, TooLong { max: 200 })],
        ),
        (
            GuestRow {
                role: long(65),
                group: long(101),
                ..guest("A")
            },
            vec![(Role, TooLong { max: 64 }), (Group, TooLong { max: 100 })],
        ),
        (
            with_contact("B", "b@example", "12"),
            vec![(Email(1), MalformedEmail), (Phone(1), MalformedPhone)],
        ),
        (
            GuestRow {
                contacts: vec![
                    contact("c@example.com", ""),
                    contact("", "+49 (0) 30 123456"),
                ],
                ..guest("C")
            },
            vec![(Phone(2), MalformedPhone)],
        ),
        (
            GuestRow {
                contacts: vec![contact("d\0@example.com", "+49 30 \0 123456")],
                tags: vec!["fine".into(), "\0".into()],
                role: "V\0P".into(),
                group: "\0".into(),
                last_name: "\0".into(),
                ..guest("\0D")
            },
            [FirstName, LastName, Role, Group, Email(1), Phone(1), Tag(2)]
                .map(|field| (field, NulCharacter))
                .to_vec(),
        ),
        (
            GuestRow {
                contacts: many(11)
                    .map(|n| contact("", &format!("123456{n}")))
                    .collect(),
                tags: many(51).collect(),
                ..guest("E")
            },
            vec![(Contacts, TooMany { max: 10 }), (Tags, TooMany { max: 50 })],
        ),
        (
            GuestRow {
                tags: vec![long(101)],
                ..guest("F")
            },
            vec![(Tag(1), TooLong { max: 100 })],
        ),
    ]
}

#[tokio::test]
async fn every_problem_is_reported_with_its_line() {
    let world = World::new().await;
    let mut rows = Vec::new();
    let mut expected = Vec::new();
    for ((row, problems), line) in bad_rows().into_iter().zip(1_u64..) {
        expected.extend(
            problems
                .into_iter()
                .map(|(field, reason)| (line, field, reason)),
        );
        rows.push(row);
    }
    let report = world.import(rows, ImportOptions::default()).await;
    assert!(
        report
            .problems
            .iter()
            .all(|problem| problem.severity == Severity::Error)
    );
    let found = report.problems.iter();
    let found: Vec<_> = found
        .map(|problem| (problem.line, problem.field, problem.reason.clone()))
        .collect();
    assert_eq!(found, expected);
    assert_eq!((report.rows, report.imported, report.skipped), (10, 0, 10));
    assert_eq!(world.counts().await, Counts::default());
}

#[tokio::test]
async fn lines_are_the_callers_or_counted() {
    let world = World::new().await;
    let numbered = GuestRow {
        line: Some(17),
        ..GuestRow::default()
    };
    let rows = vec![guest("Ann"), numbered, GuestRow::default()];
    let report = world.import(rows, ImportOptions::default()).await;
    assert_eq!(
        texts(&report.problems),
        [
            "error: line 3, name: missing: give a first or a last name",
            "error: line 17, name: missing: give a first or a last name",
        ]
    );
}

#[tokio::test]
async fn the_limits_themselves_are_fine() {
    let world = World::new().await;
    let row = GuestRow {
        first_name: "é".repeat(200),
        role: "é".repeat(64),
        group: "é".repeat(100),
        // Blank and repeated ones do not count.
        contacts: (0..20)
            .map(|n| contact("", &format!("123456{}", n % 10)))
            .collect(),
        tags: (0..100).map(|n| format!("tag {}", n % 50)).collect(),
        ..GuestRow::default()
    };
    let report = world.import(vec![row], ImportOptions::default()).await;
    assert_eq!(texts(&report.problems), [""; 0]);
    assert_eq!(
        (report.imported, report.contacts, report.new_tags.len()),
        (1, 10, 50)
    );
}

#[tokio::test]
async fn skipping_imports_exactly_the_good_rows() {
    let world = World::new().await;
    let bad: Vec<_> = bad_rows().into_iter().map(|(row, _)| row).collect();
    let good: Vec<_> = ["Ann", "Ben", "Cleo"].map(guest).to_vec();
    let rows = [&bad[..5], &good[..2], &bad[5..], &good[2..]].concat();
    let options = ImportOptions {
        bad_rows: BadRows::Skip,
        ..ImportOptions::default()
    };
    let report = world.import(rows, options).await;
    assert_eq!((report.rows, report.imported, report.skipped), (13, 3, 10));
    assert_eq!(world.first_names().await, ["Ann", "Ben", "Cleo"]);
}
