//! Reads a table's shape off its model.

use sea_orm::{
    ColumnDef, ColumnTrait, ColumnType, DbBackend, EntityTrait, IdenStatic, Identity, Iterable,
    RelationDef, RelationTrait, Schema,
    sea_query::{
        Expr, ForeignKeyAction, IndexCreateStatement, PostgresQueryBuilder, Query, TableBuilder,
    },
};

use super::{
    domain::Domain,
    keys::{ForeignKey, KeyKind, OnDelete, Referrer, UniqueKey},
    life::{Deletion, TenantPath},
    table::{Column, EnumType, Table},
};

/// A line of the catalogue: the table of a model, with none of its columns classified yet.
pub(super) fn table<E: EntityTrait>(
    entity: E,
    domain: Domain,
    tenant: TenantPath,
    deletion: Deletion,
) -> Table {
    // Generic over the entity only as far as needed: this is compiled once per table.
    assemble(
        blank(entity.table_name(), domain, tenant, deletion),
        E::Column::iter()
            .map(|column| (column.as_str(), column.def()))
            .collect(),
        E::PrimaryKey::iter().map(|key| key.as_str()).collect(),
        E::Relation::iter().map(|relation| relation.def()).collect(),
        Schema::new(DbBackend::Postgres).create_index_from_entity(entity),
    )
    .with_actors()
}

fn blank(name: &'static str, domain: Domain, tenant: TenantPath, deletion: Deletion) -> Table {
    Table {
        name,
        domain,
        columns: Vec::new(),
        primary_key: Vec::new(),
        unique_keys: Vec::new(),
        foreign_keys: Vec::new(),
        referrers: Vec::new(),
        mistakes: Vec::new(),
        tenant,
        deletion,
        edges: Vec::new(),
        freed: Vec::new(),
        is_edited: false,
        is_append_only: false,
        is_administered: false,
        is_audited: false,
        settles: false,
        is_derived: false,
    }
}

fn assemble(
    table: Table,
    columns: Vec<(&'static str, ColumnDef)>,
    primary_key: Vec<&'static str>,
    relations: Vec<RelationDef>,
    indexes: Vec<IndexCreateStatement>,
) -> Table {
    let single = columns
        .iter()
        .filter(|(_, def)| def.is_unique())
        .map(|(name, _)| vec![(*name).to_owned()]);
    let composite = indexes
        .iter()
        .filter(|index| index.is_unique_key())
        .map(|index| index.get_index_spec().get_column_names());
    let mut unique_keys: Vec<_> = single.chain(composite).map(UniqueKey::of).collect();
    unique_keys.sort();
    // SeaORM calls the side that is referred to the owner; the other one holds the key.
    let (incoming, outgoing): (Vec<_>, Vec<_>) = relations
        .into_iter()
        .partition(|relation| relation.is_owner);

    Table {
        columns: columns
            .into_iter()
            .map(|(name, def)| column(name, &def))
            .collect(),
        primary_key,
        unique_keys,
        foreign_keys: outgoing.into_iter().map(foreign_key).collect(),
        referrers: incoming.into_iter().map(referrer).collect(),
        ..table
    }
}

fn column(name: &'static str, def: &ColumnDef) -> Column {
    let sql_type = def.get_column_type();
    Column {
        name,
        sql_type: format_type(sql_type),
        nullable: def.is_null(),
        default: def.get_column_default().map(format_default),
        enum_type: match sql_type {
            ColumnType::Enum { name, variants } => Some(EnumType {
                name: name.to_string(),
                values: variants.iter().map(ToString::to_string).collect(),
            }),
            _ => None,
        },
        classification: None,
        is_bookkeeping: false,
    }
}

fn referrer(relation: RelationDef) -> Referrer {
    Referrer {
        live_only: relation.on_condition.is_some(),
        table: relation.to_tbl.sea_orm_table().to_string(),
        columns: names(relation.to_col),
    }
}

fn foreign_key(relation: RelationDef) -> ForeignKey {
    ForeignKey {
        kind: KeyKind::Relation,
        live_only: relation.on_condition.is_some(),
        columns: names(relation.from_col),
        target_table: relation.to_tbl.sea_orm_table().to_string(),
        target_columns: names(relation.to_col),
        on_delete: match relation.on_delete {
            Some(ForeignKeyAction::Restrict) => OnDelete::Restrict,
            Some(ForeignKeyAction::Cascade) => OnDelete::Cascade,
            Some(ForeignKeyAction::SetNull) => OnDelete::SetNull,
            Some(ForeignKeyAction::SetDefault) => OnDelete::SetDefault,
            _ => OnDelete::NoAction,
        },
    }
}

fn names(columns: Identity) -> Vec<String> {
    columns
        .into_iter()
        .map(|column| column.to_string())
        .collect()
}

/// SeaQuery's spelling of a type, put into the words of PostgreSQL's catalogue where they differ.
fn format_type(sql_type: &ColumnType) -> String {
    match sql_type {
        ColumnType::Enum { name, .. } => name.to_string(),
        ColumnType::Boolean => "boolean".to_owned(),
        ColumnType::Decimal(None) => "numeric".to_owned(),
        ColumnType::Decimal(Some((precision, scale))) => format!("numeric({precision},{scale})"),
        ColumnType::Array(element) => format!("{}[]", format_type(element)),
        other => {
            let mut sql = String::new();
            PostgresQueryBuilder.prepare_column_type(other, &mut sql);
            sql
        }
    }
}

fn format_default(default: &Expr) -> String {
    let query = Query::select()
        .expr(default.clone())
        .to_string(PostgresQueryBuilder);
    query.strip_prefix("SELECT ").unwrap_or(&query).to_owned()
}
