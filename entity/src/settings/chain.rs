//! Whose settings are asked for, and the wider levels that follow.

use sea_orm::{QuerySelect, QueryTrait, entity::prelude::*, sea_query::ExprTrait};

use crate::{
    identity::organization::live_org,
    ids::{EventId, InviteId, OrganizationId, ProjectId},
    invites::invite,
    live::LiveRows,
    projects::{event, live_event, live_project, live_projects, owner_of, project_of},
    settings::settings_definition::SettingsScope,
};

/// Whose settings are asked for. The wider levels follow from the database: the project of an event
/// or an invite, and the owner organization of a project. What is removed, or of a removed project,
/// has only the platform's settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsOf {
    /// Everybody.
    Platform,
    /// An organization.
    Org(OrganizationId),
    /// A project.
    Project(ProjectId),
    /// An event of a project.
    Event(EventId),
    /// An invite, and the event it is looked at for; an event of another project is ignored.
    Invite(InviteId, Option<EventId>),
}

/// The rows that hold values, in no particular order, as expressions that give their ids.
#[derive(Default)]
pub(super) struct Chain {
    pub org: Option<Expr>,
    pub project: Option<Expr>,
    pub scopes: Vec<(SettingsScope, Expr)>,
}

impl Chain {
    pub fn of(of: SettingsOf) -> Self {
        match of {
            SettingsOf::Platform => Self::default(),
            SettingsOf::Org(org) => Self::of_org(live_org(org)),
            SettingsOf::Project(project) => Self::of_project(live_project(project)),
            SettingsOf::Event(event) => {
                let project = project_of(event).into();
                Self::of_project(project).and(SettingsScope::Event, live_event(event))
            }
            SettingsOf::Invite(invite, event) => {
                let live = |column| {
                    let found = invite::Entity::find_by_id(invite).live().select_only();
                    let live = invite::Column::ProjectId.in_subquery(live_projects());
                    Expr::from(found.column(column).filter(live).into_query())
                };
                let project = live(invite::Column::ProjectId);
                let event = event.map(|event| {
                    let same_project =
                        Expr::col(event::Column::ProjectId.as_column_ref()).eq(project.clone());
                    let found = event::Entity::find_by_id(event).live().filter(same_project);
                    Expr::from(found.select_only().column(event::Column::Id).into_query())
                });
                let chain =
                    Self::of_project(project).and(SettingsScope::Invite, live(invite::Column::Id));
                match event {
                    Some(event) => chain.and(SettingsScope::Event, event),
                    None => chain,
                }
            }
        }
    }

    fn of_org(org: Expr) -> Self {
        let chain = Self {
            org: Some(org.clone()),
            ..Self::default()
        };
        chain.and(SettingsScope::Org, org)
    }

    fn of_project(project: Expr) -> Self {
        let chain = Self {
            project: Some(project.clone()),
            ..Self::of_org(owner_of(project.clone()))
        };
        chain.and(SettingsScope::Project, project)
    }

    fn and(mut self, scope: SettingsScope, id: Expr) -> Self {
        self.scopes.push((scope, id));
        self
    }
}
