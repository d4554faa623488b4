use super::{
    super::model::{Function, Relation},
    Script,
    order::Part,
    quote::identifier,
    table, view_words,
};

impl Part<'_> {
    /// Writes the statement that creates it, and its comments.
    pub(super) fn write(&self, script: &mut Script) {
        match self {
            Self::Function(function) => create_function(script, function),
            Self::View(view) => create_view(script, view),
        }
    }
}

fn create_function(script: &mut Script, function: &Function) {
    let kind = if function.procedure {
        "PROCEDURE"
    } else {
        "FUNCTION"
    };
    script.statement(&function.definition);
    let name = identifier(&function.name);
    let object = format!("{kind} {name}({})", function.identity_arguments);
    script.comment(&object, function.comment.as_deref());
}

fn create_view(script: &mut Script, view: &Relation) {
    let Some((kind, query)) = view_words(&view.kind) else {
        return;
    };
    let name = identifier(&view.name);
    let options = match &view.options {
        Some(options) => format!(" WITH ({options})"),
        None => String::new(),
    };
    script.statement(&format!("CREATE {kind} {name}{options} AS\n{query}"));
    table::comments(script, view, &name);
}
