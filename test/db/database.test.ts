import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { DatabaseError } from "../../src/db/databaseError.ts";
import { openNode } from "../../src/db/openNode.ts";

let db: Database;
beforeAll(async () => {
  db = await openNode();
}, 60_000);
afterAll(() => db.close());

const failure = (work: Promise<unknown>): Promise<DatabaseError> =>
  work.then(
    () => Promise.reject(new Error("it did not fail")),
    (error: unknown) => error as DatabaseError,
  );

describe("an error", () => {
  it("carries its SQL and its cause", async () => {
    const error = await failure(db.query("SELECT no_such_column FROM (SELECT 1)"));
    expect(error).toBeInstanceOf(DatabaseError);
    expect(error).toMatchObject({ name: "DatabaseError", sql: "SELECT no_such_column FROM (SELECT 1)" });
    expect(error.message).toContain("no_such_column");
    expect(error.cause).toBeInstanceOf(Error);
  });
  it("of a prepared statement too", async () => {
    expect(await failure(db.query("SELECT ? + no_such_column", [1]))).toMatchObject({
      name: "DatabaseError",
      sql: "SELECT ? + no_such_column",
    });
  });
  it("does not hold up what was asked after it", async () => {
    const [error, answer] = await Promise.all([failure(db.query("SELEC 1")), db.query("SELECT 2 AS two")]);
    expect(error.sql).toBe("SELEC 1");
    expect(answer.columns).toEqual({ two: [2] });
  });
});

describe("a query", () => {
  it("answers plain values: days as texts, counts and decimals as numbers, nulls as null", async () => {
    const { columns, length } = await db.query(
      "SELECT DATE '2013-10-01' AS day, count(*) AS n, 1.25 AS decimal, sum(2) AS total, NULL AS nothing, true AS yes, 'Thu ngân sách' AS text FROM range(3)",
    );
    expect(length).toBe(1);
    expect(columns).toEqual({
      day: ["2013-10-01"],
      n: [3],
      decimal: [1.25],
      total: [6],
      nothing: [null],
      yes: [true],
      text: ["Thu ngân sách"],
    });
  });
  it("of no rows has its columns", async () =>
    expect(await db.query("SELECT 1 AS a WHERE false")).toEqual({ columns: { a: [] }, length: 0 }));
  it("takes parameters in place of ?, whatever their text", async () => {
    await db.query("CREATE OR REPLACE TABLE kept AS SELECT 1 AS one");
    const hostile = "'; DROP TABLE kept; --";
    expect((await db.query("SELECT ? AS text, ? AS other, ? AS n, ? AS nothing", [hostile, 'a"b\\c?', 1.5, null])).columns).toEqual({
      text: [hostile],
      other: ['a"b\\c?'],
      n: [1.5],
      nothing: [null],
    });
    expect((await db.query("SELECT count(*) AS n FROM kept WHERE ? = '1 OR 1=1'", ["x"])).columns).toEqual({ n: [0] });
    expect((await db.query("FROM kept")).columns).toEqual({ one: [1] });
  });
  it("brings texts as they are, however many bytes each takes", async () => {
    const texts = ["a", "", null, "Thu ngân sách", "đ", "\uFEFFđầu", "𝛑 = 3,14", "tỷ\u0301", null, "100%"];
    const values = texts.map((text, n) => `(${n}, ${text === null ? "NULL" : `'${text}'`})`).join(", ");
    expect((await db.query(`SELECT text FROM (VALUES ${values}) AS t (n, text) ORDER BY n`)).columns.text).toEqual(texts);
  });
  it("brings every text of a long answer", async () => {
    const { columns } = await db.query(
      "SELECT CASE WHEN n % 7 = 0 THEN NULL ELSE 'số ' || n END AS text FROM range(10000) AS t (n) ORDER BY n",
    );
    expect(columns.text).toEqual(Array.from({ length: 10_000 }, (_, n) => (n % 7 === 0 ? null : `số ${n}`)));
  });
  it("asked again sees a table that was made anew, taken away and brought back", async () => {
    const ask = () => db.query("SELECT sum(n) AS total FROM anew WHERE n > ?", [1]);
    await db.query("CREATE OR REPLACE TABLE anew AS SELECT 2 AS n");
    expect((await ask()).columns.total).toEqual([2]);
    await db.query("CREATE OR REPLACE TABLE anew AS SELECT 'x' AS other, 3.5 AS n");
    expect((await ask()).columns.total).toEqual([3.5]);
    await db.query("DROP TABLE anew");
    expect((await failure(ask())).message).toContain("anew");
    await db.query("CREATE TABLE anew AS SELECT 4 AS n");
    expect((await ask()).columns.total).toEqual([4]);
  });
  it("runs also when many others were asked between", async () => {
    const ask = (n: number) => db.query(`SELECT ? + ${n} AS sum`, [1]).then(({ columns }) => columns.sum?.[0]);
    const all = Array.from({ length: 200 }, (_, n) => n);
    expect(await Promise.all([...all, ...all].map(ask))).toEqual([...all, ...all].map((n) => n + 1));
  });
  it("runs in the order in which it was asked", async () => {
    await db.query("CREATE OR REPLACE TABLE steps (n INTEGER)");
    await Promise.all([1, 2, 3].map((n) => db.query("INSERT INTO steps VALUES (?)", [n])));
    expect((await db.query("FROM steps")).columns.n).toEqual([1, 2, 3]);
    const counted = await Promise.all([
      db.query("DELETE FROM steps WHERE n < ?", [3]),
      db.query("SELECT count(*) AS n FROM steps"),
      db.query("INSERT INTO steps VALUES (?)", [4]),
      db.insert("steps", { n: [5, 6] }),
      db.query("SELECT count(*) AS n FROM steps WHERE n > ?", [0]),
      db.query("DROP TABLE steps"),
    ]);
    expect([counted[1].columns.n, counted[4].columns.n]).toEqual([[1], [4]]);
  });
});

