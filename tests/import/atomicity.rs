//! All or nothing, whoever holds the transaction.

use entity::{
    Error,
    guests::import::{BadRows, Duplicates, GuestRow, ImportOptions, import},
    prelude::*,
};

use crate::world::{Counts, World, guest, with_contact};

fn rows() -> Vec<GuestRow> {
    let full = |first: &str, n: u32| GuestRow {
        group: "Sousa".into(),
        tags: vec!["vegan".into(), format!("table {n}")],
        ..with_contact(first, &format!("{first}@example.com"), "")
    };
    vec![full("ann", 1), full("ben", 2), guest("cleo")]
}

const WRITTEN: Counts = Counts {
    guests: 3,
    contacts: 2,
    tags: 3,
    taggings: 4,
    groups: 1,
};

#[tokio::test]
async fn one_bad_row_refuses_all() {
    let world = World::new().await;
    let mut rows = rows();
    rows.push(GuestRow::default());
    let report = world.import(rows.clone(), ImportOptions::default()).await;
    assert_eq!(
        (report.imported, report.skipped, report.contacts),
        (0, 4, 0)
    );
    assert!(report.new_tags.is_empty() && report.new_groups.is_empty());
    assert_eq!(world.counts().await, Counts::default());
}

#[tokio::test]
async fn a_dry_run_reports_the_same_and_writes_nothing() {
    let mut rows = rows();
    rows.extend([
        GuestRow::default(),
        with_contact("Dora", "ANN@example.com", ""),
        guest("Ben"),
    ]);
    for bad_rows in [BadRows::RefuseAll, BadRows::Skip] {
        for duplicates in [Duplicates::Refuse, Duplicates::Skip, Duplicates::Import] {
            let world = World::new().await;
            let tag = guest_tag::ActiveModel {
                project_id: Set(world.project),
                name: Set("vegan".into()),
                ..Default::default()
            };
            tag.insert(&world.db).await.unwrap();
            let before = world.counts().await;
            let options = ImportOptions {
                bad_rows,
                duplicates,
                dry_run: true,
                progress: None,
            };
            let announced = world.import(rows.clone(), options).await;
            assert_eq!(world.counts().await, before);
            let options = ImportOptions {
                dry_run: false,
                ..options
            };
            assert_eq!(world.import(rows.clone(), options).await, announced);
            let written = world.counts().await.guests;
            assert_eq!(
                written, announced.imported as u64,
                "{bad_rows:?} {duplicates:?}"
            );
        }
    }
}

#[tokio::test]
async fn a_rollback_of_the_caller_takes_all_back() {
    let world = World::new().await;
    let transaction = world.db.begin().await.unwrap();
    let report = import(
        &Unscoped(&transaction),
        world.project,
        rows(),
        ImportOptions::default(),
    )
    .await;
    assert_eq!(report.unwrap().imported, 3);
    assert_eq!(world.counts().await, Counts::default());
    transaction.rollback().await.unwrap();
    assert_eq!(world.counts().await, Counts::default());
}

#[tokio::test]
async fn a_commit_of_the_caller_keeps_all() {
    let world = World::new().await;
    let transaction = world.db.begin().await.unwrap();
    let options = ImportOptions::default();
    let report = import(&Unscoped(&transaction), world.project, rows(), options).await;
    assert_eq!(report.unwrap().imported, 3);
    // The second one sees the first one's guests.
    let again = import(&Unscoped(&transaction), world.project, rows(), options).await;
    assert_eq!(again.unwrap().imported, 0);
    transaction.commit().await.unwrap();
    assert_eq!(world.counts().await, WRITTEN);
}

