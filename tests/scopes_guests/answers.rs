//! Sending forms in, reading and counting the answers.

use std::collections::BTreeMap;

use entity::{
    invites::token::InviteToken,
    prelude::*,
    rsvp::{
        submit::{Sender, submit},
        tally::{QuestionTally, tally},
    },
};
use serde_json::json;

use crate::asked::Asked;

#[tokio::test]
async fn answers_are_stored_read_back_and_counted() {
    let asked = Asked::new().await;
    let (db, tree) = (&asked.rows.db, &asked.tree);
    let (ann, ben) = (
        asked.rows.guest("Ann", "A").await,
        asked.rows.guest("Ben", "B").await,
    );
    let invite = invite::ActiveModel {
        project_id: Set(asked.rows.project),
        site_id: Set(asked.rows.site().await.id),
        guest_id: Set(Some(ann.id)),
        token_hash: Set(InviteToken::generate().unwrap().hash()),
        ..Default::default()
    };
    let invite = invite.insert(db).await.unwrap();
    let by_ann = Sender {
        invite: Some(&invite),
        channel: Some("WEB"),
        ..Sender::default()
    };
    let by_ben = Sender {
        guest: Some(&ben),
        ..Sender::default()
    };
    let no = asked.given([("coming", json!("no"))]);
    let yes = asked.given([
        ("coming", json!(true)),
        ("menu", json!("fish")),
        ("diet", json!(["vegan", "allergic"])),
        ("allergies", json!("nuts; \"quotes\" & ünïcode")),
        ("persons", json!(2.5)),
        ("arrival", json!("2027-05-21")),
        (
            "picture",
            json!({"name": "us.jpg", "url": "https://media.example.com/us.jpg"}),
        ),
    ]);

    submit(&Unscoped(db), tree, by_ann, &no).await.unwrap();
    let (stored, statements) = asked
        .rows
        .counted(submit(&Unscoped(db), tree, by_ann, &yes))
        .await;
    assert_eq!(statements, 1);
    let stored = stored.unwrap();
    submit(&Unscoped(db), tree, by_ben, &yes).await.unwrap();
    // An answer gets its organization from its submission, which is inserted by the same statement.
    let organizations = RsvpAnswer::find()
        .select_only()
        .column(rsvp_answer::Column::OrgId)
        .distinct()
        .into_tuple::<Option<OrganizationId>>();
    let organizations = organizations.all(db).await.unwrap();
    assert_eq!(organizations, [Some(asked.rows.organization)]);
    for _ in 0..2 {
        submit(&Unscoped(db), tree, Sender::default(), &no)
            .await
            .unwrap();
    }

    let submissions = || RsvpSubmission::find().of_form(tree.form.id);
    let (page, statements) = asked
        .rows
        .counted(submissions().with_answers().size(3).fetch(&Unscoped(db)))
        .await;
    let page = page.unwrap();
    assert_eq!(
        (page.items.len(), statements, page.next.is_some()),
        (3, 1, true)
    );
    assert!(
        page.items
            .is_sorted_by_key(|it| std::cmp::Reverse(it.submission.submitted_at))
    );
    let of_ann = submissions()
        .of_guest(ann.id)
        .through_invite(invite.id)
        .with_answers();
    let of_ann = of_ann.fetch(&Unscoped(db)).await.unwrap().items;
    assert_eq!(of_ann.len(), 2);
    assert_eq!(
        (
            of_ann[0].submission.id,
            of_ann[0].submission.channel.as_deref()
        ),
        (stored, Some("WEB"))
    );
    assert_eq!(tree.read(&of_ann[0].answers), tree.check(&yes).unwrap());
    assert_eq!(tree.read(&of_ann[1].answers), tree.check(&no).unwrap());

    let (counted, statements) = asked.rows.counted(tally(&Unscoped(db), tree.form.id)).await;
    assert_eq!(statements, 1);
    let choices = |pairs: &[(&str, i64)]| {
        pairs
            .iter()
            .map(|(value, count)| ((*value).to_owned(), *count))
            .collect()
    };
    let expected = [
        ("coming", 4, choices(&[("yes", 2), ("no", 2)]), None),
        ("menu", 2, choices(&[("fish", 2)]), None),
        ("diet", 2, choices(&[("vegan", 2), ("allergic", 2)]), None),
        ("allergies", 2, BTreeMap::new(), None),
        ("persons", 2, BTreeMap::new(), Some(5.0)),
        ("arrival", 2, BTreeMap::new(), None),
        ("picture", 2, BTreeMap::new(), None),
    ];
    let expected = expected.map(|(label, answers, choices, sum)| QuestionTally {
        question: asked.questions[label],
        answers,
        choices,
        sum,
    });
    assert_eq!(counted.unwrap(), expected);
}