describe("an insert", () => {
  const arrived = async () => (await db.query("SELECT count(*) AS n FROM figures")).columns.n;
  it("adds every row, by name, with days and nulls", async () => {
    await db.query("CREATE OR REPLACE TABLE figures (id VARCHAR, value DOUBLE, day DATE, flag BOOLEAN)");
    await db.insert("figures", {
      value: [1, null, 2.5],
      id: ["a", "b", "c"],
      day: ["2013-01-01", null, "2014-01-01"],
      flag: [null, null, null],
    });
    expect((await db.query("FROM figures")).columns).toEqual({
      id: ["a", "b", "c"],
      value: [1, null, 2.5],
      day: ["2013-01-01", null, "2014-01-01"],
      flag: [null, null, null],
    });
  });
  it("adds more rows than go in at once, a column that is null at first among them", async () => {
    const ids = Array.from({ length: 25_001 }, (_, n) => n);
    await db.query("CREATE OR REPLACE TABLE many (n INTEGER, half DOUBLE)");
    await db.insert("many", { n: ids, half: ids.map((n) => (n < 12_000 ? null : n / 2)) });
    const seen = await db.query("SELECT count(*) AS rows, count(DISTINCT n) AS ids, count(half) AS halves, max(half) AS last FROM many");
    expect(seen.columns).toEqual({ rows: [25_001], ids: [25_001], halves: [13_001], last: [12_500] });
  });
  it("of no rows adds none", async () => {
    await db.insert("figures", { id: [], value: [] });
    expect(await arrived()).toEqual([3]);
  });
  it("keeps texts as they are", async () => {
    await db.insert("figures", { id: ["'; DROP TABLE figures; --"], value: [0], day: [null] });
    expect((await db.query("SELECT id FROM figures WHERE value = 0")).columns.id).toEqual(["'; DROP TABLE figures; --"]);
  });
  it("that fails says so, adds nothing, and does not spoil the next", async () => {
    expect(await failure(db.insert("figures", { id: ["x"], day: ["not a day"] }))).toMatchObject({
      name: "DatabaseError",
      sql: "INSERT INTO figures",
    });
    expect(await failure(db.insert("no_such_table", { id: ["x"] }))).toMatchObject({
      name: "DatabaseError",
      sql: "INSERT INTO no_such_table",
    });
    expect(await arrived()).toEqual([4]);
    await db.insert("figures", { id: ["d"], value: [4] });
    expect(await arrived()).toEqual([5]);
  });
});
