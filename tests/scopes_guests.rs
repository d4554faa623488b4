//! Finding guests, and letting them in by their invites.

#![allow(clippy::unwrap_used)]

mod rows;

use chrono::{TimeDelta, Utc};
use entity::{
    invites::{invite_access_log, token::InviteToken},
    prelude::*,
};
use rows::Rows;

async fn first_names(rows: &Rows, guests: Select<guest::Entity>) -> Vec<String> {
    let guests = guests.by_name().size(500).fetch(&rows.db).await.unwrap();
    guests
        .items
        .into_iter()
        .filter_map(|guest| guest.first_name)
        .collect()
}

async fn tag(rows: &Rows, name: &str, guests: &[&guest::Model]) -> GuestTagId {
    let tag = guest_tag::ActiveModel {
        project_id: Set(rows.project),
        name: Set(name.to_owned()),
        ..Default::default()
    };
    let tag = tag.insert(&rows.db).await.unwrap().id;
    for guest in guests {
        let assignment = guest_tag_assignment::ActiveModel {
            guest_id: Set(guest.id),
            tag_id: Set(tag),
            ..Default::default()
        };
        assignment.insert(&rows.db).await.unwrap();
    }
    tag
}

#[tokio::test]
async fn by_project_group_role_and_tags() {
    let rows = Rows::new().await;
    let (ann, ben, cleo) = (
        rows.guest("Ann", "A").await,
        rows.guest("Ben", "B").await,
        rows.guest("Cleo", "C").await,
    );
    let stranger = rows
        .guest_of(rows.other_project().await, Some("Stranger"), None)
        .await;
    let family = guest_group::ActiveModel {
        project_id: Set(rows.project),
        ..Default::default()
    };
    let family = family.insert(&rows.db).await.unwrap();
    for (guest, group, role) in [
        (&ann, Some(family.id), Some("VIP")),
        (&ben, Some(family.id), Some("Best man")),
    ] {
        let mut guest = guest.clone().into_active_model();
        guest.group_id = Set(group);
        guest.role = Set(role.map(GuestRole::from));
        guest.update(&rows.db).await.unwrap();
    }
    let vegan = tag(&rows, "vegan", &[&ann, &cleo, &stranger]).await;
    let dances = tag(&rows, "dances", &[&ann, &ben]).await;
    let here = || Guest::find().in_project(rows.project);

    assert_eq!(first_names(&rows, here()).await, ["Ann", "Ben", "Cleo"]);
    assert_eq!(
        first_names(&rows, here().in_group(family.id)).await,
        ["Ann", "Ben"]
    );
    assert_eq!(
        first_names(&rows, here().in_role(&GuestRole::Vip)).await,
        ["Ann"]
    );
    assert_eq!(
        first_names(&rows, here().in_role(&"Best man".into())).await,
        ["Ben"]
    );
    assert_eq!(
        first_names(&rows, here().tagged([vegan])).await,
        ["Ann", "Cleo"]
    );
    assert_eq!(
        first_names(&rows, here().tagged([vegan, dances])).await,
        ["Ann"]
    );
    assert_eq!(
        first_names(&rows, here().tagged([])).await,
        ["Ann", "Ben", "Cleo"]
    );
    assert_eq!(
        first_names(&rows, here().tagged_with_any([vegan, dances])).await,
        ["Ann", "Ben", "Cleo"]
    );
    assert_eq!(
        first_names(&rows, here().tagged_with_any([])).await,
        [""; 0]
    );
    let combined = here().tagged([dances]).in_group(family.id).named_like("b");
    assert_eq!(first_names(&rows, combined).await, ["Ben"]);

    let groups = GuestGroup::find()
        .in_project(rows.project)
        .all(&rows.db)
        .await
        .unwrap();
    assert_eq!(groups, [family]);
    let tags = GuestTag::find()
        .in_project(rows.project)
        .all(&rows.db)
        .await
        .unwrap();
    assert_eq!(tags.len(), 2);
}

