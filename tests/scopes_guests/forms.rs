//! Forms and what they refuse.

use std::collections::BTreeMap;

use entity::{
    prelude::*,
    rsvp::{answer::Answer, check::AnswerProblem, form_tree::FormTree},
};
use serde_json::json;

use crate::asked::{Asked, QUESTIONS};

#[tokio::test]
async fn a_form_comes_whole_and_in_order_in_one_statement() {
    let asked = Asked::new().await;
    let empty = asked.rows.form().await;
    let elsewhere = asked.rows.other_project().await;

    let forms = RsvpForm::find().in_project(asked.rows.project);
    let (trees, statements) = asked
        .rows
        .counted(forms.trees().all(&Unscoped(&asked.rows.db)))
        .await;
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
            .all(&Unscoped(&asked.rows.db))
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
