-- What organizations want to know of their guests, and of their events. $1: the reference date.
INSERT INTO custom_fields (id, org_id, entity_type, field_key, field_type, label, options, "position", created_at, updated_at)
SELECT md5('custom_fields ' || kind.key || owner.id)::uuid, owner.id, kind.entity::custom_field_entity, kind.key,
       kind.type::custom_field_type, kind.label, kind.options::jsonb, kind.place, $1 - interval '300 days', $1 - interval '300 days'
FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM organizations) owner
JOIN (VALUES (0, 2, 'GUEST', 'shirt_size', 'SINGLE_SELECT', 'Shirt size', '["S", "M", "L", "XL"]'),
             (1, 3, 'GUEST', 'arrives_on', 'DATE', 'Arrives on', NULL),
             (2, 4, 'GUEST', 'needs_parking', 'BOOLEAN', 'Needs parking', NULL),
             (0, 5, 'EVENT', 'dress_code', 'TEXT', 'Dress code', NULL)
     ) kind (place, every, entity, key, type, label, options)
  ON owner.place % kind.every = 1
