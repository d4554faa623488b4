//! Spellings that make no difference, however the database and Rust see them.

use entity::{
    guests::import::{Field, GuestRow, Reason, Severity},
    prelude::*,
};

use crate::{
    duplicates::{SKIP, found},
    world::{World, guest, with_contact},
};

/// Whatever the letters become in lower case, which depends on who does it and where.
#[tokio::test]
async fn letters_of_any_language_make_no_difference() {
    let world = World::new().await;
    let mut known = Vec::new();
    for (first, last, email) in [
        ("İbrahim", "Yılmaz", "İbrahim@example.com"),
        ("ΝΙΚΟΣ", "ΠΑΠΠΑΣ", "ΝΙΚΟΣ@example.com"),
    ] {
        let guest = guest::ActiveModel {
            project_id: Set(world.project),
            first_name: Set(Some(first.into())),
            last_name: Set(Some(last.into())),
            ..Default::default()
        };
        let guest = guest.insert(&world.db).await.unwrap().id;
        let contact = guest_contact::ActiveModel {
            guest_id: Set(guest),
            email: Set(Some(email.into())),
            ..Default::default()
        };
        contact.insert(&world.db).await.unwrap();
        known.push(Reason::InProject { guest });
    }
    let named = |first: &str, last: &str| GuestRow {
        last_name: last.into(),
        ..guest(first)
    };
    let rows = vec![
        named("İbrahim", "Yılmaz"),
        named("Νικος", "ΠΑΠΠΑΣ"),
        with_contact("Ben", "İbrahim@Example.com", ""),
        with_contact("Cleo", "νικος@example.com", ""),
        // Other letters.
        named("Ibrahim", "Yilmaz"),
        with_contact("Dora", "ibrahim@example.com", ""),
    ];
    let report = world.import(rows, SKIP).await;
    let [ibrahim, nikos] = [known[0].clone(), known[1].clone()];
    assert_eq!(
        found(&report),
        [
            (1, Field::Name, ibrahim.clone(), Severity::Warning),
            (2, Field::Name, nikos.clone(), Severity::Warning),
            (3, Field::Email(1), ibrahim, Severity::Skipped),
            (4, Field::Email(1), nikos, Severity::Skipped),
        ]
    );
    assert_eq!((report.imported, report.skipped), (4, 2));
}

/// Whatever white space the application stored around an address, and between the words of a name.
#[tokio::test]
async fn white_space_makes_no_difference() {
    let world = World::new().await;
    let ann = guest::ActiveModel {
        project_id: Set(world.project),
        first_name: Set(Some("Ann\u{a0} \tMaria".into())),
        last_name: Set(Some("\u{3000}Sousa\n".into())),
        ..Default::default()
    };
    let ann = ann.insert(&world.db).await.unwrap().id;
    let contact = guest_contact::ActiveModel {
        guest_id: Set(ann),
        email: Set(Some("\t\u{a0}Ann@Example.com\r\n".into())),
        ..Default::default()
    };
    contact.insert(&world.db).await.unwrap();
    let rows = vec![
        with_contact("Ben", "ann@example.com", ""),
        GuestRow {
            last_name: "Sousa".into(),
            ..guest("ann maria")
        },
        // The letters are the same, and the words are not.
        guest("annmariasousa"),
    ];
    let report = world.import(rows, SKIP).await;
    let same = Reason::InProject { guest: ann };
    assert_eq!(
        found(&report),
        [
            (1, Field::Email(1), same.clone(), Severity::Skipped),
            (2, Field::Name, same, Severity::Warning),
        ]
    );
    assert_eq!((report.imported, report.skipped), (2, 1));
}
