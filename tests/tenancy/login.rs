//! A login of its own.

use sqlx::PgConnection;
use url::Url;
use uuid::Uuid;

use crate::{cast::Cast, session::run, support::connect};

/// A role that logs in and owns nothing, for as long as the value lives.
pub struct Login {
    pub name: String,
    pub admin: String,
    url: String,
}

impl Login {
    pub async fn new(cast: &Cast) -> Self {
        let admin = cast.admin_url();
        let name = format!("untrusted_{}", Uuid::new_v4().simple());
        run(
            &mut connect(&admin).await,
            &format!("CREATE ROLE {name} LOGIN PASSWORD 'x' NOSUPERUSER NOBYPASSRLS"),
        )
        .await;
        let mut url = Url::parse(&cast.url).unwrap();
        url.set_username(&name).unwrap();
        url.set_password(Some("x")).unwrap();
        Login {
            name,
            admin,
            url: url.into(),
        }
    }

    pub async fn connect(&self) -> PgConnection {
        connect(&self.url).await
    }
}

impl Drop for Login {
    fn drop(&mut self) {
        let (name, admin) = (self.name.clone(), self.admin.clone());
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async {
                let mut admin = connect(&admin).await;
                // Only for what a failed test left, and not everybody may.
                let owned = format!("DROP OWNED BY {name}");
                sqlx::raw_sql(sqlx::AssertSqlSafe(owned))
                    .execute(&mut admin)
                    .await
                    .ok();
                run(&mut admin, &format!("DROP ROLE {name}")).await;
            });
        });
        // A failed test already says why; a second panic would hide it.
        dropping.join().ok();
    }
}
