//! Maintenance that is killed again and again, whatever it is doing.

use std::process::Child;

use sqlx::{Connection, PgConnection};

use super::{
    maintain::{maintain, run},
    maintain_killed::wait_until_gone,
    reindex_killed::invalid,
    *,
};

const KILLS: u32 = 30;
/// Any other number gives other moments.
const SEED: u64 = 20_261_128;

/// Entries of 46 months, the oldest of which have no month of their own yet.
const ENTRIES: &str = "SELECT ensure_month_partitions('admin_audit_log', 3, 40); \
    BEGIN; SET LOCAL app.maintenance = 'a test'; \
    INSERT INTO admin_audit_log (created_at, actor_type, category, action, target_type, target_id) \
    SELECT now() - make_interval(months => month) - interval '1 hour', 'UNKNOWN', 'GUESTS', 'VIEWED', 'guests', \
           gen_random_uuid() \
    FROM generate_series(0, 45) month, generate_series(1, 20); \
    COMMIT";

/// Something to record, something to count, and logins that have no month of their own yet.
const NEWS: &str = "BEGIN; \
    WITH guest AS (INSERT INTO guests (project_id, first_name) SELECT id, 'Late' FROM projects ORDER BY id LIMIT 3 \
                   RETURNING id, project_id) \
    INSERT INTO check_in_records (event_id, guest_id) \
    SELECT e.id, g.id FROM guest g JOIN LATERAL \
        (SELECT id FROM events WHERE project_id = g.project_id ORDER BY id LIMIT 1) e ON true; \
    INSERT INTO login_attempts (created_at, user_id, identifier_hash, ip_address, outcome, method) \
    SELECT now() - make_interval(months => {months}), id, sha256('a'), '192.0.2.1', 'SUCCESS', 'OTP' FROM users; \
    COMMIT";

/// What is kept, and the same counted row by row; only what differs.
const FIGURES: [(&str, &str); 5] = [
    (
        "arrivals of events",
        "SELECT e.id FROM event_analytics a JOIN events e ON e.id = a.event_id \
      WHERE a.checked_in <> (SELECT count(*) FROM check_in_records r WHERE r.event_id = e.id \
                             AND r.guest_id IN (SELECT id FROM guests WHERE deleted_at IS NULL))",
    ),
    (
        "logins of users",
        "SELECT id FROM users u WHERE \
      (SELECT count(*) FROM login_attempts l WHERE l.user_id = u.id AND outcome = 'SUCCESS') IS DISTINCT FROM \
      (SELECT login_count::bigint FROM user_activity_summary s WHERE s.user_id = u.id)",
    ),
    (
        "guests of a day",
        "SELECT o.id FROM organizations o WHERE \
      (SELECT count(*) FROM guests g WHERE g.org_id = o.id \
       AND (g.created_at AT TIME ZONE 'UTC')::date = (now() AT TIME ZONE 'UTC')::date) <> \
      coalesce((SELECT guests_created FROM daily_stats d \
                WHERE d.org_id = o.id AND d.day = (now() AT TIME ZONE 'UTC')::date), 0)",
    ),
    (
        "arrivals of a day",
        "SELECT o.id FROM organizations o WHERE \
      (SELECT count(*) FROM check_in_records r WHERE r.org_id = o.id \
       AND (r.checked_in_at AT TIME ZONE 'UTC')::date = (now() AT TIME ZONE 'UTC')::date) <> \
      coalesce((SELECT check_ins FROM daily_stats d \
                WHERE d.org_id = o.id AND d.day = (now() AT TIME ZONE 'UTC')::date), 0)",
    ),
    (
        "guests of projects",
        "SELECT p.id FROM projects p WHERE deleted_at IS NULL AND \
      (SELECT count(*) FROM guests g WHERE g.project_id = p.id AND g.deleted_at IS NULL) IS DISTINCT FROM \
      (SELECT guests FROM project_overview o WHERE o.project_id = p.id)",
    ),
];

/// Rows that maintenance moves, but for what it records of itself: entries, different ones among them, their
/// ids; logins, their ids.
type Kept = (i64, i64, String, i64, String);

async fn kept(connection: &mut PgConnection) -> Kept {
    let sql = "WITH entry AS (SELECT id, action, metadata FROM admin_audit_log \
                              UNION ALL SELECT id, action, metadata FROM admin_audit_log_archive) \
        SELECT count(*) AS entries, count(DISTINCT id) AS different_entries, \
               md5(string_agg(id::text, ' ' ORDER BY id)) AS entry_ids, \
               (SELECT count(*) FROM login_attempts) AS logins, \
               (SELECT md5(string_agg(id::text, ' ' ORDER BY id)) FROM login_attempts) AS login_ids \
        FROM entry WHERE action <> 'ARCHIVED' AND NOT coalesce(metadata ? 'maintenance', false)";
    sqlx::query_as(sql).fetch_one(connection).await.unwrap()
}

