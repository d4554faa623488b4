//! Fields that an organization adds to its guests: defined, checked by type, filled in, found.
//!
//! `cargo run --example custom_fields`: needs nothing set up.

use entity::{Violation, prelude::*};
use migration::{
    seed::{Scale, seed},
    testing::TestDatabase,
};
use serde_json::json;
use sqlx::{Connection, PgConnection};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let database = TestDatabase::migrated().await?;
    let db = database.connect().await?;
    let mut connection = PgConnection::connect(&database.url()).await?;
    let report = seed(&mut connection, &Scale::small(), 42, &()).await?;
    let user = User::find().filter(user::Column::Email.eq(report.user_email));
    let user = user.one(&db).await?.ok_or("no user")?.id;

    let session = TenantSession::begin(&db, Actor::user(user)).await?;
    let guests = Guest::live().by_name().size(2).fetch(&session).await?.items;
    let [one, other] = &guests[..] else {
        return Err("no guests".into());
    };
    let org = one.org_id.ok_or("no organization")?;

    let mut meal = field(
        org,
        "meal",
        "What will you eat?",
        CustomFieldType::SingleSelect,
    );
    meal.options = Set(Some(json!(["fish", "vegan"])));
    let meal = meal.insert(&session).await?;
    let arrival = field(org, "arrival", "Day of arrival", CustomFieldType::Date);
    let arrival = arrival.insert(&session).await?;
    let mut badge = field(org, "badge", "Number of the badge", CustomFieldType::Number);
    badge.is_unique = Set(true);
    let badge = badge.insert(&session).await?;

    let fields = CustomField::live()
        .of_org(org)
        .for_entity(CustomFieldEntity::Guest);
    println!("What is asked of each guest:");
    for field in fields.all(&session).await? {
        println!(
            "  {}: {} ({:?})",
            field.field_key, field.label, field.field_type
        );
    }

    println!("\nFilled in:");
    let text = |text: &str| CustomValue::Text(text.to_owned());
    let day = chrono::NaiveDate::from_ymd_opt(2027, 6, 4).ok_or("no such day")?;
    for (guest, field, value) in [
        (one, &meal, text("vegan")),
        (one, &badge, CustomValue::Number(7.into())),
        (other, &meal, text("cake")),
        (other, &meal, text("fish")),
        (other, &arrival, text("soon")),
        (other, &arrival, CustomValue::Date(day)),
        (other, &badge, CustomValue::Number(7.into())),
    ] {
        fill(&session, guest, field, value).await?;
    }

    let vegans = CustomFieldValue::find()
        .of_field(meal.id)
        .with(text("vegan"));
    let vegans = vegans.all(&session).await?;
    let vegans = guest::Column::Id.is_in(vegans.iter().map(|row| row.entity_id));
    for guest in Guest::live().filter(vegans).all(&session).await? {
        println!("\nEats vegan: {}", name(&guest));
    }

    println!("\nWhat {} has:", name(other));
    let values = CustomFieldValue::find().for_entity(CustomFieldEntity::Guest, other.id);
    let values = values.find_also_related(CustomField);
    for (value, field) in values.all(&session).await? {
        let key = field.map(|field| field.field_key).unwrap_or_default();
        println!("  {key}: {}", json!(value.value()));
    }
    session.commit().await?;
    Ok(())
}

fn field(
    org: OrganizationId,
    key: &str,
    label: &str,
    kind: CustomFieldType,
) -> custom_field::ActiveModel {
    custom_field::ActiveModel {
        org_id: Set(org),
        entity_type: Set(CustomFieldEntity::Guest),
        field_key: Set(key.to_owned()),
        field_type: Set(kind),
        label: Set(label.to_owned()),
        ..Default::default()
    }
}

/// In a transaction of its own inside the session: what is refused takes nothing else with it.
async fn fill(
    session: &TenantSession,
    guest: &guest::Model,
    field: &custom_field::Model,
    value: CustomValue,
) -> Outcome<()> {
    let said = format!("{}, {}: {}", name(guest), field.field_key, json!(value));
    let row = custom_field_value::ActiveModel::of(field.id, guest.id, value);
    let inside = session.begin().await?;
    if let Err(error) = row.insert(&inside).await {
        inside.rollback().await?;
        let broken = Violation::of(&error).ok_or(error)?;
        println!("  {said} is refused: {}", broken.message);
        return Ok(());
    }
    inside.commit().await?;
    println!("  {said}");
    Ok(())
}

fn name(guest: &guest::Model) -> &str {
    guest.first_name.as_deref().unwrap_or_default()
}
