//! A form from its questions to the count of its answers.

#![allow(clippy::unwrap_used)]

mod rows;

use std::collections::BTreeMap;

use entity::{
    invites::token::InviteToken,
    prelude::*,
    rsvp::{
        answer::Answer,
        check::{AnswerProblem, RefusedAnswers},
        form_tree::FormTree,
        submit::{Sender, submit},
        tally::{QuestionTally, tally},
    },
};
use rows::Rows;
use serde_json::{Value as Json, json};

/// A form that asks one question of each type; all but the first only of those who come.
struct Asked {
    rows: Rows,
    tree: FormTree,
    questions: BTreeMap<&'static str, RsvpQuestionId>,
}

const QUESTIONS: [(&str, RsvpQuestionType, bool); 7] = [
    ("coming", RsvpQuestionType::YesNo, true),
    ("menu", RsvpQuestionType::SingleSelect, true),
    ("diet", RsvpQuestionType::MultiSelect, false),
    ("allergies", RsvpQuestionType::Text, true),
    ("persons", RsvpQuestionType::Number, false),
    ("arrival", RsvpQuestionType::Date, false),
    ("picture", RsvpQuestionType::File, false),
];

impl Asked {
    async fn new() -> Self {
        let rows = Rows::new().await;
        let form = rows.form().await;
        let mut questions = BTreeMap::new();
        // The last is made first: the order is that of `sort_order`.
        for (place, (label, kind, required)) in (0..7).zip(QUESTIONS).rev() {
            let question = rsvp_question::ActiveModel {
                form_id: Set(form.id),
                label: Set(label.to_owned()),
                r#type: Set(kind),
                required: Set(required),
                sort_order: Set(place),
                ..Default::default()
            };
            questions.insert(label, question.insert(&rows.db).await.unwrap().id);
        }
        for (question, value, place) in [
            ("menu", "fish", 2),
            ("menu", "beef", 1),
            ("diet", "vegan", 1),
            ("diet", "allergic", 2),
        ] {
            let option = rsvp_question_option::ActiveModel {
                question_id: Set(questions[question]),
                label: Set(value.to_uppercase()),
                value: Set(value.to_owned()),
                sort_order: Set(place),
                ..Default::default()
            };
            option.insert(&rows.db).await.unwrap();
        }
        let coming = QUESTIONS[1..]
            .iter()
            .map(|(label, ..)| (*label, "coming", LogicOperator::Equals, "yes"));
        for (question, on, operator, value) in
            coming.chain([("allergies", "diet", LogicOperator::Contains, "allergic")])
        {
            let rule = rsvp_logic_rule::ActiveModel {
                question_id: Set(questions[question]),
                depends_on_question_id: Set(questions[on]),
                operator: Set(operator),
                value: Set(value.to_owned()),
                ..Default::default()
            };
            rule.insert(&rows.db).await.unwrap();
        }
        let tree = RsvpForm::find_by_id(form.id)
            .trees()
            .one(&rows.db)
            .await
            .unwrap()
            .unwrap();
        Self {
            rows,
            tree,
            questions,
        }
    }

    fn given<const N: usize>(&self, answers: [(&str, Json); N]) -> BTreeMap<RsvpQuestionId, Json> {
        answers
            .map(|(label, value)| (self.questions[label], value))
            .into()
    }

    fn problems<const N: usize>(
        &self,
        answers: [(&str, Json); N],
    ) -> Vec<(&'static str, AnswerProblem)> {
        let Err(RefusedAnswers(refused)) = self.tree.check(&self.given(answers)) else {
            return Vec::new();
        };
        let problem = |label| {
            refused
                .iter()
                .find(|refused| refused.question == self.questions[label])
                .map(|refused| refused.problem)
        };
        QUESTIONS
            .iter()
            .filter_map(|(label, ..)| Some((*label, problem(label)?)))
            .collect()
    }
}

#[tokio::test]
async fn a_form_comes_whole_and_in_order_in_one_statement() {
    let asked = Asked::new().await;
    let empty = asked.rows.form().await;
    let elsewhere = asked.rows.other_project().await;

    let forms = RsvpForm::find().in_project(asked.rows.project);
    let (trees, statements) = asked.rows.counted(forms.trees().all(&asked.rows.db)).await;
    assert_eq!(statements, 1);
    let trees = trees.unwrap();
    assert!(trees.contains(&FormTree {
        form: empty,
        questions: Vec::new()
    }));
    assert!(trees.contains(&asked.tree));
    assert_eq!(trees.len(), 2);

    let labels: Vec<_> = asked
        .tree
        .questions
        .iter()
        .map(|it| it.question.label.as_str())
        .collect();
    assert_eq!(labels, QUESTIONS.map(|(label, ..)| label));
    let menu = asked.tree.question(asked.questions["menu"]).unwrap();
    let options: Vec<_> = menu
        .options
        .iter()
        .map(|option| option.value.as_str())
        .collect();
    assert_eq!(options, ["beef", "fish"]);
    assert_eq!(
        menu.rules[0].depends_on_question_id,
        asked.questions["coming"]
    );
    assert_eq!(
        asked
            .tree
            .question(asked.questions["allergies"])
            .unwrap()
            .rules
            .len(),
        2
    );
    assert_eq!(
        RsvpForm::find()
            .in_project(elsewhere)
            .trees()
            .all(&asked.rows.db)
            .await
            .unwrap(),
        []
    );

    // What was read as JSON is what the models read.
    let question = RsvpQuestion::find_by_id(asked.questions["menu"])
        .one(&asked.rows.db)
        .await
        .unwrap();
    assert_eq!(question.as_ref(), Some(&menu.question));
}

