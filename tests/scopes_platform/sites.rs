//! Sites by the address they are opened at.

use entity::prelude::*;

use crate::world::World;

async fn site(
    world: &World,
    project: ProjectId,
    slug: Option<&str>,
    domain: Option<&str>,
) -> SiteId {
    let site = site::ActiveModel {
        project_id: Set(project),
        name: Set("Site".to_owned()),
        subdomain_slug: Set(slug.map(Into::into)),
        custom_domain: Set(domain.map(Into::into)),
        ..Default::default()
    };
    site.insert(&world.db).await.unwrap().id
}

#[tokio::test]
async fn a_host_leads_to_its_site_and_published_version_in_one_statement() {
    let world = World::new().await;
    let org = world.org("couple").await;
    let project = world.project("wedding", org, None).await;
    let id = site(&world, project, None, Some("Ann-and-Bob.example")).await;
    site(&world, project, None, Some("other.example")).await;
    let version = site_version::ActiveModel {
        site_id: Set(id),
        version: Set(3),
        ..Default::default()
    };
    let version = version.insert(&world.db).await.unwrap().id;

    let at = async |host: &str| {
        let site = Site::find()
            .at_host(host)
            .find_also_linked(site::PublishedVersion);
        let found = site.one(&world.db).await.unwrap();
        found.map(|(site, version)| (site.id, version.map(|version| version.id)))
    };
    assert_eq!(at("ann-and-bob.example").await, Some((id, None)));

    let publish = site::ActiveModel {
        id: Unchanged(id),
        published_version_id: Set(Some(version)),
        ..Default::default()
    };
    publish.update(&world.db).await.unwrap();
    world.statements();
    for host in [
        "ann-and-bob.example",
        "ANN-AND-BOB.EXAMPLE:8443",
        "Ann-and-Bob.example.",
        "ann-and-bob.example.:443",
    ] {
        assert_eq!(at(host).await, Some((id, Some(version))), "{host}");
    }
    assert_eq!(world.statements().len(), 4);
    for host in [
        "",
        ":",
        "bob.example",
        "ann-and-bob.example.evil",
        "%",
        "_nn-and-bob.example",
        "ann-and-bob.example\0",
        "\0",
    ] {
        assert_eq!(at(host).await, None, "{host}");
    }

    let older = site::ActiveModel {
        project_id: Set(world.project("older", org, None).await),
        name: Set("Site".to_owned()),
        custom_domain: Set(Some("ANN-and-Bob.example".to_owned())),
        created_at: Set(chrono::DateTime::UNIX_EPOCH),
        ..Default::default()
    };
    let older = older.insert(&world.db).await.unwrap().id;
    assert_eq!(at("ann-and-bob.example").await, Some((older, None)));
}

#[tokio::test]
async fn a_slug_is_found_in_any_case_within_a_project_and_across() {
    let world = World::new().await;
    let org = world.org("couple").await;
    let (ours, theirs) = (
        world.project("ours", org, None).await,
        world.project("theirs", org, None).await,
    );
    let old = site(&world, ours, Some("AnnBob"), None).await;
    let new = site(&world, theirs, Some("annbob"), None).await;
    site(&world, ours, None, None).await;

    let in_project = Site::find()
        .in_project(ours)
        .with_slug("annbob")
        .all(&world.db)
        .await
        .unwrap();
    assert_eq!(
        in_project
            .into_iter()
            .map(|site| site.id)
            .collect::<Vec<_>>(),
        [old]
    );
    let none = Site::find().with_slug("annbob\0").all(&world.db).await;
    assert!(none.unwrap().is_empty());
    let across = Site::find()
        .with_slug("ANNBOB")
        .order_by_asc(site::Column::CreatedAt)
        .all(&world.db)
        .await
        .unwrap();
    assert_eq!(
        across.into_iter().map(|site| site.id).collect::<Vec<_>>(),
        [old, new]
    );
}
