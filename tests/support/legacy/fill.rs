use sqlx::{Connection, PgConnection};

use super::execute::execute;
use super::{DirtyRow, Error};

/// How many rows: everything else is in proportion to the guests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Volume {
    /// A quarter of them belong to the first project, the others are spread evenly.
    pub guests: u32,
}

impl Volume {
    /// About ten rows of all tables together per guest.
    pub const fn guests(guests: u32) -> Self {
        Self { guests }
    }

    const fn projects(self) -> u32 {
        at_least(40, self.guests / 50)
    }

    const fn organizations(self) -> u32 {
        at_least(10, self.projects() / 4)
    }

    const fn users(self) -> u32 {
        at_least(50, self.guests / 40)
    }
}

impl Default for Volume {
    /// 2,000 guests: some 20,000 rows, filled in about a second.
    fn default() -> Self {
        Self::guests(2_000)
    }
}

const FILES: [&str; 4] = [
    include_str!("sql/fill/1_accounts.sql"),
    include_str!("sql/fill/2_projects.sql"),
    include_str!("sql/fill/3_guests.sql"),
    include_str!("sql/fill/4_answers.sql"),
];

/// A guest's number and the number of its project.
const GUEST_ROWS: &str = "(SELECT n, CASE WHEN n % 4 = 0 THEN 1 ELSE 1 + n % :projects END AS project \
                          FROM generate_series(1, :guests) n)";

/// Fills all 37 tables of an empty legacy database on the connection's search path, then plants the dirty rows.
///
/// The same volume and dirty rows give the same values every time: ids are digests of names, times are fixed. All in one
/// transaction, then ANALYZE.
pub async fn fill(
    conn: &mut PgConnection,
    volume: Volume,
    dirty: &[DirtyRow],
) -> Result<(), Error> {
    let mut transaction = conn
        .begin()
        .await
        .map_err(Error::sql("beginning to fill"))?;
    for file in FILES {
        let sql = file
            .replace(":guest_rows", GUEST_ROWS)
            .replace(":guests", &volume.guests.to_string())
            .replace(":projects", &volume.projects().to_string())
            .replace(":organizations", &volume.organizations().to_string())
            .replace(":users", &volume.users().to_string());
        for statement in sql.split_inclusive(";\n") {
            execute(&mut transaction, statement.to_owned()).await?;
        }
    }
    for kind in dirty {
        plant(&mut transaction, *kind).await?;
    }
    transaction
        .commit()
        .await
        .map_err(Error::sql("committing the rows"))?;
    execute(conn, "ANALYZE".to_owned()).await
}

/// Plants one kind of dirty row in a database that [`fill`] has filled; once, since the ids are fixed.
pub async fn plant(conn: &mut PgConnection, kind: DirtyRow) -> Result<(), Error> {
    execute(conn, kind.plant_sql()?).await
}

const fn at_least(least: u32, value: u32) -> u32 {
    if value < least { least } else { value }
}
