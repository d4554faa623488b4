UPDATE users SET email = email || ' (removed ' || id || ')'
WHERE deleted_at IS NOT NULL
  AND EXISTS (SELECT FROM users other
              WHERE other.email = users.email AND other.id <> users.id
                AND (other.deleted_at IS NULL OR other.id < users.id))
