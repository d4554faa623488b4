//! Statements that read or write rows in other ways than the plain ones: RETURNING, MERGE, COPY, locks.

use std::collections::BTreeSet;

use crate::{
    cast::Cast,
    model::key_of,
    session::{DENIED, Outcome, Session},
};

#[tokio::test]
async fn what_returns_rows_returns_no_others() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.member).await;
    let guests = cast
        .model
        .readable(&cast.member, "guests")
        .len()
        .to_string();
    for sql in [
        "UPDATE guests SET last_name = 'x' RETURNING id::text",
        "UPDATE guests g SET last_name = c.email FROM guest_contacts c RETURNING c.id::text",
        "DELETE FROM guest_tags RETURNING id::text",
        "DELETE FROM photo_likes l USING photo_uploads p RETURNING p.id::text",
        "WITH gone AS (DELETE FROM rsvp_answers RETURNING *) SELECT id::text FROM gone",
        "SELECT id::text FROM guests FOR UPDATE",
        "SELECT id::text FROM ONLY guests TABLESAMPLE SYSTEM (100)",
        "TABLE guest_groups",
        "SELECT (guests).id::text FROM guests",
    ] {
        session.run("SAVEPOINT attempt").await;
        let sql = sql.replace(
            "TABLE guest_groups",
            "SELECT id::text FROM (TABLE guest_groups) t",
        );
        let found = session.texts(&sql).await;
        session.run("ROLLBACK TO attempt").await;
        assert!(!found.is_empty(), "{sql}");
        for row in cast
            .model
            .rows
            .iter()
            .filter(|row| row.org == Some(cast.beta))
        {
            assert!(
                !found.contains(&row.key),
                "{sql} gives a {} of beta",
                row.table.name
            );
        }
    }
    let pages = "SELECT count(*)::text FROM guests WHERE ctid >= '(0,0)' AND ctid < '(9999,1)'";
    assert_eq!(session.texts(pages).await, [guests]);
}

/// To lock a row one must be able to change it.
#[tokio::test]
async fn whoever_only_reads_locks_nothing() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.viewer).await;
    assert_eq!(
        session.texts("SELECT count(*)::text FROM guests").await,
        ["4"]
    );
    for lock in ["UPDATE", "NO KEY UPDATE", "SHARE", "KEY SHARE"] {
        let sql = format!("SELECT id::text FROM guests FOR {lock}");
        assert!(session.texts(&sql).await.is_empty(), "{lock}");
    }
}

#[tokio::test]
async fn a_merge_neither_finds_nor_makes_rows_elsewhere() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.member).await;
    let (own, foreign) = (cast.unmanaged.id("projects"), cast.foreign.id("projects"));
    let merge = |project, action: &str| {
        format!(
            "MERGE INTO guest_groups g USING (VALUES ('{project}'::uuid)) v (project) ON g.project_id = v.project {action}"
        )
    };
    let add = "WHEN NOT MATCHED THEN INSERT (project_id, name) VALUES (project, 'x')";
    let rename = "WHEN MATCHED THEN UPDATE SET name = 'x'";
    let remove = "WHEN MATCHED THEN DELETE";
    let to_beta = format!("WHEN MATCHED THEN UPDATE SET project_id = '{foreign}'");
    assert_eq!(session.probe(merge(own, rename)).await, Outcome::Rows(1));
    assert_eq!(
        session.probe(merge(foreign, add)).await.code(),
        Some(DENIED)
    );
    assert_eq!(
        session.probe(merge(foreign, rename)).await,
        Outcome::Rows(0)
    );
    assert_eq!(
        session.probe(merge(foreign, remove)).await,
        Outcome::Rows(0)
    );
    assert_eq!(
        session.probe(merge(own, &to_beta)).await.code(),
        Some(DENIED)
    );
}

