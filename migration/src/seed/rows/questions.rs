//! The RSVP forms of a project.

use super::events;
use super::question_bank::{BUSINESS, PRIVATE, Question, TRAVEL};
use crate::seed::table::Table;
use crate::seed::world::{Kind, Project, WHOLE, World};

/// What must hold for a question to be asked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    /// The question it depends on, by index.
    pub(super) on: usize,
    pub(super) operator: &'static str,
    pub(super) value: &'static str,
}

#[derive(Debug)]
pub(super) struct Form {
    pub(super) name: &'static str,
    pub(super) questions: Vec<(&'static Question, Option<Rule>)>,
}

impl Form {
    /// The forms of a project; the first asks whether one comes.
    pub(super) fn all(world: &World, project: &Project) -> Vec<Self> {
        let main = match project.kind {
            Kind::Wedding | Kind::Birthday => PRIVATE,
            Kind::Corporate | Kind::Gala | Kind::Conference => BUSINESS,
        };
        let mut forms = vec![Self::assemble(world, project, 0, "RSVP", main)];
        if project.index == 0 || world.rng(Table::RsvpForms, project.index, WHOLE).chance(70) {
            forms.push(Self::assemble(
                world,
                project,
                1,
                "Travel & accommodation",
                TRAVEL,
            ));
        }
        forms
    }

    fn assemble(
        world: &World,
        project: &Project,
        index: u32,
        name: &'static str,
        from: &'static [Question],
    ) -> Self {
        let mut rng = world.rng(Table::RsvpQuestions, project.index, WHOLE - index);
        let events = events::plans(world, project).len() as u32;
        let mut questions: Vec<(&'static Question, Option<Rule>)> = Vec::new();
        for question in from {
            // The first project shows everything there is.
            let wanted = rng.chance(question.per_mille) || project.index == 0;
            let takes_place = question.event.is_none_or(|event| event < events);
            let rule = match question.rule {
                None => None,
                Some((key, operator, value)) => {
                    match questions.iter().position(|(asked, _)| asked.key == key) {
                        Some(on) => Some(Rule {
                            on,
                            operator,
                            value,
                        }),
                        // Without the question it depends on, it makes no sense.
                        None => continue,
                    }
                }
            };
            if wanted && takes_place {
                questions.push((question, rule));
            }
        }
        Self { name, questions }
    }
}

/// The row number of a question within its project.
pub(super) const fn question_row(form: u32, question: usize) -> u32 {
    form * 64 + question as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seed::scale::Scale;

    #[test]
    fn rules_look_back_at_a_question_of_the_same_form() {
        let world = World::new(&Scale::small(), 1);
        for project in &world.projects {
            for form in Form::all(&world, project) {
                for (position, (_, rule)) in form.questions.iter().enumerate() {
                    assert!(rule.is_none_or(|rule| rule.on < position));
                }
            }
        }
    }
}
