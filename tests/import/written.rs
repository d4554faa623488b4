//! What good rows become.

use entity::{
    guests::import::{GuestRow, ImportOptions},
    prelude::*,
};

use crate::world::{Stored, World, contact, guest};

const STRICT: ImportOptions<'_> = ImportOptions {
    bad_rows: entity::guests::import::BadRows::RefuseAll,
    duplicates: entity::guests::import::Duplicates::Refuse,
    dry_run: false,
    progress: None,
};

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[tokio::test]
async fn guests_with_contacts_tags_and_groups() {
    let world = World::new().await;
    let ann = GuestRow {
        last_name: " Sousa ".into(),
        role: "VIP".into(),
        group: "Sousa family".into(),
        contacts: vec![
            contact(" Ann@Example.com", "00351 (912) 345-678"),
            contact("", ""),
            contact("", "030 123456"),
        ],
        tags: vec![
            "vegan".into(),
            " vegan".into(),
            "".into(),
            "Bride's side".into(),
        ],
        ..guest("  Ann")
    };
    let ben = GuestRow {
        group: "Sousa family ".into(),
        ..guest("Ben")
    };
    let report = world.import(vec![ann, ben, guest("Cleo")], STRICT).await;
    assert_eq!((report.rows, report.imported, report.contacts), (3, 3, 2));
    assert_eq!(report.new_tags, ["Bride's side", "vegan"]);
    assert_eq!(report.new_groups, ["Sousa family"]);
    let bare = |name| Stored {
        first_name: text(name),
        last_name: None,
        role: None,
        household: None,
        contacts: None,
        tags: None,
    };
    assert_eq!(
        world.stored().await,
        [
            Stored {
                last_name: text("Sousa"),
                role: text("VIP"),
                household: text("Sousa family"),
                contacts: text("Ann@Example.com|+351912345678 |030123456"),
                tags: text("Bride's side vegan"),
                ..bare("Ann")
            },
            Stored {
                household: text("Sousa family"),
                ..bare("Ben")
            },
            bare("Cleo"),
        ]
    );
}

#[tokio::test]
async fn tags_and_groups_of_the_project_are_taken() {
    let world = World::new().await;
    let other = world.other_project().await;
    let mut taken = Vec::new();
    for project in [world.project, other] {
        let tag = guest_tag::ActiveModel {
            project_id: Set(project),
            name: Set("vegan".into()),
            ..Default::default()
        };
        taken.push(tag.insert(&world.db).await.unwrap().id);
    }
    let mut groups = Vec::new();
    for year in [2025, 2024, 2026] {
        let day = chrono::NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        let group = guest_group::ActiveModel {
            project_id: Set(world.project),
            name: Set(text("Sousa")),
            created_at: Set(day.and_hms_opt(0, 0, 0).unwrap().and_utc()),
            ..Default::default()
        };
        groups.push(group.insert(&world.db).await.unwrap().id);
    }
    let row = GuestRow {
        group: "Sousa".into(),
        tags: vec!["vegan".into(), "Vegan".into()],
        ..guest("Ann")
    };
    let report = world.import(vec![row], STRICT).await;
    assert_eq!(report.new_tags, ["Vegan"]);
    assert!(report.new_groups.is_empty());
    let ann = Guest::find().one(&world.db).await.unwrap().unwrap();
    assert_eq!(ann.group_id, Some(groups[1]), "the oldest");
    let tags = Guest::find().tagged([taken[0]]);
    assert_eq!(tags.all(&world.db).await.unwrap(), [ann]);
}

#[tokio::test]
async fn guests_have_ids_in_the_order_of_their_rows() {
    let world = World::new().await;
    let names = ["Zoe", "Ann", "Moe"];
    let report = world.import(names.map(guest).to_vec(), STRICT).await;
    assert_eq!(report.problems, []);
    let guests = Guest::find().order_by_asc(guest::Column::Id);
    let guests = guests.all(&world.db).await.unwrap();
    let stored: Vec<_> = guests
        .into_iter()
        .filter_map(|guest| guest.first_name)
        .collect();
    assert_eq!(stored, names);
}

#[tokio::test]
async fn no_rows_are_nothing() {
    let world = World::new().await;
    let report = world.import(Vec::new(), STRICT).await;
    assert_eq!(report, Default::default());
}
