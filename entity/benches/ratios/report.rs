//! One line per figure.

use crate::pairs::Pairs;

/// What a figure should be.
#[derive(Clone, Copy)]
pub enum Goal {
    /// So many times as fast as the other way, at least.
    Faster(f64),
    /// So many times what the other way takes, at most.
    Within(f64),
    /// For information: so many times what the other way takes.
    None,
}

/// Prints figures as they come.
pub struct Report(());

impl Report {
    pub fn begin() -> Self {
        println!(
            "{:<34} {:>9} {:>9}         details",
            "name", "ratio", "goal"
        );
        Self(())
    }

    /// A comparison of times, with what it was about.
    pub fn pairs(&self, name: &str, goal: Goal, pairs: &Pairs, about: &str) {
        let ratio = match goal {
            Goal::Faster(_) => 1.0 / pairs.ratio,
            Goal::Within(_) | Goal::None => pairs.ratio,
        };
        let [own, other] = [pairs.own_ms, pairs.other_ms];
        self.line(
            name,
            ratio,
            goal,
            &format!("{own:.2} ms, {about}: {other:.2} ms"),
        );
    }

    /// Any other comparison.
    pub fn line(&self, name: &str, ratio: f64, goal: Goal, details: &str) {
        let (text, is_met) = match goal {
            Goal::Faster(times) => (format!(">= {times}"), ratio >= times),
            Goal::Within(times) => (format!("<= {times}"), ratio <= times),
            Goal::None => ("-".to_owned(), true),
        };
        let verdict = if is_met { "" } else { "missed" };
        println!("{name:<34} {ratio:>9.2} {text:>9} {verdict:<6}  {details}");
    }
}
