use std::fmt::Write as _;

use super::{
    super::{
        Model,
        markdown::code,
        model::{Enumeration, Function},
    },
    Headings,
    parts::remark,
};

/// What no single table owns: enum types, functions, extensions and sequences.
pub(super) fn render(model: &Model, headings: &Headings<'_>) -> String {
    let mut out = String::new();
    if let Some(heading) = &headings.enums {
        let _ = write!(out, "\n## {}\n\nValues in their order.\n\n", heading.text);
        for enumeration in &model.enums {
            let labels = enumeration.labels.iter().map(|label| code(label));
            let _ = writeln!(
                out,
                "- {}: {}{}{}",
                code(&enumeration.name),
                labels.collect::<Vec<_>>().join(", "),
                users(model, enumeration),
                remark(enumeration.comment.as_deref()),
            );
        }
    }
    if let Some(heading) = &headings.functions {
        let _ = write!(out, "\n## {}\n\n", heading.text);
        for function in &model.functions {
            out.push_str(&line(function));
        }
    }
    if let Some(heading) = &headings.others {
        let _ = write!(out, "\n## {}\n\n", heading.text);
        for extension in &model.extensions {
            let _ = writeln!(out, "- extension {}", code(&extension.name));
        }
        for sequence in &model.sequences {
            let owner = sequence.owned_by.as_ref();
            let owner = owner.map_or(String::new(), |owner| format!(", of {}", code(owner)));
            let comment = remark(sequence.comment.as_deref());
            let (name, options) = (code(&sequence.name), code(&sequence.options));
            let _ = writeln!(out, "- sequence {name}: {options}{owner}{comment}");
        }
    }
    out
}

/// The columns of tables that have this type.
fn users(model: &Model, enumeration: &Enumeration) -> String {
    let mut found = Vec::new();
    for relation in model.relations.iter().filter(|it| it.is_table()) {
        for column in &relation.columns {
            if column.sql_type.trim_end_matches("[]") == enumeration.name {
                found.push(code(&format!("{}.{}", relation.name, column.name)));
            }
        }
    }
    match found.as_slice() {
        [] => String::new(),
        found => format!("; the type of {}", found.join(", ")),
    }
}

fn line(function: &Function) -> String {
    let call = format!("{}({})", function.name, function.arguments);
    let mut traits = vec![function.language.clone()];
    if !function.procedure {
        traits.push(function.volatility.clone());
    }
    if function.security_definer {
        traits.push("security definer".to_owned());
    }
    let result = match &function.result {
        Some(result) => format!(" returns {}", code(result)),
        None => String::new(),
    };
    let comment = remark(function.comment.as_deref());
    format!(
        "- {}{result} ({}){comment}\n",
        code(&call),
        traits.join(", ")
    )
}
