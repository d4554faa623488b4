UPDATE sites SET custom_domain = custom_domain || ' (removed ' || id || ')'
WHERE deleted_at IS NOT NULL
  AND EXISTS (SELECT FROM sites other
              WHERE other.custom_domain = sites.custom_domain AND other.id <> sites.id
                AND (other.deleted_at IS NULL OR other.id < sites.id))
