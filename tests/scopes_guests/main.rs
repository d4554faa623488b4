//! Queries about guests, from their invites to the pictures they took.

#![allow(clippy::unwrap_used)]

mod answers;
mod asked;
mod forms;
mod guests;
mod invites;
mod messages;
mod names;
mod photos;
mod rows;
mod seating;
