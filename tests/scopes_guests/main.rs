//! Queries about guests, from their invites to the pictures they took.

#![allow(clippy::unwrap_used)]

mod answers;
mod asked;
mod forms;
mod guests;
mod invites;
mod messages;
mod messages_claimed;
mod names;
mod party;
mod photos;
mod removed;
mod removed_ends;
mod removed_project;
mod rows;
mod seating;
