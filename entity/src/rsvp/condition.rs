//! What a logic rule asks of an answer.

use std::cmp::Ordering;

use chrono::NaiveDate;
use sea_orm::JsonValue as Json;

use super::{
    answer::{self, Answer},
    rsvp_logic_rule::{self, LogicOperator},
    rsvp_question::RsvpQuestionType,
};

/// A rule in the terms of the question that decides it.
#[derive(Debug)]
pub(super) enum Condition {
    Is(Answer),
    IsNot(Answer),
    Contains(String),
    GreaterThan(Ordinal),
    LessThan(Ordinal),
}

/// What has an order.
#[derive(Clone, Copy, Debug)]
pub(super) enum Ordinal {
    Number(f64),
    Date(NaiveDate),
}

impl Condition {
    /// `None` for a rule that says nothing about a question of this type.
    pub fn of(rule: &rsvp_logic_rule::Model, decides: RsvpQuestionType) -> Option<Self> {
        use RsvpQuestionType::{Date, File, MultiSelect, Number, SingleSelect, Text};

        let value = || match decides {
            File => None,
            _ => Answer::parse(decides, &Json::String(rule.value.clone())),
        };
        let ordinal = || match decides {
            Text | SingleSelect | Number | Date => Ordinal::parse(&rule.value),
            _ => None,
        };
        match rule.operator {
            LogicOperator::Equals => value().map(Self::Is),
            LogicOperator::NotEquals => value().map(Self::IsNot),
            LogicOperator::Contains => matches!(decides, Text | SingleSelect | MultiSelect)
                .then(|| Self::Contains(rule.value.clone())),
            LogicOperator::GreaterThan => ordinal().map(Self::GreaterThan),
            LogicOperator::LessThan => ordinal().map(Self::LessThan),
            LogicOperator::Other(_) => None,
        }
    }

    pub fn holds(&self, answer: &Answer) -> bool {
        let compared = |bound: &Ordinal| Ordinal::of(answer)?.compare(*bound);
        match self {
            Self::Is(value) => answer == value,
            Self::IsNot(value) => answer != value,
            Self::Contains(part) => match answer {
                Answer::Text(text) => text.contains(part),
                Answer::Choice(value) => value == part,
                Answer::Choices(values) => values.contains(part),
                _ => false,
            },
            Self::GreaterThan(bound) => compared(bound) == Some(Ordering::Greater),
            Self::LessThan(bound) => compared(bound) == Some(Ordering::Less),
        }
    }
}

impl Ordinal {
    fn parse(text: &str) -> Option<Self> {
        let date = || answer::date(text).map(Self::Date);
        answer::number(text).map(Self::Number).or_else(date)
    }

    fn of(answer: &Answer) -> Option<Self> {
        match answer {
            Answer::Number(number) => Some(Self::Number(*number)),
            Answer::Date(date) => Some(Self::Date(*date)),
            Answer::Text(text) | Answer::Choice(text) => Self::parse(text),
            _ => None,
        }
    }

    /// A number has no place among dates.
    fn compare(self, other: Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => a.partial_cmp(&b),
            (Self::Date(a), Self::Date(b)) => Some(a.cmp(&b)),
            _ => None,
        }
    }
}
