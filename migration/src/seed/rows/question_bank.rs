//! The questions that RSVP forms are put together from.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    Text,
    YesNo,
    SingleSelect,
    MultiSelect,
    Number,
    Date,
    File,
}

impl Type {
    /// The value of `rsvp_question_type`.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Text => "TEXT",
            Self::YesNo => "YES_NO",
            Self::SingleSelect => "SINGLE_SELECT",
            Self::MultiSelect => "MULTI_SELECT",
            Self::Number => "NUMBER",
            Self::Date => "DATE",
            Self::File => "FILE",
        }
    }
}

#[derive(Debug)]
pub(super) struct Question {
    /// What rules refer to.
    pub(super) key: &'static str,
    pub(super) label: &'static str,
    pub(super) help: Option<&'static str>,
    pub(super) kind: Type,
    pub(super) required: bool,
    /// Label and value.
    pub(super) options: &'static [(&'static str, &'static str)],
    /// Shown only if the question with this key has an answer that satisfies operator and value.
    pub(super) rule: Option<(&'static str, &'static str, &'static str)>,
    /// The event it is about, by index.
    pub(super) event: Option<u32>,
    /// How many forms in a thousand ask it.
    pub(super) per_mille: u32,
}

const fn ask(key: &'static str, label: &'static str, kind: Type, per_mille: u32) -> Question {
    Question {
        key,
        label,
        help: None,
        kind,
        required: false,
        options: &[],
        rule: None,
        event: None,
        per_mille,
    }
}

const ATTENDING: Question = Question {
    required: true,
    event: Some(0),
    ..ask("attending", "Will you be joining us?", Type::YesNo, 1000)
};
const IF_ATTENDING: Option<(&str, &str, &str)> = Some(("attending", "EQUALS", "yes"));
const DIETS: &[(&str, &str)] = &[
    ("Vegetarian", "vegetarian"),
    ("Vegan", "vegan"),
    ("Gluten free", "gluten_free"),
    ("Halal", "halal"),
    ("Kosher", "kosher"),
    ("Allergies", "allergies"),
];

/// Of weddings and birthdays.
pub(super) const PRIVATE: &[Question] = &[
    ATTENDING,
    Question {
        required: true,
        rule: IF_ATTENDING,
        options: &[
            ("Beef", "beef"),
            ("Fish", "fish"),
            ("Mushroom risotto", "vegetarian"),
            ("Children's menu", "kids"),
        ],
        ..ask(
            "menu",
            "Which main course may we serve you?",
            Type::SingleSelect,
            720,
        )
    },
    Question {
        rule: IF_ATTENDING,
        options: DIETS,
        help: Some("Choose all that apply."),
        ..ask("diet", "Any dietary requirements?", Type::MultiSelect, 620)
    },
    Question {
        required: true,
        rule: Some(("diet", "CONTAINS", "allergies")),
        ..ask("allergies", "What are you allergic to?", Type::Text, 800)
    },
    Question {
        rule: IF_ATTENDING,
        ..ask("seats", "How many of you are coming?", Type::Number, 420)
    },
    Question {
        rule: Some(("seats", "GREATER_THAN", "1")),
        ..ask("names", "Who is coming with you?", Type::Text, 700)
    },
    Question {
        event: Some(1),
        rule: IF_ATTENDING,
        ..ask(
            "second",
            "Will you also join us on the other day?",
            Type::YesNo,
            600,
        )
    },
    Question {
        rule: IF_ATTENDING,
        ..ask("song", "Which song gets you dancing?", Type::Text, 450)
    },
    Question {
        rule: Some(("attending", "EQUALS", "no")),
        ..ask("message", "Leave us a few words", Type::Text, 300)
    },
    Question {
        rule: IF_ATTENDING,
        ..ask(
            "photo",
            "A picture of us together, if you have one",
            Type::File,
            80,
        )
    },
];

/// Of business events.
pub(super) const BUSINESS: &[Question] = &[
    ATTENDING,
    Question {
        required: true,
        rule: IF_ATTENDING,
        options: &[("In person", "in_person"), ("Online", "online")],
        ..ask("mode", "How will you take part?", Type::SingleSelect, 700)
    },
    Question {
        rule: Some(("mode", "NOT_EQUALS", "online")),
        options: DIETS,
        help: Some("Choose all that apply."),
        ..ask("diet", "Any dietary requirements?", Type::MultiSelect, 620)
    },
    Question {
        required: true,
        rule: Some(("diet", "CONTAINS", "allergies")),
        ..ask("allergies", "What are you allergic to?", Type::Text, 800)
    },
    Question {
        rule: IF_ATTENDING,
        options: &[
            ("Keynotes", "keynotes"),
            ("Workshops", "workshops"),
            ("Networking", "networking"),
            ("Expo", "expo"),
        ],
        ..ask(
            "tracks",
            "What are you most interested in?",
            Type::MultiSelect,
            640,
        )
    },
    Question {
        rule: IF_ATTENDING,
        ..ask("arrival", "When do you arrive?", Type::Date, 520)
    },
    Question {
        event: Some(1),
        rule: IF_ATTENDING,
        ..ask(
            "second",
            "Will you come to the side event?",
            Type::YesNo,
            600,
        )
    },
    Question {
        rule: IF_ATTENDING,
        ..ask(
            "years",
            "How many times have you been with us before?",
            Type::Number,
            460,
        )
    },
    Question {
        rule: IF_ATTENDING,
        help: Some("PDF or image, 5 MB at most."),
        ..ask("badge", "A portrait for your badge", Type::File, 180)
    },
    Question {
        ..ask("comments", "Anything we should know?", Type::Text, 520)
    },
];

/// For those who come from afar.
pub(super) const TRAVEL: &[Question] = &[
    Question {
        required: true,
        ..ask("hotel", "Do you need a hotel room?", Type::YesNo, 1000)
    },
    Question {
        required: true,
        rule: Some(("hotel", "EQUALS", "yes")),
        ..ask("nights", "How many nights?", Type::Number, 1000)
    },
    Question {
        rule: Some(("hotel", "EQUALS", "yes")),
        ..ask("from", "From which day?", Type::Date, 900)
    },
    Question {
        options: &[
            ("Train station", "station"),
            ("Airport", "airport"),
            ("No pick-up", "none"),
        ],
        ..ask(
            "pickup",
            "Where may we pick you up?",
            Type::SingleSelect,
            800,
        )
    },
];
