//! Which questions a guest is asked.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    ids::RsvpQuestionId,
    rsvp::{
        answer::Answers, condition::Condition, form_tree::FormTree, links::Links, rsvp_logic_rule,
    },
};

type Rule<'a> = (&'a rsvp_logic_rule::Model, Option<Condition>);

/// The rules of a form, and what follows from them: however long they chain, each is followed once.
pub(super) struct Rules<'a> {
    form: &'a FormTree,
    /// Those that nothing can be said about are without a condition.
    rules: Vec<Rule<'a>>,
    /// From each question to those that it decides.
    decided: Links,
}

impl FormTree {
    /// The questions that are asked, given these answers.
    ///
    /// A question is asked when each of its rules holds. A rule holds when the question it depends
    /// on is itself asked, has an answer, and the answer compares as the rule says:
    ///
    /// | operator | holds for |
    /// |---|---|
    /// | `EQUALS`, `NOT_EQUALS` | the same value (of a multiple choice: it alone), any other answer |
    /// | `CONTAINS` | a text with the value in it, a choice of it among others or alone |
    /// | `GREATER_THAN`, `LESS_THAN` | numbers and dates, also as text or choice |
    ///
    /// Texts are the same only letter by letter. Rules that nothing can be said about hide nothing:
    /// see [`ignored_rules`](Self::ignored_rules).
    ///
    /// ```
    /// # use entity::{prelude::*, rsvp::{answer::{Answer, Answers}, form_tree::FormTree}};
    /// fn asks_for_menu(tree: &FormTree, attending: RsvpQuestionId, menu: RsvpQuestionId) -> bool {
    ///     let answers = Answers::from([(attending, Answer::YesNo(true))]);
    ///     tree.visible(&answers).contains(&menu)
    /// }
    /// ```
    #[must_use]
    pub fn visible(&self, answers: &Answers) -> BTreeSet<RsvpQuestionId> {
        self.rules().visible(answers)
    }

    /// The rules that nothing can be said about, and which therefore hide no question.
    ///
    /// Their operator is unknown or means nothing for the question they depend on, their value is
    /// not one of its type, that question is removed, about a removed event or in another form, or it depends itself, by way of others
    /// perhaps, on the question that they decide.
    #[must_use]
    pub fn ignored_rules(&self) -> Vec<&rsvp_logic_rule::Model> {
        let rules = self.rules().rules.into_iter();
        rules
            .filter(|(_, condition)| condition.is_none())
            .map(|(rule, _)| rule)
            .collect()
    }

    pub(super) fn rules(&self) -> Rules<'_> {
        let questions = self.questions.iter().map(|asked| &asked.question);
        let types: BTreeMap<_, _> = questions.map(|it| (it.id, it.r#type)).collect();
        let rules = self.questions.iter().flat_map(|asked| &asked.rules);
        let mut rules: Vec<Rule<'_>> = rules
            .map(|rule| {
                let decides = types.get(&rule.depends_on_question_id);
                let condition = decides.and_then(|decides| Condition::of(rule, *decides));
                (rule, condition)
            })
            .collect();
        let circles = decided(&rules).circles();
        for (rule, condition) in &mut rules {
            let circle = |question: RsvpQuestionId| circles.get(&question);
            if circle(rule.question_id) == circle(rule.depends_on_question_id) {
                *condition = None;
            }
        }
        Rules {
            form: self,
            decided: decided(&rules),
            rules,
        }
    }
}

impl Rules<'_> {
    /// See [`FormTree::visible`]. What a rule hides by its answer hides all that it decides.
    pub fn visible(&self, answers: &Answers) -> BTreeSet<RsvpQuestionId> {
        let failing = self.rules.iter().filter(|rule| fails(rule, answers));
        let hidden = self.and_decided(failing.map(|(rule, _)| rule.question_id));
        let questions = self.form.questions.iter();
        questions
            .map(|asked| asked.question.id)
            .filter(|id| !hidden.contains(id))
            .collect()
    }

    /// These questions and all that they decide, directly or by way of others.
    pub fn and_decided(
        &self,
        questions: impl IntoIterator<Item = RsvpQuestionId>,
    ) -> BTreeSet<RsvpQuestionId> {
        self.decided.reach(questions)
    }
}

/// Whether the rule does not hold, the question that it depends on being asked.
fn fails((rule, condition): &Rule<'_>, answers: &Answers) -> bool {
    let answer = answers.get(&rule.depends_on_question_id);
    let holds = |condition: &Condition| answer.is_some_and(|answer| condition.holds(answer));
    condition
        .as_ref()
        .is_some_and(|condition| !holds(condition))
}

fn decided(rules: &[Rule<'_>]) -> Links {
    let rules = rules.iter().filter(|(_, condition)| condition.is_some());
    rules
        .map(|(rule, _)| (rule.depends_on_question_id, rule.question_id))
        .collect()
}
