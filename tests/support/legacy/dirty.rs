use sqlx::{AssertSqlSafe, PgConnection};

use super::Error;
use super::sections::{Section, sections};

const VALUES: &str = include_str!("sql/dirty/values.sql");
const REFERENCES: &str = include_str!("sql/dirty/references.sql");
const BY_HAND: &str = include_str!("sql/dirty/by_hand.sql");

/// When the planted rows were written, in place of `now()`: the same values in every database.
const THEN: &str = "timestamptz '2025-02-03 09:00Z'";

macro_rules! dirty_rows {
    ($( $(#[doc = $doc:literal])+ $kind:ident, )+) => {
        /// A kind of row that a live database holds although a rule of the plan, or good sense, speaks against it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum DirtyRow {
            $( $(#[doc = $doc])+ $kind, )+
        }

        impl DirtyRow {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$( Self::$kind, )+];
        }
    };
}

dirty_rows! {
    /// Guests with neither name, one of them in a group.
    NamelessGuest,
    /// Guests with empty names.
    BlankGuestName,
    /// A guest whose role is longer than 64 characters.
    LongGuestRole,
    /// Two guests of one project with the same email address.
    DuplicateGuest,
    /// Contacts with neither email nor phone.
    ContactWithoutAddress,
    /// Events that end when they start.
    EventEndsAtStart,
    /// Events that end before they start.
    EventEndsBeforeStart,
    /// One PLATFORM setting stored three times: its scope_id is null, so the legacy key never saw it.
    DuplicatePlatformSetting,
    /// One PLATFORM entitlement stored twice.
    DuplicatePlatformEntitlement,
    /// A setting of an organization that does not exist.
    OrphanSettingScope,
    /// An organization's plan that ends before it starts.
    OrgPlanEndsBeforeStart,
    /// A project's plan that ends before it starts.
    ProjectPlanEndsBeforeStart,
    /// Sites whose slug has upper-case letters, one of them the twin of a lower-case slug in the same project.
    UpperCaseSlug,
    /// A site whose domain has upper-case letters.
    UpperCaseDomain,
    /// Two users whose emails differ by case alone.
    EmailCaseTwins,
    /// A guest in another project's group.
    CrossProjectGuestGroup,
    /// An invite for another project's guest.
    CrossProjectInviteGuest,
    /// An invite for another project's group.
    CrossProjectInviteGroup,
    /// An invite to another project's site.
    CrossProjectInviteSite,
    /// A photo by another project's guest.
    CrossProjectPhotoGuest,
    /// A photo by way of another project's invite.
    CrossProjectPhotoInvite,
    /// A guest with another project's tag.
    CrossProjectTag,
    /// A guest seated at another project's table.
    CrossProjectSeat,
    /// A guest checked in at another project's event.
    CrossProjectCheckIn,
    /// A guest who answered another project's form.
    CrossProjectSubmission,
    /// A message of one project's campaign to another project's guest.
    CrossProjectJob,
    /// A question about another project's event.
    CrossProjectQuestionEvent,
    /// An answer to a question of another form.
    CrossFormAnswer,
    /// A logic rule that depends on a question of another form.
    CrossFormRule,
    /// A site that publishes another site's version.
    CrossSitePublishedVersion,
    /// A guest with two seats in one floor plan, no seat numbers.
    GuestSeatedTwice,
    /// A logic rule that depends on its own question.
    SelfDependentRule,
    /// A message job with a status that no application writes.
    UnknownJobStatus,
    /// A campaign with a status that no application writes.
    UnknownCampaignStatus,
    /// A check-in with a method that no application writes.
    UnknownCheckInMethod,
    /// A site version with a status that no application writes.
    UnknownVersionStatus,
    /// A photo wall with an upload access that no application writes.
    UnknownUploadAccess,
    /// A photo wall with a moderation mode that no application writes.
    UnknownModerationMode,
    /// A table with fewer than no seats.
    NegativeCapacity,
    /// A floor plan with no width.
    EmptyFloorPlan,
    /// A photo smaller than nothing.
    NegativeFileSize,
    /// A message job tried fewer than no times.
    NegativeAttempts,
    /// A site version numbered 0.
    VersionZero,
    /// A photo wall that takes files of no size.
    EmptyUploadLimit,
    /// A venue north of the north pole.
    ImpossibleLatitude,
}

impl DirtyRow {
    /// The kinds that the old application itself writes; the others take a hand in the database.
    pub fn written_by_application() -> Result<Vec<Self>, Error> {
        let by_hand = sections(BY_HAND)?;
        let by_application = |kind: &Self| {
            !by_hand
                .iter()
                .any(|section| section.title == format!("{kind:?}"))
        };
        Ok(Self::ALL.iter().copied().filter(by_application).collect())
    }

    /// The table whose rows are dirty.
    pub fn table(self) -> Result<&'static str, Error> {
        Ok(self.expected()?.0)
    }

    /// How many rows [`find`](Self::find) gives once the kind is planted.
    pub fn rows(self) -> Result<i64, Error> {
        Ok(self.expected()?.1)
    }

    /// The ids of the rows of this kind, sorted.
    pub async fn find(self, conn: &mut PgConnection) -> Result<Vec<String>, Error> {
        let (_, find) = self.parts()?;
        sqlx::query_scalar(AssertSqlSafe(format!(
            "SELECT id::text FROM ({find}) dirty ORDER BY id"
        )))
        .persistent(false)
        .fetch_all(conn)
        .await
        .map_err(Error::sql(format!("finding {self:?}")))
    }

    /// The statements that plant the rows.
    pub(super) fn plant_sql(self) -> Result<String, Error> {
        Ok(self.parts()?.0.replace(":then", THEN))
    }

    fn parts(self) -> Result<(&'static str, &'static str), Error> {
        self.section()?
            .sql
            .split_once("\n-- found by\n")
            .ok_or_else(|| self.malformed())
    }

    fn expected(self) -> Result<(&'static str, i64), Error> {
        let (table, rows) = self
            .section()?
            .result
            .split_once(' ')
            .ok_or_else(|| self.malformed())?;
        Ok((table, rows.parse().map_err(|_| self.malformed())?))
    }

    fn section(self) -> Result<Section, Error> {
        let name = format!("{self:?}");
        for file in [VALUES, REFERENCES, BY_HAND] {
            if let Some(section) = sections(file)?
                .into_iter()
                .find(|section| section.title == name)
            {
                return Ok(section);
            }
        }
        Err(self.malformed())
    }

    fn malformed(self) -> Error {
        Error::Unknown {
            what: format!(
                "sql/dirty has no `--- {self:?} => table rows` with a statement, `-- found by` and a query"
            ),
        }
    }
}
