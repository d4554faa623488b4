//! Any form with any answers.

use std::collections::{BTreeMap, BTreeSet};

use entity::{prelude::*, rsvp::form_tree::FormTree};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::{answers, form, id};

const TYPES: [RsvpQuestionType; 7] = [
    RsvpQuestionType::Text,
    RsvpQuestionType::YesNo,
    RsvpQuestionType::SingleSelect,
    RsvpQuestionType::MultiSelect,
    RsvpQuestionType::Number,
    RsvpQuestionType::Date,
    RsvpQuestionType::File,
];
const OPERATORS: [&str; 6] = [
    "EQUALS",
    "NOT_EQUALS",
    "CONTAINS",
    "GREATER_THAN",
    "LESS_THAN",
    "SOUNDS_LIKE",
];
const VALUES: [&str; 6] = ["yes", "no", "1", "2", "2027-01-01", ""];

prop_compose! {
    fn any_form()(
        types in prop::collection::vec(prop::sample::select(&TYPES[..]), 1..8),
        rules in prop::collection::vec(
            (0..9_usize, 0..9_usize, prop::sample::select(&OPERATORS[..]), prop::sample::select(&VALUES[..])), 0..12,
        ),
    ) -> FormTree {
        form(&types, &rules)
    }
}

fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        prop::sample::select(&VALUES[..]).prop_map(|value| json!(value)),
        any::<bool>().prop_map(|value| json!(value)),
        any::<f64>().prop_map(|value| json!(value)),
        any::<String>().prop_map(|value| json!(value)),
        Just(Json::Null),
    ];
    leaf.prop_recursive(2, 8, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Json::Array),
            prop::collection::btree_map("[a-z]", inner, 0..3).prop_map(|members| json!(members)),
        ]
    })
}

proptest! {
    /// What is visible is exactly what its rules say, with the answers of visible questions alone.
    #[test]
    fn visibility_agrees_with_every_rule(form in any_form(), given in prop::collection::vec((0..9_usize, any_json()), 0..9)) {
        let answers = answers(&form, &given);
        let visible = form.visible(&answers);
        let ignored = form.ignored_rules();
        // Each rule by itself, between two questions.
        let holds = |rule: &rsvp_logic_rule::Model| {
            let on = rule.depends_on_question_id;
            let kinds = [form.question(on).unwrap().question.r#type, RsvpQuestionType::Text];
            let alone = crate::form(&kinds, &[(1, 0, rule.operator.as_str(), &rule.value)]);
            let answer = answers.get(&on).filter(|_| visible.contains(&on));
            let answers = answer.map(|answer| (id(0), answer.clone())).into_iter().collect();
            alone.visible(&answers).contains(&id(1))
        };
        for asked in &form.questions {
            let mut rules = asked.rules.iter().filter(|rule| !ignored.iter().any(|it| std::ptr::eq(*it, *rule)));
            prop_assert_eq!(rules.all(holds), visible.contains(&asked.question.id));
        }
        // The order of the questions changes nothing.
        let mut reversed = form.clone();
        reversed.questions.reverse();
        prop_assert_eq!(reversed.visible(&answers), visible);
    }

    /// Whatever comes in, it is accepted in the right types or refused, and what is accepted is visible and complete.
    #[test]
    fn checked_answers_are_visible_and_complete(form in any_form(), given in prop::collection::vec((0..9_usize, any_json()), 0..9)) {
        let given: BTreeMap<_, _> = given.into_iter().map(|(number, value)| (id(number), value)).collect();
        match form.check(&given) {
            Ok(answers) => {
                let visible = form.visible(&answers);
                let answered: BTreeSet<_> = answers.keys().copied().collect();
                prop_assert_eq!(&answered, &visible, "all questions are required");
            }
            Err(refused) => {
                prop_assert!(!refused.0.is_empty());
                prop_assert!(refused.0.is_sorted_by_key(|it| it.question));
            }
        }
    }
}
