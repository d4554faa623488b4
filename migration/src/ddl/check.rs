use super::{Lock, LockMode, Mode, Step, quote};
use crate::{
    doctor::words::named,
    snapshot::{Kind, Object},
};

/// A rule for every row of a table, which rows written before it may break.
///
/// A check that is NOT VALID freezes the rows that break it: any UPDATE of them fails, a soft
/// delete too. So while such rows exist, a trigger of the same name enforces the rule on INSERT
/// and when one of its columns changes. Both count as the same state; `validate` swaps in the
/// constraint once the rows are clean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The table.
    pub table: &'static str,
    /// The name of the constraint, or of the trigger that stands in for it.
    pub name: &'static str,
    /// The rule, over plain column names.
    pub rule: &'static str,
    /// The columns that the rule reads.
    pub columns: &'static [&'static str],
}

impl Check {
    /// `ALTER TABLE … ADD CONSTRAINT … CHECK (…) NOT VALID`
    pub fn add(&self) -> String {
        format!(
            "ALTER TABLE {} ADD CONSTRAINT {} CHECK ({}) NOT VALID",
            quote(self.table),
            quote(self.name),
            self.rule
        )
    }

    /// `ALTER TABLE … VALIDATE CONSTRAINT …`
    pub fn validate(&self) -> String {
        format!(
            "ALTER TABLE {} VALIDATE CONSTRAINT {}",
            quote(self.table),
            quote(self.name)
        )
    }

    /// The query that finds the rows that break the rule, wherever the session that it is pasted into looks first.
    pub fn offenders(&self, schema: &str) -> String {
        format!(
            "SELECT * FROM {} WHERE NOT ({})",
            named(self.table, schema),
            self.rule
        )
    }

    /// The trigger that enforces the rule while old rows break it.
    pub fn stand_in(&self) -> String {
        let columns: Vec<_> = self.columns.iter().map(|column| quote(column)).collect();
        let arguments: Vec<_> = self
            .columns
            .iter()
            .map(|name| format!("'{name}'"))
            .collect();
        format!(
            "CREATE TRIGGER {name} BEFORE INSERT OR UPDATE OF {columns} ON {table} FOR EACH ROW \
             WHEN (NOT ({rule})) EXECUTE FUNCTION refuse_row({arguments})",
            name = quote(self.name),
            table = quote(self.table),
            columns = columns.join(", "),
            rule = self.rule_of_new_row(),
            arguments = arguments.join(", "),
        )
    }

    /// `DROP TRIGGER IF EXISTS`
    pub fn drop_stand_in(&self) -> String {
        format!(
            "DROP TRIGGER IF EXISTS {} ON {}",
            quote(self.name),
            quote(self.table)
        )
    }

    /// The step that puts the rule in force.
    pub fn step(self) -> Step {
        let sql = format!("{};\n{}", self.add(), self.validate());
        let object = Object::in_table(Kind::Constraint, self.table, self.name);
        Step::with_mode(
            format!("add check {}", self.name),
            sql,
            Lock::on(self.table, LockMode::AccessExclusive),
            Mode::Check(self),
        )
        .makes(object)
    }

    /// The step that lifts the rule, whichever form it has.
    pub fn lift(&self) -> Step {
        let sql = format!(
            "ALTER TABLE {} DROP CONSTRAINT IF EXISTS {};\n{}",
            quote(self.table),
            quote(self.name),
            self.drop_stand_in()
        );
        Step::alone(
            format!("drop check {}", self.name),
            sql,
            Lock::on(self.table, LockMode::AccessExclusive),
        )
        .makes(Object::in_table(Kind::Constraint, self.table, self.name))
    }

    /// The rule with `NEW.` before each of its columns; what stands in quotes is left alone.
    fn rule_of_new_row(&self) -> String {
        let mut rule = String::new();
        let mut word = String::new();
        let mut in_text = false;
        for letter in self.rule.chars().chain([' ']) {
            if !in_text && (letter.is_ascii_alphanumeric() || letter == '_') {
                word.push(letter);
                continue;
            }
            if self.columns.contains(&word.as_str()) {
                rule.push_str("NEW.");
            }
            rule.push_str(&word);
            word.clear();
            in_text ^= letter == '\'';
            rule.push(letter);
        }
        rule.truncate(rule.trim_end().len());
        rule
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stand_in_reads_the_new_row() {
        let check = Check {
            table: "message_jobs",
            name: "check_message_jobs_status",
            rule: "status IN ('status', 'SENT') AND attempts >= 0",
            columns: &["status", "attempts"],
        };
        assert_eq!(
            check.rule_of_new_row(),
            "NEW.status IN ('status', 'SENT') AND NEW.attempts >= 0"
        );
    }
}
