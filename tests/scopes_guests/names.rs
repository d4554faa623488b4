//! Finding guests by name, and in the order of names.

use entity::prelude::*;
use sea_orm::{DbBackend, QueryTrait, Statement};

use crate::rows::Rows;

#[tokio::test]
async fn by_words_of_the_name() {
    let rows = Rows::new().await;
    rows.lift("guests", "check_guest_names").await;
    for (first, last) in [
        (Some("Anna Maria"), Some("Miller")),
        (Some("Ben"), Some("McMillan")),
        (None, Some("O'Hara")),
        (Some("Zoë"), None),
        (None, None),
    ] {
        rows.guest_of(rows.project, first, last).await;
    }
    let found = async |words: &str| {
        let guests = Guest::find().in_project(rows.project).named_like(words);
        let guests = guests
            .by_name()
            .fetch(&Unscoped(&rows.db))
            .await
            .unwrap()
            .items;
        let name = |guest: guest::Model| guest.last_name.or(guest.first_name).unwrap_or_default();
        guests.into_iter().map(name).collect::<Vec<_>>()
    };
    assert_eq!(found("mill").await, ["McMillan", "Miller"]);
    assert_eq!(found("  MILL\tann ").await, ["Miller"]);
    assert_eq!(found("maria mill").await, ["Miller"]);
    assert_eq!(found("a' OR true --").await, [""; 0]);
    assert_eq!(found("'h").await, ["O'Hara"]);
    assert_eq!(found("zoë").await, ["Zoë"]);
    assert_eq!(found("\0").await.len(), 5);
    assert_eq!(found("").await.len(), 5);
    assert_eq!(found("i mill ann ll mill").await, ["Miller"]);
    // More words than a statement has parameters.
    let many: Vec<_> = (0..70_000).map(|number| number.to_string()).collect();
    assert_eq!(found(&many.join(" ")).await, [""; 0]);
}

#[tokio::test]
async fn parts_of_names_are_looked_up_in_their_index() {
    let rows = Rows::new().await;
    let many = format!(
        "INSERT INTO guests (project_id, first_name, last_name)
         SELECT '{}', md5(n::text), md5((n + 1)::text) FROM generate_series(1, 20000) AS n",
        rows.project
    );
    for statement in [&many, "VACUUM ANALYZE guests"] {
        rows.db.execute_unprepared(statement).await.unwrap();
    }
    let guests = Guest::live()
        .in_project(rows.project)
        .named_like("E4DA3B7F");
    assert_eq!(guests.clone().all(&rows.db).await.unwrap().len(), 2);
    let explain = format!("EXPLAIN {}", guests.build(DbBackend::Postgres));
    let explain = Statement::from_string(DbBackend::Postgres, explain);
    let lines = rows.db.query_all_raw(explain).await.unwrap();
    let lines = lines
        .iter()
        .map(|line| line.try_get_by_index::<String>(0).unwrap());
    let plan = lines.collect::<Vec<_>>().join("\n");
    assert!(plan.contains("idx_guests_name_trgm"), "{plan}");
}

/// Every text of up to three of the characters that mean something in a pattern, in every name.
#[tokio::test]
async fn wildcards_stand_for_themselves() {
    let rows = Rows::new().await;
    let mut texts = vec![String::new()];
    for length in 0..3 {
        let longest: Vec<_> = texts
            .iter()
            .filter(|text| text.len() == length)
            .cloned()
            .collect();
        texts.extend(
            longest
                .iter()
                .flat_map(|text| ['a', '%', '_', '\\'].map(|next| format!("{text}{next}"))),
        );
    }
    let names = texts.iter().map(|name| guest::ActiveModel {
        project_id: Set(rows.project),
        last_name: Set(Some(name.clone())),
        ..Default::default()
    });
    Guest::insert_many(names).exec(&rows.db).await.unwrap();
    for part in texts.iter().filter(|part| !part.is_empty()) {
        let found = Guest::find()
            .in_project(rows.project)
            .named_like(&part.to_uppercase());
        let found = found
            .all(&rows.db)
            .await
            .unwrap()
            .into_iter()
            .filter_map(|guest| guest.last_name);
        let mut found: Vec<_> = found.collect();
        let mut expected: Vec<_> = texts
            .iter()
            .filter(|name| name.contains(part))
            .cloned()
            .collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{part}");
    }
}

#[tokio::test]
async fn pages_show_everybody_once_in_order() {
    let rows = Rows::new().await;
    rows.lift("guests", "check_guest_names").await;
    for number in 0..25 {
        let last = ["Adams", "Brown", "Clark"].get(number % 4);
        let first = ["Kim", "Lee"].get(number % 3);
        rows.guest_of(rows.project, first.copied(), last.copied())
            .await;
    }
    let (mut seen, mut cursor) = (Vec::new(), None);
    loop {
        let guests = Guest::find().in_project(rows.project);
        let page = guests
            .by_name()
            .size(7)
            .after(cursor)
            .fetch(&Unscoped(&rows.db))
            .await
            .unwrap();
        seen.extend(page.items);
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    let key = |guest: &guest::Model| {
        let (last, first) = (guest.last_name.clone(), guest.first_name.clone());
        (last.is_none(), last, first.is_none(), first, guest.id)
    };
    assert_eq!(seen.len(), 25);
    assert!(seen.is_sorted_by_key(key));
}
