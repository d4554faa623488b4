//! Rows that the project has a guest for.
//!
//! The database preselects by a coarse form of each key, which leaves out what it and Rust may see in
//! different ways, and the exact comparison is the same as between rows. Each key has its own statement,
//! since conditions joined by OR are no hash join.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, JoinType, QueryFilter, QuerySelect,
    RelationTrait,
    sea_query::{Expr, ExprTrait, Func, FunctionCall, Query, SelectStatement},
};

use super::{
    check::Draft,
    duplicates::{Finding, Key, keys},
    normal,
    report::Reason,
    unnest::unnest,
};
use crate::{
    guests::{guest, guest_contact},
    ids::{GuestId, ProjectId},
    live::SoftDelete,
};

/// For each row of a batch what guests of the project have too, in three statements at most.
pub(super) async fn find(
    db: &impl ConnectionTrait,
    project: ProjectId,
    batch: &[Draft],
) -> Result<Vec<Vec<Finding>>, DbErr> {
    let mut wanted = Wanted::default();
    for (_, key) in batch.iter().flat_map(keys) {
        wanted.add(key);
    }
    let mut known = HashMap::new();
    let mut learn = |key: Key, guest: GuestId| {
        let first = known.entry(key).or_insert(guest);
        *first = Ord::min(guest, *first);
    };
    for (guest, email) in wanted.emails(db, project).await? {
        learn(Key::Email(normal::email_key(&email)), guest);
    }
    for (guest, phone) in wanted.phones(db, project).await? {
        if let Some(phone) = normal::phone(&phone) {
            learn(Key::Phone(phone), guest);
        }
    }
    for (guest, first, last) in wanted.guests(db, project).await? {
        let [first, last] = [first, last].map(Option::unwrap_or_default);
        learn(Key::Name(normal::name_key(&first, &last)), guest);
    }
    let findings = batch.iter().map(|draft| {
        let found = keys(draft).filter_map(|(field, key)| {
            let guest = *known.get(&key)?;
            let reason = Reason::InProject { guest };
            Some(Finding { field, reason })
        });
        found.collect::<Vec<_>>()
    });
    Ok(findings.collect())
}

#[derive(Default)]
struct Wanted {
    emails: Vec<String>,
    phones: Vec<String>,
    names: Vec<String>,
}

impl Wanted {
    fn add(&mut self, key: Key) {
        match key {
            Key::Email(email) => self.emails.push(coarse(&email)),
            Key::Phone(phone) => {
                let digits = phone.trim_start_matches(['+', '0']);
                self.phones.push(digits.to_owned());
            }
            Key::Name(name) => self.names.push(coarse(&name)),
        }
    }

    async fn emails(
        &mut self,
        db: &impl ConnectionTrait,
        project: ProjectId,
    ) -> Result<Vec<(GuestId, String)>, DbErr> {
        let stored = coarse_of(guest_contact::Column::Email.into_expr());
        contacts(
            db,
            project,
            guest_contact::Column::Email,
            stored,
            &mut self.emails,
        )
        .await
    }

    async fn phones(
        &mut self,
        db: &impl ConnectionTrait,
        project: ProjectId,
    ) -> Result<Vec<(GuestId, String)>, DbErr> {
        let digits = Func::cust("regexp_replace").args([
            guest_contact::Column::Phone.into_expr(),
            Expr::val(r"\D"),
            Expr::val(""),
            Expr::val("g"),
        ]);
        let stored = Func::cust("ltrim").arg(Expr::from(digits)).arg("0");
        contacts(
            db,
            project,
            guest_contact::Column::Phone,
            stored,
            &mut self.phones,
        )
        .await
    }

    async fn guests(
        &mut self,
        db: &impl ConnectionTrait,
        project: ProjectId,
    ) -> Result<Vec<(GuestId, Option<String>, Option<String>)>, DbErr> {
        let name = Func::cust("concat").args([
            guest::Column::FirstName.into_expr(),
            guest::Column::LastName.into_expr(),
        ]);
        let stored = Expr::from(coarse_of(name.into()));
        let guests = guest::Entity::with_deleted()
            .select_only()
            .columns([
                guest::Column::Id,
                guest::Column::FirstName,
                guest::Column::LastName,
            ])
            .expr_as(guest::Entity::is_live(), IS_LIVE)
            .filter(guest::Column::ProjectId.eq(project))
            .filter(stored.in_subquery(any_of(&mut self.names)))
            .into_tuple()
            .all(db)
            .await?;
        let live = |(id, first, last, is_live)| bool::then_some(is_live, (id, first, last));
        Ok(guests.into_iter().filter_map(live).collect())
    }
}

/// Removed rows are left out when they have been read. Where a table has no statistics, as inside the
/// transaction that fills it, PostgreSQL expects next to no rows with `deleted_at IS NULL`, and would
/// compare each of them with each key.
const IS_LIVE: &str = "is_live";

async fn contacts(
    db: &impl ConnectionTrait,
    project: ProjectId,
    column: guest_contact::Column,
    stored: FunctionCall,
    wanted: &mut Vec<String>,
) -> Result<Vec<(GuestId, String)>, DbErr> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let guests = guest_contact::Relation::Guest.def();
    let is_live = guest_contact::Entity::is_live().and(guest::Entity::is_live());
    let contacts = guest_contact::Entity::with_deleted()
        .select_only()
        .columns([guest_contact::Column::GuestId, column])
        .expr_as(is_live, IS_LIVE)
        .join(
            JoinType::InnerJoin,
            guests.on_condition(|_, _| Condition::all()),
        )
        .filter(guest::Column::ProjectId.eq(project))
        .filter(Expr::from(stored).in_subquery(any_of(wanted)))
        .into_tuple()
        .all(db)
        .await?;
    let live = |(guest, contact, is_live)| bool::then_some(is_live, (guest, contact));
    Ok(contacts.into_iter().filter_map(live).collect())
}

fn any_of(wanted: &mut Vec<String>) -> SelectStatement {
    Query::select().expr(unnest(wanted.drain(..))).take()
}

/// Of a key, which is in lower case, what lower case is in every locale: a capital İ becomes `i` with a
/// dot above or without, Σ at the end of a word ς or σ, and in Turkish I becomes ı.
fn coarse(key: &str) -> String {
    key.replace(['\u{307}', ' '], "")
        .replace('ς', "σ")
        .replace('ı', "i")
}

/// The same of a stored text, without any white space, some of which the database's own `btrim` and `\s`
/// miss.
fn coarse_of(text: Expr) -> FunctionCall {
    // What is left over in the first list has nothing in the second one, and goes.
    let letters = format!("ςı\u{307}{}", normal::WHITE_SPACE);
    let lower = Expr::from(Func::lower(text));
    Func::cust("translate").args([lower, Expr::val(letters), Expr::val("σi")])
}
