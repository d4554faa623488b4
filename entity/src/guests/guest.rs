//! `guests`: the people invited to a project.

use std::collections::BTreeSet;

use sea_orm::{
    QueryTrait, SelectModel,
    entity::prelude::*,
    sea_query::{ExprTrait, Func, extension::postgres::PgBinOper},
};
use serde::{Deserialize, Serialize};

use crate::{
    defaults::{now, uuid_v4},
    guests::{
        guest_contact, guest_group, guest_tag,
        guest_tag_assignment::{self, carriers_of_all, carriers_of_any},
    },
    ids::{DeletionId, GuestGroupId, GuestId, GuestTagId, OrganizationId, ProjectId, UserId},
    invites::invite,
    like::{exactly, has_words},
    live::LiveRelations,
    messaging::message_job,
    page::{Keyset, PageBy, PageQuery},
    photos::{photo_like, photo_upload},
    projects::{event, in_live_project, project},
    relations::{linked, related, related_via},
    rsvp::rsvp_submission,
    seating::{check_in_record, seating_assignment, seating_table},
    text_enum::text_enum,
};

/// A person invited to a project.
#[sea_orm::compact_model]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DeriveEntityModel)]
#[sea_orm(table_name = "guests")]
pub struct Model {
    /// Identifies the guest.
    #[sea_orm(primary_key, auto_increment = false, default_expr = "uuid_v4()")]
    pub id: GuestId,
    /// The project.
    pub project_id: ProjectId,
    /// Group the guest is invited with.
    pub group_id: Option<GuestGroupId>,
    /// Given name.
    #[sea_orm(column_type = "Text")]
    pub first_name: Option<String>,
    /// Family name; old rows may have neither name.
    #[sea_orm(column_type = "Text")]
    pub last_name: Option<String>,
    /// Part the guest plays; free text, upper case by convention.
    pub role: Option<GuestRole>,
    /// When the row was created.
    #[sea_orm(default_expr = "now()")]
    pub created_at: DateTimeUtc,
    /// When the row last changed.
    #[sea_orm(default_expr = "now()")]
    pub updated_at: DateTimeUtc,
    /// When the row was removed; absent while it is live.
    pub deleted_at: Option<DateTimeUtc>,
    /// User who removed the row, if known.
    pub deleted_by: Option<UserId>,
    /// Deletion that took the row; restoring it brings back exactly its rows.
    pub deletion_id: Option<DeletionId>,
    /// Organization that the row belongs to; kept by the database.
    pub org_id: Option<OrganizationId>,
    /// User who created the row, if known.
    pub created_by: Option<UserId>,
    /// User who last changed the row, if known.
    pub updated_by: Option<UserId>,
}

impl ActiveModelBehavior for ActiveModel {}

text_enum! {
    /// The part a guest plays. Free text: anything not listed is kept in `Other`.
    pub enum GuestRole {
        /// Guest of honour.
        Vip => "VIP",
        /// Companion of another guest.
        PlusOne => "PLUS_ONE",
        /// Child.
        Child => "CHILD",
    }
}

type Live = LiveRelations<Entity>;

/// The tables this one is joined to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
#[sea_orm(entity = Live)]
pub enum Relation {
    /// The project.
    #[sea_orm(
        belongs_to = "project::Entity",
        from = "Column::ProjectId",
        to = "project::Column::Id",
        on_delete = "Cascade"
    )]
    Project,
    /// The group the guest is invited with.
    #[sea_orm(
        belongs_to = "guest_group::Entity",
        from = "Column::GroupId",
        to = "guest_group::Column::Id",
        on_delete = "SetNull"
    )]
    Group,
    /// How the guest is reached.
    #[sea_orm(has_many = "guest_contact::Entity")]
    Contacts,
    /// The guest's tags, as links.
    #[sea_orm(has_many = "guest_tag_assignment::Entity")]
    TagAssignments,
    /// The guest's invites.
    #[sea_orm(has_many = "invite::Entity")]
    Invites,
    /// What the guest sent in.
    #[sea_orm(has_many = "rsvp_submission::Entity")]
    RsvpSubmissions,
    /// Messages to the guest.
    #[sea_orm(has_many = "message_job::Entity")]
    MessageJobs,
    /// The guest's seats.
    #[sea_orm(has_many = "seating_assignment::Entity")]
    SeatingAssignments,
    /// The guest's arrivals.
    #[sea_orm(has_many = "check_in_record::Entity")]
    CheckInRecords,
    /// Pictures the guest uploaded.
    #[sea_orm(has_many = "photo_upload::Entity")]
    PhotoUploads,
    /// The guest's likes.
    #[sea_orm(has_many = "photo_like::Entity")]
    PhotoLikes,
}

