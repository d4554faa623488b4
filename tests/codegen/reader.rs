//! Reads generated entities back into the database's words.

use std::collections::BTreeMap;

use sea_orm_codegen::OutputFile;
use syn::{
    Attribute, Field, GenericArgument, Item, ItemEnum, ItemStruct, Lit, PathArguments, Type,
    ext::IdentExt,
};

use crate::shape::{Column, Shape};

/// Rust name → the enum's name and values.
type Enums = BTreeMap<String, (String, Vec<String>)>;

pub fn read(files: &[OutputFile]) -> Shape {
    let items: Vec<Item> = files
        .iter()
        .flat_map(|file| {
            syn::parse_file(&file.content)
                .unwrap_or_else(|error| panic!("{}: {error}", file.name))
                .items
        })
        .collect();
    let enums: Enums = items.iter().filter_map(read_enum).collect();
    let models = items.iter().filter_map(|item| match item {
        Item::Struct(model) if model.ident == "Model" => Some(read_model(model, &enums)),
        _ => None,
    });
    Shape {
        tables: models.collect(),
        enums: enums.values().cloned().collect(),
    }
}

fn read_enum(item: &Item) -> Option<(String, (String, Vec<String>))> {
    let Item::Enum(ItemEnum {
        attrs,
        ident,
        variants,
        ..
    }) = item
    else {
        return None;
    };
    // The enum of a model's relations has no such attribute.
    let name = texts(attrs).remove("enum_name")?;
    let values = variants
        .iter()
        .map(|variant| texts(&variant.attrs).remove("string_value").unwrap());
    Some((ident.to_string(), (name, values.collect())))
}

fn read_model(model: &ItemStruct, enums: &Enums) -> (String, BTreeMap<String, Column>) {
    let table = texts(&model.attrs).remove("table_name").unwrap();
    let columns = model.fields.iter().map(|field| read_column(field, enums));
    (table, columns.collect())
}

fn read_column(field: &Field, enums: &Enums) -> (String, Column) {
    let attributes = texts(&field.attrs);
    let rust_type = rust_type(&field.ty);
    let inside_option = rust_type
        .strip_prefix("Option<")
        .and_then(|rest| rest.strip_suffix('>'));
    let column = Column {
        sql_type: sql_type(
            inside_option.unwrap_or(&rust_type),
            attributes.get("column_type").map(String::as_str),
            enums,
        ),
        nullable: inside_option.is_some(),
        primary_key: attributes.contains_key("primary_key"),
    };
    let identifier = || field.ident.as_ref().unwrap().unraw().to_string();
    let name = attributes.get("column_name").cloned();
    (name.unwrap_or_else(identifier), column)
}

/// The PostgreSQL type that the generator writes so; one that no model has is left in the generator's words.
fn sql_type(rust_type: &str, column_type: Option<&str>, enums: &Enums) -> String {
    let known = match (rust_type, column_type) {
        ("Uuid", None) => "uuid",
        ("String", Some("Text")) => "text",
        ("String", None) => "character varying",
        ("bool", None) => "boolean",
        ("i16", None) => "smallint",
        ("i32", None) => "integer",
        ("i64", None) => "bigint",
        ("f64", Some("Double")) => "double precision",
        ("DateTimeWithTimeZone", None) => "timestamp with time zone",
        ("Json", Some("JsonBinary")) => "jsonb",
        ("IpNetwork", None) => "inet",
        ("Vec<IpNetwork>", None) => "cidr[]",
        ("Vec<u8>", Some("VarBinary(StringLen::None)")) => "bytea",
        ("Date", None) => "date",
        ("Decimal", None) => "numeric",
        ("Decimal", Some("Decimal(Some((6, 3)))")) => "numeric(6,3)",
        ("Decimal", Some("Decimal(Some((14, 4)))")) => "numeric(14,4)",
        ("Decimal", Some("Decimal(Some((12, 2)))")) => "numeric(12,2)",
        ("Decimal", Some("Decimal(Some((14, 2)))")) => "numeric(14,2)",
        // The generator writes varchar[] in the same way; no table has it, and the catalogue is compared with the
        // database itself elsewhere.
        ("Vec<String>", None) => "text[]",
        (name, None) if enums.contains_key(name) => &enums[name].0,
        (name, attribute) => return format!("{name} ({attribute:?})"),
    };
    known.to_owned()
}

/// `Option<Uuid>`; the generator writes no other than such plain paths.
fn rust_type(of: &Type) -> String {
    let Type::Path(path) = of else {
        panic!("a type that is no path");
    };
    let last = path.path.segments.last().unwrap();
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return last.ident.to_string();
    };
    let inner = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(inner) => Some(rust_type(inner)),
        _ => None,
    });
    format!("{}<{}>", last.ident, inner.collect::<Vec<_>>().join(", "))
}

/// The `sea_orm` attributes, each with its text: empty for a bare one.
fn texts(attributes: &[Attribute]) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("sea_orm"))
    {
        attribute
            .parse_nested_meta(|meta| {
                let name = meta.path.get_ident().unwrap().to_string();
                let text = match meta.value() {
                    Ok(value) => match value.parse()? {
                        Lit::Str(text) => text.value(),
                        _ => String::new(),
                    },
                    Err(_) => String::new(),
                };
                found.insert(name, text);
                Ok(())
            })
            .unwrap();
    }
    found
}
