//! Filling the tables, and the dirty rows among them.

use sqlx::{Connection, PgConnection};

use crate::support::{
    LegacyDatabase,
    legacy::{self, DirtyRow, Volume},
};

async fn assert_only_planted(connection: &mut PgConnection, planted: &[DirtyRow]) {
    for kind in DirtyRow::ALL {
        let expected = if planted.contains(kind) {
            kind.rows().unwrap()
        } else {
            0
        };
        let found = kind.find(connection).await.unwrap();
        assert_eq!(
            i64::try_from(found.len()).unwrap(),
            expected,
            "{kind:?}, {planted:?} planted"
        );
    }
}

#[tokio::test]
async fn clean_rows_fill_every_table_and_dirty_ones_are_found() {
    let database = LegacyDatabase::built().await;
    let mut connection = database.connect().await;
    legacy::fill(&mut connection, Volume::default(), &[])
        .await
        .unwrap();
    let clean = database.dump().await;
    assert_eq!(clean.rows.len(), 37);
    assert!(
        clean.rows.values().all(|rows| rows.count > 0),
        "{:?}",
        clean.rows
    );
    assert!(clean.rows.values().map(|rows| rows.count).sum::<i64>() >= 10_000);
    assert_only_planted(&mut connection, &[]).await;

    for kind in DirtyRow::ALL {
        let mut transaction = connection.begin().await.unwrap();
        legacy::plant(&mut transaction, *kind).await.unwrap();
        let found = kind.find(&mut transaction).await.unwrap();
        assert_eq!(
            i64::try_from(found.len()).unwrap(),
            kind.rows().unwrap(),
            "{kind:?}"
        );
        assert!(clean.rows.contains_key(kind.table().unwrap()), "{kind:?}");
        transaction.rollback().await.unwrap();
    }
    let by_application = DirtyRow::written_by_application().unwrap();
    assert!(!by_application.is_empty() && by_application.len() < DirtyRow::ALL.len());
}

#[tokio::test]
async fn a_filled_database_is_the_same_every_time() {
    let (one, other) = tokio::join!(LegacyDatabase::filled(), LegacyDatabase::filled());
    assert_only_planted(&mut one.connect().await, DirtyRow::ALL).await;
    let (one, other) = (one.dump().await, other.dump().await);
    for (table, rows) in &one.rows {
        assert_eq!(rows.values, other.rows[table].values, "{table}");
    }
}

#[tokio::test]
async fn few_guests_are_enough_for_every_dirty_row() {
    for guests in [0, 10, 2_999] {
        let database = LegacyDatabase::built().await;
        let mut connection = database.connect().await;
        let dirty = if guests == 0 { &[] } else { DirtyRow::ALL };
        legacy::fill(&mut connection, Volume::guests(guests), dirty)
            .await
            .unwrap();
    }
}
