import type { Database } from "../database.ts";

/** One indicator within one plan year, a row a month: running total, the same months a year earlier, what should be there, and beyond the
 *  cut-off the forecast line (straight from the last reported month to the year's forecast). Indicator's unit; month 1 to 12; days half-open. */
export const indicatorPath = (db: Database, { indicator_id, area_id, year }: { indicator_id: string; area_id: string; year: string }) =>
  db.query(
    `WITH main AS (
       SELECT cutoff, period_start, period_end, actual, actual_grade, previous, expected, pace, goal, is_default, default_cutoff, has_illustrative,
         forecast, forecast_low, forecast_high, share, status
       FROM score WHERE indicator_id = ? AND area_id = ? AND period = ? AND main_rank = 1 AND target_id IS NOT NULL
     ),
     now AS (SELECT cutoff, period_end, actual, forecast, forecast_low, forecast_high FROM main WHERE is_default)
     SELECT date_diff('month', m.period_start, m.cutoff) AS month, m.cutoff AS month_end,
       CASE WHEN m.cutoff <= n.cutoff THEN m.actual END AS cumulative, CASE WHEN m.cutoff <= n.cutoff THEN m.actual_grade END AS cumulative_grade,
       m.previous, m.expected,
       CASE WHEN m.cutoff <= n.cutoff THEN m.actual - m.expected END AS gap, CASE WHEN m.cutoff <= n.cutoff THEN m.pace END AS pace,
       CASE WHEN m.cutoff <= n.cutoff THEN m.status END AS status, m.goal,
       CASE WHEN m.cutoff >= n.cutoff THEN n.actual + (n.forecast - n.actual) * date_diff('day', n.cutoff, m.cutoff) / date_diff('day', n.cutoff, n.period_end) END AS forecast,
       CASE WHEN m.cutoff >= n.cutoff THEN n.actual + (n.forecast_low - n.actual) * date_diff('day', n.cutoff, m.cutoff) / date_diff('day', n.cutoff, n.period_end) END AS forecast_low,
       CASE WHEN m.cutoff >= n.cutoff THEN n.actual + (n.forecast_high - n.actual) * date_diff('day', n.cutoff, m.cutoff) / date_diff('day', n.cutoff, n.period_end) END AS forecast_high
     FROM main m CROSS JOIN now n
     WHERE date_diff('month', m.period_start, m.cutoff) BETWEEN 1 AND 12 AND day(m.cutoff) = 1
     ORDER BY m.cutoff`,
    [indicator_id, area_id, year],
  );
