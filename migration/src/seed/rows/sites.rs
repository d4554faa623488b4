//! sites and site_versions, which reference each other and are therefore inserted by one statement.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::seed::clock::{DAY, HOUR, Micros, NOW, datetime};
use crate::seed::table::Table;
use crate::seed::words::slug;
use crate::seed::world::{Kind, Project, WHOLE, World};

/// Foreign keys are checked when the whole statement is done, so neither table has to be updated afterwards.
pub(crate) const INSERT_SITES: &str = "\
WITH versions AS (
    INSERT INTO site_versions (id, site_id, version, status, scene_graph, created_at)
    SELECT id, site_id, version, status, scene_graph, created_at
    FROM jsonb_to_recordset($2::jsonb) AS v (
        id uuid, site_id uuid, version integer, status text, scene_graph jsonb, created_at timestamptz)
)
INSERT INTO sites (id, project_id, name, type, visibility, subdomain_slug, custom_domain, published_version_id,
    created_at, updated_at)
SELECT id, project_id, name, type, visibility, subdomain_slug, custom_domain, published_version_id, created_at, updated_at
FROM jsonb_to_recordset($1::jsonb) AS s (
    id uuid, project_id uuid, name text, type site_type, visibility site_visibility, subdomain_slug text,
    custom_domain text, published_version_id uuid, created_at timestamptz, updated_at timestamptz)";

/// The sites of some projects with their versions.
#[derive(Debug, Default)]
pub(crate) struct Documents {
    pub(crate) sites: Vec<Value>,
    pub(crate) versions: Vec<Value>,
}

/// How many sites a project has: the public one, and sometimes one for its team.
pub(super) fn count(world: &World, project: &Project) -> u32 {
    let mut rng = world.rng(Table::Sites, project.index, WHOLE);
    1 + u32::from(project.index == 0 || rng.chance(220))
}

impl Documents {
    pub(crate) fn add(&mut self, world: &World, project: &Project) {
        for index in 0..count(world, project) {
            self.add_site(world, project, index);
        }
    }

    fn add_site(&mut self, world: &World, project: &Project, index: u32) {
        let mut rng = world.rng(Table::Sites, project.index, index);
        let internal = index > 0;
        let id = world.id(Table::Sites, project.index, index);
        let number = project.index + 1;
        let host = slug(&project.name);
        let visibility = match (internal, project.kind) {
            (true, _) => "UNLISTED",
            (false, Kind::Conference) => "PUBLIC",
            (false, _) => rng.weighted(&[(35, "PUBLIC"), (25, "UNLISTED"), (40, "INVITE_ONLY")]),
        };
        let created_at = project.dates.created_at + HOUR;
        let published = self.add_versions(world, project, (index, id), created_at);
        self.sites.push(json!({
            "id": id,
            "project_id": world.id(Table::Projects, project.index, 0),
            "name": if internal { "Team & vendors".to_owned() } else { project.name.clone() },
            "type": if internal { "INTERNAL" } else { "PUBLIC" },
            "visibility": visibility,
            "subdomain_slug": if internal { format!("{host}-{number}-team") } else { format!("{host}-{number}") },
            "custom_domain": (!internal && rng.chance(120)).then(|| format!("www.{host}-{number}.test")),
            "published_version_id": published,
            "created_at": datetime(created_at),
            "updated_at": datetime(project.updated_at.max(created_at)),
        }));
    }

    /// A history of drafts and publications; the id of the version that is live, if one is.
    fn add_versions(
        &mut self,
        world: &World,
        project: &Project,
        (site, site_id): (u32, Uuid),
        created_at: Micros,
    ) -> Option<Uuid> {
        let mut rng = world.rng(Table::SiteVersions, project.index, site);
        let versions = 1 + rng.below(4);
        let sent = project.dates.sent_at < NOW;
        let drafted = rng.chance(if versions > 1 { 350 } else { 80 });
        let live = match (sent, drafted) {
            (false, _) => None,
            (true, false) => Some(versions),
            (true, true) => Some(versions - 1).filter(|&version| version > 0),
        };
        let theme = rng.pick(&[
            "classic",
            "botanical",
            "midnight",
            "linen",
            "terrazzo",
            "art-deco",
        ]);
        let until = project.dates.sent_at.min(NOW - DAY).max(created_at + DAY);
        for version in 1..=versions {
            let status = match live {
                Some(live) if version == live => "PUBLISHED",
                Some(live) if version < live => "ARCHIVED",
                _ => "DRAFT",
            };
            let at = created_at
                + (until - created_at) / i64::from(versions + 1) * i64::from(version - 1);
            self.versions.push(json!({
                "id": world.id(Table::SiteVersions, project.index, site * 8 + version),
                "site_id": site_id,
                "version": version,
                "status": status,
                "scene_graph": scene(project, theme, version),
                "created_at": datetime(at),
            }));
        }
        live.map(|version| world.id(Table::SiteVersions, project.index, site * 8 + version))
    }
}

fn scene(project: &Project, theme: &str, version: u32) -> Value {
    let mut sections = vec![
        json!({ "type": "hero", "title": project.name, "image": "https://media.example.com/hero.jpg" }),
        json!({ "type": "details", "city": project.city.name, "date": datetime(project.dates.event_day).date_naive() }),
        json!({ "type": "rsvp", "form": 0 }),
    ];
    if version > 1 {
        sections.push(json!({ "type": "schedule" }));
    }
    if project.photo_wall {
        sections.push(json!({ "type": "photo_wall", "columns": 3 }));
    }
    json!({ "theme": theme, "schema": 2, "sections": sections })
}
