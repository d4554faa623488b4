use sqlx::PgConnection;
use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use super::Error;
use super::execute::execute;

/// A role with no right but to log in, and the empty database it owns: what a hosted application has.
#[derive(Debug, Clone)]
pub struct PlainOwner {
    pub role: String,
    pub password: String,
    pub database: String,
}

/// What an administrator runs once for the whole server; tests run it side by side.
const ROLES: &str = "DO $$
DECLARE needed text;
BEGIN
    FOREACH needed IN ARRAY ARRAY['eios_app', 'eios_service'] LOOP
        BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN', needed);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END;
    END LOOP;
END $$";

/// Creates a plain role and a database of its own, both under a fresh name.
pub async fn plain_owner(admin: &mut PgConnection) -> Result<PlainOwner, Error> {
    let name = format!("legacy_{}", Uuid::new_v4().simple());
    let owner = PlainOwner {
        password: Uuid::new_v4().simple().to_string(),
        database: name.clone(),
        role: name,
    };
    let PlainOwner {
        role,
        password,
        database,
    } = &owner;
    execute(
        admin,
        format!(
            "CREATE ROLE {role} LOGIN PASSWORD '{password}'
             NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
        ),
    )
    .await?;
    execute(admin, ROLES.to_owned()).await?;
    execute(admin, format!("GRANT eios_app, eios_service TO {role}")).await?;
    // Only a member of a role may give it a database, unless a superuser does.
    execute(admin, format!("GRANT {role} TO CURRENT_USER")).await?;
    execute(admin, format!("CREATE DATABASE {database} OWNER {role}")).await?;
    Ok(owner)
}

impl PlainOwner {
    /// The server's options with this role, password and database.
    pub fn connect_options(&self, server: &PgConnectOptions) -> PgConnectOptions {
        server
            .clone()
            .username(&self.role)
            .password(&self.password)
            .database(&self.database)
    }

    /// Drops the database, whoever is connected to it, and the role.
    pub async fn drop(self, admin: &mut PgConnection) -> Result<(), Error> {
        execute(
            admin,
            format!("DROP DATABASE {} WITH (FORCE)", self.database),
        )
        .await?;
        execute(admin, format!("DROP ROLE {}", self.role)).await
    }
}
