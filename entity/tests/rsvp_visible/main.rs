//! Which questions a form asks, without a database.

#![allow(clippy::unwrap_used)]

mod property;

use std::{
    collections::{BTreeMap, BTreeSet},
    time::{Duration, Instant},
};

use entity::{
    prelude::*,
    rsvp::{
        answer::{Answer, Answers},
        check::RefusedAnswers,
        form_tree::{FormQuestion, FormTree},
    },
};
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};

const NIL: &str = "00000000-0000-0000-0000-000000000000";

fn id(number: usize) -> RsvpQuestionId {
    uuid::Uuid::from_u128(number as u128 + 1).into()
}

/// A row of which only these values matter.
fn model<M: DeserializeOwned>(values: Json) -> M {
    serde_json::from_value(values).unwrap()
}

/// Questions by type, and rules as question, question it depends on, operator and value.
fn form(types: &[RsvpQuestionType], rules: &[(usize, usize, &str, &str)]) -> FormTree {
    let question = |(number, kind): (usize, &RsvpQuestionType)| FormQuestion {
        question: model(json!({
            "id": id(number), "form_id": NIL, "label": "", "type": kind, "required": true, "sort_order": 0,
        })),
        options: Vec::new(),
        rules: rules
            .iter()
            .filter(|rule| rule.0 == number)
            .map(|(question, on, operator, value)| {
                model(json!({
                    "id": NIL, "question_id": id(*question), "depends_on_question_id": id(*on),
                    "operator": operator, "value": value,
                }))
            })
            .collect(),
    };
    let form =
        json!({"id": NIL, "project_id": NIL, "name": "RSVP", "created_at": "2026-11-23T00:00:00Z"});
    FormTree {
        form: model(form),
        questions: types.iter().enumerate().map(question).collect(),
    }
}

