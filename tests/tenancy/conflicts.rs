//! Other ways to write or read a row than the plain ones: upserts, RETURNING, MERGE, COPY, locks.

use sqlx::AssertSqlSafe;

use crate::{
    cast::Cast,
    model::{Command, Row},
    session::{DENIED, Outcome},
};

/// That a key is taken is all that an insert tells; no clause lets it read or change the row.
#[tokio::test]
async fn an_upsert_does_not_reach_a_row_of_another_tenant() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.owner).await;
    let mut tried = 0;
    for row in cast
        .insertions
        .iter()
        .filter(|row| cast.model.may(&cast.owner, Command::Insert, row))
    {
        let mut others = cast.model.rows_of(row.table.name);
        let Some(other) = others.find(|row| row.org == Some(cast.beta)) else {
            continue;
        };
        tried += 1;
        let mut taken = row.clone();
        for column in &row.table.primary_key {
            taken.set(column, &other.columns[*column]);
        }
        let key = row.table.primary_key.join(", ");
        let insert = taken.insert();
        let plain = session.probe(&insert).await;
        assert_eq!(plain.code(), Some("23505"), "{insert}: {plain:?}");
        let update =
            format!("{insert} ON CONFLICT ({key}) DO UPDATE SET id = excluded.id RETURNING *");
        assert_eq!(
            session.probe(&update).await.code(),
            Some(DENIED),
            "{update}"
        );
        let skip = format!("{insert} ON CONFLICT DO NOTHING");
        assert_eq!(session.probe(&skip).await, Outcome::Rows(0), "{skip}");
    }
    assert!(tried > 40, "only {tried}");
}

/// Unique over all tenants: the domain of a site and the hash of a token.
#[tokio::test]
async fn a_taken_domain_or_token_is_all_that_is_told() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.owner).await;
    for (table, column, key) in [
        (
            "sites",
            "custom_domain",
            "(custom_domain) WHERE deleted_at IS NULL",
        ),
        ("invites", "token_hash", "(token_hash)"),
    ] {
        let has = |row: &&Row| row.columns.contains_key(column);
        let theirs = cast
            .model
            .rows_of(table)
            .filter(has)
            .find(|row| row.org == Some(cast.beta));
        let mine = cast
            .insertions
            .iter()
            .filter(has)
            .find(|row| row.table.name == table);
        let (theirs, mut mine) = (theirs.unwrap(), mine.unwrap().clone());
        assert_eq!(mine.org, Some(cast.alpha));
        mine.set(column, &theirs.columns[column]);
        let insert = mine.insert();
        let upsert = format!("{insert} ON CONFLICT {key} DO UPDATE SET {column} = 'x' RETURNING *");
        assert_eq!(session.probe(upsert).await.code(), Some(DENIED), "{table}");
        let skip = format!("{insert} ON CONFLICT {key} DO NOTHING RETURNING *");
        assert_eq!(session.probe(skip).await, Outcome::Rows(0), "{table}");
        session.run("SAVEPOINT attempt").await;
        let error = sqlx::query(AssertSqlSafe(insert))
            .execute(&mut session.db)
            .await
            .unwrap_err();
        session.run("ROLLBACK TO attempt").await;
        let shown = format!("{error:?}");
        assert!(
            shown.contains("23505") && !shown.contains(&theirs.key),
            "{shown}"
        );
        assert!(
            !shown.contains(&theirs.columns[column]),
            "the message shows the key: {shown}"
        );
    }
}

/// What the old application does goes on to work for a tenant.
#[tokio::test]
async fn an_upsert_in_ones_own_rows_works_and_goes_nowhere_else() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.member).await;
    let (own, foreign) = (cast.unmanaged.id("projects"), cast.foreign.id("projects"));
    let tag = |project| {
        format!("INSERT INTO guest_tags (project_id, name) VALUES ('{project}', 'vegan')")
    };
    session.run(&tag(own)).await;
    let conflict = "ON CONFLICT (project_id, name) DO UPDATE SET";
    let again = format!("{} {conflict} name = excluded.name RETURNING id", tag(own));
    assert_eq!(session.probe(again).await, Outcome::Rows(1));
    for sql in [
        format!("{} {conflict} project_id = '{foreign}'", tag(own)),
        format!("{} {conflict} name = 'x'", tag(foreign)),
    ] {
        assert_eq!(session.probe(&sql).await.code(), Some(DENIED), "{sql}");
    }
    let (guest, seat) = (
        cast.unmanaged.id("guests"),
        cast.unmanaged.id("seating_tables"),
    );
    let sql = format!(
        "INSERT INTO seating_assignments (table_id, guest_id, seat_number) VALUES ('{seat}', '{guest}', 1)
         ON CONFLICT (table_id, seat_number) DO UPDATE SET guest_id = excluded.guest_id"
    );
    assert_eq!(session.probe(sql).await, Outcome::Rows(1));
}
