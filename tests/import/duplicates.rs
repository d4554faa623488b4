//! Rows that say the same of a guest as another row, or as a guest of the project.

use entity::{
    guests::import::{
        BadRows, Duplicates, Field, GuestRow, ImportOptions, ImportReport, Reason, Severity, import,
    },
    prelude::*,
};

use crate::world::{World, contact, guest, texts, with_contact};

pub const SKIP: ImportOptions<'_> = ImportOptions {
    bad_rows: BadRows::Skip,
    duplicates: Duplicates::Skip,
    dry_run: false,
    progress: None,
};

fn rows() -> Vec<GuestRow> {
    vec![
        with_contact("Ann", "ann@example.com", "+351 912 345 678"),
        with_contact("Ben", "ANN@Example.com ", ""),
        with_contact("Cleo", "cleo@example.com", "00351-912-345678"),
        with_contact("Dora", "dora@example.com", "912 345 678"),
        guest("ann"),
    ]
}

pub fn found(report: &ImportReport) -> Vec<(u64, Field, Reason, Severity)> {
    let found = report.problems.iter().cloned();
    found
        .map(|problem| {
            (
                problem.line,
                problem.field,
                problem.reason,
                problem.severity,
            )
        })
        .collect()
}

#[tokio::test]
async fn within_the_rows() {
    use Severity::{Error, Skipped, Warning};
    for (duplicates, severity, imported) in [
        (Duplicates::Refuse, Error, &["Ann", "Dora", "ann"][..]),
        (Duplicates::Skip, Skipped, &["Ann", "Dora", "ann"]),
        (
            Duplicates::Import,
            Warning,
            &["Ann", "Ben", "Cleo", "Dora", "ann"],
        ),
    ] {
        let world = World::new().await;
        let report = world
            .import(rows(), ImportOptions { duplicates, ..SKIP })
            .await;
        let same = Reason::InFile { line: 1 };
        assert_eq!(
            found(&report),
            [
                (2, Field::Email(1), same.clone(), severity),
                (3, Field::Phone(1), same.clone(), severity),
                // A name alone says little.
                (5, Field::Name, same, Warning),
            ]
        );
        let mut names = world.first_names().await;
        names.sort();
        assert_eq!(names, imported);
        assert_eq!(report.imported, imported.len());
    }
}

#[tokio::test]
async fn against_the_project() {
    let world = World::new().await;
    let ann = guest::ActiveModel {
        project_id: Set(world.project),
        first_name: Set(Some("Ann".into())),
        last_name: Set(Some("Sousa".into())),
        ..Default::default()
    };
    let ann = ann.insert(&world.db).await.unwrap().id;
    // As the application stored them.
    for (email, phone) in [
        (Some("Ann@Example.COM"), None),
        (None, Some("00351 (912) 345-678")),
        (Some(""), Some("ask her mother")),
    ] {
        let contact = guest_contact::ActiveModel {
            guest_id: Set(ann),
            email: Set(email.map(str::to_owned)),
            phone: Set(phone.map(str::to_owned)),
            ..Default::default()
        };
        contact.insert(&world.db).await.unwrap();
    }
    let rows = || {
        let name = GuestRow {
            last_name: "SOUSA".into(),
            ..guest("ann")
        };
        let both = GuestRow {
            contacts: vec![contact("", ""), contact("ann@example.com", "+351912345678")],
            ..name.clone()
        };
        vec![
            with_contact("Ben", "ben@example.com", "+351.912.345.678"),
            both,
            name,
            with_contact("Cleo", "cleo@example.com", "351 912 345 678"),
        ]
    };
    let report = world.import(rows(), SKIP).await;
    let same = Reason::InProject { guest: ann };
    assert_eq!(
        found(&report),
        [
            (1, Field::Phone(1), same.clone(), Severity::Skipped),
            (2, Field::Email(2), same.clone(), Severity::Skipped),
            (2, Field::Phone(2), same.clone(), Severity::Skipped),
            (3, Field::Name, same, Severity::Warning),
        ]
    );
    assert_eq!((report.imported, report.skipped), (2, 2));

    let elsewhere = world.other_project().await;
    let report = import(&Unscoped(&world.db), elsewhere, rows(), SKIP)
        .await
        .unwrap();
    assert_eq!((report.imported, report.skipped), (3, 1));
}

#[tokio::test]
async fn the_same_rows_again_are_all_duplicates() {
    let world = World::new().await;
    let rows = || vec![rows().swap_remove(0), rows().swap_remove(3)];
    let strict = ImportOptions::default();
    assert_eq!(world.import(rows(), strict).await.imported, 2);
    let again = world.import(rows(), strict).await;
    assert_eq!((again.imported, again.errors().count()), (0, 4));
    assert_eq!(world.first_names().await, ["Ann", "Dora"]);
}

#[tokio::test]
async fn a_bad_row_makes_no_duplicate_of_its_correction() {
    let world = World::new().await;
    let rows = vec![
        with_contact("Ann", "ann@example.com", "none"),
        with_contact("Ann", "ann@example.com", ""),
    ];
    let report = world.import(rows, SKIP).await;
    assert_eq!((report.imported, texts(&report.problems).len()), (1, 1));
}

#[tokio::test]
async fn a_row_that_is_left_out_makes_no_duplicates() {
    for duplicates in [Duplicates::Refuse, Duplicates::Skip] {
        let world = World::new().await;
        let options = ImportOptions { duplicates, ..SKIP };
        let known = vec![with_contact("Ann", "ann@example.com", "")];
        assert_eq!(world.import(known, options).await.imported, 1);
        let rows = vec![
            with_contact("Anna", "ann@example.com", "+351 912 345 678"),
            with_contact("Ben", "", "+351 912 345 678"),
            with_contact("Cleo", "ben@example.com", "+351 912 345 678"),
            with_contact("Dora", "ben@example.com", ""),
        ];
        let report = world.import(rows, options).await;
        let found: Vec<_> = found(&report)
            .into_iter()
            .map(|(line, field, reason, _)| (line, field, reason))
            .collect();
        let ann = Guest::find().filter(guest::Column::FirstName.eq("Ann"));
        let ann = ann.one(&world.db).await.unwrap().unwrap();
        assert_eq!(
            found,
            [
                (1, Field::Email(1), Reason::InProject { guest: ann.id }),
                (3, Field::Phone(1), Reason::InFile { line: 2 }),
            ]
        );
        assert_eq!(world.first_names().await, ["Ann", "Ben", "Dora"]);
    }
}

#[tokio::test]
async fn a_guest_may_have_an_address_twice() {
    let world = World::new().await;
    let row = GuestRow {
        contacts: vec![
            contact("ann@example.com", "+351912345678"),
            contact("ANN@example.com", ""),
            contact("Ann@example.com", "+351 912 345 678"),
        ],
        ..guest("Ann")
    };
    let report = world.import(vec![row], ImportOptions::default()).await;
    assert_eq!((report.problems.len(), report.contacts), (0, 2));
}
