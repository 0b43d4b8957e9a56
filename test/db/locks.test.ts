import { expect, test } from "vitest";
import { answer } from "../../src/db/questions.ts";
import { rowsOf } from "../../src/model/answer.ts";
import { lockedPeriods } from "../../src/model/locks.ts";
import { changeSet, engine, ground, plan } from "./plan.ts";

const lock = (period: string, is_locked = true) => changeSet({ locks: [{ period, is_locked, reason: null }] });

test("the engine and the model agree on what is locked: unlocked, undone and locked again", async () => {
  const db = await engine();
  const undone = lock("2013-Q1");
  const all = [
    changeSet(ground([{ indicator_id: "thu" }])),
    lock("2013-M9"),
    lock("2012"),
    lock("2013-M9", false),
    undone,
    changeSet({}, { cancels: undone.change_set_id }),
    lock("2013-H1", false),
    lock("2013-H1"),
  ];
  await plan(db, all);
  const answered = rowsOf<{ period: string }>(await answer(db, { name: "locks", params: {} })).map(({ period }) => period);
  expect(answered).toEqual(["2012", "2013-H1"]);
  expect(lockedPeriods(all.filter((one) => one !== undone).flatMap(({ rows }) => rows.locks ?? []))).toEqual(answered);
});
