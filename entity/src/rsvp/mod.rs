//! Questionnaires and what guests answered.

pub mod answer;
pub mod check;
mod condition;
pub mod form_tree;
mod links;
pub mod rsvp_answer;
pub mod rsvp_form;
pub mod rsvp_logic_rule;
pub mod rsvp_question;
pub mod rsvp_question_option;
pub mod rsvp_submission;
pub mod submit;
pub mod tally;
mod visible;
