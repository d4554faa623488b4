SELECT audit_record(
    action => $1::audit_action,
    category => $2::audit_category,
    target_type => $3,
    target_id => $4,
    target_label => $5,
    org_id => $6,
    project_id => $7,
    metadata => $8,
    actor_user_id => $9,
    reason => $10
) AS id