#[tokio::test]
async fn all_that_is_wrong_is_told_at_once() {
    let asked = Asked::new().await;
    use AnswerProblem::{Missing, NotAsked, Nul, RepeatedChoice, UnknownChoice, WrongType};

    assert_eq!(asked.problems([]), [("coming", Missing)]);
    assert_eq!(
        asked.problems([("coming", json!(" "))]),
        [("coming", Missing)]
    );
    assert_eq!(asked.problems([("coming", json!(false))]), []);
    assert_eq!(
        asked.problems([("coming", json!("no")), ("menu", json!("fish"))]),
        [("menu", NotAsked)]
    );
    assert_eq!(
        asked.problems([("coming", json!("no")), ("menu", json!(null))]),
        []
    );
    let wrong = [
        ("coming", json!("YES")),
        ("menu", json!("soup")),
        ("diet", json!(["vegan", "vegan"])),
        ("persons", json!("NaN")),
        ("arrival", json!("2027-02-30")),
        ("picture", json!("me.jpg")),
    ];
    let kinds = [
        ("menu", UnknownChoice),
        ("diet", RepeatedChoice),
        ("persons", WrongType(RsvpQuestionType::Number)),
        ("arrival", WrongType(RsvpQuestionType::Date)),
        ("picture", WrongType(RsvpQuestionType::File)),
    ];
    assert_eq!(asked.problems(wrong), kinds);
    // Whether allergies are asked about is open while the diet is refused.
    let unsure = [
        ("coming", json!(true)),
        ("menu", json!("fish")),
        ("diet", json!([1])),
        ("allergies", json!("nuts")),
    ];
    assert_eq!(
        asked.problems(unsure),
        [("diet", WrongType(RsvpQuestionType::MultiSelect))]
    );
    let nul = [
        ("coming", json!(true)),
        ("menu", json!("fish")),
        ("diet", json!(["allergic"])),
        ("allergies", json!("nu\0ts")),
        ("picture", json!({"url": "\0"})),
    ];
    assert_eq!(asked.problems(nul), [("allergies", Nul), ("picture", Nul)]);
    let allergic = [
        ("coming", json!(true)),
        ("menu", json!("fish")),
        ("diet", json!("allergic")),
    ];
    assert_eq!(asked.problems(allergic), [("allergies", Missing)]);

    let stranger = RsvpQuestionId::new_v7();
    let refused = asked
        .tree
        .check(&BTreeMap::from([(stranger, json!(null))]))
        .unwrap_err();
    assert!(
        refused
            .0
            .iter()
            .any(|it| it.question == stranger && it.problem == AnswerProblem::UnknownQuestion)
    );
    assert!(
        refused.to_string().contains("load the form again"),
        "{refused}"
    );
    for number in ["9007199254740993", "1e400", "inf", "1,5", "0x10", "--1"] {
        assert_eq!(
            Answer::parse(RsvpQuestionType::Number, &json!(number)),
            None,
            "{number}"
        );
    }
}

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

    submit(db, tree, by_ann, &no).await.unwrap();
    let (stored, statements) = asked.rows.counted(submit(db, tree, by_ann, &yes)).await;
    assert_eq!(statements, 1);
    let stored = stored.unwrap();
    submit(db, tree, by_ben, &yes).await.unwrap();
    for _ in 0..2 {
        submit(db, tree, Sender::default(), &no).await.unwrap();
    }

    let submissions = || RsvpSubmission::find().of_form(tree.form.id);
    let (page, statements) = asked
        .rows
        .counted(submissions().with_answers().size(3).fetch(db))
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
    let of_ann = of_ann.fetch(db).await.unwrap().items;
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

    let (counted, statements) = asked.rows.counted(tally(db, tree.form.id)).await;
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
    let refused = submit(db, tree, Sender::default(), &BTreeMap::new()).await;
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
        submit(db, tree, sender, &answers).await,
        Err(Error::OtherProject("the guest"))
    ));

    // The question goes between reading the form and sending it in.
    RsvpQuestion::delete_by_id(asked.questions["coming"])
        .exec(db)
        .await
        .unwrap();
    let late = submit(db, tree, Sender::default(), &answers).await;
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
        ("coming", Some("yes"), None),
        ("menu", None, Some(json!("fish"))),
        ("diet", Some("vegan"), None),
        ("diet", None, Some(json!(["vegan", "halal", null]))),
        ("diet", None, Some(json!({"odd": true}))),
        ("persons", Some("3"), None),
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
    let counted = tally(db, asked.tree.form.id).await.unwrap();
    let of = |label| {
        counted
            .iter()
            .find(|tally| tally.question == asked.questions[label])
            .unwrap()
    };
    assert_eq!(of("menu").choices, BTreeMap::from([("fish".to_owned(), 1)]));
    assert_eq!(
        of("diet").choices,
        BTreeMap::from([("vegan".to_owned(), 2), ("halal".to_owned(), 1)])
    );
    assert_eq!((of("diet").answers, of("persons").answers), (3, 3));
    assert_eq!(of("persons").sum, Some(5.0));
    assert_eq!((of("arrival").answers, of("arrival").sum), (0, None));
}
