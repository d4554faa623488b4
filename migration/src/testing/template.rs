//! The templates of a server that is not ours alone.

use chrono::{SecondsFormat, Utc};
use sqlx::{AssertSqlSafe, PgConnection};

/// Templates of other histories that stay: several checkouts may share the server.
const OTHERS: i64 = 2;

/// Templates that nobody is connected to, `$1` aside, without the `$2` that were used last.
const UNUSED: &str = r"SELECT quote_ident(d.datname) FROM pg_database d
    WHERE d.datname LIKE 'eios\_template\_%' AND d.datname <> $1
      AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid)
    ORDER BY shobj_description(d.oid, 'pg_database') DESC NULLS LAST, d.oid DESC
    OFFSET $2";

/// Remembers that a template is used now, and drops those that were not for longest.
pub(super) async fn prune(
    connection: &mut PgConnection,
    template: &str,
) -> Result<(), sqlx::Error> {
    let now = Utc::now().to_rfc3339_opts(SecondsFormat::Micros, true);
    let used = format!("COMMENT ON DATABASE {template} IS 'last used {now}'");
    sqlx::raw_sql(AssertSqlSafe(used))
        .execute(&mut *connection)
        .await?;
    let unused: Vec<String> = sqlx::query_scalar(UNUSED)
        .bind(template)
        .bind(OTHERS)
        .fetch_all(&mut *connection)
        .await?;
    for name in unused {
        let drop = AssertSqlSafe(format!("DROP DATABASE IF EXISTS {name}"));
        // It stays when somebody has come meanwhile, or when it belongs to somebody else.
        sqlx::raw_sql(drop).execute(&mut *connection).await.ok();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use sqlx::Connection;

    use super::*;
    use crate::embedded::Cluster;

    #[tokio::test]
    async fn the_three_templates_that_were_used_last_stay() {
        let cluster = Cluster::disposable().expect("a server");
        let mut connection = PgConnection::connect(&cluster.url())
            .await
            .expect("a connection");
        for (name, is_new) in [
            ("a", true),
            ("b", true),
            ("c", true),
            ("a", false),
            ("d", true),
        ] {
            let template = format!("eios_template_{name}");
            if is_new {
                let create = format!("CREATE DATABASE {template} TEMPLATE template0");
                let create = sqlx::raw_sql(AssertSqlSafe(create)).execute(&mut connection);
                create.await.expect("a template");
            }
            prune(&mut connection, &template).await.expect("pruned");
        }
        let left: Vec<String> = sqlx::query_scalar(
            r"SELECT right(datname, 1) FROM pg_database WHERE datname LIKE 'eios\_template\_%' ORDER BY 1",
        )
        .fetch_all(&mut connection)
        .await
        .expect("names");
        assert_eq!(left, ["a", "c", "d"]);
    }
}
