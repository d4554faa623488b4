//! The heads of the seals, exported and held against the log.

use std::os::unix::fs::PermissionsExt;

use super::{
    maintain::{ALL, maintain, with_entries},
    *,
};

#[tokio::test]
async fn heads_are_exported_and_held_against_the_seals() {
    let database = with_entries().await;
    let url = database.url();
    maintain(&url);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("heads.jsonl");
    let path = path.to_str().unwrap();
    let seals = migration(&url, &["audit", "seals", "--export", path]);
    assert_code(&seals, 0);
    assert!(
        stdout(&seals).contains(&ALL.to_string()),
        "{}",
        stdout(&seals)
    );
    let verified = migration(&url, &["audit", "verify", "--against", path, "--json"]);
    assert_code(&verified, 0);
    assert_eq!(json(&verified)["heads"], 1);

    let admin = database.admin_url().unwrap_or_else(|| url.clone());
    let rewrite = "SET session_replication_role = replica; DELETE FROM audit_seals; \
        DELETE FROM admin_audit_log WHERE ctid = (SELECT min(ctid) FROM admin_audit_log)";
    execute(&admin, rewrite).await;
    maintain(&url);
    assert_code(&migration(&url, &["audit", "verify"]), 0);
    let against = migration(&url, &["audit", "verify", "--against", path]);
    assert_code(&against, 1);
    assert!(
        stdout(&against).contains("rewritten"),
        "{}",
        stdout(&against)
    );

    std::fs::write(path, "{\"number\": 1}\n").unwrap();
    let unreadable = migration(&url, &["audit", "verify", "--against", path]);
    assert_code(&unreadable, 2);
    assert!(
        stderr(&unreadable).contains("line 1"),
        "{}",
        stderr(&unreadable)
    );

    std::fs::write(path, "\n").unwrap();
    let empty = migration(&url, &["audit", "verify", "--against", path]);
    assert_code(&empty, 2);
    assert!(
        stderr(&empty).contains("holds no head"),
        "{}",
        stderr(&empty)
    );
}

#[tokio::test]
async fn an_export_replaces_its_file_as_a_whole() {
    let database = with_entries().await;
    let url = database.url();
    let folder = tempfile::tempdir().unwrap();
    let file = |name| folder.path().join(name);
    std::fs::write(file("heads"), "as it was").unwrap();
    let heads = file("heads");
    let unsealed = ["audit", "seals", "--export", heads.to_str().unwrap()];
    assert_code(&migration(&url, &unsealed), 2);
    assert_eq!(std::fs::read_to_string(&heads).unwrap(), "as it was");
    let private = std::fs::Permissions::from_mode(0o600);
    std::fs::set_permissions(&heads, private.clone()).unwrap();
    maintain(&url);
    std::fs::hard_link(file("heads"), file("before")).unwrap();
    std::os::unix::fs::symlink(file("heads"), file("link")).unwrap();

    let link = file("link");
    let export = ["audit", "seals", "--export", link.to_str().unwrap()];
    assert_code(&migration(&url, &export), 0);
    let read = |name| std::fs::read_to_string(file(name)).unwrap();
    let heads = read("heads");
    assert!(heads.starts_with("{\"number\":"), "{heads}");
    assert_eq!(read("before"), "as it was");
    let mode = std::fs::metadata(file("heads"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, private.mode());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 3);

    let piped = migration(&url, &["audit", "seals", "--export", "/dev/stdout"]);
    assert_code(&piped, 0);
    assert!(stdout(&piped).starts_with(&heads));
}
