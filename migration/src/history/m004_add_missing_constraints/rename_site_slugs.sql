UPDATE sites SET subdomain_slug = subdomain_slug || ' (removed ' || id || ')'
WHERE deleted_at IS NOT NULL
  AND EXISTS (SELECT FROM sites other
              WHERE other.project_id = sites.project_id AND other.subdomain_slug = sites.subdomain_slug AND other.id <> sites.id
                AND (other.deleted_at IS NULL OR other.id < sites.id))
