//! What the parameters of the mix stand for, for one unit of statements.

use std::collections::HashMap;

use sqlx::{Postgres, postgres::PgArguments, query::Query};
use uuid::Uuid;

use crate::{
    mix::Unit,
    world::{Doomed, Place, Share},
};

/// `new_table` is an id of the unit's own, `doomed_table` a row to delete, `word`, `email`, `token` and `number` are
/// different for each unit, and all else is a column of the territory.
pub struct Values {
    place: Place,
    fresh: HashMap<&'static str, Uuid>,
    doomed: HashMap<&'static str, Doomed>,
    number: i32,
}

/// Numbers of one client do not meet those of another, nor those of old rows.
const NUMBERS_PER_CLIENT: i32 = 100_000_000;

impl Values {
    /// The values of the `serial`th unit of a client, or nothing when the place lacks what the unit works on.
    pub fn choose(unit: &Unit, share: &mut Share, client: i32, serial: i32) -> Option<Self> {
        let turn = usize::try_from(serial).unwrap_or_default() % share.places.len();
        let mut values = Values {
            place: share.places[turn].clone(),
            fresh: HashMap::new(),
            doomed: HashMap::new(),
            number: 1_000 + client % 20 * NUMBERS_PER_CLIENT + serial,
        };
        for name in unit
            .statements
            .iter()
            .flat_map(|statement| &statement.parameters)
        {
            if name.starts_with("new_") {
                values.fresh.entry(name).or_insert_with(Uuid::new_v4);
            } else if let Some(table) = name.strip_prefix("doomed_") {
                if !values.doomed.contains_key(name) {
                    let doomed = share.doomed.get_mut(table)?.pop_front()?;
                    values.doomed.insert(name, doomed);
                }
            } else if !values.place.contains_key(*name) && !is_made_up(name) && !is_optional(name) {
                return None;
            }
        }
        Some(values)
    }

    /// The id that the unit gives to a new row.
    pub fn fresh(&self, table: &str) -> Option<Uuid> {
        let (_, id) = self
            .fresh
            .iter()
            .find(|(name, _)| name.strip_prefix("new_") == Some(table))?;
        Some(*id)
    }

    /// The row that a statement on this table deletes for good, unless it is one of the unit's own.
    pub fn doomed(&self, parameters: &[&'static str], table: &str) -> Option<&Doomed> {
        let name = parameters
            .iter()
            .find(|name| name.strip_prefix("doomed_") == Some(table))?;
        self.doomed.get(name)
    }

    /// Binds the parameter of this name.
    pub fn bind<'q>(
        &self,
        query: Query<'q, Postgres, PgArguments>,
        name: &'static str,
    ) -> Query<'q, Postgres, PgArguments> {
        match name {
            "number" => query.bind(self.number),
            "word" => query.bind(format!("live-{}", self.number)),
            "email" => query.bind(format!("live-{}@example.net", self.number)),
            "token" => query.bind(format!("{:064x}", self.number)),
            _ => {
                let doomed = || self.doomed.get(name).map(|doomed| doomed.id);
                let place = || self.place.get(name).copied();
                query.bind(self.fresh.get(name).copied().or_else(doomed).or_else(place))
            }
        }
    }
}

fn is_made_up(name: &str) -> bool {
    ["number", "word", "email", "token"].contains(&name)
}

/// Where the old application writes NULL too.
fn is_optional(name: &str) -> bool {
    name == "guest_group"
}
