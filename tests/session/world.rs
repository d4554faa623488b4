//! Two organizations with a guest each, their people, and connections that are counted.

use entity::{prelude::*, session::Request};
use migration::testing::TestDatabase;
use sea_orm::{QueryResult, Statement};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

/// A migrated database with two organizations.
pub struct World {
    /// As the owner of the tables.
    pub db: DatabaseConnection,
    /// Sessions take turns on its one connection.
    pub single: DatabaseConnection,
    pub ours: Org,
    pub theirs: Org,
    // Dropped with the value, after the connections.
    pub database: TestDatabase,
}

/// An organization with an owner, a viewer, and a project with a guest.
pub struct Org {
    pub id: OrganizationId,
    pub owner: UserId,
    pub viewer: UserId,
    pub project: ProjectId,
    pub guest: GuestId,
    pub invite: InviteId,
    pub key: ApiKeyId,
}

impl World {
    pub async fn new() -> Self {
        let database = TestDatabase::migrated().await.unwrap();
        let db = database.connect().await.unwrap();
        Self {
            single: pool_of_one(database.url().parse().unwrap()).await,
            ours: Org::found(&db).await,
            theirs: Org::found(&db).await,
            db,
            database,
        }
    }

    /// A session of our owner.
    pub async fn session(&self) -> TenantSession {
        TenantSession::begin(&self.single, self.actor())
            .await
            .unwrap()
    }

    /// The same on a connection among others.
    pub async fn session_of_db(&self) -> TenantSession {
        TenantSession::begin(&self.db, self.actor()).await.unwrap()
    }

    /// How many sessions of the database wait for a lock.
    pub async fn waiting_for_locks(&self) -> i64 {
        let sql = "SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock'";
        value(&self.db, sql).await
    }

    /// Our owner.
    pub fn actor(&self) -> Actor {
        Actor::user(self.ours.owner)
    }

    /// What a plain statement on the single connection says of role, context and transaction.
    pub async fn left_behind(&self) -> String {
        let sql = "SELECT concat_ws(' ',
                CASE WHEN current_user <> session_user THEN current_user END,
                (SELECT string_agg(name, ' ') FROM unnest(ARRAY['current_user_id', 'current_org_id',
                    'actor_type', 'api_key_id', 'invite_id', 'request_id', 'session_id', 'ip_address',
                    'user_agent', 'reason']) AS name
                 WHERE current_setting('app.' || name, true) <> ''),
                CASE WHEN current_setting('transaction_read_only')::bool THEN 'read only' END,
                nullif(current_setting('transaction_isolation'), 'read committed')) AS left_behind";
        let left: String = value(&self.single, sql).await;
        // A transaction that is still open keeps what is set for it.
        let set = "SELECT set_config('app.probe', 'open transaction', true) AS probe";
        let _: String = value(&self.single, set).await;
        let probe = "SELECT coalesce(current_setting('app.probe', true), '') AS probe";
        let probe: String = value(&self.single, probe).await;
        left + &probe
    }
}

impl Org {
    async fn found(db: &DatabaseConnection) -> Self {
        let org = organization::ActiveModel {
            name: Set("Celebrations".into()),
            r#type: Set(OrgType::Planner),
            ..Default::default()
        };
        let id = org.insert(db).await.unwrap().id;
        let owner = member(db, id, "owner").await;
        let project = project::ActiveModel {
            owner_org_id: Set(id),
            name: Set("Gala".into()),
            ..Default::default()
        };
        let project = project.insert(db).await.unwrap().id;
        let guest = guest::ActiveModel {
            project_id: Set(project),
            first_name: Set(Some("Ann".into())),
            ..Default::default()
        };
        let guest = guest.insert(db).await.unwrap().id;
        let site = site::ActiveModel {
            project_id: Set(project),
            name: Set("Site".into()),
            subdomain_slug: Set(Some(id.to_string())),
            ..Default::default()
        };
        let site = site.insert(db).await.unwrap().id;
        let invite = invite::ActiveModel {
            project_id: Set(project),
            site_id: Set(site),
            guest_id: Set(Some(guest)),
            token_hash: Set(TokenHash::of_token(&id.to_string())),
            ..Default::default()
        };
        Self {
            id,
            owner,
            viewer: member(db, id, "viewer").await,
            project,
            guest,
            invite: invite.insert(db).await.unwrap().id,
            key: key(db, id, None).await,
        }
    }
}

/// An API key of an organization, or of one of its projects.
pub async fn key(
    db: &DatabaseConnection,
    org: OrganizationId,
    project: Option<ProjectId>,
) -> ApiKeyId {
    let key = api_key::ActiveModel {
        org_id: Set(org),
        project_id: Set(project),
        name: Set("Web site".into()),
        key_prefix: Set("eios_live".into()),
        key_hash: Set(KeyHash::of_key(&ApiKeyId::new_v7().to_string())),
        ..Default::default()
    };
    key.insert(db).await.unwrap().id
}

async fn member(db: &DatabaseConnection, org: OrganizationId, role: &str) -> UserId {
    let user = user::ActiveModel {
        email: Set(format!("{}@example.com", UserId::new_v7())),
        ..Default::default()
    };
    let user = user.insert(db).await.unwrap().id;
    let member = organization_member::ActiveModel {
        org_id: Set(org),
        user_id: Set(user),
        role: Set(MemberRole::from(role)),
        ..Default::default()
    };
    member.insert(db).await.unwrap();
    user
}

pub async fn pool_of_one(options: PgConnectOptions) -> DatabaseConnection {
    let pool = PgPoolOptions::new().max_connections(1);
    pool.connect_with(options).await.unwrap().into()
}

/// The one value that a query gives.
pub async fn value<T: sea_orm::TryGetable>(db: &impl ConnectionTrait, sql: &str) -> T {
    row(db, sql).await.try_get_by_index(0).unwrap()
}

pub async fn row(db: &impl ConnectionTrait, sql: &str) -> QueryResult {
    let statement = Statement::from_string(db.get_database_backend(), sql);
    db.query_one_raw(statement).await.unwrap().unwrap()
}

/// The first names that are seen.
pub async fn names(db: &impl ConnectionTrait) -> Vec<String> {
    let guests = Guest::live().all(db).await.unwrap();
    guests
        .into_iter()
        .filter_map(|guest| guest.first_name)
        .collect()
}

pub async fn rename(db: &impl ConnectionTrait, guest: GuestId, name: &str) -> Result<u64, DbErr> {
    let renamed = Guest::update_many()
        .col_expr(guest::Column::FirstName, name.into())
        .filter(guest::Column::Id.eq(guest))
        .exec(db)
        .await?;
    Ok(renamed.rows_affected)
}

pub fn request() -> Request {
    Request::default()
        .id("request 7")
        .session("sign-in 3")
        .from_address("203.0.113.7".parse().unwrap())
        .user_agent("Mozilla/5.0")
        .because("it's \"why\" \\ not")
}
