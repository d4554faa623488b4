use entity::{analytics::overview::Overview, prelude::*};

use crate::{figures::refresh_all, world::World};

#[tokio::test]
async fn a_session_sees_its_organizations_and_the_projects_that_it_manages() {
    let world = World::small().await;
    refresh_all(&world).await;
    let members = OrganizationMember::find().all(&world.db).await.unwrap();
    let user = members[0].user_id;
    let orgs: Vec<_> = members
        .iter()
        .filter(|member| member.user_id == user)
        .map(|member| member.org_id)
        .collect();
    let all = MaterializedProjectOverview::visible()
        .all(&Unscoped(&world.db))
        .await
        .unwrap();
    let projects = Project::find().all(&world.db).await.unwrap();
    let managed: Vec<_> = projects
        .iter()
        .filter(|project| {
            project
                .manager_org_id
                .is_some_and(|org| orgs.contains(&org))
        })
        .map(|project| project.id)
        .collect();
    let mut expected: Vec<_> = all
        .iter()
        .filter(|row| orgs.contains(&row.org_id) || managed.contains(&row.project_id))
        .map(|row| row.project_id)
        .collect();
    expected.sort();
    assert!(!expected.is_empty() && expected.len() < all.len());

    let session = TenantSession::begin(&world.db, Actor::user(user))
        .await
        .unwrap();
    let seen = MaterializedProjectOverview::visible()
        .all(&session)
        .await
        .unwrap();
    let mut seen: Vec<_> = seen.into_iter().map(|row| row.project_id).collect();
    seen.sort();
    assert_eq!(seen, expected);
    sees_those_of::<RsvpQuestionSummary>(&world, &session, &expected, |row| row.project_id).await;
    sees_those_of::<CampaignPerformance>(&world, &session, &expected, |row| row.project_id).await;
    let mut own: Vec<_> = OrgOverview::visible()
        .all(&session)
        .await
        .unwrap()
        .into_iter()
        .map(|row| row.org_id)
        .collect();
    own.sort();
    let mut orgs = orgs;
    orgs.sort();
    assert_eq!(own, orgs);
    session.commit().await.unwrap();
}

/// That the session sees the rows of the projects: there are some, and others beside them.
async fn sees_those_of<O: Overview>(
    world: &World,
    session: &TenantSession,
    projects: &[ProjectId],
    project: impl Fn(&O::Model) -> ProjectId,
) where
    O::Model: PartialEq,
{
    let all = O::visible().all(&Unscoped(&world.db)).await.unwrap();
    let (own, others): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|row| projects.contains(&project(row)));
    assert!(!own.is_empty() && !others.is_empty());
    let seen = O::visible().all(session).await.unwrap();
    assert_eq!(seen.len(), own.len());
    assert!(own.iter().all(|row| seen.contains(row)));
}

#[tokio::test]
async fn nobody_reads_around_the_functions() {
    let world = World::small().await;
    let user = User::find().one(&world.db).await.unwrap().unwrap();
    for view in [
        "project_overview",
        "org_overview",
        "rsvp_question_summary",
        "campaign_performance",
    ] {
        for statement in [
            format!("SELECT * FROM {view}"),
            format!("SELECT refresh_overview('{view}')"),
            format!("REFRESH MATERIALIZED VIEW {view}"),
            format!("DELETE FROM view_refreshes WHERE view_name = '{view}'"),
        ] {
            let session = TenantSession::begin(&world.db, Actor::user(user.id))
                .await
                .unwrap();
            let error = session
                .execute_unprepared(&statement)
                .await
                .unwrap_err()
                .to_string();
            assert!(
                error.contains("permission denied") || error.contains("must be owner"),
                "{statement}: {error}"
            );
        }
        let nobody = world.db.begin().await.unwrap();
        nobody
            .execute_unprepared("SET LOCAL ROLE eios_app")
            .await
            .unwrap();
        let read = format!("SELECT FROM read_{view}()");
        let rows = nobody.query_all_raw(sea_orm::Statement::from_string(
            sea_orm::DbBackend::Postgres,
            read,
        ));
        assert_eq!(rows.await.unwrap().len(), 0, "{view}");
    }
}
