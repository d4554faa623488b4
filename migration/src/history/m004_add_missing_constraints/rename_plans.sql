UPDATE plans SET code = code || ' (removed ' || id || ')'
WHERE deleted_at IS NOT NULL
  AND EXISTS (SELECT FROM plans other
              WHERE other.code = plans.code AND other.id <> plans.id
                AND (other.deleted_at IS NULL OR other.id < plans.id))
