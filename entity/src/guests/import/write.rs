//! Writing well-formed rows.

use sea_orm::{ConnectionTrait, DbErr, sea_query::Expr};
use uuid::Uuid;

use super::{
    check::Draft,
    labels::Labels,
    unnest::{insert, unnest, unnest_without},
};
use crate::{
    guests::{guest, guest_contact, guest_tag_assignment},
    ids::{GuestContactId, GuestGroupId, GuestId, GuestTagAssignmentId, ProjectId},
};

/// Writes guests, then their contacts, then their tags: in three statements at most.
pub(super) async fn write(
    db: &impl ConnectionTrait,
    project: ProjectId,
    batch: &[Draft],
    labels: &Labels,
) -> Result<(), DbErr> {
    let guests: Vec<_> = batch
        .iter()
        .map(|draft| (GuestId::new_v7(), draft))
        .collect();
    write_guests(db, project, &guests, labels).await?;
    write_contacts(db, &guests).await?;
    write_tags(db, &guests, labels).await
}

type Guests<'a> = [(GuestId, &'a Draft)];

async fn write_guests(
    db: &impl ConnectionTrait,
    project: ProjectId,
    guests: &Guests<'_>,
    labels: &Labels,
) -> Result<(), DbErr> {
    use guest::{Column, Entity};
    let text = |of: fn(&Draft) -> &String| {
        let texts = guests.iter().map(|(_, draft)| of(draft).clone());
        unnest_without(String::new(), texts)
    };
    let no_group = GuestGroupId::from(Uuid::nil());
    let groups = guests.iter().map(|(_, draft)| {
        let group = labels.groups.get(&draft.row.group);
        group.copied().unwrap_or(no_group)
    });
    let insert = insert(
        Entity,
        [
            (Column::Id, unnest(guests.iter().map(|(id, _)| *id))),
            (Column::ProjectId, Expr::val(project)),
            (Column::GroupId, unnest_without(no_group, groups)),
            (Column::FirstName, text(|draft| &draft.row.first_name)),
            (Column::LastName, text(|draft| &draft.row.last_name)),
            (Column::Role, text(|draft| &draft.row.role)),
        ],
    );
    db.execute(&insert).await?;
    Ok(())
}

async fn write_contacts(db: &impl ConnectionTrait, guests: &Guests<'_>) -> Result<(), DbErr> {
    use guest_contact::{Column, Entity};
    let contacts = guests
        .iter()
        .flat_map(|(id, draft)| draft.contacts().map(|contact| (*id, contact)));
    let contacts: Vec<_> = contacts.collect();
    if contacts.is_empty() {
        return Ok(());
    }
    let emails = contacts.iter().map(|(_, contact)| contact.email.clone());
    let phones = contacts.iter().map(|(_, contact)| contact.phone.clone());
    let insert = insert(
        Entity,
        [
            (
                Column::Id,
                unnest(contacts.iter().map(|_| GuestContactId::new_v7())),
            ),
            (
                Column::GuestId,
                unnest(contacts.iter().map(|(guest, _)| *guest)),
            ),
            (Column::Email, unnest_without(String::new(), emails)),
            (Column::Phone, unnest_without(String::new(), phones)),
        ],
    );
    db.execute(&insert).await?;
    Ok(())
}

async fn write_tags(
    db: &impl ConnectionTrait,
    guests: &Guests<'_>,
    labels: &Labels,
) -> Result<(), DbErr> {
    use guest_tag_assignment::{Column, Entity};
    let tagged = guests.iter().flat_map(|(id, draft)| {
        let tags = draft.tags().filter_map(|name| labels.tags.get(name));
        tags.map(|tag| (*id, *tag))
    });
    let tagged: Vec<_> = tagged.collect();
    if tagged.is_empty() {
        return Ok(());
    }
    let insert = insert(
        Entity,
        [
            (
                Column::Id,
                unnest(tagged.iter().map(|_| GuestTagAssignmentId::new_v7())),
            ),
            (
                Column::GuestId,
                unnest(tagged.iter().map(|(guest, _)| *guest)),
            ),
            (Column::TagId, unnest(tagged.iter().map(|(_, tag)| *tag))),
        ],
    );
    db.execute(&insert).await?;
    Ok(())
}
