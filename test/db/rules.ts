import { beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import type { Setting } from "../../src/db/load.ts";
import { answer } from "../../src/db/questions.ts";
import { type Cell, rowsOf } from "../../src/model/answer.ts";
import type { ChangeSet } from "../../src/model/changeSet.ts";
import type { Row } from "../../src/model/tables.ts";
import { actual, changeSet, engine, ground, plan, target } from "./plan.ts";

type Score = Record<string, Cell>;

/** What a rule is shown on, in the letters of the domain: an indicator and a target of 2013 of its own. */
interface Given {
  indicator?: Partial<Parameters<typeof ground>[0][number]>;
  target?: Parameters<typeof target>[0];
  /** The figure of the whole of 2013. */
  A?: number;
  /** The figure of the whole of 2012. */
  P?: number;
  /** Any other figures of the indicator. */
  actuals?: (indicator_id: string) => Row<"actuals">[];
}

export const filter = { sector_id: null, agency_id: null, area_id: null, document_id: null, tier: null };

/** Within a billionth: what a figure worked by hand is held to. */
export const close = (value: number) => expect.closeTo(value, 9);

const day = (year: number, month: number) => `${year + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, "0")}-01`;

/** Figures of single months from January on; null leaves the month out. */
export const months = (indicator_id: string, year: number, values: readonly (number | null)[], more: Parameters<typeof actual>[4] = {}) =>
  values.flatMap((value, m) => (value === null ? [] : [actual(indicator_id, day(year, m + 1), day(year, m + 2), value, more)]));

/** The scores of all plan periods by target, at the usual cut-off, as the question `scores` answers them. */
export async function scoresOf(db: Database): Promise<Map<string, Score>> {
  const { columns } = await answer(db, { name: "periods", params: {} });
  const asked = (columns.period ?? []).map((year) => answer(db, { name: "scores", params: { ...filter, year: String(year) } }));
  return new Map((await Promise.all(asked)).flatMap((scores) => rowsOf<Score>(scores)).map((score) => [String(score.target_id), score]));
}

/** The score of one target at one cut-off. */
export const scoreAt = async (db: Database, target_id: string, cutoff: string): Promise<Score | undefined> =>
  rowsOf<Score>(await db.query("SELECT * FROM score WHERE target_id = ? AND cutoff = ?", [target_id, cutoff]))[0];

/** The rules of a test file: all are loaded in one plan, and each is then held to the score of its target. */
export function ruleBook(at: Partial<Setting> = {}, more: ChangeSet["rows"] = {}) {
  const book: { id: string; given: Given }[] = [];
  let db: Database;
  let scores: Map<string, Score>;
  beforeAll(async () => {
    db = await engine();
    const rows: ChangeSet["rows"] = {
      ...ground(book.map(({ id, given }) => ({ indicator_id: id, ...given.indicator }))),
      targets: book.map(({ id, given }) => target({ indicator_id: id, ...given.target })),
      actuals: book.flatMap(({ id, given: { A, P, actuals } }) => [
        ...(A === undefined ? [] : [actual(id, "2013-01-01", "2014-01-01", A)]),
        ...(P === undefined ? [] : [actual(id, "2012-01-01", "2013-01-01", P)]),
        ...(actuals?.(id) ?? []),
      ]),
      ...more,
    };
    await plan(db, [changeSet(rows)], at);
    scores = await scoresOf(db);
  }, 90_000);
  /** Puts the rule's case into the plan; the test holds it to `expected`, or lets it ask the engine by the target's id. */
  return (rule: string, given: Given, expected: Record<string, unknown> | ((db: Database, target_id: string) => Promise<void>)) => {
    const id = `r${book.length + 1}`;
    book.push({ id, given });
    it(rule, () => (typeof expected === "function" ? expected(db, `t-${id}`) : expect(scores.get(`t-${id}`)).toMatchObject(expected)));
  };
}
