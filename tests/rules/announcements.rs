//! News: for whom, when, and who does not want to see it again.

use entity::{ViolationKind::*, prelude::*};
use serde_json::{Value, json};

use crate::world::{World, broken, hour};

fn news(audience: AnnouncementAudience, filter: Option<Value>) -> announcement::ActiveModel {
    announcement::ActiveModel {
        title: Set("News".to_owned()),
        body: Set("New".to_owned()),
        audience: Set(audience),
        audience_filter: Set(filter),
        starts_at: Set(hour(1)),
        ends_at: Set(Some(hour(3))),
        ..Default::default()
    }
}

#[tokio::test]
async fn each_announcement_is_shown_to_whom_it_is_meant_for() {
    use AnnouncementAudience::{All, OrgType as OfType, Orgs, Plan as OnPlan};

    let world = World::new().await;
    let (org, other) = (world.ours.org, world.theirs.org);
    let of = |org, org_type, plan| Audience {
        org,
        org_type,
        plan,
    };
    let couple = of(org, OrgType::Couple, None);
    let on_pro = of(org, OrgType::Couple, Some("PRO"));
    let venue = of(other, OrgType::Venue, Some("PR"));
    for (audience, filter, shown) in [
        (All, None, [true, true, true]),
        (OfType, Some(json!(["VENUE", "COUPLE"])), [true; 3]),
        (OfType, Some(json!(["COUPLE"])), [true, true, false]),
        (OfType, Some(json!(["PLANNER"])), [false; 3]),
        (OnPlan, Some(json!(["FREE", "PRO"])), [false, true, false]),
        (OnPlan, Some(json!(["COUPLE", org])), [false; 3]),
        (Orgs, Some(json!([other])), [false, false, true]),
        (Orgs, Some(json!([org, other])), [true; 3]),
    ] {
        let told = format!("{audience:?} {filter:?}");
        let made = news(audience, filter).insert(&world.db).await.unwrap().id;
        for (audience, expected) in [couple, on_pro, venue].into_iter().zip(shown) {
            let found = Announcement::find_by_id(made).meant_for(audience);
            let found = found.one(&world.db).await.unwrap();
            assert_eq!(found.is_some(), expected, "{told} to {audience:?}");
        }
    }
}

#[tokio::test]
async fn an_announcement_is_for_somebody() {
    use AnnouncementAudience::{All, OrgType, Orgs, Plan};

    let world = World::new().await;
    for (audience, filter) in [
        (All, Some(json!(["PRO"]))),
        (Plan, None),
        (Plan, Some(json!([]))),
        (Plan, Some(json!("PRO"))),
        (OrgType, Some(json!(["CATERER"]))),
        (Orgs, Some(json!(["ours"]))),
        (Plan, Some(json!([1]))),
    ] {
        let refused = news(audience, filter).insert(&world.db).await.unwrap_err();
        assert_eq!(
            broken(&refused).constraint.as_deref(),
            Some("check_announcements_audience")
        );
    }
    for (audience, filter) in [
        (OrgType, json!(["VENUE"])),
        (Plan, json!(["PRO"])),
        (Orgs, json!([world.ours.org])),
    ] {
        news(audience, Some(filter))
            .insert(&world.db)
            .await
            .unwrap();
    }
    world
        .refused(
            Check,
            "check_announcements_period",
            "UPDATE announcements SET ends_at = starts_at",
        )
        .await;
    world.ok("DELETE FROM announcements").await;

    let everybody = news(All, None).insert(&world.db).await.unwrap().id;
    let shown = async |at| {
        let shown = Announcement::live()
            .shown_at(at)
            .not_dismissed_by(world.user);
        shown.all(&world.db).await.unwrap().len()
    };
    assert_eq!(
        (
            shown(hour(0)).await,
            shown(hour(1)).await,
            shown(hour(3)).await
        ),
        (0, 1, 0)
    );
    let dismissal = announcement_dismissal::ActiveModel {
        announcement_id: Set(everybody),
        user_id: Set(world.user),
        ..Default::default()
    };
    dismissal.clone().insert(&world.db).await.unwrap();
    assert_eq!(shown(hour(1)).await, 0);
    assert_eq!(
        broken(&dismissal.clone().insert(&world.db).await.unwrap_err()).kind,
        Unique
    );
    world.ok("DELETE FROM announcement_dismissals").await;
    world
        .ok("UPDATE announcements SET is_dismissible = false")
        .await;
    assert_eq!(
        broken(&dismissal.insert(&world.db).await.unwrap_err())
            .constraint
            .as_deref(),
        Some("guard_dismissal")
    );
    world
        .uses_index(
            "idx_announcements_ends_at",
            "SELECT * FROM announcements WHERE deleted_at IS NULL AND starts_at <= now() AND (ends_at IS NULL OR ends_at > now())",
        )
        .await;
}
