use sea_query::{Alias, ColumnDef, ColumnType, Expr};

/// Reads better than a chain of `&mut` calls: columns are NOT NULL unless said otherwise.
pub trait ColumnExt {
    /// Allows NULL.
    fn optional(self) -> Self;
    /// Sets a default, given as a SQL expression.
    fn defaults_to(self, sql: &'static str) -> Self;
}

impl ColumnExt for ColumnDef {
    fn optional(mut self) -> Self {
        self.null();
        self
    }

    fn defaults_to(mut self, sql: &'static str) -> Self {
        self.default(Expr::cust(sql));
        self
    }
}

fn required(name: &'static str, column_type: ColumnType) -> ColumnDef {
    let mut column = ColumnDef::new_with_type(Alias::new(name), column_type);
    column.not_null();
    column
}

/// The primary key of the legacy tables: a random UUID made by the database.
pub fn id() -> ColumnDef {
    let mut column = uuid("id").defaults_to("uuid_generate_v4()");
    column.primary_key();
    column
}

/// `uuid NOT NULL`
pub fn uuid(name: &'static str) -> ColumnDef {
    required(name, ColumnType::Uuid)
}

/// `text NOT NULL`
pub fn text(name: &'static str) -> ColumnDef {
    required(name, ColumnType::Text)
}

/// `text[] NOT NULL`
pub fn text_array(name: &'static str) -> ColumnDef {
    required(name, ColumnType::Array(ColumnType::Text.into()))
}

/// `bytea NOT NULL`
pub fn bytes(name: &'static str) -> ColumnDef {
    required(name, ColumnType::Blob)
}

/// `smallint NOT NULL`
pub fn smallint(name: &'static str) -> ColumnDef {
    required(name, ColumnType::SmallInteger)
}

/// `bigint NOT NULL`
pub fn bigint(name: &'static str) -> ColumnDef {
    required(name, ColumnType::BigInteger)
}

/// `integer NOT NULL`
pub fn integer(name: &'static str) -> ColumnDef {
    required(name, ColumnType::Integer)
}

/// `double precision NOT NULL`
pub fn double(name: &'static str) -> ColumnDef {
    required(name, ColumnType::Double)
}

/// `boolean NOT NULL`
pub fn boolean(name: &'static str) -> ColumnDef {
    required(name, ColumnType::Boolean)
}

/// `jsonb NOT NULL`
pub fn jsonb(name: &'static str) -> ColumnDef {
    required(name, ColumnType::JsonBinary)
}

/// `inet NOT NULL`
pub fn inet(name: &'static str) -> ColumnDef {
    required(name, ColumnType::Inet)
}

/// `timestamptz NOT NULL`
pub fn timestamptz(name: &'static str) -> ColumnDef {
    required(name, ColumnType::TimestampWithTimeZone)
}

/// A column of a type that the database itself defines, such as an enum.
pub fn custom(name: &'static str, type_name: &'static str) -> ColumnDef {
    required(name, ColumnType::custom(type_name))
}
