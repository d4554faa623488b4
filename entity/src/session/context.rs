//! What a session tells the database of itself.

use sea_orm::sea_query::{Expr, Func, PostgresQueryBuilder, Query};

use super::{Actor, Request, SessionOptions};

/// The longest text that is passed on: what a visitor's browser says of itself may be anything.
const MAX_TEXT: usize = 1_000;

/// The settings of a session, each for its transaction only.
pub(super) struct Context<'a> {
    actor: Option<&'a Actor>,
    request: &'a Request,
}

impl<'a> Context<'a> {
    pub(super) fn of_actor(actor: &'a Actor) -> Self {
        Self {
            actor: Some(actor),
            request: &actor.request,
        }
    }

    pub(super) fn of_system(request: &'a Request) -> Self {
        Self {
            actor: None,
            request,
        }
    }

    /// Who acts; none in a session of the system.
    pub(super) fn actor(&self) -> Option<&Actor> {
        self.actor
    }

    /// What is unknown is set too, to nothing: the connection may carry a setting of its own.
    fn settings(&self) -> Vec<(&'static str, String)> {
        let (actor, request) = (self.actor, self.request);
        vec![
            (
                "app.actor_type",
                actor.map_or("SYSTEM", Actor::kind).to_owned(),
            ),
            ("app.current_user_id", shown(actor.and_then(Actor::user_id))),
            ("app.current_org_id", shown(actor.and_then(Actor::org_id))),
            ("app.api_key_id", shown(actor.and_then(Actor::api_key_id))),
            ("app.invite_id", shown(actor.and_then(Actor::invite_id))),
            ("app.request_id", text(request.id.as_deref())),
            ("app.session_id", text(request.session.as_deref())),
            ("app.ip_address", shown(request.address)),
            ("app.user_agent", text(request.user_agent.as_deref())),
            ("app.reason", text(request.reason.as_deref())),
        ]
    }

    /// The statements that follow `BEGIN`, as one message without parameters: a prepared statement
    /// would take two round trips the first time, and a pooler may not know it.
    pub(super) fn sql(&self, role: &'static str, options: SessionOptions) -> String {
        let mut settings = self.settings();
        settings.push(("role", role.to_owned()));
        if options.is_read_only {
            settings.push(("transaction_read_only", "on".to_owned()));
        }
        if let Some(limit) = options.statement_timeout {
            // Less than a millisecond would be 0, which is no limit at all.
            let limit = limit.as_nanos().div_ceil(1_000_000).min(i32::MAX as u128);
            settings.push(("statement_timeout", limit.to_string()));
        }
        let calls = settings.into_iter().map(|(name, value)| {
            let arguments = [Expr::val(name), Expr::val(value), Expr::val(true)];
            Func::cust("set_config").args(arguments).into()
        });
        let mut statements = Vec::new();
        if let Some(level) = options.isolation {
            // No longer possible once a query has run.
            statements.push(format!("SET TRANSACTION ISOLATION LEVEL {level}"));
        }
        statements.push(select(calls));
        if self.actor.is_some() {
            statements.push(select([Func::cust("expect_actor").into()]));
        }
        statements.join("; ")
    }
}

fn select(columns: impl IntoIterator<Item = Expr>) -> String {
    Query::select()
        .exprs(columns)
        .to_string(PostgresQueryBuilder)
}

fn shown(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// PostgreSQL keeps no NUL.
fn text(text: Option<&str>) -> String {
    let characters = text.unwrap_or_default().chars();
    characters.filter(|c| *c != '\0').take(MAX_TEXT).collect()
}