related! {
    project => Project,
    guest_group => Group,
    guest_contact => Contacts,
    guest_tag_assignment => TagAssignments,
    invite => Invites,
    rsvp_submission => RsvpSubmissions,
    message_job => MessageJobs,
    seating_assignment => SeatingAssignments,
    check_in_record => CheckInRecords,
    photo_upload => PhotoUploads,
    photo_like => PhotoLikes,
}

related_via! {
    guest_tag => TagAssignments, guest_tag_assignment::Tag;
    seating_table => SeatingAssignments, seating_assignment::SeatingTable;
    event => CheckInRecords, check_in_record::Event;
}

linked! {
    /// Pictures the guest likes.
    LikedPhotos => photo_upload via Relation::PhotoLikes, photo_like::Relation::Photo;
}

/// What the application asks of guests.
///
/// ```no_run
/// # use entity::{prelude::*, Error};
/// # async fn list(session: &TenantSession, project: ProjectId, vegan: GuestTagId) -> Result<(), Error> {
/// let guests = Guest::live().in_project(project).tagged([vegan]).named_like("ann mil");
/// let page = guests.by_name().size(100).fetch(session).await?;
/// for guest in page.items {
///     println!("{:?} {:?}", guest.first_name, guest.last_name);
/// }
/// # Ok(())
/// # }
/// ```
pub trait GuestScopes: QueryFilter {
    /// Guests of a project; none of a removed one.
    fn in_project(self, project: ProjectId) -> Self {
        self.filter(in_live_project(Column::ProjectId, project))
    }

    /// Guests of a group.
    fn in_group(self, group: GuestGroupId) -> Self {
        self.filter(Column::GroupId.eq(group))
    }

    /// Guests in this role, as it is stored.
    fn in_role(self, role: &GuestRole) -> Self {
        self.filter(ExprTrait::eq(
            Column::Role.into_expr(),
            exactly(role.as_str()),
        ))
    }

    /// Guests who carry each of the tags.
    fn tagged(self, tags: impl IntoIterator<Item = GuestTagId>) -> Self {
        let tags: BTreeSet<_> = tags.into_iter().collect();
        match tags.len() {
            0 => self,
            1 => self.tagged_with_any(tags),
            _ => self.filter(Column::Id.in_subquery(carriers_of_all(tags).into_query())),
        }
    }

    /// Guests who carry one of the tags at least; nobody, when there are no tags. Removed tags are
    /// carried by nobody.
    fn tagged_with_any(self, tags: impl IntoIterator<Item = GuestTagId>) -> Self {
        self.filter(Column::Id.in_subquery(carriers_of_any(tags).into_query()))
    }

    /// Guests whose name has each word of `words` in it, in upper or lower case and in any order.
    ///
    /// Only white space separates words; `%` and `_` stand for themselves. In a tenant's session, where
    /// it reads every guest of the project, [`search::by_name`](crate::guests::search::by_name) is quicker.
    fn named_like(self, words: &str) -> Self {
        let conditions = has_words(&searched_name(), words);
        conditions
            .into_iter()
            .fold(self, |guests, has| guests.filter(has))
    }

    /// The guests in pages, by last name, first name and id; those without a name come last. It orders
    /// only: which guests there are, removed ones or not, is up to the query before it.
    fn by_name(self) -> PageQuery<SelectModel<Model>>;
}

impl GuestScopes for Select<Entity> {
    fn by_name(self) -> PageQuery<SelectModel<Model>> {
        self.page_by(name_order())
    }
}

/// Both names as the index for searches has them, letter by letter: another expression for the same
/// text would read every guest of the project.
fn searched_name() -> Expr {
    let part = |column: Column| Func::coalesce([column.into_expr(), Expr::Constant("".into())]);
    let space = Expr::Constant(" ".into());
    Expr::from(part(Column::FirstName))
        .binary(PgBinOper::Concatenate, space)
        .binary(PgBinOper::Concatenate, Expr::from(part(Column::LastName)))
}

/// By last name, then first name.
pub(crate) fn name_order() -> Keyset<Column> {
    Keyset::asc(Column::LastName).then_asc(Column::FirstName)
}
