//! A form whose second question depends on the first: shown, refused, submitted, tallied.
//!
//! `cargo run --example rsvp`: needs nothing set up.

use std::collections::BTreeMap;

use entity::{
    Error,
    prelude::*,
    rsvp::{
        answer::{Answer, Answers},
        submit::{Sender, submit},
        tally::tally,
    },
};
use migration::testing::TestDatabase;
use sea_orm::DbErr;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let database = TestDatabase::migrated().await?;
    let db = database.connect().await?;
    let project = project(&db).await?;
    let form = form(&db, project).await?;

    // As the owner, whom no policy binds; an application takes a session, as tenant_session.rs does.
    let tree = RsvpForm::find_by_id(form)
        .trees()
        .one(&Unscoped(&db))
        .await?
        .ok_or("no form")?;
    let [attending, menu] = tree.questions.as_slice() else {
        return Err("the form has two questions".into());
    };
    let (attending, menu) = (attending.question.id, menu.question.id);
    for coming in [true, false] {
        let asked = tree.visible(&Answers::from([(attending, Answer::YesNo(coming))]));
        println!(
            "whoever answers {coming:<5} is asked {} of 2 questions",
            asked.len()
        );
    }

    let incomplete = BTreeMap::from([(attending, "yes".into())]);
    match submit(&Unscoped(&db), &tree, Sender::default(), &incomplete).await {
        Err(Error::RefusedAnswers(refused)) => println!("refused: {refused}"),
        other => return Err(format!("unexpected: {other:?}").into()),
    }

    let channel = Sender {
        channel: Some("WEB"),
        ..Sender::default()
    };
    for answers in [
        BTreeMap::from([(attending, "yes".into()), (menu, "vegan".into())]),
        BTreeMap::from([(attending, "yes".into()), (menu, "fish".into())]),
        BTreeMap::from([(attending, "no".into())]),
    ] {
        submit(&Unscoped(&db), &tree, channel, &answers).await?;
    }
    for line in tally(&Unscoped(&db), form).await? {
        let label = tree
            .question(line.question)
            .map(|asked| asked.question.label.as_str());
        let choices = line.choices.iter();
        let choices: Vec<_> = choices
            .map(|(value, count)| format!("{value} {count}"))
            .collect();
        println!(
            "{} {} answers: {}",
            label.unwrap_or_default(),
            line.answers,
            choices.join(", ")
        );
    }
    Ok(())
}

async fn project(db: &DatabaseConnection) -> Result<ProjectId, DbErr> {
    let organization = organization::ActiveModel {
        name: Set("Ann & Ben".to_owned()),
        r#type: Set(OrgType::Couple),
        ..Default::default()
    };
    let organization = organization.insert(db).await?;
    let project = project::ActiveModel {
        owner_org_id: Set(organization.id),
        name: Set("Our wedding".to_owned()),
        ..Default::default()
    };
    Ok(project.insert(db).await?.id)
}

/// Will you come, and if so: what will you eat?
async fn form(db: &DatabaseConnection, project: ProjectId) -> Result<RsvpFormId, DbErr> {
    let form = rsvp_form::ActiveModel {
        project_id: Set(project),
        name: Set("Dinner".to_owned()),
        ..Default::default()
    };
    let form = form.insert(db).await?;
    let question = |label: &str, kind, sort_order| rsvp_question::ActiveModel {
        form_id: Set(form.id),
        label: Set(label.to_owned()),
        r#type: Set(kind),
        required: Set(true),
        sort_order: Set(sort_order),
        ..Default::default()
    };
    let attending = question("Will you come?", RsvpQuestionType::YesNo, 1)
        .insert(db)
        .await?;
    let menu = question("What will you eat?", RsvpQuestionType::SingleSelect, 2)
        .insert(db)
        .await?;
    let options = ["fish", "vegan"].map(|value| rsvp_question_option::ActiveModel {
        question_id: Set(menu.id),
        label: Set(value.to_owned()),
        value: Set(value.to_owned()),
        ..Default::default()
    });
    RsvpQuestionOption::insert_many(options).exec(db).await?;
    let rule = rsvp_logic_rule::ActiveModel {
        question_id: Set(menu.id),
        depends_on_question_id: Set(attending.id),
        operator: Set(LogicOperator::Equals),
        value: Set("yes".to_owned()),
        ..Default::default()
    };
    rule.insert(db).await?;
    Ok(form.id)
}
