//! What a live database has already of what a migration is about to make.

use sea_orm_migration::MigrationName;
use sea_query::{Alias, Index};

use super::*;
use crate::{
    Revision,
    ddl::{
        ColumnExt, add_column, comments, create_index_concurrently, drop_column,
        drop_index_concurrently, remove_comments, set_default, timestamptz,
    },
    runner::{Problem, kept},
    snapshot::Snapshot,
};

struct Stamps;

impl MigrationName for Stamps {
    fn name(&self) -> &str {
        VERSION
    }
}

const COMMENTS: &str = "guests: Invited people.\n  seen_at: When.\n";

impl Revision for Stamps {
    fn up(&self) -> Vec<Step> {
        let index = Index::create().col(Alias::new("seen_at")).take();
        let mut steps = vec![
            add_column("guests", timestamptz("seen_at").optional()),
            set_default("guests", "seen_at", "now()"),
            create_index_concurrently("idx_guests_seen_at", "guests", index),
        ];
        steps.extend(comments(COMMENTS));
        steps
    }

    fn down(&self) -> Vec<Step> {
        let mut steps = remove_comments(COMMENTS);
        steps.push(drop_index_concurrently("idx_guests_seen_at", "guests"));
        steps.push(drop_column("guests", "seen_at"));
        steps
    }
}

static ENTRY: Entry = Entry::throw_away(
    &Stamps,
    "+ column guests.seen_at = timestamp with time zone\n\
     + default guests.seen_at = now()\n\
     + index guests.idx_guests_seen_at = CREATE INDEX idx_guests_seen_at ON guests USING btree (seen_at)\n\
     + comment guests = Invited people.\n\
     + comment guests.seen_at = When.\n",
);

/// Runs the migration on a table with such a column, and takes it back.
async fn there_and_back(stage: &Stage, listener: &Listener) -> Result<(), RunError> {
    let runner = stage.runner(listener).await;
    let nothing = Snapshot::default();
    let before = runner.live().await?;
    runner.preflight(&nothing, &before, &[&ENTRY]).await?;
    ledger::install(&runner.db).await?;
    runner.apply(&ENTRY, &[]).await?;

    let record = ledger::records(&runner.db).await?.remove(0);
    assert_eq!(record.found, record.promised);
    let promised = promised([&ENTRY])?;
    let live = runner.live().await?;
    let forgiving = forgiving(&live, &promised, &ledger::read_objects(&record.kept)?);
    assert_eq!(promised.missing_from(&forgiving), []);
    let notes = forgiven(&live, &forgiving).count();
    listener.all().push(format!("{notes} forgiven"));

    runner.take_back(&ENTRY, Consent::default()).await?;
    assert_eq!(runner.live().await?, before);
    runner.finish().await;
    Ok(())
}

#[tokio::test]
async fn a_column_and_comments_that_were_there_are_used_and_left() {
    for (column, forgiven, noted) in [
        ("seen_at timestamptz DEFAULT now()", 1, false),
        ("seen_at timestamptz", 2, true),
        (
            "seen_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP",
            3,
            true,
        ),
    ] {
        let stage = Stage::set(&format!(
            "CREATE TABLE guests (id int, {column}); INSERT INTO guests (seen_at) VALUES ('2020-01-01');
             COMMENT ON TABLE guests IS 'ours since 2019'"
        ))
        .await;
        let listener = Listener::default();
        there_and_back(&stage, &listener).await.unwrap();
        assert!(
            listener.heard(&format!("{forgiven} forgiven")),
            "{column}: {:?}",
            listener.all()
        );
        assert_eq!(
            listener.heard("was there before"),
            noted,
            "{column}: {:?}",
            listener.all()
        );
        assert!(listener.heard("create index"), "what depends on it is made");
        assert!(!listener.heard("add column"));
    }
}

#[tokio::test]
async fn without_them_everything_is_made_and_removed() {
    let stage = Stage::set("CREATE TABLE guests (id int)").await;
    let listener = Listener::default();
    there_and_back(&stage, &listener).await.unwrap();
    assert!(listener.heard("0 forgiven") && listener.heard("add column guests.seen_at"));
}

#[tokio::test]
async fn a_column_of_another_type_or_that_nobody_could_fill_is_refused_by_name() {
    for (column, says) in [
        (
            "seen_at date",
            "column guests.seen_at is date instead of timestamp with time zone",
        ),
        (
            "seen_at timestamptz NOT NULL",
            "not null guests.seen_at is not ours (required, without a default",
        ),
    ] {
        let stage = Stage::set(&format!("CREATE TABLE guests (id int, {column})")).await;
        let error = there_and_back(&stage, &Listener::default())
            .await
            .unwrap_err();
        assert!(error.to_string().contains(says), "{error}");
        let RunError::NotReady { problems } = &error else {
            panic!("{error}");
        };
        assert!(matches!(problems[0], Problem::NameTaken { .. }));
    }
}

#[test]
fn a_plain_default_is_kept_with_its_column_only() {
    let mut live = Snapshot::default();
    let default =
        crate::snapshot::Object::in_table(crate::snapshot::Kind::Default, "guests", "seen_at");
    live.insert(default.clone(), "now()");
    let kept = kept::kept(&ENTRY, &Snapshot::default(), &live).unwrap();
    assert!(kept.contains(&default) && kept.len() == 1);
}
