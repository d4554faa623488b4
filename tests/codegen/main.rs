//! SeaORM's own generator, run against a database at head, agrees with the models: on every table, column, type,
//! nullability, primary key and enum, both ways.

#![allow(clippy::unwrap_used)]

mod generator;
mod reader;
mod shape;

use migration::testing::TestDatabase;
use sea_orm::ConnectionTrait;
use shape::Shape;

#[tokio::test]
async fn the_generator_agrees_with_the_models() {
    let database = TestDatabase::migrated().await.unwrap();
    let generated = reader::read(&generator::generate(&database.url()).await);
    assert_eq!(generated.tables.len(), entity::catalog::tables().len());
    let differences = generated.differences(&Shape::of_models());
    assert_eq!(differences, [] as [String; 0], "{}", differences.join("\n"));
}

#[tokio::test]
async fn a_difference_is_named_with_both_sides() {
    let database = TestDatabase::migrated().await.unwrap();
    let db = database.connect().await.unwrap();
    db.execute_unprepared(
        "ALTER TABLE guests ALTER COLUMN role TYPE varchar(20), ALTER COLUMN project_id DROP NOT NULL;
         ALTER TABLE guests DROP CONSTRAINT guests_group_id_fkey, DROP CONSTRAINT fk_guests_project_id_group_id,
             ALTER COLUMN group_id TYPE text;
         ALTER TABLE guests ADD COLUMN age integer;
         ALTER TABLE photo_uploads ALTER COLUMN moderation_labels TYPE jsonb USING NULL;
         ALTER TABLE plans DROP COLUMN name;
         ALTER TABLE message_events DROP CONSTRAINT message_events_pkey;
         DROP TABLE photo_likes;
         CREATE TABLE guest_books (id integer PRIMARY KEY);
         ALTER TYPE org_type ADD VALUE 'CATERER' BEFORE 'VENUE';",
    )
    .await
    .unwrap();
    let generated = reader::read(&generator::generate(&database.url()).await);
    assert_eq!(
        generated.differences(&Shape::of_models()),
        [
            "enum org_type: the generator says COUPLE, PLANNER, CATERER, VENUE, the models say COUPLE, PLANNER, VENUE",
            "table guest_books: the generator says that it exists, the models say that it does not",
            "guests.age: the generator says integer, nullable, the models say nothing",
            "guests.group_id: the generator says text, nullable, the models say uuid, nullable",
            "guests.project_id: the generator says uuid, nullable, the models say uuid",
            "guests.role: the generator says character varying, nullable, the models say text, nullable",
            "message_events.event_at: the generator says timestamp with time zone, the models say timestamp with time zone, primary key",
            "message_events.id: the generator says uuid, the models say uuid, primary key",
            "table photo_likes: the generator says that it does not exist, the models say that it does",
            "photo_uploads.moderation_labels: the generator says jsonb, nullable, the models say text[], nullable",
            "plans.name: the generator says nothing, the models say text",
        ]
    );
}
