//! What `sea-orm-cli generate entity` does with its default options, by the same libraries.

use migration::connect::DEFAULT_SCHEMA;
use sea_orm_codegen::{
    BannerVersion, BigIntegerType, DateTimeCrate, EntityFormat, EntityTransformer,
    EntityWriterContext, OutputFile, WithPrelude, WithSerde,
};
use sea_schema::postgres::discovery::SchemaDiscovery;
use sqlx::{AssertSqlSafe, Executor, postgres::PgPoolOptions};

/// The files it would write.
pub async fn generate(url: &str) -> Vec<OutputFile> {
    let pool = PgPoolOptions::new()
        .max_connections(1)
        .after_connect(|connection, _| {
            Box::pin(async move {
                connection
                    .execute("SET search_path = 'public'")
                    .await
                    .map(|_| ())
            })
        })
        .connect(url)
        .await
        .unwrap();
    // They are no tables of their own, and reading each takes the generator a second.
    let partitions: Vec<String> = sqlx::query_scalar(
        "SELECT format('DROP TABLE %s', oid::regclass) FROM pg_class WHERE relispartition AND relkind = 'r'",
    )
    .fetch_all(&pool)
    .await
    .unwrap();
    for drop in partitions {
        pool.execute(AssertSqlSafe(drop)).await.unwrap();
    }
    let schema = SchemaDiscovery::new(pool, DEFAULT_SCHEMA)
        .discover()
        .await
        .unwrap();
    let tables = schema
        .tables
        .into_iter()
        .filter(|table| !table.info.name.starts_with('_') && table.info.name != "seaql_migrations")
        .map(|mut table| {
            table.columns.retain(|column| column.generated.is_none());
            table.unique_constraints.retain(|unique| !unique.is_partial);
            table.write()
        })
        .collect();
    EntityTransformer::transform(tables)
        .unwrap()
        .generate(&default_options())
        .files
}

fn default_options() -> EntityWriterContext {
    let (schema_name, lib, serde_skip_deserializing_primary_key, serde_skip_hidden_column) =
        (None, false, false, false);
    let (with_copy_enums, seaography, impl_active_model_behavior) = (false, false, true);
    let nothing_extra = Vec::new;
    EntityWriterContext::new(
        EntityFormat::default(),
        WithPrelude::default(),
        WithSerde::default(),
        with_copy_enums,
        DateTimeCrate::default(),
        BigIntegerType::default(),
        schema_name,
        lib,
        serde_skip_deserializing_primary_key,
        serde_skip_hidden_column,
        nothing_extra(),
        nothing_extra(),
        nothing_extra(),
        nothing_extra(),
        nothing_extra(),
        seaography,
        impl_active_model_behavior,
        BannerVersion::default(),
    )
}
