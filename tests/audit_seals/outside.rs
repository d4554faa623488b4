//! What only heads kept elsewhere can show.

use entity::audit::{SealFinding, SealHead, heads, verify};

use crate::world::World;

#[tokio::test]
async fn heads_come_back_from_their_text() {
    let (world, _) = World::sealed().await;
    let heads = heads(&world.db).await.unwrap();
    assert_eq!(
        heads.iter().map(|head| head.number).collect::<Vec<_>>(),
        [1, 2, 3]
    );
    for head in &heads {
        let text = serde_json::to_string(head).unwrap();
        assert!(text.contains(&head.hash_text()));
        assert_eq!(&serde_json::from_str::<SealHead>(&text).unwrap(), head);
    }
    let verification = verify(&world.db, &heads).await.unwrap();
    assert_eq!(
        (verification.heads, verification.seals, verification.rows),
        (3, 3, 9)
    );
    assert_eq!(verification.findings, []);
}

#[tokio::test]
async fn a_log_rewritten_with_its_seals_shows_against_heads_from_elsewhere() {
    let (world, entries) = World::sealed().await;
    let heads = heads(&world.db).await.unwrap();
    let sql = format!(
        "DELETE FROM audit_seals; DELETE FROM admin_audit_log WHERE id = '{}'",
        entries[0].id
    );
    world.after(&sql).await;
    world.seal().await;
    assert_eq!(world.findings().await, [], "by itself it is as good as new");
    let findings = verify(&world.db, &heads).await.unwrap().findings;
    let differs = |seal, is_there| SealFinding::HeadDiffers { seal, is_there };
    let expected = [differs(1, true), differs(2, false), differs(3, false)];
    assert_eq!(findings, expected);
    // Exports of two days in one file: the newer one hides nothing.
    let newer = entity::audit::heads(&world.db).await.unwrap();
    let both = [heads, newer].concat();
    let findings = verify(&world.db, &both).await.unwrap().findings;
    assert_eq!(findings, expected);
}

#[tokio::test]
async fn a_last_seal_that_was_removed_shows_against_heads_from_elsewhere() {
    let (world, _) = World::sealed().await;
    let heads = heads(&world.db).await.unwrap();
    let findings = world
        .after("DELETE FROM audit_seals WHERE number = 3")
        .await;
    assert_eq!(findings, []);
    let findings = verify(&world.db, &heads).await.unwrap().findings;
    let expected = SealFinding::HeadDiffers {
        seal: 3,
        is_there: false,
    };
    assert_eq!(findings, [expected]);
}
