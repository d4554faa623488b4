use std::collections::BTreeMap;

use entity::{
    analytics::overview::{Overview, View, refresh},
    prelude::*,
    rsvp::tally::tally,
    session::Request,
};
use sea_orm::{DbBackend, PaginatorTrait, Statement};

use crate::world::World;

pub async fn refresh_all(world: &World) {
    let session = SystemSession::begin(&world.db, Request::default())
        .await
        .unwrap();
    for view in View::ALL {
        refresh(&session, view).await.unwrap();
    }
    session.commit().await.unwrap();
}

#[tokio::test]
async fn projects_are_counted_as_their_dashboard_counts_them() {
    let world = World::small().await;
    refresh_all(&world).await;
    let unscoped = Unscoped(&world.db);
    let kept = MaterializedProjectOverview::visible()
        .all(&unscoped)
        .await
        .unwrap();
    let mut kept: BTreeMap<ProjectId, project_overview::Model> =
        kept.into_iter().map(|row| (row.project_id, row)).collect();
    let mut after = None;
    loop {
        let page = Project::find().dashboard().size(500).after(after);
        let page = page.fetch(&unscoped).await.unwrap();
        for shown in page.items {
            let row = kept.remove(&shown.project.id).unwrap();
            let counts = (
                row.guests,
                row.invites,
                row.responses,
                row.check_ins,
                row.last_activity,
            );
            let now = shown.counts;
            assert_eq!(
                counts,
                (
                    now.guests,
                    now.invites,
                    now.responses,
                    now.check_ins,
                    now.last_activity
                )
            );
            assert_eq!(row.org_id, shown.project.owner_org_id);
        }
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(kept, BTreeMap::new());
}

#[tokio::test]
async fn organizations_are_the_sums_of_their_projects() {
    let world = World::small().await;
    refresh_all(&world).await;
    let unscoped = Unscoped(&world.db);
    let projects = MaterializedProjectOverview::visible()
        .all(&unscoped)
        .await
        .unwrap();
    let orgs = OrgOverview::visible().all(&unscoped).await.unwrap();
    assert!(orgs.len() > 3);
    for org in orgs {
        let own: Vec<_> = projects
            .iter()
            .filter(|project| project.org_id == org.org_id)
            .collect();
        let sum = |count: fn(&project_overview::Model) -> i64| {
            own.iter().map(|project| count(project)).sum::<i64>()
        };
        assert_eq!(org.projects, own.len() as i64);
        assert_eq!(
            [
                org.guests,
                org.invites,
                org.responses,
                org.check_ins,
                org.photos
            ],
            [
                sum(|p| p.guests),
                sum(|p| p.invites),
                sum(|p| p.responses),
                sum(|p| p.check_ins),
                sum(|p| p.photos)
            ],
        );
        let members = OrganizationMember::find()
            .filter(organization_member::Column::OrgId.eq(org.org_id))
            .count(&world.db)
            .await
            .unwrap();
        assert_eq!(org.members as u64, members);
    }
}

#[tokio::test]
async fn answers_are_counted_as_the_tally_counts_them() {
    let world = World::small().await;
    refresh_all(&world).await;
    let unscoped = Unscoped(&world.db);
    let kept = RsvpQuestionSummary::visible().all(&unscoped).await.unwrap();
    let kept: BTreeMap<_, _> = kept.into_iter().map(|row| (row.question_id, row)).collect();
    let mut questions = 0;
    for form in RsvpForm::live().all(&unscoped).await.unwrap() {
        for question in tally(&unscoped, form.id).await.unwrap() {
            let row = &kept[&question.question];
            assert_eq!(row.answers, question.answers);
            assert_eq!(
                row.choices,
                serde_json::to_value(&question.choices).unwrap()
            );
            assert_eq!(
                row.total
                    .map(|total| total.to_string().parse::<f64>().unwrap()),
                question.sum
            );
            questions += 1;
        }
    }
    assert_eq!(questions, kept.len());
}

/// Guests send any number: what they add up to is told as finely as a reader can hold it.
#[tokio::test]
async fn numbers_of_any_length_add_up_to_one_that_is_read() {
    let world = World::small().await;
    let long = format!("1.{}", "0".repeat(17_000));
    let answers = format!(
        r#"'{{1e-30,1e300,-1e-400,2,"\" 1.5\"",9999999999999999.99,"\"{long}\""}}'::text[]"#
    );
    let answer = format!(
        "INSERT INTO rsvp_questions (form_id, label, type)
         SELECT form.id, 'How far?', 'NUMBER'
         FROM rsvp_forms form JOIN projects project ON project.id = form.project_id
         WHERE form.deleted_at IS NULL AND project.deleted_at IS NULL
         ORDER BY form.id LIMIT 1;
         INSERT INTO rsvp_submissions (id, form_id)
         SELECT md5(answer)::uuid, form_id FROM rsvp_questions, unnest({answers}) answer
         WHERE label = 'How far?';
         INSERT INTO rsvp_answers (submission_id, question_id, answer_json)
         SELECT md5(answer)::uuid, id, answer::jsonb FROM rsvp_questions, unnest({answers}) answer
         WHERE label = 'How far?'"
    );
    world.db.execute_unprepared(&answer).await.unwrap();
    refresh_all(&world).await;
    let question = RsvpQuestion::find()
        .filter(rsvp_question::Column::Label.eq("How far?"))
        .one(&world.db)
        .await
        .unwrap()
        .unwrap();
    let row = RsvpQuestionSummary::visible()
        .filter(rsvp_question_summary::Column::QuestionId.eq(question.id))
        .one(&Unscoped(&world.db))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(row.answers, 7);
    assert_eq!(row.total.unwrap().to_string(), "10000000000000003.49");
}

#[tokio::test]
async fn campaigns_are_counted_as_one_message_after_the_other() {
    let world = World::small().await;
    refresh_all(&world).await;
    let kept = CampaignPerformance::visible()
        .all(&Unscoped(&world.db))
        .await
        .unwrap();
    assert!(kept.iter().any(|row| row.opened > 0 && row.clicked > 0));
    for row in kept {
        let jobs = MessageJob::find()
            .filter(message_job::Column::CampaignId.eq(row.campaign_id))
            .all(&world.db)
            .await
            .unwrap();
        let with = |states: &[MessageJobStatus]| {
            jobs.iter()
                .filter(|job| states.contains(&job.status))
                .count() as i64
        };
        use MessageJobStatus::*;
        assert_eq!(row.messages, jobs.len() as i64);
        assert_eq!(row.sent, with(&[Sent, Delivered, Bounced, Complained]));
        assert_eq!(row.delivered, with(&[Delivered, Complained]));
        assert_eq!(
            row.waiting + row.sent + row.failed + row.cancelled,
            row.messages
        );
        let sql = "SELECT count(DISTINCT e.message_job_id) FILTER (WHERE event_type = 'OPENED') AS opened, max(event_at) AS latest
            FROM message_events e JOIN message_jobs j ON j.id = e.message_job_id WHERE j.campaign_id = $1";
        let statement =
            Statement::from_sql_and_values(DbBackend::Postgres, sql, [row.campaign_id.into()]);
        let counted = world.db.query_one_raw(statement).await.unwrap().unwrap();
        assert_eq!(row.opened, counted.try_get::<i64>("", "opened").unwrap());
        assert_eq!(row.last_event_at, counted.try_get("", "latest").unwrap());
    }
}
