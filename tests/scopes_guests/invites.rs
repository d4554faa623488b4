//! Letting guests in by their invites.

use chrono::{TimeDelta, Utc};
use entity::{
    invites::{invite_access_log, token::InviteToken},
    prelude::*,
};

use crate::rows::Rows;

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
            invites
                .visits()
                .one(&Unscoped(&rows.db))
                .await
                .unwrap()
                .unwrap()
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
    assert_eq!(
        visits
            .one(&Unscoped(&rows.db))
            .await
            .unwrap()
            .unwrap()
            .guest,
        None
    );

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
            &Unscoped(&rows.db),
            invite,
            Some(address),
            Some("Browser\0 1.0"),
        ))
        .await;
    assert_eq!(statements, 1);
    invite_access_log::record(&Unscoped(&rows.db), invite, None, None)
        .await
        .unwrap();

    let log = InviteAccessLog::since(chrono::Utc::now() - chrono::Duration::days(1))
        .of_invite(invite)
        .rows()
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
    let gone = invite_access_log::record(&Unscoped(&rows.db), InviteId::new_v7(), None, None).await;
    assert!(gone.is_err());
}
