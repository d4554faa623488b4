//! A guest with one row of everything that can be removed alone.

use std::fmt::Display;

use chrono::Utc;
use entity::{invites::token::InviteToken, prelude::*};

use crate::rows::Rows;

/// Marks a row as removed, and no other.
pub async fn remove(rows: &Rows, table: &str, id: impl Display) {
    let sql = format!("UPDATE {table} SET deleted_at = now() WHERE id = '{id}'");
    let done = rows.db.execute_unprepared(&sql).await.unwrap();
    assert_eq!(done.rows_affected(), 1);
}

/// A guest with one row of everything that can be removed alone.
pub struct Party {
    pub rows: Rows,
    pub ann: guest::Model,
    pub ben: guest::Model,
    pub group: GuestGroupId,
    pub contact: GuestContactId,
    pub tag: GuestTagId,
    pub site: SiteId,
    pub invite: InviteId,
    pub token: InviteToken,
    pub form: RsvpFormId,
    pub question: RsvpQuestionId,
    pub submission: RsvpSubmissionId,
    pub plan: FloorPlanId,
    pub table: SeatingTableId,
    pub campaign: MessagingCampaignId,
    pub photo: PhotoUploadId,
}

/// How many rows a query gives.
pub async fn count<E: EntityTrait>(rows: &Rows, select: Select<E>) -> usize {
    select.all(&rows.db).await.unwrap().len()
}

/// Inserts a row and gives its id.
macro_rules! insert {
    ($rows:expr, $module:ident { $($field:ident: $value:expr),+ $(,)? }) => {{
        let row = $module::ActiveModel { $($field: Set($value.into()),)+ ..Default::default() };
        row.insert(&$rows.db).await.unwrap().id
    }};
}

impl Party {
    pub async fn new() -> Self {
        let rows = Rows::new().await;
        let project = rows.project;
        let group = insert!(
            rows,
            guest_group {
                project_id: project,
                name: "Family".to_owned()
            }
        );
        let (ann, ben) = (
            rows.guest("Ann", "Sousa").await,
            rows.guest("Ben", "Sousa").await,
        );
        let grouped = guest::ActiveModel {
            id: Unchanged(ann.id),
            group_id: Set(Some(group)),
            ..Default::default()
        };
        let ann = grouped.update(&rows.db).await.unwrap();
        let contact = insert!(
            rows,
            guest_contact {
                guest_id: ann.id,
                email: "ann@example.com".to_owned()
            }
        );
        let tag = insert!(
            rows,
            guest_tag {
                project_id: project,
                name: "vegan"
            }
        );
        insert!(
            rows,
            guest_tag_assignment {
                guest_id: ann.id,
                tag_id: tag
            }
        );
        let site = rows.site().await.id;
        let token = InviteToken::generate().unwrap();
        let invite = insert!(
            rows,
            invite {
                project_id: project,
                site_id: site,
                guest_id: ann.id,
                token_hash: token.hash()
            }
        );
        let form = rows.form().await.id;
        let question = insert!(
            rows,
            rsvp_question {
                form_id: form,
                label: "Coming?",
                r#type: RsvpQuestionType::YesNo
            }
        );
        let submission = insert!(
            rows,
            rsvp_submission {
                form_id: form,
                guest_id: ann.id
            }
        );
        insert!(
            rows,
            rsvp_answer {
                submission_id: submission,
                question_id: question,
                answer_text: "yes".to_owned()
            }
        );
        let plan = insert!(
            rows,
            floor_plan {
                event_id: rows.event,
                name: "Hall"
            }
        );
        let table = insert!(
            rows,
            seating_table {
                floor_plan_id: plan,
                name: "1"
            }
        );
        insert!(
            rows,
            seating_assignment {
                table_id: table,
                guest_id: ann.id
            }
        );
        let campaign = insert!(
            rows,
            messaging_campaign {
                project_id: project,
                channel: MessageChannel::Email,
                status: CampaignStatus::Sending
            }
        );
        insert!(
            rows,
            message_job {
                campaign_id: campaign,
                guest_id: ann.id,
                channel: MessageChannel::Email
            }
        );
        let photo = insert!(
            rows,
            photo_upload {
                project_id: project,
                original_url: "https://example.com/1.jpg",
                storage_key: "1.jpg"
            }
        );
        Self {
            rows,
            ann,
            ben,
            group,
            contact,
            tag,
            site,
            invite,
            token,
            form,
            question,
            submission,
            plan,
            table,
            campaign,
            photo,
        }
    }

    pub async fn due(&self) -> usize {
        let due = MessageJob::find().due_at(Utc::now());
        due.all(&self.rows.db).await.unwrap().len()
    }

    pub async fn opens(&self) -> [bool; 2] {
        let invite = || Invite::by_token(self.token.expose_secret()).unwrap();
        let visit = invite()
            .visits()
            .one(&Unscoped(&self.rows.db))
            .await
            .unwrap();
        let unchecked = Invite::find_by_id(self.invite).visits();
        assert_eq!(
            visit,
            unchecked.one(&Unscoped(&self.rows.db)).await.unwrap()
        );
        let alone = invite().one(&self.rows.db).await.unwrap();
        [alone.is_some(), visit.is_some()]
    }

    pub async fn listed(&self) -> Option<ListedGuest> {
        let page = Guest::live().in_project(self.rows.project).list();
        let page = page.fetch(&Unscoped(&self.rows.db)).await.unwrap();
        page.items
            .into_iter()
            .find(|listed| listed.guest.id == self.ann.id)
    }
}