#[tokio::test]
async fn by_words_of_the_name() {
    let rows = Rows::new().await;
    for (first, last) in [
        (Some("Anna Maria"), Some("Miller")),
        (Some("Ben"), Some("McMillan")),
        (None, Some("O'Hara")),
        (Some("Zoë"), None),
        (None, None),
    ] {
        rows.guest_of(rows.project, first, last).await;
    }
    let found = async |words: &str| {
        let guests = Guest::find().in_project(rows.project).named_like(words);
        let guests = guests.by_name().fetch(&rows.db).await.unwrap().items;
        let name = |guest: guest::Model| guest.last_name.or(guest.first_name).unwrap_or_default();
        guests.into_iter().map(name).collect::<Vec<_>>()
    };
    assert_eq!(found("mill").await, ["McMillan", "Miller"]);
    assert_eq!(found("  MILL\tann ").await, ["Miller"]);
    assert_eq!(found("maria mill").await, ["Miller"]);
    assert_eq!(found("a' OR true --").await, [""; 0]);
    assert_eq!(found("'h").await, ["O'Hara"]);
    assert_eq!(found("zoë").await, ["Zoë"]);
    assert_eq!(found("\0").await.len(), 5);
    assert_eq!(found("").await.len(), 5);
}

/// Every text of up to three of the characters that mean something in a pattern, in every name.
#[tokio::test]
async fn wildcards_stand_for_themselves() {
    let rows = Rows::new().await;
    let mut texts = vec![String::new()];
    for length in 0..3 {
        let longest: Vec<_> = texts
            .iter()
            .filter(|text| text.len() == length)
            .cloned()
            .collect();
        texts.extend(
            longest
                .iter()
                .flat_map(|text| ['a', '%', '_', '\\'].map(|next| format!("{text}{next}"))),
        );
    }
    let names = texts.iter().map(|name| guest::ActiveModel {
        project_id: Set(rows.project),
        last_name: Set(Some(name.clone())),
        ..Default::default()
    });
    Guest::insert_many(names).exec(&rows.db).await.unwrap();
    for part in texts.iter().filter(|part| !part.is_empty()) {
        let found = Guest::find()
            .in_project(rows.project)
            .named_like(&part.to_uppercase());
        let found = found
            .all(&rows.db)
            .await
            .unwrap()
            .into_iter()
            .filter_map(|guest| guest.last_name);
        let mut found: Vec<_> = found.collect();
        let mut expected: Vec<_> = texts
            .iter()
            .filter(|name| name.contains(part))
            .cloned()
            .collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{part}");
    }
}