#[tokio::test]
async fn copy_takes_out_ones_own_rows_and_puts_in_none() {
    let cast = Cast::new().await;
    for table in entity::catalog::tables() {
        let mut session = cast.session(&cast.owner).await;
        let query = format!("SELECT {} FROM {}", key_of(table), table.name);
        let readable = cast.model.readable(&cast.owner, table.name);
        let Ok(out) = copy_out(&mut session, &format!("COPY ({query}) TO STDOUT")).await else {
            assert!(readable.is_empty(), "{}: {readable:?}", table.name);
            continue;
        };
        let keys: BTreeSet<_> = out.lines().map(str::to_owned).collect();
        assert_eq!(keys, readable, "{}", table.name);
        let whole = copy_out(&mut session, &format!("COPY {} TO STDOUT", table.name))
            .await
            .unwrap();
        // Under a policy PostgreSQL copies FROM ONLY the table: of one that is kept by month, nothing.
        let expected = match is_kept_by_month(&mut session, table.name).await {
            true => 0,
            false => keys.len(),
        };
        assert_eq!(whole.lines().count(), expected, "{}", table.name);
    }
    let mut session = cast.session(&cast.owner).await;
    for sql in [
        "COPY guests (id, project_id, first_name) FROM STDIN",
        "COPY guests FROM PROGRAM 'true'",
        "COPY guests TO PROGRAM 'true'",
        "COPY guests TO '/tmp/guests'",
    ] {
        session.run("SAVEPOINT attempt").await;
        let done = session.db.copy_in_raw(sql).await.map(|_| ());
        let refused = format!("{:?}", done.unwrap_err());
        // Not supported under row level security, or not for this role.
        assert!(
            refused.contains("0A000") || refused.contains(DENIED),
            "{sql}: {refused}"
        );
        session.run("ROLLBACK TO attempt").await;
    }
}

async fn is_kept_by_month(session: &mut Session, table: &str) -> bool {
    let sql = format!("SELECT relkind::text FROM pg_class WHERE oid = '{table}'::regclass");
    session.texts(&sql).await == ["p"]
}

async fn copy_out(session: &mut Session, sql: &str) -> Result<String, sqlx::Error> {
    use futures_util::TryStreamExt;
    session.run("SAVEPOINT attempt").await;
    let out = match session.db.copy_out_raw(sql).await {
        Ok(stream) => stream.try_collect::<Vec<_>>().await,
        Err(error) => Err(error),
    };
    session.run("ROLLBACK TO attempt").await;
    out.map(|parts| String::from_utf8(parts.concat()).unwrap())
}

#[tokio::test]
async fn nothing_empties_or_changes_a_table() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.owner).await;
    for table in entity::catalog::tables() {
        for sql in [
            format!("TRUNCATE {} CASCADE", table.name),
            format!("ALTER TABLE {} DISABLE ROW LEVEL SECURITY", table.name),
            format!("ALTER TABLE {} DISABLE TRIGGER ALL", table.name),
            format!(
                "CREATE POLICY mine ON {} TO eios_app USING (true)",
                table.name
            ),
            format!("GRANT SELECT ON {} TO PUBLIC", table.name),
            format!("DROP TABLE {} CASCADE", table.name),
        ] {
            let outcome = session.probe(&sql).await;
            // GRANT without the right to it is a warning, and does nothing, where one has the right itself.
            let is_refused = outcome.code() == Some(DENIED) || sql.starts_with("GRANT");
            assert!(is_refused, "{sql}: {outcome:?}");
        }
    }
    let granted: bool =
        sqlx::query_scalar("SELECT has_table_privilege('public', 'guests', 'SELECT')")
            .fetch_one(&mut session.db)
            .await
            .unwrap();
    assert!(!granted);
}

/// The switch that turns policies off turns statements into errors instead.
#[tokio::test]
async fn row_security_off_shows_nothing() {
    let cast = Cast::new().await;
    let mut session = cast.session(&cast.owner).await;
    session.run("SET LOCAL row_security = off").await;
    for sql in [
        "SELECT * FROM guests",
        "UPDATE guests SET last_name = 'x'",
        "DELETE FROM guests",
    ] {
        let outcome = session.probe(sql).await;
        assert_eq!(outcome.code(), Some(DENIED), "{sql}: {outcome:?}");
    }
}
