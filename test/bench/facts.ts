/** Columns of equal length: one fact is a target and its actual, of one year and sector. The same n gives the same facts everywhere. */
export interface Facts {
  year: Int32Array;
  sector: Int32Array;
  target: Float64Array;
  actual: Float64Array;
}

/** Numbers from 0 to 1, always the same ones (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function generatedFacts(n: number): Facts {
  const random = randomOf(2013);
  const facts: Facts = { year: new Int32Array(n), sector: new Int32Array(n), target: new Float64Array(n), actual: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    facts.year[i] = 2011 + Math.floor(random() * 16);
    facts.sector[i] = 1 + Math.floor(random() * 12);
    facts.target[i] = 100 + Math.round(random() * 9000) / 10;
    facts.actual[i] = Math.round((facts.target[i] ?? 0) * (0.7 + random() * 0.5) * 10) / 10;
  }
  return facts;
}

export const factColumns = "year INTEGER, sector INTEGER, target DOUBLE, actual DOUBLE";

/** The question that all engines are asked: per year and sector, how many were reached out of how many, and the attainment of the sums. */
export const yearBySector = `SELECT year, sector, count(*) FILTER (actual >= target)::INTEGER AS met, count(*)::INTEGER AS n,
  sum(actual) / sum(target) AS attainment FROM facts GROUP BY year, sector ORDER BY year, sector`;
