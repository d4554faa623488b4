use std::{fmt, str::FromStr};

/// What an [`Object`] is. The order is that of reports: containers before what they hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An extension.
    Extension,
    /// An enum type with its values in order.
    Type,
    /// A table.
    Table,
    /// Row level security switched on.
    RowSecurity,
    /// A column and its type.
    Column,
    /// A column's NOT NULL.
    NotNull,
    /// A column's default.
    Default,
    /// A primary key, unique, foreign key, check or exclusion constraint.
    Constraint,
    /// An index that no constraint owns.
    Index,
    /// A view.
    View,
    /// A materialized view.
    MaterializedView,
    /// A sequence.
    Sequence,
    /// A function or procedure.
    Function,
    /// A trigger.
    Trigger,
    /// A row level security policy.
    Policy,
    /// The COMMENT of a table or column.
    Comment,
}

impl Kind {
    const ALL: [Kind; 16] = [
        Kind::Extension,
        Kind::Type,
        Kind::Table,
        Kind::RowSecurity,
        Kind::Column,
        Kind::NotNull,
        Kind::Default,
        Kind::Constraint,
        Kind::Index,
        Kind::View,
        Kind::MaterializedView,
        Kind::Sequence,
        Kind::Function,
        Kind::Trigger,
        Kind::Policy,
        Kind::Comment,
    ];

    /// The word used in reports, files and `catalogue.sql`.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Extension => "extension",
            Kind::Type => "type",
            Kind::Table => "table",
            Kind::RowSecurity => "row security",
            Kind::Column => "column",
            Kind::NotNull => "not null",
            Kind::Default => "default",
            Kind::Constraint => "constraint",
            Kind::Index => "index",
            Kind::View => "view",
            Kind::MaterializedView => "materialized view",
            Kind::Sequence => "sequence",
            Kind::Function => "function",
            Kind::Trigger => "trigger",
            Kind::Policy => "policy",
            Kind::Comment => "comment",
        }
    }
}

impl FromStr for Kind {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Kind::ALL
            .into_iter()
            .find(|kind| kind.word() == word)
            .ok_or(())
    }
}

/// The identity of one thing in the catalogue.
///
/// ```
/// use migration::snapshot::{Kind, Object};
///
/// let object = Object::in_table(Kind::Column, "guests", "first_name");
/// assert_eq!(object.to_string(), "column guests.first_name");
/// assert_eq!("column guests.first_name".parse(), Ok(object));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Object {
    /// What it is.
    pub kind: Kind,
    /// The table it belongs to; empty for what stands by itself.
    pub owner: String,
    /// Its name; for a function with its argument types.
    pub name: String,
}

impl Object {
    /// Something that stands by itself: a table, a type, a function.
    pub fn top(kind: Kind, name: impl Into<String>) -> Self {
        Object {
            kind,
            owner: String::new(),
            name: name.into(),
        }
    }

    /// Something that belongs to a table.
    pub fn in_table(kind: Kind, table: impl Into<String>, name: impl Into<String>) -> Self {
        Object {
            kind,
            owner: table.into(),
            name: name.into(),
        }
    }

    /// The table it belongs to or is, if any.
    pub fn table(&self) -> Option<&str> {
        match self.kind {
            Kind::Table | Kind::RowSecurity => Some(&self.name),
            _ if self.owner.is_empty() => None,
            _ => Some(&self.owner),
        }
    }
}

impl fmt::Display for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = self.kind.word();
        match (self.owner.is_empty(), self.name.is_empty()) {
            (true, _) => write!(f, "{word} {}", self.name),
            (false, true) => write!(f, "{word} {}", self.owner),
            (false, false) => write!(f, "{word} {}.{}", self.owner, self.name),
        }
    }
}

impl FromStr for Object {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let fail = || ParseError(text.to_owned());
        let kind = Kind::ALL
            .into_iter()
            .filter(|kind| text.starts_with(&format!("{} ", kind.word())))
            .max_by_key(|kind| kind.word().len())
            .ok_or_else(fail)?;
        let rest = text[kind.word().len()..].trim_start();
        if rest.is_empty() {
            return Err(fail());
        }
        let stands_alone = matches!(
            kind,
            Kind::Extension
                | Kind::Type
                | Kind::Table
                | Kind::RowSecurity
                | Kind::View
                | Kind::MaterializedView
                | Kind::Sequence
                | Kind::Function
        );
        if stands_alone {
            return Ok(Object::top(kind, rest));
        }
        match rest.split_once('.') {
            Some((owner, name)) => Ok(Object::in_table(kind, owner, name)),
            None if kind == Kind::Comment => Ok(Object::in_table(kind, rest, "")),
            None => Err(fail()),
        }
    }
}

/// A line that names no object of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an object of the catalogue: `{0}`")]
pub struct ParseError(pub String);
