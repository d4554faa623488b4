-- An answer on every ticket, and a note that the customer does not see. $1: the reference date.
INSERT INTO support_ticket_messages (id, ticket_id, body, is_internal, created_at, updated_at)
SELECT md5('support_ticket_messages ' || t.id || said.body)::uuid, t.id, said.body, said.is_internal,
       least($1, t.created_at + interval '3 hours'), least($1, t.created_at + interval '3 hours')
FROM support_tickets t
CROSS JOIN (VALUES ('Give each family a table of its own.', false), ('Ask them again after the wedding', true)) said (body, is_internal)
