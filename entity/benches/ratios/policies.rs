//! What row level security costs: the same questions in a tenant session and, with the organization
//! in the WHERE, as the tables' owner, whom no policy binds.

mod questions;

use std::time::{Duration, Instant};

use sqlx::{
    AssertSqlSafe, Connection, Executor, PgConnection, PgPool,
    postgres::{PgArguments, PgPoolOptions},
    query::Query,
    types::Uuid,
};

use crate::{Outcome, database::Bench, pairs, report::Report};
use questions::{Question, READS, WRITES};

/// A member of two organizations, a contact to be found, and the rows that are updated.
const SETUP: &str = "
    INSERT INTO users (email, full_name) VALUES ('ratios@example.com', 'Ratios')
    ON CONFLICT (email) WHERE deleted_at IS NULL DO NOTHING;
    INSERT INTO organization_members (org_id, user_id, role)
    SELECT o.id, u.id, 'member' FROM organizations o, users u
    WHERE o.name IN ('Ratios, large', 'Ratios of 500') AND u.email = 'ratios@example.com'
    ON CONFLICT (org_id, user_id) DO NOTHING;
    INSERT INTO guest_contacts (guest_id, email)
    SELECT g.id, 'ratios@example.com' FROM guests g JOIN projects p ON p.id = g.project_id
    WHERE p.name = 'Ratios, large' AND NOT EXISTS (SELECT FROM guest_contacts WHERE email = 'ratios@example.com')
    ORDER BY g.id LIMIT 1;
    DROP TABLE IF EXISTS ratios_sample;
    CREATE UNLOGGED TABLE ratios_sample AS
    SELECT g.id FROM guests g JOIN projects p ON p.id = g.project_id WHERE p.name = 'Ratios, large' ORDER BY g.id LIMIT 10000;
    GRANT SELECT ON ratios_sample TO eios_app;";

struct Parameters {
    project: Uuid,
    orgs: Vec<Uuid>,
    token: String,
    name: String,
}

pub async fn measure(bench: &Bench, report: &Report) -> Outcome<()> {
    bench.pool.execute(sqlx::raw_sql(SETUP)).await?;
    bench
        .vacuum("users, organization_members, guest_contacts, guests, ratios_sample")
        .await?;
    let parameters = parameters(bench).await?;
    let session = session(bench).await?;
    for question in &READS {
        same_answer(question, &session, &bench.pool, &parameters).await?;
        let ours = async || read(&session, question.session, &parameters).await;
        let owners = async || read(&bench.pool, question.owner, &parameters).await;
        let pairs = pairs::measure(ours, owners).await?;
        report.pairs(
            question.name,
            question.goal,
            &pairs,
            "the owner with a WHERE",
        );
    }
    name_user(&bench.pool, "none").await?;
    for question in &WRITES {
        let ours = async || write(&session, question.session, &parameters).await;
        // As the same user: who wrote a row is recorded with it, policies or not.
        let owners = async || write(&bench.pool, question.owner, &parameters).await;
        let pairs = pairs::measure(ours, owners).await?;
        report.pairs(
            question.name,
            question.goal,
            &pairs,
            "the owner with a WHERE",
        );
    }
    session.close().await;
    bench
        .pool
        .execute("SELECT set_config('app.current_user_id', '', false)")
        .await?;
    bench.pool.execute("DROP TABLE ratios_sample").await?;
    bench.vacuum("guests").await
}

async fn parameters(bench: &Bench) -> Outcome<Parameters> {
    let project = bench.large_project().await?;
    let text = async |query: &'static str| {
        let query = sqlx::query_scalar::<_, String>(query).bind(project);
        query.fetch_one(&bench.pool).await
    };
    Ok(Parameters {
        project,
        orgs: sqlx::query_scalar(
            "SELECT id FROM organizations WHERE name IN ('Ratios, large', 'Ratios of 500')",
        )
        .fetch_all(&bench.pool)
        .await?,
        token: text(
            "SELECT i.token_hash FROM invites i JOIN projects p ON p.id = i.project_id
             WHERE p.name = 'Ratios 7 of 500' AND p.id <> $1 ORDER BY i.id LIMIT 1",
        )
        .await?,
        name: text(
            "SELECT lower(substr(first_name, 1, 4)) AS part FROM guests WHERE project_id = $1
             GROUP BY part ORDER BY count(*) DESC, part LIMIT 1",
        )
        .await?,
    })
}

/// One connection that has taken the role of a tenant session for good.
async fn session(bench: &Bench) -> Outcome<PgPool> {
    let options = bench.pool.connect_options();
    let pool = PgPoolOptions::new()
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .connect_with(options.as_ref().clone())
        .await?;
    name_user(&pool, "eios_app").await?;
    Ok(pool)
}

/// The actor of all that follows on the only connection, and the role.
async fn name_user(pool: &PgPool, role: &'static str) -> Outcome<()> {
    let name = "SELECT set_config('app.current_user_id', (SELECT id::text FROM users WHERE email = 'ratios@example.com'), false),
        set_config('role', $1, false)";
    sqlx::query(name).bind(role).execute(pool).await?;
    Ok(())
}

/// The parameters that a statement does not use are named beside it.
fn bound<'q>(sql: &str, parameters: &'q Parameters) -> Query<'q, sqlx::Postgres, PgArguments> {
    let all = format!("WITH unused AS (SELECT $1::uuid, $2::uuid[], $3::text, $4::text) {sql}");
    sqlx::query(AssertSqlSafe(all))
        .bind(parameters.project)
        .bind(&parameters.orgs)
        .bind(&parameters.token)
        .bind(&parameters.name)
}

async fn read(pool: &PgPool, sql: &'static str, parameters: &Parameters) -> Outcome<Duration> {
    let begun = Instant::now();
    let rows = bound(sql, parameters).fetch_all(pool).await?;
    std::hint::black_box(rows);
    Ok(begun.elapsed())
}

/// Only the statement counts, not the transaction around it.
async fn write(pool: &PgPool, sql: &'static str, parameters: &Parameters) -> Outcome<Duration> {
    let mut connection = pool.acquire().await?;
    let mut transaction = PgConnection::begin(&mut connection).await?;
    let begun = Instant::now();
    let done = bound(sql, parameters).execute(&mut *transaction).await?;
    let time = begun.elapsed();
    transaction.rollback().await?;
    match done.rows_affected() {
        10_000 => Ok(time),
        rows => Err(format!("{rows} rows written instead of 10000").into()),
    }
}

/// Ways that differ in what they find cannot be compared.
async fn same_answer(
    question: &Question,
    session: &PgPool,
    owner: &PgPool,
    parameters: &Parameters,
) -> Outcome<()> {
    let answer = async |pool: &PgPool, sql: &str| -> Outcome<String> {
        let sql = format!(
            "SELECT md5(coalesce(string_agg(answer::text, ' ' ORDER BY answer::text), '')) FROM ({sql}) answer"
        );
        let row = bound(&sql, parameters).fetch_one(pool).await?;
        Ok(sqlx::Row::try_get(&row, 0)?)
    };
    if answer(session, question.session).await? != answer(owner, question.owner).await? {
        return Err(format!("{}: session and owner find different rows", question.name).into());
    }
    Ok(())
}
