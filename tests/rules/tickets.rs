//! Support: tickets, their states and times, and what is written to them.

use entity::{ViolationKind::*, prelude::*};

use crate::{
    steps::{Walk, walk},
    world::{World, hour},
};

fn ticket(world: &World) -> support_ticket::ActiveModel {
    support_ticket::ActiveModel {
        org_id: Set(world.ours.org),
        subject: Set("Lost a guest".to_owned()),
        body: Set("Where is she?".to_owned()),
        requester_id: Set(Some(world.user)),
        ..Default::default()
    }
}

#[tokio::test]
async fn a_ticket_goes_its_way_and_no_other() {
    let world = World::new().await;
    walk(
        &world,
        &Walk {
            table: "support_tickets",
            insert: "INSERT INTO support_tickets (org_id, subject, body, {columns}) VALUES ('{org}', 's', 'b', {values})",
            states: &[("OPEN", ""), ("PENDING", ""), ("ON_HOLD", ""), ("RESOLVED", ""), ("CLOSED", "")],
            allowed: &[
                "OPEN>PENDING", "OPEN>ON_HOLD", "OPEN>RESOLVED", "OPEN>CLOSED", "PENDING>OPEN", "PENDING>ON_HOLD",
                "PENDING>RESOLVED", "PENDING>CLOSED", "ON_HOLD>OPEN", "ON_HOLD>PENDING", "ON_HOLD>RESOLVED",
                "ON_HOLD>CLOSED", "RESOLVED>OPEN", "RESOLVED>PENDING", "RESOLVED>CLOSED",
            ],
        },
    )
    .await;
}

#[tokio::test]
async fn a_ticket_knows_its_times() {
    let world = World::new().await;
    let first = ticket(&world).insert(&world.db).await.unwrap();
    let second = ticket(&world).insert(&world.db).await.unwrap();
    assert_eq!(second.number, first.number + 1);
    let with = async |status| {
        let change = support_ticket::ActiveModel {
            id: Unchanged(first.id),
            status: Set(status),
            ..Default::default()
        };
        change.update(&world.db).await.unwrap()
    };
    assert!(with(TicketStatus::Resolved).await.resolved_at.is_some());
    world
        .ok("UPDATE support_tickets SET satisfaction = 5 WHERE status = 'RESOLVED'")
        .await;
    let open = with(TicketStatus::Open).await;
    assert_eq!((open.resolved_at, open.satisfaction), (None, None));
    let closed = with(TicketStatus::Closed).await;
    assert!(closed.resolved_at.is_some() && closed.closed_at.is_some());
    world
        .refused(
            Check,
            "check_support_tickets_satisfaction",
            "UPDATE support_tickets SET satisfaction = 6 WHERE status = 'CLOSED'",
        )
        .await;
    world
        .refused(
            Check,
            "check_support_tickets_subject",
            "UPDATE support_tickets SET subject = ' '",
        )
        .await;
    let sql = "UPDATE support_tickets SET project_id = '{their_project}'";
    world
        .refused(ForeignKey, "fk_support_tickets_org_id_project_id", sql)
        .await;
}

#[tokio::test]
async fn a_ticket_stays_with_the_customer_when_its_project_goes() {
    let world = World::new().await;
    let mut about = ticket(&world);
    about.project_id = Set(Some(world.ours.project));
    let about = about.insert(&world.db).await.unwrap().id;
    world
        .ok("DELETE FROM projects WHERE id = '{project}'")
        .await;
    let found = SupportTicket::find_by_id(about)
        .one(&world.db)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((found.org_id, found.project_id), (world.ours.org, None));
}

#[tokio::test]
async fn the_first_answer_is_noted() {
    let world = World::new().await;
    let ticket = ticket(&world).insert(&world.db).await.unwrap();
    let write = async |author, is_internal| {
        let message = support_ticket_message::ActiveModel {
            ticket_id: Set(ticket.id),
            author_id: Set(author),
            body: Set("Hello".to_owned()),
            is_internal: Set(is_internal),
            ..Default::default()
        };
        let message = message.insert(&world.db).await.unwrap();
        assert_eq!(message.org_id, world.ours.org);
        SupportTicket::find_by_id(ticket.id)
            .one(&world.db)
            .await
            .unwrap()
            .unwrap()
            .first_responded_at
    };
    let staff = user::ActiveModel {
        email: Set("staff@example.com".to_owned()),
        ..Default::default()
    };
    let staff = Some(staff.insert(&world.db).await.unwrap().id);
    assert_eq!(write(Some(world.user), false).await, None);
    assert_eq!(
        write(staff, true).await,
        None,
        "the customer does not see it"
    );
    assert_eq!(write(None, false).await, None, "no person wrote it");
    let first = write(staff, false).await;
    assert!(first.is_some());
    assert_eq!(write(staff, false).await, first);
    let shown = SupportTicketMessage::find().on(ticket.id).for_customers();
    let page = shown
        .page_by(support_ticket_message::oldest_first())
        .fetch(&Unscoped(&world.db))
        .await
        .unwrap();
    assert_eq!(page.items.len(), 4);
    world
        .refused(
            ForeignKey,
            "fk_support_ticket_messages_org_id_ticket_id",
            "UPDATE support_ticket_messages SET org_id = '{their_org}'",
        )
        .await;
}

#[tokio::test]
async fn the_most_urgent_ticket_comes_first() {
    let world = World::new().await;
    let made = async |priority, due: Option<i64>| {
        let mut made = ticket(&world);
        made.priority = Set(priority);
        made.first_response_due_at = Set(due.map(hour));
        made.assignee_id = Set(Some(world.user));
        made.insert(&world.db).await.unwrap().id
    };
    let low = made(TicketPriority::Low, Some(1)).await;
    let urgent = made(TicketPriority::Urgent, Some(3)).await;
    let normal = made(TicketPriority::Normal, None).await;
    for status in ["RESOLVED", "CLOSED"] {
        let done = made(TicketPriority::Urgent, Some(1)).await;
        world
            .ok(&format!(
                "UPDATE support_tickets SET status = '{status}' WHERE id = '{done}'"
            ))
            .await;
    }
    let open = SupportTicket::live()
        .open()
        .assigned_to(world.user)
        .of_org(world.ours.org);
    let page = open
        .page_by(support_ticket::by_urgency())
        .fetch(&Unscoped(&world.db))
        .await
        .unwrap();
    let ids: Vec<_> = page.items.into_iter().map(|ticket| ticket.id).collect();
    assert_eq!(ids, [urgent, normal, low]);
    let overdue = SupportTicket::live()
        .overdue_at(hour(2))
        .all(&world.db)
        .await
        .unwrap();
    assert_eq!(
        overdue
            .into_iter()
            .map(|ticket| ticket.id)
            .collect::<Vec<_>>(),
        [low]
    );
    for (index, sql) in [
        (
            "idx_support_tickets_open",
            "SELECT * FROM support_tickets WHERE deleted_at IS NULL AND status IN ('OPEN', 'PENDING', 'ON_HOLD') ORDER BY priority DESC, created_at DESC",
        ),
        (
            "idx_support_tickets_response_due",
            "SELECT * FROM support_tickets WHERE deleted_at IS NULL AND first_responded_at IS NULL AND first_response_due_at < now()",
        ),
    ] {
        world.uses_index(index, sql).await;
    }
}