fn answers(form: &FormTree, given: &[(usize, Json)]) -> Answers {
    let read = |(number, value): &(usize, Json)| {
        let asked = form.question(id(*number))?;
        Some((id(*number), Answer::parse(asked.question.r#type, value)?))
    };
    given.iter().filter_map(read).collect()
}

/// Whether question 1, which has the rule, is asked when question 0 is answered so.
fn asked(kind: RsvpQuestionType, operator: &str, value: &str, answer: Json) -> bool {
    let form = form(&[kind, RsvpQuestionType::Text], &[(1, 0, operator, value)]);
    let visible = form.visible(&answers(&form, &[(0, answer)]));
    assert_eq!(
        form.ignored_rules(),
        [] as [&rsvp_logic_rule::Model; 0],
        "{operator} {value}"
    );
    visible.contains(&id(1))
}

#[test]
fn operators_compare_in_the_type_of_the_question() {
    use RsvpQuestionType::{Date, MultiSelect, Number, SingleSelect, Text, YesNo};

    for (holds, kind, operator, value, answer) in [
        (true, YesNo, "EQUALS", "yes", json!(true)),
        (true, YesNo, "EQUALS", "TRUE", json!("yes")),
        (true, YesNo, "NOT_EQUALS", "yes", json!("no")),
        (false, YesNo, "NOT_EQUALS", "yes", json!(null)),
        (false, YesNo, "EQUALS", "no", json!(null)),
        (true, Text, "EQUALS", "nuts", json!("nuts")),
        (false, Text, "EQUALS", "nuts", json!("Nuts")),
        (true, Text, "CONTAINS", "nut", json!("peanuts")),
        (true, Text, "GREATER_THAN", "9", json!("10")),
        (false, Text, "GREATER_THAN", "9", json!("ten")),
        (true, SingleSelect, "EQUALS", "fish", json!("fish")),
        (true, SingleSelect, "CONTAINS", "fish", json!("fish")),
        (false, SingleSelect, "CONTAINS", "fish", json!("starfish")),
        (
            true,
            MultiSelect,
            "CONTAINS",
            "vegan",
            json!(["halal", "vegan"]),
        ),
        (
            false,
            MultiSelect,
            "EQUALS",
            "vegan",
            json!(["halal", "vegan"]),
        ),
        (true, MultiSelect, "EQUALS", "vegan", json!(["vegan"])),
        (
            true,
            MultiSelect,
            "NOT_EQUALS",
            "vegan",
            json!(["halal", "vegan"]),
        ),
        (true, Number, "EQUALS", "2.0", json!(2)),
        (true, Number, "GREATER_THAN", "9", json!(10)),
        (false, Number, "GREATER_THAN", "9", json!(9)),
        (true, Number, "LESS_THAN", "0", json!(-0.5)),
        (false, Number, "LESS_THAN", "2027-01-01", json!(1)),
        (true, Date, "LESS_THAN", "2027-01-10", json!("2027-01-09")),
        (
            false,
            Date,
            "GREATER_THAN",
            "2027-01-10",
            json!("2027-01-09"),
        ),
        (true, Date, "EQUALS", "2027-01-10", json!("2027-01-10")),
    ] {
        assert_eq!(
            asked(kind, operator, value, answer.clone()),
            holds,
            "{operator} {value}: {answer}"
        );
    }
}

#[test]
fn rules_that_say_nothing_hide_nothing() {
    use RsvpQuestionType::{File, MultiSelect, Number, Text, YesNo};

    for (kind, operator, value) in [
        (Text, "MATCHES", "x"),
        (Text, "equals", "x"),
        (YesNo, "EQUALS", "perhaps"),
        (YesNo, "CONTAINS", "yes"),
        (YesNo, "LESS_THAN", "1"),
        (Number, "GREATER_THAN", "many"),
        (MultiSelect, "GREATER_THAN", "1"),
        (File, "EQUALS", "me.jpg"),
    ] {
        let form = form(&[kind, Text], &[(1, 0, operator, value)]);
        assert!(
            form.visible(&Answers::new()).contains(&id(1)),
            "{operator} {value}"
        );
        assert_eq!(form.ignored_rules().len(), 1);
    }
    let of_another_form = form(&[Text], &[(0, 9, "EQUALS", "x")]);
    assert!(of_another_form.visible(&Answers::new()).contains(&id(0)));
    let circular = form(
        &[Text; 4],
        &[
            (0, 0, "EQUALS", "x"),
            (1, 2, "EQUALS", "x"),
            (2, 1, "EQUALS", "x"),
            (3, 2, "EQUALS", "x"),
        ],
    );
    assert_eq!(circular.ignored_rules().len(), 3);
    let visible = circular.visible(&Answers::new());
    assert_eq!(visible, BTreeSet::from([id(0), id(1), id(2)]));
}

#[test]
fn answers_to_hidden_questions_decide_nothing() {
    let form = form(
        &[RsvpQuestionType::YesNo; 3],
        &[(1, 0, "EQUALS", "yes"), (2, 1, "EQUALS", "yes")],
    );
    let visible = |first: &str| {
        form.visible(&answers(&form, &[(0, first.into()), (1, "yes".into())]))
            .len()
    };
    assert_eq!((visible("yes"), visible("no")), (3, 1));
}

/// Questions of which each is asked when the one before is answered with yes.
fn chain(length: usize) -> FormTree {
    let rules: Vec<_> = (1..length)
        .map(|number| (number, number - 1, "EQUALS", "yes"))
        .collect();
    form(&vec![RsvpQuestionType::YesNo; length], &rules)
}

#[test]
fn long_chains_of_questions_need_no_deep_stack() {
    let form = chain(2_000);
    assert_eq!(form.visible(&Answers::new()).len(), 1);
    assert!(form.ignored_rules().is_empty());
}

#[test]
fn long_chains_of_questions_are_checked_at_once() {
    let form = chain(2_000);
    let given: BTreeMap<_, _> = (0..2_000).map(|it| (id(it), json!("yes"))).collect();
    let mut refused = given.clone();
    refused.insert(id(0), json!("perhaps"));
    let start = Instant::now();
    assert_eq!(form.check(&given).unwrap().len(), 2_000);
    // All that the refused answer decides is open.
    let RefusedAnswers(refused) = form.check(&refused).unwrap_err();
    assert!(start.elapsed() < Duration::from_secs(1));
    assert_eq!(refused.len(), 1);
    assert_eq!(refused[0].question, id(0));
}

#[test]
fn rules_between_circles_count() {
    use RsvpQuestionType::Text;

    let rule = |question, on| (question, on, "EQUALS", "x");
    let rules = [
        rule(0, 1),
        rule(1, 0),
        rule(2, 1),
        rule(2, 3),
        rule(3, 4),
        rule(4, 2),
    ];
    let form = form(&[Text; 5], &rules);
    let ignored: BTreeSet<_> = form
        .ignored_rules()
        .into_iter()
        .map(|rule| (rule.question_id, rule.depends_on_question_id))
        .collect();
    let circular = [(0, 1), (1, 0), (2, 3), (3, 4), (4, 2)];
    let circular = circular.map(|(question, on)| (id(question), id(on)));
    assert_eq!(ignored, BTreeSet::from(circular));
    let visible = form.visible(&Answers::new());
    assert_eq!(visible, BTreeSet::from([0, 1, 3, 4].map(id)));
}
