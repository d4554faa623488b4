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

/// The primary key of a new table: a UUID that the client makes, or else the database.
pub fn new_id() -> ColumnDef {
    let mut column = uuid("id").defaults_to("gen_random_uuid()");
    column.primary_key();
    column
}

/// The primary key of a table that grows fast: a UUID that sorts by time.
pub fn timed_id() -> ColumnDef {
    uuid("id").defaults_to("uuid_v7()")
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

/// `numeric NOT NULL`, of any size.
pub fn numeric(name: &'static str) -> ColumnDef {
    required(name, ColumnType::Decimal(None))
}

/// `numeric(precision, scale) NOT NULL`
pub fn decimal(name: &'static str, precision: u32, scale: u32) -> ColumnDef {
    required(name, ColumnType::Decimal(Some((precision, scale))))
}

/// `cidr[] NOT NULL`
pub fn cidr_array(name: &'static str) -> ColumnDef {
    required(name, ColumnType::Array(ColumnType::Cidr.into()))
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

/// `interval NOT NULL`
pub fn interval(name: &'static str) -> ColumnDef {
    required(name, ColumnType::Interval(None, None))
}

/// `date NOT NULL`
pub fn date(name: &'static str) -> ColumnDef {
    required(name, ColumnType::Date)
}

/// `timestamptz NOT NULL`
pub fn timestamptz(name: &'static str) -> ColumnDef {
    required(name, ColumnType::TimestampWithTimeZone)
}

/// A column of a type that the database itself defines, such as an enum.
pub fn custom(name: &'static str, type_name: &'static str) -> ColumnDef {
    required(name, ColumnType::custom(type_name))
}
