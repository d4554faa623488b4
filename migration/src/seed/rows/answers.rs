//! rsvp_submissions, rsvp_answers.
//!
//! Multiple choices and files are JSON; every other answer is text: `yes` or `no`, the value of the chosen option, a
//! number, an ISO date, or words.

use super::question_bank::{Question, Type};
use super::questions::{Form, Rule, question_row};
use crate::seed::clock::{DAY, HOUR, MINUTE, Micros, NOW, datetime};
use crate::seed::copy::Rows;
use crate::seed::envelope::Invites;
use crate::seed::party::{Party, attends, replying_guest};
use crate::seed::rng::Rng;
use crate::seed::table::Table;
use crate::seed::world::{Project, World};

/// Which form reply number `reply` fills in.
fn form_of(world: &World, project: &Project, reply: u32, forms: usize) -> usize {
    let travel = forms > 1
        && world
            .rng(Table::RsvpForms, project.index, reply)
            .chance(120);
    usize::from(travel)
}

pub(super) fn submissions(world: &World, project: &Project, rows: &mut Rows) {
    if project.submissions == 0 {
        return;
    }
    let invites = Invites::of(world, project, &Party::of(world, project));
    let forms = Form::all(world, project).len();
    for reply in 0..project.submissions {
        let mut rng = world.rng(Table::RsvpSubmissions, reply, project.index);
        let guest = replying_guest(project, reply, project.submissions);
        let held = invites.held[guest as usize];
        let form = form_of(world, project, reply, forms);
        let channel = rng.weighted(&[
            (78, Some("WEB")),
            (12, Some("WHATSAPP")),
            (7, Some("MANUAL")),
            (3, None),
        ]);
        let invite =
            (channel != Some("MANUAL")).then(|| world.id(Table::Invites, project.index, held));
        let invited_at = invites.terms(world, project, held).created_at;
        rows.row()
            .id(world.id(Table::RsvpSubmissions, project.index, reply))
            .id(world.id(Table::RsvpForms, project.index, form as u32))
            .id_or_null(invite)
            .id(world.id(Table::Guests, project.index, guest))
            .time(submitted_at(project, invited_at, &mut rng))
            .text_or_null(channel);
    }
}

/// Soon after the invitation, mostly; some wait for the deadline.
fn submitted_at(project: &Project, invited_at: Micros, rng: &mut Rng) -> Micros {
    let from = project.dates.sent_at.max(invited_at) + MINUTE;
    let until = (project.dates.event_day - 3 * DAY)
        .min(NOW - HOUR)
        .max(from + MINUTE);
    let waited = if rng.chance(200) {
        1.0 - rng.unit() / 5.0
    } else {
        rng.unit() * rng.unit()
    };
    from + (waited * (until - from) as f64) as Micros
}

pub(super) fn answers(world: &World, project: &Project, rows: &mut Rows) {
    if project.submissions == 0 {
        return;
    }
    let party = Party::of(world, project);
    let forms = Form::all(world, project);
    let mut given: Vec<Option<Answer>> = Vec::new();
    for reply in 0..project.submissions {
        let mut rng = world.rng(Table::RsvpAnswers, project.index, reply);
        let guest = replying_guest(project, reply, project.submissions);
        let form = form_of(world, project, reply, forms.len());
        given.clear();
        for (position, (question, rule)) in forms[form].questions.iter().enumerate() {
            let asked = rule.is_none_or(|rule| satisfied(&rule, &given));
            let answer = if position == 0 && form == 0 {
                Some(Answer::Text(yes_or_no(attends(
                    world, project, &party, guest,
                ))))
            } else if asked && (question.required || rng.chance(800)) {
                Some(answer(question, project, &mut rng))
            } else {
                None
            };
            if let Some(answer) = &answer {
                rows.row()
                    .id(world.id(
                        Table::RsvpAnswers,
                        project.index,
                        reply * 32 + position as u32,
                    ))
                    .id(world.id(Table::RsvpSubmissions, project.index, reply))
                    .id(world.id(
                        Table::RsvpQuestions,
                        project.index,
                        question_row(form as u32, position),
                    ));
                answer.write(rows);
            }
            given.push(answer);
        }
    }
}

const fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

enum Answer {
    Text(&'static str),
    Number(u32),
    Date(Micros),
    Choices(Vec<&'static str>),
    File(u64),
}

impl Answer {
    fn write(&self, rows: &mut Rows) {
        match self {
            Self::Text(text) => rows.text(text).null(),
            Self::Number(number) => rows.format(format_args!("{number}")).null(),
            Self::Date(day) => rows.format(format_args!("{}", datetime(*day).date_naive())).null(),
            // The values are plain ASCII words, which Rust and JSON quote alike.
            Self::Choices(values) => rows.null().json(format_args!("{values:?}")),
            Self::File(number) => rows.null().json(format_args!(
                r#"{{"name":"upload-{:04}.jpg","url":"https://media.example.com/answers/{number:016x}.jpg","size":{},"type":"image/jpeg"}}"#,
                number % 10_000,
                90_000 + number % 4_000_000,
            )),
        };
    }
}

fn satisfied(rule: &Rule, given: &[Option<Answer>]) -> bool {
    match (rule.operator, &given[rule.on]) {
        ("EQUALS", Some(Answer::Text(text))) => *text == rule.value,
        ("NOT_EQUALS", Some(Answer::Text(text))) => *text != rule.value,
        ("CONTAINS", Some(Answer::Choices(values))) => values.contains(&rule.value),
        ("GREATER_THAN", Some(Answer::Number(number))) => {
            rule.value.parse().is_ok_and(|least: u32| *number > least)
        }
        _ => false,
    }
}

fn answer(question: &Question, project: &Project, rng: &mut Rng) -> Answer {
    match question.kind {
        Type::YesNo => Answer::Text(yes_or_no(rng.chance(580))),
        Type::SingleSelect => Answer::Text(rng.pick_skewed(question.options).1),
        Type::MultiSelect => {
            let options = question.options.len() as u32;
            let (count, first) = (1 + rng.below(2), rng.below(options));
            let choice = |nth| question.options[((first + nth) % options) as usize].1;
            Answer::Choices((0..count).map(choice).collect())
        }
        Type::Number => Answer::Number(rng.weighted(&[(50, 2), (25, 1), (12, 3), (10, 4), (3, 5)])),
        Type::Date => Answer::Date(project.dates.event_day - rng.range(0, 2) * DAY),
        Type::File => Answer::File(rng.next() >> 1),
        Type::Text => Answer::Text(match question.label {
            label if label.contains("allergic") => rng.pick(&[
                "Peanuts",
                "Shellfish",
                "Walnuts and hazelnuts",
                "Lactose",
                "Strawberries",
                "Bee stings",
            ]),
            label if label.contains("song") => rng.pick(&[
                "Dancing Queen",
                "September",
                "Mr. Brightside",
                "I Wanna Dance with Somebody",
                "Volare",
                "Don't Stop Me Now",
                "La Vie en rose",
                "Kala Chashma",
                "Anything by ABBA",
                "Jerusalema",
            ]),
            label if label.contains("with you") => rng.pick(&[
                "My partner",
                "My husband and our two children",
                "Grandma",
                "My flatmate",
                "To be confirmed",
            ]),
            label if label.contains("few words") => rng.pick(&[
                "So sorry to miss it, have a wonderful day!",
                "We will be travelling. All our love.",
                "Congratulations from all of us.",
                "Thinking of you, see you in spring.",
            ]),
            _ => rng.pick(&[
                "Looking forward to it!",
                "I will arrive a little late.",
                "Could I have a seat near the exit, please?",
                "I need an invoice for my company.",
                "Is there parking on site?",
                "No, thank you.",
            ]),
        }),
    }
}
