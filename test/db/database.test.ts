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
  it("runs in the order in which it was asked", async () => {
    await db.query("CREATE OR REPLACE TABLE steps (n INTEGER)");
    await Promise.all([1, 2, 3].map((n) => db.query("INSERT INTO steps VALUES (?)", [n])));
    expect((await db.query("FROM steps")).columns.n).toEqual([1, 2, 3]);
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
