//! Guests with what a list shows of them.

use sea_orm::{
    ColumnTrait, Condition, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QueryResult, QuerySelect, QueryTrait, RelationTrait, Select, SelectModel,
    sea_query::{Expr, ExprTrait},
};
use serde::{Deserialize, Serialize};

use crate::{
    guests::{
        guest::{self, Relation, name_order},
        guest_contact, guest_group, guest_tag, guest_tag_assignment,
    },
    live::LiveRows,
    nested::{list, list_via, object, one, read, row},
    page::{Keyset, PageBy, PageQuery},
    projects::live_projects,
    rsvp::rsvp_submission,
};

const DETAILS: &str = "details";

/// A guest with group, contacts, tags and latest response.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ListedGuest {
    /// The guest.
    pub guest: guest::Model,
    /// The group the guest is invited with.
    pub group: Option<guest_group::Model>,
    /// How the guest is reached, the oldest contact first.
    pub contacts: Vec<guest_contact::Model>,
    /// The guest's tags, by name.
    pub tags: Vec<guest_tag::Model>,
    /// What the guest sent in last, to whichever form.
    pub latest_response: Option<rsvp_submission::Model>,
}

/// Guests as a list shows them.
pub trait GuestList: QueryFilter + Sized {
    /// The guests by name, with group, contacts, tags and latest response, in pages. Removed
    /// guests, and guests of removed projects, are left out, and removed rows of theirs.
    ///
    /// A page is one statement, or two where the last names run out. Details are read for the guests
    /// of the page only.
    ///
    /// ```no_run
    /// # use entity::{prelude::*, Error};
    /// # async fn show(session: &TenantSession, project: ProjectId, vegan: GuestTagId) -> Result<(), Error> {
    /// let guests = Guest::live().in_project(project).tagged([vegan]).named_like("mil");
    /// for listed in guests.list().size(100).fetch(session).await?.items {
    ///     println!("{:?}: {} tags", listed.guest.last_name, listed.tags.len());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    fn list(self) -> PageQuery<SelectModel<ListedGuest>> {
        self.list_by(name_order())
    }

    /// The same in another order.
    fn list_by(self, order: Keyset<guest::Column>) -> PageQuery<SelectModel<ListedGuest>>;
}

impl GuestList for Select<guest::Entity> {
    fn list_by(self, order: Keyset<guest::Column>) -> PageQuery<SelectModel<ListedGuest>> {
        self.live()
            .filter(guest::Column::ProjectId.in_subquery(live_projects()))
            .expr_as(details().cast_as("text"), DETAILS)
            .page_by(order)
            .into_model()
    }
}

/// Joined, each contact of a guest would come back once for each of the tags.
fn details() -> Expr {
    let tag = guest_tag_assignment::Relation::Tag.def();
    object([
        ("group", one(Relation::Group.def(), guest_group::Entity)),
        (
            "contacts",
            list(Relation::Contacts.def(), row(guest_contact::Entity)),
        ),
        (
            "tags",
            list_via(Relation::TagAssignments.def(), tag, row(guest_tag::Entity)),
        ),
        ("latest_response", latest_response()),
    ])
}

fn latest_response() -> Expr {
    let latest = rsvp_submission::Entity::find()
        .select_only()
        .expr(row(rsvp_submission::Entity))
        .filter(Condition::from(Relation::RsvpSubmissions.def()))
        .order_by_desc(rsvp_submission::Column::SubmittedAt)
        .order_by_desc(rsvp_submission::Column::Id)
        .limit(1);
    latest.into_query().into()
}

#[derive(Deserialize)]
struct Details {
    group: Option<guest_group::Model>,
    contacts: Vec<guest_contact::Model>,
    tags: Vec<guest_tag::Model>,
    latest_response: Option<rsvp_submission::Model>,
}

impl FromQueryResult for ListedGuest {
    fn from_query_result(result: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        let mut details: Details = read(result, prefix, DETAILS)?;
        details
            .contacts
            .sort_by_key(|contact| (contact.created_at, contact.id));
        details.tags.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Self {
            guest: guest::Model::from_query_result(result, prefix)?,
            group: details.group,
            contacts: details.contacts,
            tags: details.tags,
            latest_response: details.latest_response,
        })
    }
}
