//! Many guests at once, with their contacts, tags and groups.
//!
//! Every row is checked before the first one is written, and all bad rows come back in one report, by
//! line, field and reason. The rest takes a constant number of statements per batch of [`BATCH`] rows.
//!
//! ```no_run
//! use entity::{guests::import::{ContactRow, GuestRow, ImportOptions, import}, prelude::*};
//!
//! # async fn example(session: &TenantSession, project: ProjectId) -> Result<(), entity::Error> {
//! let rows = [GuestRow {
//!     first_name: "Ann".into(),
//!     last_name: "Sousa".into(),
//!     contacts: vec![ContactRow { email: "ann@example.com".into(), phone: "+351 912 345 678".into() }],
//!     tags: vec!["vegan".into()],
//!     group: "Sousa family".into(),
//!     ..GuestRow::default()
//! }];
//! let report = import(session, project, rows, ImportOptions::default()).await?;
//! for problem in &report.problems {
//!     println!("{problem}");
//! }
//! println!("{} imported, {} skipped", report.imported, report.skipped);
//! # Ok(())
//! # }
//! ```

mod check;
mod duplicates;
mod known;
mod labels;
mod normal;
mod report;
mod row;
mod unnest;
mod write;

use sea_orm::{
    ConnectionTrait, EntityTrait, QuerySelect,
    sea_query::{Expr, Func, Query},
};

use self::check::Draft;
pub use self::{
    report::{Field, ImportReport, Reason, RowProblem, Severity},
    row::{ContactRow, GuestRow, MAX_CONTACTS, MAX_LABEL, MAX_NAME, MAX_ROLE, MAX_TAGS},
};
use crate::{
    Error,
    ids::ProjectId,
    live::LiveRows,
    projects::project::{Column, Entity},
    session::{TenantScope, end},
};

/// Rows that one statement looks up or writes.
pub const BATCH: usize = 10_000;

/// How to import. The default is the strictest: a single bad row or duplicate, and nothing is written.
#[derive(Clone, Copy, Default)]
pub struct ImportOptions<'a> {
    /// What a bad row means for the others.
    pub bad_rows: BadRows,
    /// What to do with a row whose email address or phone number is known already.
    pub duplicates: Duplicates,
    /// Report what would happen, and write nothing.
    pub dry_run: bool,
    /// Called as the work goes on, a few times per batch.
    pub progress: Option<&'a (dyn Fn(Progress) + Send + Sync)>,
}

/// What a bad row means for the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BadRows {
    /// Nothing is imported as long as one row is bad.
    #[default]
    RefuseAll,
    /// The good rows are imported.
    Skip,
}

/// What to do with a row that has an email address or phone number of an earlier row or of a guest of
/// the project. An earlier row that is left out itself does not count.
///
/// Email addresses are compared in upper or lower case, phone numbers without what separates their
/// digits. The same name alone is never more than a [`Severity::Warning`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Duplicates {
    /// The row is bad.
    #[default]
    Refuse,
    /// The row is left out, without harm to the others.
    Skip,
    /// The row is imported, with a warning: families often share an address.
    Import,
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is going on.
    pub stage: Stage,
    /// Rows that are through.
    pub done: usize,
    /// Rows that this stage goes over.
    pub total: usize,
}

/// The stages of an import, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Looking for the well-formed rows among the project's guests.
    Matching,
    /// Writing guests.
    Writing,
}

/// Imports guests into a project: all rows or the good ones, as the options say.
///
/// It works in a transaction of its own on a connection, and in a savepoint inside a transaction of the
/// caller, so that whatever stops it leaves nothing behind. Two imports into one project wait for each
/// other, to the end of the caller's transaction: neither misses the duplicates of the other, as long
/// as the transaction is READ COMMITTED.
///
/// Tags and groups are found by their exact name and made when missing; of groups with the same name
/// the oldest is taken. Phone numbers are stored without separators and with `+` in place of `00`;
/// all texts without white space around them.
///
/// # Errors
/// [`Error::NoProject`] when there is no such project or it is removed, or the database's error. Bad rows are no error:
/// they are in the report.
pub async fn import(
    db: &impl TenantScope,
    project: ProjectId,
    rows: impl IntoIterator<Item = GuestRow>,
    options: ImportOptions<'_>,
) -> Result<ImportReport, Error> {
    let (drafts, report) = check::check(rows);
    let transaction = db.begin().await?;
    let done = run(&transaction, project, drafts, report, options).await;
    end(transaction, done).await
}

async fn run<C: ConnectionTrait>(
    db: &C,
    project: ProjectId,
    drafts: Vec<Draft>,
    mut report: ImportReport,
    options: ImportOptions<'_>,
) -> Result<ImportReport, Error> {
    let progress = |stage, done, total| {
        if let Some(progress) = options.progress {
            progress(Progress { stage, done, total });
        }
    };
    let id = Entity::find_by_id(project)
        .live()
        .select_only()
        .column(Column::Id)
        .into_tuple::<ProjectId>()
        .one(db)
        .await?;
    if id.is_none() {
        return Err(Error::NoProject(project));
    }
    if !options.dry_run {
        wait_for_others(db, project).await?;
    }

    let total = drafts.len();
    let mut in_project = Vec::with_capacity(total);
    progress(Stage::Matching, 0, total);
    for batch in drafts.chunks(BATCH) {
        in_project.extend(known::find(db, project, batch).await?);
        progress(Stage::Matching, in_project.len(), total);
    }
    let mut accepted = duplicates::judge(drafts, in_project, options.duplicates, &mut report);
    if options.bad_rows == BadRows::RefuseAll && report.errors().next().is_some() {
        accepted.clear();
    }
    report.take(&accepted);

    let labels = labels::resolve(db, project, &accepted, options.dry_run, &mut report).await?;
    if !options.dry_run {
        let total = accepted.len();
        progress(Stage::Writing, 0, total);
        for (batch, first) in accepted.chunks(BATCH).zip((0..).step_by(BATCH)) {
            write::write(db, project, batch, &labels).await?;
            progress(Stage::Writing, first + batch.len(), total);
        }
    }
    Ok(report)
}

/// An advisory lock rather than one on the project's row, which the application goes on changing.
async fn wait_for_others(db: &impl ConnectionTrait, project: ProjectId) -> Result<(), Error> {
    let key = Func::cust("hashtextextended")
        .arg(format!("guest import into {project}"))
        .arg(0_i64);
    let lock = Func::cust("pg_advisory_xact_lock").arg(Expr::from(key));
    db.execute(&Query::select().expr(lock).take()).await?;
    Ok(())
}