#[tokio::test]
async fn pages_show_everybody_once_in_order() {
    let rows = Rows::new().await;
    for number in 0..25 {
        let last = ["Adams", "Brown", "Clark"].get(number % 4);
        let first = ["Kim", "Lee"].get(number % 3);
        rows.guest_of(rows.project, first.copied(), last.copied())
            .await;
    }
    let (mut seen, mut cursor) = (Vec::new(), None);
    loop {
        let guests = Guest::find().in_project(rows.project);
        let page = guests
            .by_name()
            .size(7)
            .after(cursor)
            .fetch(&rows.db)
            .await
            .unwrap();
        seen.extend(page.items);
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    let key = |guest: &guest::Model| {
        let (last, first) = (guest.last_name.clone(), guest.first_name.clone());
        (last.is_none(), last, first.is_none(), first, guest.id)
    };
    assert_eq!(seen.len(), 25);
    assert!(seen.is_sorted_by_key(key));
}

#[tokio::test]
async fn contacts_by_guest_project_and_address() {
    let rows = Rows::new().await;
    let ann = rows.guest("Ann", "A").await;
    let stranger = rows
        .guest_of(rows.other_project().await, Some("Stranger"), None)
        .await;
    for guest in [&ann, &stranger] {
        let contact = guest_contact::ActiveModel {
            guest_id: Set(guest.id),
            email: Set(Some("Ann@Example.com".into())),
            phone: Set(Some("+49 30 1".into())),
            ..Default::default()
        };
        contact.insert(&rows.db).await.unwrap();
    }
    let here = || GuestContact::find().in_project(rows.project);
    let who = here()
        .with_email("aNN@example.COM")
        .find_also_related(Guest);
    assert_eq!(
        who.one(&rows.db).await.unwrap().unwrap().1,
        Some(ann.clone())
    );
    assert_eq!(
        here()
            .with_email("ann@example.c_m")
            .one(&rows.db)
            .await
            .unwrap(),
        None
    );
    assert_eq!(
        here()
            .with_phone("+49 30 1")
            .all(&rows.db)
            .await
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        GuestContact::find()
            .of_guest(stranger.id)
            .all(&rows.db)
            .await
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn an_invite_opens_by_its_token_while_it_is_usable() {
    let rows = Rows::new().await;
    let (ann, site) = (rows.guest("Ann", "A").await, rows.site().await);
    let now = Utc::now();
    let invite = async |guest: Option<GuestId>, expires_in: Option<i64>, revoked: bool| {
        let token = InviteToken::generate().unwrap();
        let invite = invite::ActiveModel {
            project_id: Set(rows.project),
            site_id: Set(site.id),
            guest_id: Set(guest),
            token_hash: Set(token.hash()),
            expires_at: Set(expires_in.map(|seconds| now + TimeDelta::seconds(seconds))),
            revoked_at: Set(revoked.then_some(now)),
            ..Default::default()
        };
        (token, invite.insert(&rows.db).await.unwrap())
    };
    let (token, made) = invite(Some(ann.id), None, false).await;
    let raw = token.expose_secret();
    let (visit, statements) = rows
        .counted(async {
            let invites = Invite::by_token(raw).unwrap().usable_at(now);
            invites.visits().one(&rows.db).await.unwrap().unwrap()
        })
        .await;
    assert_eq!(statements, 1);
    assert_eq!(
        (&visit.invite, visit.guest.as_ref(), &visit.site),
        (&made, Some(&ann), &site)
    );
    assert_eq!(visit.project.id, rows.project);

    let group_invite = invite(None, Some(1), false).await.0;
    let visits = Invite::by_token(group_invite.expose_secret())
        .unwrap()
        .visits();
    assert_eq!(visits.one(&rows.db).await.unwrap().unwrap().guest, None);

    let cases = [
        (Some(1), false, InviteState::Usable),
        (Some(0), false, InviteState::Expired),
        (Some(-1), false, InviteState::Expired),
        (None, true, InviteState::Revoked),
        (Some(-1), true, InviteState::Revoked),
    ];
    for (expires_in, revoked, state) in cases {
        let (token, made) = invite(None, expires_in, revoked).await;
        assert_eq!(made.state_at(now), state);
        let usable = Invite::by_token(token.expose_secret())
            .unwrap()
            .usable_at(now);
        let found = usable.one(&rows.db).await.unwrap();
        assert_eq!(
            found.is_some(),
            state == InviteState::Usable,
            "{expires_in:?}, {revoked}"
        );
    }
    let unknown = InviteToken::generate().unwrap();
    let unknown = Invite::by_token(unknown.expose_secret()).unwrap();
    assert_eq!(unknown.one(&rows.db).await.unwrap(), None);
    assert!(matches!(
        Invite::by_token("'; --"),
        Err(Error::MalformedToken)
    ));

    let here = Invite::find().in_project(rows.project);
    assert_eq!(here.for_guest(ann.id).all(&rows.db).await.unwrap(), [made]);
}

#[tokio::test]
async fn openings_of_an_invite_are_recorded() {
    let rows = Rows::new().await;
    let invite = invite::ActiveModel {
        project_id: Set(rows.project),
        site_id: Set(rows.site().await.id),
        token_hash: Set(InviteToken::generate().unwrap().hash()),
        ..Default::default()
    };
    let invite = invite.insert(&rows.db).await.unwrap().id;
    let address = "2001:db8::7".parse().unwrap();
    let (first, statements) = rows
        .counted(invite_access_log::record(
            &rows.db,
            invite,
            Some(address),
            Some("Browser\0 1.0"),
        ))
        .await;
    assert_eq!(statements, 1);
    invite_access_log::record(&rows.db, invite, None, None)
        .await
        .unwrap();

    let log = InviteAccessLog::find()
        .of_invite(invite)
        .all(&rows.db)
        .await
        .unwrap();
    assert_eq!(log.len(), 2);
    let first = log
        .iter()
        .find(|access| Some(access.id) == first.as_ref().ok().copied())
        .unwrap();
    assert_eq!(
        first
            .ip_address
            .map(|network| network.to_string())
            .as_deref(),
        Some("2001:db8::7/128")
    );
    assert_eq!(first.user_agent.as_deref(), Some("Browser 1.0"));
    let gone = invite_access_log::record(&rows.db, InviteId::new_v7(), None, None).await;
    assert!(gone.is_err());
}
