-- One row per target and cut-off: all that a screen says of it. A person's verdict goes before the computed one, of the
-- whole period and of today, not before what is looked back at from a day well before it was decided, nor where what was known on a day before it is asked; both are here.
CREATE OR REPLACE VIEW target_score AS
SELECT s.* EXCLUDE (vintage_number, is_looked_at, margin, months_left, typed_estimate, pace_profile, figure_reason, reduce_from, reduce_to, is_accumulated,
    known_to, is_underway, is_paced),
  o.status AS override_status, o.reason AS override_reason, o.decided_by AS override_by, o.decided_on AS override_on, o.source_url AS override_url,
  coalesce(o.status, s.computed_status) AS status, s.cutoff = s.default_cutoff AS is_default
FROM stated s CROSS JOIN setting
LEFT JOIN (SELECT *, coalesce(decided_on, DATE '0001-01-01') AS known_on FROM overrides) o ON o.target_id = s.target_id
  AND o.known_on <= CASE WHEN s.is_final OR s.cutoff = s.default_cutoff AND setting.as_of IS NULL THEN DATE '9999-12-31'
    WHEN s.cutoff = s.default_cutoff THEN (s.cutoff + INTERVAL 1 MONTH)::DATE END
  AND (setting.vintage <> 'known_on' OR o.known_on <= setting.known_on)
WHERE s.is_looked_at;
