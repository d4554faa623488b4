//! New rows, in the database and in the model.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::{
    model::{Model, Row, TABLES, WAYS, Way},
    property::at,
    world::{World, insert},
};

/// Inserts a row below picked ones of the same project, as the old application does.
pub async fn grow(world: &World, model: &mut Model, table: usize, picks: [usize; 3]) {
    let table = TABLES[table];
    let mut above = BTreeMap::new();
    let mut project = None;
    let ways = WAYS.iter().filter(|(child, ..)| *child == table);
    for ((_, column, parent, way), pick) in ways.zip(picks) {
        let same = |row: &&Row| {
            row.table == *parent
                && project.is_none_or(|project| project_of(model, row.id) == project)
        };
        let rows: Vec<_> = model.rows.iter().filter(same).collect();
        match at(&rows, pick) {
            Some(row) => {
                project = project.or(project_of(model, row.id).map(Some));
                above.insert(*column, row.id);
            }
            None if *way == Way::Named => {}
            None => return,
        }
    }
    let parents = above.iter().map(|(column, id)| format!("{column}='{id}'"));
    let own = match table {
        "organizations" => "type='COUPLE' name='O'",
        "events" => "name='E' timezone='UTC'",
        "guests" => "first_name='G'",
        "guest_contacts" => "email='a@b.example'",
        "guest_tags" => &format!("name='{}'", Uuid::new_v4()),
        "invites" => &format!("token_hash='{}'", Uuid::new_v4()),
        "rsvp_submissions" => "channel='WEB'",
        "rsvp_questions" => "label='Q' type='TEXT'",
        "rsvp_question_options" => "label='O' value='o'",
        _ => "name='N'",
    };
    let columns = parents
        .chain([own.to_owned()])
        .collect::<Vec<_>>()
        .join(" ");
    let id = insert(&world.db, table, &columns).await;
    model.insert(id, table, above);
}

/// The project that a row is of.
fn project_of(model: &Model, id: Uuid) -> Option<Uuid> {
    let row = model.row(id)?;
    match row.table {
        "organizations" => None,
        "projects" => Some(row.id),
        _ => row
            .above
            .values()
            .find_map(|parent| project_of(model, *parent)),
    }
}
