//! Removed rows are left out.

use entity::{
    guests::import::{ContactRow, GuestRow, ImportOptions, import},
    prelude::*,
    rsvp::tally::tally,
};

use crate::party::{Party, count, remove};

#[tokio::test]
async fn live_deleted_and_all() {
    let party = Party::new().await;
    remove(&party.rows, "guests", party.ann.id).await;
    let db = &party.rows.db;
    let names = async |guests: Select<Guest>| {
        let guests = guests
            .order_by_asc(guest::Column::FirstName)
            .all(db)
            .await
            .unwrap();
        guests
            .into_iter()
            .filter_map(|guest| guest.first_name)
            .collect::<Vec<_>>()
    };
    assert_eq!(names(Guest::live()).await, ["Ben"]);
    assert_eq!(names(Guest::deleted()).await, ["Ann"]);
    assert_eq!(names(Guest::with_deleted()).await, ["Ann", "Ben"]);
    assert_eq!(names(Guest::find_by_id(party.ann.id).live()).await, [""; 0]);
    let project = party.rows.project;
    assert_eq!(
        names(Guest::live().in_project(project).named_like("sousa")).await,
        ["Ben"]
    );
}

#[tokio::test]
async fn lists_trees_and_charts_leave_removed_parts_out() {
    let party = Party::new().await;
    let (rows, db) = (&party.rows, &party.rows.db);
    let listed = party.listed().await.unwrap();
    assert_eq!((listed.contacts.len(), listed.tags.len()), (1, 1));
    assert!(listed.group.is_some() && listed.latest_response.is_some());
    remove(rows, "guest_contacts", party.contact).await;
    remove(rows, "guest_tags", party.tag).await;
    remove(rows, "guest_groups", party.group).await;
    remove(rows, "rsvp_submissions", party.submission).await;
    let listed = party.listed().await.unwrap();
    assert_eq!((listed.contacts, listed.tags), (vec![], vec![]));
    assert_eq!((listed.group, listed.latest_response), (None, None));
    assert_eq!(count(rows, Guest::live().tagged([party.tag])).await, 0);

    let chart = || FloorPlan::live().of_event(rows.event).charts();
    let table = async || {
        let chart = chart().one(&Unscoped(db)).await.unwrap();
        chart.unwrap().tables.remove(0)
    };
    let seated = table().await;
    assert!(seated.seats[0].guest.is_some());
    remove(rows, "guests", party.ann.id).await;
    // The seat is still the guest's, for the database too.
    let kept = table().await;
    assert_eq!(kept.seats[0].guest, None);
    assert_eq!(kept.free_seats(), seated.free_seats());
    let fills = SeatingTable::live().seat_fills();
    let fill = fills.one(&Unscoped(db)).await.unwrap().unwrap();
    assert_eq!(fill.seats.free, kept.free_seats() as i64);
    remove(rows, "seating_tables", party.table).await;
    assert_eq!(
        chart().one(&Unscoped(db)).await.unwrap().unwrap().tables,
        []
    );
    remove(rows, "floor_plans", party.plan).await;
    assert_eq!(chart().one(&Unscoped(db)).await.unwrap(), None);

    let tree = || RsvpForm::find_by_id(party.form).trees();
    assert_eq!(
        tree()
            .one(&Unscoped(db))
            .await
            .unwrap()
            .unwrap()
            .questions
            .len(),
        1
    );
    assert_eq!(
        tally(&Unscoped(db), party.form).await.unwrap()[0].answers,
        0
    );
    remove(rows, "rsvp_questions", party.question).await;
    assert_eq!(
        tree().one(&Unscoped(db)).await.unwrap().unwrap().questions,
        []
    );
    assert_eq!(tally(&Unscoped(db), party.form).await.unwrap(), []);
    remove(rows, "rsvp_forms", party.form).await;
    assert_eq!(tree().one(&Unscoped(db)).await.unwrap(), None);
}

#[tokio::test]
async fn an_invite_opens_while_all_that_it_leads_to_is_there() {
    for (table, id) in [("sites", 0), ("guests", 1), ("invites", 2), ("projects", 3)] {
        let party = Party::new().await;
        assert_eq!(party.opens().await, [true; 2]);
        let ids = [
            party.site.to_string(),
            party.ann.id.to_string(),
            party.invite.to_string(),
            party.rows.project.to_string(),
        ];
        remove(&party.rows, table, &ids[id]).await;
        assert_eq!(party.opens().await, [false; 2], "{table}");
    }
}

#[tokio::test]
async fn nothing_is_sent_to_removed_guests_or_for_removed_campaigns() {
    for table in ["guests", "messaging_campaigns", "projects"] {
        let party = Party::new().await;
        assert_eq!(party.due().await, 1);
        let id = match table {
            "guests" => party.ann.id.to_string(),
            "projects" => party.rows.project.to_string(),
            _ => party.campaign.to_string(),
        };
        remove(&party.rows, table, id).await;
        assert_eq!(party.due().await, 0, "{table}");
    }
}

#[tokio::test]
async fn an_import_does_not_know_removed_guests() {
    let party = Party::new().await;
    let (rows, db) = (&party.rows, &party.rows.db);
    let ann = || row("Ann", "ann@example.com");
    let report = import(
        &Unscoped(db),
        rows.project,
        [ann()],
        ImportOptions::default(),
    )
    .await
    .unwrap();
    assert_eq!((report.imported, report.problems.len()), (0, 1));
    remove(rows, "guests", party.ann.id).await;
    let report = import(
        &Unscoped(db),
        rows.project,
        [ann()],
        ImportOptions::default(),
    )
    .await
    .unwrap();
    assert_eq!((report.imported, report.problems), (1, vec![]));
}

fn row(first: &str, email: &str) -> GuestRow {
    GuestRow {
        first_name: first.into(),
        contacts: vec![ContactRow {
            email: email.into(),
            phone: String::new(),
        }],
        ..Default::default()
    }
}
