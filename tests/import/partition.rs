//! Whatever the rows are, each is imported or skipped, and each skipped one is named.

use std::collections::BTreeSet;

use entity::{
    guests::import::{
        BadRows, ContactRow, Duplicates, GuestRow, ImportOptions, Reason, Severity, import,
    },
    session::Unscoped,
};
use proptest::{
    prelude::*,
    sample::select,
    strategy::ValueTree,
    test_runner::{Config, RngSeed, TestRunner},
};

use crate::world::World;

fn contacts() -> impl Strategy<Value = Vec<ContactRow>> {
    let email = select(vec![
        "",
        " ",
        "a@example.com",
        "A@EXAMPLE.com",
        "b@example.com",
        "b@",
        "\0",
    ]);
    let phone = select(vec![
        "",
        "+351 912 345 678",
        "00351912345678",
        "912345678",
        "12",
        "x\0",
    ]);
    let contact = (email, phone).prop_map(|(email, phone)| ContactRow {
        email: email.into(),
        phone: phone.into(),
    });
    // More often than not there is nothing wrong.
    prop_oneof![3 => Just(Vec::new()), 2 => prop::collection::vec(contact, 0..3)]
}

fn row() -> impl Strategy<Value = GuestRow> {
    let name = || prop_oneof![5 => "[A-Z][a-z]{1,3}", 1 => "", 1 => "\\PC{0,210}", 1 => Just("\0".to_owned())];
    let tags = prop::collection::vec(
        select(vec!["vegan", " vegan", "family", "", "\u{1f382}"]),
        0..4,
    );
    let role = prop_oneof![4 => Just(String::new()), 1 => "[A-Z]{60,68}"];
    (name(), name(), role, contacts(), tags).prop_map(
        |(first_name, last_name, role, contacts, tags)| GuestRow {
            group: role.chars().take(2).collect(),
            tags: tags.into_iter().map(str::to_owned).collect(),
            line: None,
            first_name,
            last_name,
            role,
            contacts,
        },
    )
}

#[tokio::test]
async fn reports_divide_the_rows() {
    let mut runner = TestRunner::new(Config {
        rng_seed: RngSeed::Fixed(20_261_123),
        ..Config::default()
    });
    let world = World::new().await;
    let mut imported = 0;
    for round in 0..120 {
        let rows = prop::collection::vec(row(), 0..12)
            .new_tree(&mut runner)
            .unwrap()
            .current();
        let options = ImportOptions {
            bad_rows: [BadRows::Skip, BadRows::RefuseAll][round % 2],
            duplicates: [Duplicates::Refuse, Duplicates::Skip, Duplicates::Import][round % 3],
            dry_run: round % 5 == 0,
            progress: None,
        };
        // A project for each round, or soon every row would be known; each is filled twice.
        let project = world.other_project().await;
        for _ in 0..2 {
            let before = world.counts().await.guests;
            let report = import(&Unscoped(&world.db), project, rows.clone(), options)
                .await
                .unwrap();
            let written = world.counts().await.guests - before;
            let context = format!("{rows:#?}\n{report:#?}");

            assert_eq!(report.rows, rows.len(), "{context}");
            assert_eq!(report.imported + report.skipped, report.rows, "{context}");
            let expected = if options.dry_run { 0 } else { report.imported };
            assert_eq!(written, expected as u64, "{context}");
            let left_out = report.problems.iter();
            let left_out = left_out.filter(|problem| problem.severity > Severity::Warning);
            let left_out: BTreeSet<_> = left_out.map(|problem| problem.line).collect();
            assert!(
                left_out
                    .iter()
                    .all(|line| (1..=rows.len() as u64).contains(line))
            );
            for problem in &report.problems {
                if let Reason::InFile { line } = problem.reason {
                    assert!(!left_out.contains(&line), "{context}");
                }
            }
            if options.bad_rows == BadRows::RefuseAll && report.errors().next().is_some() {
                assert_eq!(report.imported, 0, "{context}");
            } else {
                assert_eq!(report.skipped, left_out.len(), "{context}");
            }
            assert!(
                report.problems.is_sorted_by_key(|problem| problem.line),
                "{context}"
            );
            imported += report.imported;
        }
    }
    assert!(imported > 100, "{imported}");
}
