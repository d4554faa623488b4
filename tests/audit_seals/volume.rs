//! More entries than one seal holds.

use entity::audit::verify;

use crate::world::{World, count, execute};

/// In one transaction, and so at one moment.
const MANY: &str = "BEGIN; SET LOCAL app.maintenance = 'a test'; \
    INSERT INTO admin_audit_log (actor_type, category, action, target_type, target_id) \
    SELECT 'UNKNOWN', 'GUESTS', 'VIEWED', 'guests', gen_random_uuid() FROM generate_series(1, 70000); \
    COMMIT";

#[tokio::test]
async fn entries_of_one_moment_fit_into_several_seals() {
    let world = World::new().await;
    world.record().await;
    execute(&world.db, MANY).await;
    world.record().await;
    let sealed = world.seal().await;
    assert_eq!((sealed.seals.len(), sealed.rows), (2, 70_002));
    let verification = verify(&world.db, &[]).await.unwrap();
    assert_eq!(
        (verification.rows, verification.findings.len()),
        (70_002, 0)
    );

    let bytes = count(
        &world.db,
        "SELECT sum(pg_column_size(s.*)) FROM audit_seals s",
    )
    .await;
    let per_row = bytes as f64 / 70_002.0;
    println!("bytes of seals for an entry: {per_row:.1}");
    assert!(per_row < 25.0, "{per_row}");

    // Too many to name them all.
    let findings = world
        .after("UPDATE admin_audit_log SET reason = 'x' WHERE id IN (SELECT id FROM admin_audit_log LIMIT 500)")
        .await;
    assert!(
        findings.len() <= 202 && findings.len() > 100,
        "{}",
        findings.len()
    );
}
