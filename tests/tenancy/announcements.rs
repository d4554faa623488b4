//! Announcements reach those whom they are for.

use crate::{cast::Cast, session::run};

/// `{org}` is the organization whose people read it.
const FOR_ONE: [(&str, &str); 3] = [
    ("ORGS", "jsonb_build_array('{org}')"),
    ("PLAN", "'[\"gold\", \"silver\"]'"),
    ("ORG_TYPE", "'[\"VENUE\"]'"),
];

#[tokio::test]
async fn nobody_reads_what_is_for_others() {
    let mut cast = Cast::new().await;
    let org = cast.alpha;
    let made = format!(
        "DELETE FROM announcements;
         UPDATE organizations SET type = CASE WHEN id = '{org}' THEN 'VENUE' ELSE 'PLANNER' END::org_type;
         INSERT INTO plans (code, name) VALUES ('gold', 'Gold'), ('iron', 'Iron');
         DELETE FROM org_plan_assignments;
         INSERT INTO org_plan_assignments (org_id, plan_id)
         SELECT o.id, p.id FROM organizations o, plans p
         WHERE p.code = CASE WHEN o.id = '{org}' THEN 'gold' ELSE 'iron' END;
         INSERT INTO announcements (title, body) VALUES ('all', 'x')"
    );
    run(&mut cast.db, &made).await;
    for (audience, filter) in FOR_ONE {
        let filter = filter.replace("{org}", &org.to_string());
        let made = format!(
            "INSERT INTO announcements (title, body, audience, audience_filter)
             VALUES (lower('{audience}'), 'x', '{audience}', {filter})"
        );
        run(&mut cast.db, &made).await;
    }
    let program = cast.program(cast.alpha);
    let everything: &[&str] = &["all", "org_type", "orgs", "plan"];
    for (actor, expected) in [
        (&cast.owner, everything),
        (&cast.viewer, everything),
        (&cast.both, everything),
        (&program, everything),
        (&cast.stranger, &["all"]),
        (&cast.agent, &["all"]),
        (&cast.removed, &[]),
    ] {
        let mut session = cast.session(actor).await;
        let seen = session.texts("SELECT title FROM announcements ORDER BY title");
        assert_eq!(seen.await, expected, "{}", actor.name);
    }
}

/// An assignment that is over, or yet to come, is none.
#[tokio::test]
async fn a_plan_counts_while_it_is_in_force() {
    let mut cast = Cast::new().await;
    let org = cast.alpha;
    for (period, expected) in [
        ("now() - interval '2 days', NULL", 1),
        ("now() - interval '2 days', now() - interval '1 day'", 0),
        ("now() + interval '1 day', NULL", 0),
    ] {
        let made = format!(
            "DELETE FROM announcements; DELETE FROM org_plan_assignments; DELETE FROM plans WHERE code = 'gold';
             INSERT INTO plans (code, name) VALUES ('gold', 'Gold');
             INSERT INTO org_plan_assignments (org_id, plan_id, starts_at, ends_at)
             SELECT '{org}', id, {period} FROM plans WHERE code = 'gold';
             INSERT INTO announcements (title, body, audience, audience_filter)
             VALUES ('News', 'x', 'PLAN', '[\"gold\"]')"
        );
        run(&mut cast.db, &made).await;
        let mut session = cast.session(&cast.member).await;
        let seen = session.texts("SELECT title FROM announcements").await;
        assert_eq!(seen.len(), expected, "{period}");
    }
}
