//! Which questions lead to which.

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

use crate::ids::RsvpQuestionId;

/// From each question to others, in one direction along the rules. Nothing here recurses: how deep rules
/// go is up to whoever writes the form.
pub(super) struct Links(BTreeMap<RsvpQuestionId, Vec<RsvpQuestionId>>);

impl FromIterator<(RsvpQuestionId, RsvpQuestionId)> for Links {
    fn from_iter<I: IntoIterator<Item = (RsvpQuestionId, RsvpQuestionId)>>(links: I) -> Self {
        let mut by_start: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (from, to) in links {
            by_start.entry(from).or_default().push(to);
        }
        Self(by_start)
    }
}

impl Links {
    /// These questions and all that they lead to, directly or by way of others.
    pub fn reach(
        &self,
        questions: impl IntoIterator<Item = RsvpQuestionId>,
    ) -> BTreeSet<RsvpQuestionId> {
        let mut waiting: Vec<_> = questions.into_iter().collect();
        let mut reached: BTreeSet<_> = waiting.iter().copied().collect();
        while let Some(question) = waiting.pop() {
            let next = self.after(question);
            waiting.extend(next.filter(|id| reached.insert(*id)));
        }
        reached
    }

    /// The circle that each linked question is in, named by one of its questions: two are in the same
    /// one when each leads to the other. By Kosaraju's algorithm, in time linear in the links.
    pub fn circles(&self) -> BTreeMap<RsvpQuestionId, RsvpQuestionId> {
        let back: Self = self.iter().map(|(from, to)| (to, from)).collect();
        let mut circles = BTreeMap::new();
        for first in self.deepest_first().into_iter().rev() {
            let mut waiting = vec![first];
            while let Some(question) = waiting.pop() {
                if let Entry::Vacant(place) = circles.entry(question) {
                    place.insert(first);
                    waiting.extend(back.after(question));
                }
            }
        }
        circles
    }

    /// The linked questions, each after those that it leads to unless these lead back to it.
    fn deepest_first(&self) -> Vec<RsvpQuestionId> {
        let (mut seen, mut ordered) = (BTreeSet::new(), Vec::new());
        for &start in self.0.keys() {
            let mut waiting = vec![(start, false)];
            while let Some((question, is_left)) = waiting.pop() {
                if is_left {
                    ordered.push(question);
                } else if seen.insert(question) {
                    waiting.push((question, true));
                    waiting.extend(self.after(question).map(|next| (next, false)));
                }
            }
        }
        ordered
    }

    fn iter(&self) -> impl Iterator<Item = (RsvpQuestionId, RsvpQuestionId)> {
        let links = self.0.iter();
        links.flat_map(|(from, to)| to.iter().map(|to| (*from, *to)))
    }

    fn after(&self, question: RsvpQuestionId) -> impl Iterator<Item = RsvpQuestionId> {
        self.0.get(&question).into_iter().flatten().copied()
    }
}
