//! rsvp_forms, rsvp_questions, rsvp_question_options, rsvp_logic_rules.

use super::questions::{Form, question_row};
use crate::seed::clock::HOUR;
use crate::seed::copy::Rows;
use crate::seed::table::Table;
use crate::seed::world::{Project, World};

pub(super) fn forms(world: &World, project: &Project, rows: &mut Rows) {
    for (index, form) in (0_u32..).zip(Form::all(world, project)) {
        rows.row()
            .id(world.id(Table::RsvpForms, project.index, index))
            .id(world.id(Table::Projects, project.index, 0))
            .text(form.name)
            .time(project.dates.created_at + (2 + i64::from(index)) * HOUR);
    }
}

pub(super) fn questions(world: &World, project: &Project, rows: &mut Rows) {
    for (index, form) in (0_u32..).zip(Form::all(world, project)) {
        for (position, (question, _)) in form.questions.iter().enumerate() {
            rows.row()
                .id(world.id(
                    Table::RsvpQuestions,
                    project.index,
                    question_row(index, position),
                ))
                .id(world.id(Table::RsvpForms, project.index, index))
                .id_or_null(
                    question
                        .event
                        .map(|event| world.id(Table::Events, project.index, event)),
                )
                .text(question.label)
                .text_or_null(question.help)
                .text(question.kind.name())
                .flag(question.required)
                .int(position as i32);
        }
    }
}

pub(super) fn options(world: &World, project: &Project, rows: &mut Rows) {
    for (index, form) in (0_u32..).zip(Form::all(world, project)) {
        for (position, (question, _)) in form.questions.iter().enumerate() {
            let row = question_row(index, position);
            for (order, (label, value)) in (0_u32..).zip(question.options) {
                rows.row()
                    .id(world.id(Table::RsvpQuestionOptions, project.index, row * 32 + order))
                    .id(world.id(Table::RsvpQuestions, project.index, row))
                    .text(label)
                    .text(value)
                    .int(order as i32);
            }
        }
    }
}

pub(super) fn rules(world: &World, project: &Project, rows: &mut Rows) {
    for (index, form) in (0_u32..).zip(Form::all(world, project)) {
        for (position, (_, rule)) in form.questions.iter().enumerate() {
            let Some(rule) = rule else { continue };
            let row = question_row(index, position);
            rows.row()
                .id(world.id(Table::RsvpLogicRules, project.index, row))
                .id(world.id(Table::RsvpQuestions, project.index, row))
                .id(world.id(
                    Table::RsvpQuestions,
                    project.index,
                    question_row(index, rule.on),
                ))
                .text(rule.operator)
                .text(rule.value);
        }
    }
}