#[tokio::test]
async fn what_is_refused_leaves_nothing_behind() {
    let asked = Asked::new().await;
    let (db, tree) = (&asked.rows.db, &asked.tree);
    let refused = submit(&Unscoped(db), tree, Sender::default(), &BTreeMap::new()).await;
    assert!(matches!(refused, Err(Error::RefusedAnswers(_))));

    let stranger = asked
        .rows
        .guest_of(asked.rows.other_project().await, None, Some("Stranger"))
        .await;
    let answers = asked.given([("coming", json!("no"))]);
    let sender = Sender {
        guest: Some(&stranger),
        ..Sender::default()
    };
    assert!(matches!(
        submit(&Unscoped(db), tree, sender, &answers).await,
        Err(Error::OtherProject("the guest", "the form"))
    ));

    // The question goes between reading the form and sending it in.
    RsvpQuestion::delete_by_id(asked.questions["coming"])
        .exec(db)
        .await
        .unwrap();
    let late = submit(&Unscoped(db), tree, Sender::default(), &answers).await;
    assert!(matches!(late, Err(Error::Database(_))));
    assert!(RsvpSubmission::find().all(db).await.unwrap().is_empty());
    assert!(RsvpAnswer::find().all(db).await.unwrap().is_empty());
}

/// The old application's rows: answers in either column, numbers that are none.
#[tokio::test]
async fn answers_written_by_others_are_counted_too() {
    let asked = Asked::new().await;
    let db = &asked.rows.db;
    let answers = [
        ("coming", Some(" Yes\n"), None),
        ("menu", None, Some(json!("fish"))),
        ("diet", Some("vegan"), None),
        ("diet", None, Some(json!(["vegan", "halal", null]))),
        ("diet", None, Some(json!({"odd": true}))),
        ("persons", Some(" 3 "), None),
        ("persons", Some("many"), None),
        ("persons", None, Some(json!(2))),
    ];
    for (question, text, json) in answers {
        let submission = rsvp_submission::ActiveModel {
            form_id: Set(asked.tree.form.id),
            ..Default::default()
        };
        let answer = rsvp_answer::ActiveModel {
            submission_id: Set(submission.insert(db).await.unwrap().id),
            question_id: Set(asked.questions[question]),
            answer_text: Set(text.map(str::to_owned)),
            answer_json: Set(json),
            ..Default::default()
        };
        answer.insert(db).await.unwrap();
    }
    let counted = tally(&Unscoped(db), asked.tree.form.id).await.unwrap();
    let of = |label| {
        counted
            .iter()
            .find(|tally| tally.question == asked.questions[label])
            .unwrap()
    };
    assert_eq!(
        of("coming").choices,
        BTreeMap::from([("yes".to_owned(), 1)])
    );
    assert_eq!(of("menu").choices, BTreeMap::from([("fish".to_owned(), 1)]));
    assert_eq!(
        of("diet").choices,
        BTreeMap::from([("vegan".to_owned(), 2), ("halal".to_owned(), 1)])
    );
    assert_eq!((of("diet").answers, of("persons").answers), (3, 3));
    assert_eq!(of("persons").sum, Some(5.0));
    assert_eq!((of("arrival").answers, of("arrival").sum), (0, None));
}
