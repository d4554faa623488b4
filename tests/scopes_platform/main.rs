//! The daily queries of the platform's side: people, projects, sites, plans, settings, and pages.

#![allow(clippy::unwrap_used)]

mod entitlements;
mod logs;
mod pages;
mod pages_cost;
mod people;
mod projects;
mod rows;
mod settings;
mod sites;
mod world;
