//! What a session tells the database of itself.

use sea_orm::sea_query::{Expr, Func, PostgresQueryBuilder, Query};
use uuid::Uuid;

use super::{Actor, Request, SessionOptions};

/// The longest text that is passed on: what a visitor's browser says of itself may be anything.
const MAX_TEXT: usize = 1_000;

/// The settings of a session, each for its transaction only.
pub(super) struct Context(Vec<(&'static str, String)>);

impl Context {
    pub(super) fn of_actor(actor: &Actor) -> Self {
        Self(vec![
            ("app.actor_type", actor.kind().to_owned()),
            ("app.current_user_id", id(actor.user_id())),
            ("app.current_org_id", id(actor.org_id())),
            ("app.api_key_id", id(actor.api_key_id())),
            ("app.invite_id", id(actor.invite_id())),
        ])
        .on(&actor.request)
    }

    pub(super) fn of_system(request: &Request) -> Self {
        Self(vec![
            ("app.actor_type", "SYSTEM".to_owned()),
            ("app.current_user_id", id(None)),
            ("app.current_org_id", id(None)),
            ("app.api_key_id", id(None)),
            ("app.invite_id", id(None)),
        ])
        .on(request)
    }

    /// What is unknown is set too, to nothing: a connection may carry a setting of its own.
    fn on(mut self, request: &Request) -> Self {
        let address = request.address.map(|address| address.to_string());
        self.0.extend([
            ("app.request_id", text(request.id.as_deref())),
            ("app.session_id", text(request.session.as_deref())),
            ("app.ip_address", address.unwrap_or_default()),
            ("app.user_agent", text(request.user_agent.as_deref())),
            ("app.reason", text(request.reason.as_deref())),
        ]);
        self
    }

    /// The statements that follow `BEGIN`, as one message without parameters: a prepared statement
    /// would take two round trips the first time, and a pooler may not know it.
    pub(super) fn sql(mut self, role: &'static str, options: SessionOptions) -> String {
        self.0.push(("role", role.to_owned()));
        if options.is_read_only {
            self.0.push(("transaction_read_only", "on".to_owned()));
        }
        if let Some(limit) = options.statement_timeout {
            // Less than a millisecond would be 0, which is no limit at all.
            let limit = limit.as_nanos().div_ceil(1_000_000).min(i32::MAX as u128);
            self.0.push(("statement_timeout", limit.to_string()));
        }
        let set = |(name, value)| Func::cust("set_config").args([name, value, Expr::val(true)]);
        let settings = self.0.into_iter();
        let calls = settings.map(|(name, value)| set((Expr::val(name), Expr::val(value))).into());
        let settings = Query::select()
            .exprs(calls.collect::<Vec<Expr>>())
            .to_string(PostgresQueryBuilder);
        // No longer possible once a query has run.
        match options.isolation {
            Some(level) => format!("SET TRANSACTION ISOLATION LEVEL {level}; {settings}"),
            None => settings,
        }
    }
}

fn id(id: Option<Uuid>) -> String {
    id.map(|id| id.to_string()).unwrap_or_default()
}

/// PostgreSQL keeps no NUL.
fn text(text: Option<&str>) -> String {
    let characters = text.unwrap_or_default().chars();
    characters.filter(|c| *c != '\0').take(MAX_TEXT).collect()
}