#[tokio::test]
async fn a_failure_in_between_leaves_nothing_and_spares_the_callers_transaction() {
    let world = World::new().await;
    let refuse = "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'no tags today'; END $$;
        CREATE TRIGGER refuse BEFORE INSERT ON guest_tag_assignments FOR EACH ROW EXECUTE FUNCTION refuse()";
    world.db.execute_unprepared(refuse).await.unwrap();
    let failed = import(
        &Unscoped(&world.db),
        world.project,
        rows(),
        ImportOptions::default(),
    )
    .await;
    assert!(failed.unwrap_err().to_string().contains("no tags today"));
    assert_eq!(world.counts().await, Counts::default());

    let transaction = world.db.begin().await.unwrap();
    let failed = import(
        &Unscoped(&transaction),
        world.project,
        rows(),
        ImportOptions::default(),
    )
    .await;
    assert!(matches!(failed, Err(Error::Database(_))));
    let untagged = vec![guest("Dora")];
    let report = import(
        &Unscoped(&transaction),
        world.project,
        untagged,
        ImportOptions::default(),
    )
    .await;
    assert_eq!(report.unwrap().imported, 1);
    transaction.commit().await.unwrap();
    assert_eq!(world.first_names().await, ["Dora"]);
}

#[tokio::test]
async fn a_project_that_is_not_there_is_named() {
    let world = World::new().await;
    let nowhere = ProjectId::new_v7();
    let error = import(
        &Unscoped(&world.db),
        nowhere,
        rows(),
        ImportOptions::default(),
    )
    .await;
    assert!(matches!(error, Err(Error::NoProject(project)) if project == nowhere));
}

#[tokio::test(flavor = "multi_thread")]
async fn imports_at_the_same_time_share_tags_and_see_each_others_guests() {
    let world = World::new().await;
    let imports = (0..8).map(|n| {
        let (db, project) = (world.db.clone(), world.project);
        let mut rows = rows();
        // One row of each is of nobody else.
        rows.push(with_contact("own", &format!("own{n}@example.com"), ""));
        let options = ImportOptions {
            duplicates: Duplicates::Skip,
            ..ImportOptions::default()
        };
        tokio::spawn(async move {
            import(&Unscoped(&db), project, rows, options)
                .await
                .unwrap()
        })
    });
    let mut made = Vec::new();
    for import in imports.collect::<Vec<_>>() {
        made.extend(import.await.unwrap().new_tags);
    }
    made.sort();
    assert_eq!(made, ["table 1", "table 2", "vegan"]);
    let counts = world.counts().await;
    // Nothing but the name is known of `cleo`: each import has one.
    assert_eq!((counts.guests, counts.contacts), (2 + 8 + 8, 2 + 8));
    assert_eq!((counts.tags, counts.groups), (WRITTEN.tags, WRITTEN.groups));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tag_that_the_application_makes_meanwhile_is_taken() {
    let world = World::new().await;
    let application = world.db.begin().await.unwrap();
    let tag = guest_tag::ActiveModel {
        project_id: Set(world.project),
        name: Set("vegan".into()),
        ..Default::default()
    };
    let tag = tag.insert(&application).await.unwrap().id;
    let (db, project) = (world.db.clone(), world.project);
    let importing = tokio::spawn(async move {
        import(&Unscoped(&db), project, rows(), ImportOptions::default()).await
    });
    let waiting = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database()
        AND wait_event_type = 'Lock' AND query LIKE 'INSERT INTO \"guest_tags\"%'";
    let backend = world.db.get_database_backend();
    let waiting = || sea_orm::Statement::from_string(backend, waiting);
    let started = std::time::Instant::now();
    while world.db.query_one_raw(waiting()).await.unwrap().is_none() {
        assert!(
            started.elapsed() < std::time::Duration::from_secs(30),
            "the import never waited for the tag"
        );
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    application.commit().await.unwrap();
    let report = importing.await.unwrap().unwrap();
    assert_eq!(report.new_tags, ["table 1", "table 2"]);
    let tagged = Guest::find().tagged([tag]).all(&world.db).await.unwrap();
    assert_eq!(tagged.len(), 2);
}
