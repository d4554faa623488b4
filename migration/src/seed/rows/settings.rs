//! settings_definitions, settings_values.

use super::billing::PLAN_COUNT;
use super::events;
use crate::seed::clock::{DAY, NOW};
use crate::seed::copy::Rows;
use crate::seed::table::Table;
use crate::seed::world::{Project, World};

struct Definition {
    key: &'static str,
    value_type: &'static str,
    default: &'static str,
    /// Values in use below the default, each allowed; of an ENUM, all that are.
    values: &'static [&'static str],
    /// The entitlement that some values need, and those values.
    entitlement: Option<(&'static str, &'static [&'static str])>,
    /// The broadest and the narrowest scope that may set it, as indexes into [`SCOPES`].
    scopes: (usize, usize),
    description: &'static str,
    is_public: bool,
}

const SCOPES: [&str; 6] = ["PLATFORM", "PLAN", "ORG", "PROJECT", "EVENT", "INVITE"];
const PLATFORM: usize = 0;
const ORG: usize = 2;
const PROJECT: usize = 3;
const EVENT: usize = 4;
const INVITE: usize = 5;

const fn define(
    (key, value_type, default): (&'static str, &'static str, &'static str),
    values: &'static [&'static str],
    entitlement: Option<(&'static str, &'static [&'static str])>,
    scopes: (usize, usize),
    is_public: bool,
    description: &'static str,
) -> Definition {
    Definition {
        key,
        value_type,
        default,
        values,
        entitlement,
        scopes,
        description,
        is_public,
    }
}

#[rustfmt::skip]
const DEFINITIONS: &[Definition] = &[
    define(("branding.primary_color", "STRING", r##""#5b4b8a""##), &[r##""#0f766e""##, r##""#b45309""##, r##""#be123c""##], None, (PLATFORM, PROJECT), true, "Accent colour of sites and messages."),
    define(("branding.logo_url", "STRING", "null"), &[r#""https://media.example.com/logos/house.svg""#], None, (ORG, PROJECT), true, "Logo shown on sites and messages."),
    define(("locale.default", "ENUM", r#""en""#), &[r#""en""#, r#""de""#, r#""es""#, r#""fr""#, r#""it""#], None, (PLATFORM, INVITE), true, "Language of a visitor who has not chosen one."),
    define(("invite.security_mode", "ENUM", r#""OPEN""#), &[r#""OPEN""#, r#""LINK_LOCKED""#, r#""PASSCODE""#, r#""OTP_FIRST_TIME""#, r#""OTP_EVERY_SESSION""#, r#""OTP_EVERY_TIME""#], Some(("invites.otp", &[r#""OTP_FIRST_TIME""#, r#""OTP_EVERY_SESSION""#, r#""OTP_EVERY_TIME""#])), (PLATFORM, INVITE), false, "How a new invite is protected."),
    define(("invite.expires_after_days", "NUMBER", "30"), &["7", "14", "60"], None, (PLATFORM, EVENT), false, "Days after the event until its invites expire."),
    define(("rsvp.allow_edit", "BOOLEAN", "true"), &["false", "true"], None, (PLATFORM, EVENT), true, "Whether guests may change their reply."),
    define(("rsvp.deadline_days", "NUMBER", "14"), &["7", "21", "30"], None, (PLATFORM, EVENT), true, "Days before the event after which replies are closed."),
    define(("rsvp.max_party_size", "NUMBER", "6"), &["2", "4", "10"], None, (PLATFORM, INVITE), true, "Most guests who may reply through one invite."),
    define(("photo_wall.enabled", "BOOLEAN", "false"), &["true", "false"], Some(("photo_wall.enabled", &["true"])), (PLATFORM, EVENT), true, "Whether guests may share photos."),
    define(("photo_wall.moderation", "ENUM", r#""APPROVAL""#), &[r#""APPROVAL""#, r#""INSTANT""#], None, (PLATFORM, PROJECT), false, "Whether photos wait for approval."),
    define(("messaging.sender_name", "STRING", r#""EIOS""#), &[r#""The wedding team""#, r#""Guest relations""#], None, (PLATFORM, PROJECT), false, "Name that messages are sent under."),
    define(("messaging.whatsapp", "BOOLEAN", "false"), &["true", "false"], Some(("messaging.whatsapp", &["true"])), (PLATFORM, PROJECT), false, "Whether messages may go by WhatsApp."),
    define(("messaging.quiet_hours", "JSON", r#"{"from": "21:00", "to": "08:00"}"#), &[r#"{"from": "22:00", "to": "07:00"}"#, r#"{"from": "20:00", "to": "09:00"}"#], None, (PLATFORM, PROJECT), false, "When no message is sent, in the project's time zone."),
    define(("site.custom_domain", "BOOLEAN", "false"), &["true", "false"], Some(("sites.custom_domain", &["true"])), (PLATFORM, PROJECT), false, "Whether a site may have its own domain."),
    define(("seating.show_to_guests", "BOOLEAN", "false"), &["true", "false"], None, (PLATFORM, EVENT), true, "Whether guests see where they sit."),
    define(("uploads.max_mb", "NUMBER", "10"), &["5", "25"], None, (PLATFORM, PROJECT), false, "Largest upload in megabytes."),
];

/// JSON values as a JSON array.
struct Array(&'static [&'static str]);

impl std::fmt::Display for Array {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "[{}]", self.0.join(", "))
    }
}

pub(super) fn definitions(world: &World, rows: &mut Rows) {
    for (index, definition) in (0_u32..).zip(DEFINITIONS) {
        rows.row()
            .id(world.id(Table::SettingsDefinitions, index, 0))
            .text(definition.key)
            .text(definition.value_type)
            .json(format_args!("{}", definition.default));
        if definition.value_type == "ENUM" {
            rows.json(format_args!("{}", Array(definition.values)));
        } else {
            rows.null();
        }
        match definition.entitlement {
            Some((key, values)) => rows.text(key).json(format_args!("{}", Array(values))),
            None => rows.null().null(),
        };
        rows.text(SCOPES[definition.scopes.0])
            .text(SCOPES[definition.scopes.1])
            .text(definition.description)
            .flag(definition.is_public)
            .time(NOW - 2_000 * DAY);
    }
}

pub(super) fn values(world: &World, rows: &mut Rows) {
    for key in (0..DEFINITIONS.len()).step_by(3) {
        value(world, rows, (PLATFORM, 0, None), key);
    }
    for plan in 0..PLAN_COUNT {
        let owner = (1, plan, Some((Table::Plans, plan, 0)));
        some_values(world, rows, owner, 1 + plan);
    }
    for index in 0..world.organizations.len() as u32 {
        let count = world.rng(Table::SettingsValues, index, 0).below(5);
        some_values(
            world,
            rows,
            (ORG, index, Some((Table::Organizations, index, 0))),
            count + u32::from(index == 0),
        );
    }
    for project in &world.projects {
        project_values(world, rows, project);
    }
}

fn project_values(world: &World, rows: &mut Rows, project: &Project) {
    let index = project.index;
    let mut rng = world.rng(Table::SettingsValues, index, 1);
    let first = u32::from(index == 0);
    let count = rng.weighted(&[(55, 0), (25, 1), (15, 2), (5, 4)]);
    some_values(
        world,
        rows,
        (PROJECT, index, Some((Table::Projects, index, 0))),
        count + first,
    );
    let count = rng.weighted(&[(80, 0), (15, 1), (5, 2)]);
    let event = rng.below(events::plans(world, project).len() as u32);
    some_values(
        world,
        rows,
        (EVENT, index, Some((Table::Events, index, event))),
        count + first,
    );
    let count = rng.weighted(&[(90, 0), (10, 1)]);
    let invite = rng.below(project.invites);
    some_values(
        world,
        rows,
        (INVITE, index, Some((Table::Invites, index, invite))),
        count + first,
    );
}

/// A scope, the number of its owner, and the row that owns the value.
type Owner = (usize, u32, Option<(Table, u32, u32)>);

/// `count` different settings that may be set in this scope.
fn some_values(world: &World, rows: &mut Rows, owner: Owner, count: u32) {
    let (scope, number, _) = owner;
    let fits =
        |definition: &Definition| (definition.scopes.0..=definition.scopes.1).contains(&scope);
    let keys: Vec<usize> = (0..DEFINITIONS.len())
        .filter(|&key| fits(&DEFINITIONS[key]))
        .collect();
    let start = world
        .rng(Table::SettingsDefinitions, number, scope as u32)
        .below(keys.len() as u32);
    for nth in 0..(count as usize).min(keys.len()) {
        value(
            world,
            rows,
            owner,
            keys[(start as usize + nth) % keys.len()],
        );
    }
}

fn value(world: &World, rows: &mut Rows, (scope, number, row): Owner, key: usize) {
    let definition = &DEFINITIONS[key];
    let place = (scope * DEFINITIONS.len() + key) as u32 + 2;
    let mut rng = world.rng(Table::SettingsValues, number, place);
    let changed_by = match scope {
        PLATFORM | 1 => Some(0),
        ORG => world.organizations[number as usize]
            .members
            .first()
            .map(|member| member.user),
        _ => Some(world.projects[number as usize].created_by),
    };
    rows.row()
        .id(world.id(Table::SettingsValues, number, place))
        .text(SCOPES[scope])
        .id_or_null(row.map(|(table, a, b)| world.id(table, a, b)))
        .text(definition.key)
        .json(format_args!(
            "{}",
            if scope == PLATFORM {
                definition.values[0]
            } else {
                rng.pick(definition.values)
            }
        ))
        .id_or_null(
            changed_by
                .filter(|_| !rng.chance(100))
                .map(|user| world.id(Table::Users, user, 0)),
        )
        .time(NOW - rng.range(DAY / 24, 360 * DAY));
}
