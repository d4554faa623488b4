//! Which questions a guest is asked.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    ids::RsvpQuestionId,
    rsvp::{
        answer::Answers,
        condition::Condition,
        form_tree::{FormQuestion, FormTree},
        rsvp_logic_rule,
    },
};

type Rule<'a> = (&'a rsvp_logic_rule::Model, Option<Condition>);

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
        let mut visible: BTreeSet<_> = self
            .questions
            .iter()
            .map(|asked| asked.question.id)
            .collect();
        let rules = self.rules();
        // To hide a question can only hide more, so what stays is the same in any order.
        loop {
            let failing = rules.iter().filter(|rule| fails(rule, answers, &visible));
            let hidden: Vec<_> = failing.map(|(rule, _)| rule.question_id).collect();
            let before = visible.len();
            visible.retain(|id| !hidden.contains(id));
            if visible.len() == before {
                return visible;
            }
        }
    }

    /// The rules that nothing can be said about, and which therefore hide no question.
    ///
    /// Their operator is unknown or means nothing for the question they depend on, their value is
    /// not one of its type, that question is in another form, or it depends itself, by way of others
    /// perhaps, on the question that they decide.
    #[must_use]
    pub fn ignored_rules(&self) -> Vec<&rsvp_logic_rule::Model> {
        let rules = self.rules().into_iter();
        rules
            .filter(|(_, condition)| condition.is_none())
            .map(|(rule, _)| rule)
            .collect()
    }

    /// Questions that decide, directly or by way of others, whether this one is asked.
    pub(super) fn decisive_for(&self, question: RsvpQuestionId) -> BTreeSet<RsvpQuestionId> {
        Dependencies::of(&self.rules()).reach(question)
    }

    fn rules(&self) -> Vec<Rule<'_>> {
        let rules = self.questions.iter().flat_map(|asked| &asked.rules);
        let mut rules: Vec<Rule<'_>> = rules
            .map(|rule| {
                let decides = self.question(rule.depends_on_question_id);
                let condition = |on: &FormQuestion| Condition::of(rule, on.question.r#type);
                (rule, decides.and_then(condition))
            })
            .collect();
        let dependencies = Dependencies::of(&rules);
        for (rule, condition) in &mut rules {
            let behind = dependencies.reach(rule.depends_on_question_id);
            if rule.depends_on_question_id == rule.question_id || behind.contains(&rule.question_id)
            {
                *condition = None;
            }
        }
        rules
    }
}

fn fails(
    (rule, condition): &Rule<'_>,
    answers: &Answers,
    visible: &BTreeSet<RsvpQuestionId>,
) -> bool {
    let decisive = rule.depends_on_question_id;
    let answer = answers
        .get(&decisive)
        .filter(|_| visible.contains(&decisive));
    let holds = |condition: &Condition| answer.is_some_and(|answer| condition.holds(answer));
    condition
        .as_ref()
        .is_some_and(|condition| !holds(condition))
}

/// What each question depends on directly.
struct Dependencies(BTreeMap<RsvpQuestionId, Vec<RsvpQuestionId>>);

impl Dependencies {
    fn of(rules: &[Rule<'_>]) -> Self {
        let mut edges: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (rule, _) in rules.iter().filter(|(_, condition)| condition.is_some()) {
            let from = edges.entry(rule.question_id).or_default();
            from.push(rule.depends_on_question_id);
        }
        Self(edges)
    }

    /// Without recursion: how deep rules go is up to whoever writes the form.
    fn reach(&self, from: RsvpQuestionId) -> BTreeSet<RsvpQuestionId> {
        let (mut reached, mut waiting) = (BTreeSet::new(), vec![from]);
        while let Some(question) = waiting.pop() {
            let next = self.0.get(&question).into_iter().flatten();
            waiting.extend(next.filter(|id| reached.insert(**id)));
        }
        reached
    }
}
