//! State machines: which status may follow which.

use super::{Step, Trigger};

/// The moves that a table's status may make.
///
/// The allowed moves stand in the trigger's condition, so that only a wrong one costs a call.
#[derive(Clone, Copy, Debug)]
pub struct Moves {
    /// The table, whose column is called `status`.
    pub table: &'static str,
    /// Each status that can be left, and where to. A status that is not here is final.
    pub allowed: &'static [(&'static str, &'static [&'static str])],
}

impl Moves {
    /// The trigger `follow_status`, which calls `refuse_move()`.
    pub fn step(&self) -> Step {
        let pairs: Vec<_> = self
            .allowed
            .iter()
            .flat_map(|(from, targets)| targets.iter().map(move |to| format!("('{from}', '{to}')")))
            .collect();
        let condition = format!(
            "OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN ({})",
            pairs.join(", ")
        );
        let arguments: Vec<_> = self
            .allowed
            .iter()
            .map(|(from, targets)| format!("'{from}', '{}'", targets.join(", ")))
            .collect();
        Trigger::before("follow_status", self.table, "UPDATE")
            .when(&condition)
            .each_row(&format!("refuse_move({})", arguments.join(", ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_moves_that_are_not_listed_call_the_function() {
        let moves = Moves {
            table: "lamps",
            allowed: &[("OFF", &["ON"]), ("ON", &["OFF", "BROKEN"])],
        };
        assert_eq!(
            moves.step().sql,
            "CREATE TRIGGER follow_status BEFORE UPDATE ON lamps FOR EACH ROW \
             WHEN (OLD.status <> NEW.status AND (OLD.status, NEW.status) \
             NOT IN (('OFF', 'ON'), ('ON', 'OFF'), ('ON', 'BROKEN'))) \
             EXECUTE FUNCTION refuse_move('OFF', 'ON', 'ON', 'OFF, BROKEN')"
        );
    }
}
