//! Telling two states of a database apart.

use migration::connect::DEFAULT_SCHEMA;
use sqlx::Connection;

use crate::{
    execute, lines,
    support::{LegacyDatabase, legacy},
};

#[tokio::test]
async fn a_dump_overlooks_what_changes_nothing() {
    let database = LegacyDatabase::filled().await;
    let mut connection = database.connect().await;
    let before = database.dump().await;
    for sql in [
        "CREATE TABLE eios_migrations (id serial PRIMARY KEY); CREATE TABLE seaql_migrations (version text PRIMARY KEY)",
        "VACUUM",
        "VACUUM FREEZE ANALYZE",
        "SELECT * FROM guests FOR UPDATE",
        "SET timezone = 'Asia/Tokyo'; SET datestyle = 'German'; SET search_path = pg_catalog",
    ] {
        execute(&mut connection, sql).await;
    }
    let bookkeeping = migration::ledger::TABLES;
    let after = legacy::dump(&mut connection, DEFAULT_SCHEMA, &bookkeeping)
        .await
        .unwrap();
    legacy::assert_unchanged(&before, &after);
}

#[tokio::test]
async fn a_dump_notices_every_change() {
    let database = LegacyDatabase::filled().await;
    let mut connection = database.connect().await;
    let before = legacy::dump(&mut connection, DEFAULT_SCHEMA, &[])
        .await
        .unwrap();
    for (sql, noticed) in [
        (
            "UPDATE users SET email = email WHERE id = md5('user 3')::uuid",
            "users, rows: rewritten with equal values",
        ),
        (
            "UPDATE users SET locale = 'xx' WHERE id = md5('user 3')::uuid",
            "users, rows: values changed",
        ),
        (
            "DELETE FROM photo_likes WHERE guest_id IS NULL",
            "photo_likes, rows: ",
        ),
        (
            "DROP INDEX idx_guests_project; CREATE INDEX idx_guests_project ON guests (project_id)",
            "different: table guests, index idx_guests_project",
        ),
        (
            "ALTER TABLE users ADD COLUMN avatar text",
            "unexpected: table users, column avatar",
        ),
        ("COMMENT ON COLUMN users.email IS 'x'", "users"),
        ("GRANT SELECT ON users TO PUBLIC", "different: table users"),
        (
            "ALTER TYPE org_type RENAME VALUE 'VENUE' TO 'V'",
            "type org_type",
        ),
        ("CLUSTER users USING users_pkey", "users"),
        ("ALTER TABLE users SET (fillfactor = 50)", "users"),
        (
            "CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
            "function f()",
        ),
        (
            "ALTER TABLE photo_likes DROP CONSTRAINT photo_likes_photo_id_fkey, ADD CONSTRAINT photo_likes_photo_id_fkey \
             FOREIGN KEY (photo_id) REFERENCES photo_uploads (id) ON DELETE CASCADE",
            "photo_likes_photo_id_fkey",
        ),
        ("DROP TABLE photo_likes", "missing: table photo_likes"),
        ("CREATE TABLE x (y integer)", "unexpected: table x"),
    ] {
        let mut transaction = connection.begin().await.unwrap();
        execute(&mut transaction, sql).await;
        let after = legacy::dump(&mut transaction, DEFAULT_SCHEMA, &[])
            .await
            .unwrap();
        let lines = lines(&before.differences(&after));
        assert!(
            lines.iter().any(|line| line.contains(noticed)),
            "{sql}: {lines:#?}"
        );
        transaction.rollback().await.unwrap();
    }
}