/// Numbers without an order that anybody would see (SplitMix64), the same in each run of the test.
struct Moments(u64);

impl Moments {
    /// Some moment within a span.
    fn within(&mut self, span: Duration) -> Duration {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        span.mul_f64((mixed >> 11) as f64 / (1_u64 << 53) as f64)
    }
}

async fn news(connection: &mut PgConnection, round: u32) {
    run(
        connection,
        &NEWS.replace("{months}", &(15 + round).to_string()),
    )
    .await;
}

/// One more month is old enough in each round.
fn start(url: &str, round: u32) -> Child {
    command(
        url,
        &["maintain", "--keep-months", &(45 - round).to_string()],
    )
    .stdout(Stdio::null())
    .stderr(Stdio::null())
    .spawn()
    .unwrap()
}

/// Kills it after a while; says how long it took if it ended before.
async fn kill(child: &mut Child, after: Duration) -> Option<Duration> {
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success(), "{status}");
            return Some(started.elapsed());
        }
        let left = after.saturating_sub(started.elapsed());
        if left.is_zero() {
            child.kill().unwrap();
            child.wait().unwrap();
            return None;
        }
        tokio::time::sleep(left.min(Duration::from_millis(5))).await;
    }
}

#[tokio::test]
async fn a_run_killed_at_any_moment_loses_and_doubles_nothing() {
    let database = TestDatabase::migrated().await.unwrap();
    let url = database.url();
    assert_code(&migration(&url, &["seed", "--scale", "60"]), 0);
    execute(&url, ENTRIES).await;
    let mut connection = PgConnection::connect(&url).await.unwrap();
    assert_code(&migration(&url, &["maintain", "--keep-months", "240"]), 0);
    news(&mut connection, 0).await;
    let started = Instant::now();
    assert!(start(&url, 0).wait().unwrap().success());
    let mut whole = started.elapsed();

    let (mut moments, mut at_work) = (Moments(SEED), 0);
    for round in 1..=KILLS {
        news(&mut connection, round).await;
        let before = kept(&mut connection).await;
        let after = moments.within(whole);
        match kill(&mut start(&url, round), after).await {
            Some(took) => whole = took,
            None => {
                at_work += 1;
                // The machine is slower by now, or more was left to do: the end is to be reached too.
                if after > whole.mul_f64(0.75) {
                    whole = whole.mul_f64(1.1);
                }
            }
        }
        wait_until_gone(&mut connection).await;
        assert_eq!(kept(&mut connection).await, before, "kill {round}");
    }
    println!("{at_work} of {KILLS} kills within a run, of {whole:?} at last");
    assert!(at_work > KILLS * 2 / 3, "{at_work} of {KILLS}");

    let before = kept(&mut connection).await;
    assert_eq!(before.0, before.1);
    let done = maintain(&url);
    assert_eq!(done["left"], serde_json::json!([]), "{done}");
    assert_eq!(kept(&mut connection).await, before);
    assert_all_is_done(&mut connection).await;
    assert_eq!(invalid(&mut connection).await, [] as [&str; 0]);
    for verb in [["audit", "verify"].as_slice(), &["verify"]] {
        assert_code(&migration(&url, verb), 0);
    }
}

async fn assert_all_is_done(connection: &mut PgConnection) {
    for (what, sql) in FIGURES {
        let wrong: Vec<uuid::Uuid> = sqlx::query_scalar(sql)
            .fetch_all(&mut *connection)
            .await
            .unwrap();
        assert_eq!(wrong, [] as [uuid::Uuid; 0], "{what}");
    }
    let counted = "SELECT (SELECT sum(check_ins) FROM daily_stats) >= 90 \
        AND (SELECT sum(login_count) FROM user_activity_summary) > 31 \
        AND (SELECT count(*) FROM admin_audit_log_archive WHERE action = 'VIEWED') >= 33 * 20 \
        AND (SELECT count(*) FROM ONLY login_attempts_default) = 0 \
        AND (SELECT count(*) FROM ONLY admin_audit_log_default) = 0 \
        AND (SELECT count(DISTINCT target_label) = count(*) AND count(*) >= 33 \
             AND count(*) = count(to_regclass(target_label)) \
             FROM admin_audit_log WHERE action = 'ARCHIVED') \
        AND (SELECT count(*) = 31 FROM admin_audit_log \
             WHERE action = 'DELETED' AND target_type = 'login_attempts_default')";
    let is_done: bool = sqlx::query_scalar(counted)
        .fetch_one(connection)
        .await
        .unwrap();
    assert!(is_done);
}
