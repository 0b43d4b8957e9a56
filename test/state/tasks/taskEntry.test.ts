import { describe, expect, it } from "vitest";
import type { TaskRow } from "../../../src/state/screens/tasks.ts";
import { taskForm, taskStateOf } from "../../../src/state/taskEntry.ts";
import { workStateOf } from "../../../src/state/workEntry.ts";

const row = {
  task_id: "n1",
  due_key: "*",
  due: "2013-03-31",
  due_now: "2013-03-31",
  day: "2013-03-20",
  state: null,
  percent: null,
  done_on: null,
  moved_to: null,
  cause: null,
  source: null,
} as TaskRow;
const form = { ...taskForm(row), cause: "" };
const told = (more: Partial<typeof form>) => taskStateOf(row, { ...form, ...more }, "2014-01-01");

describe("what is told of a deadline", () => {
  it("begins under way, on the day that is looked at", () => {
    expect(form).toMatchObject({ state: "under_way", on: "2013-03-20", percent: "" });
  });
  it("is a row of its deadline", () => {
    expect(told({ percent: "37,5" })).toEqual({
      told: {
        task_id: "n1",
        due: "*",
        on: "2013-03-20",
        state: "under_way",
        done_on: null,
        percent: 37.5,
        new_due: null,
        cause: null,
        source: null,
      },
    });
  });
  it("done is in full, on its day or the day of telling", () => {
    expect(told({ state: "done" })).toMatchObject({ told: { done_on: "2013-03-20", percent: 100 } });
    expect(told({ state: "done", done_on: "2013-03-18" })).toMatchObject({ told: { done_on: "2013-03-18" } });
  });
  it.each([
    ["a day after today", { on: "2014-01-02" }, ["on", "cause"]],
    ["no day", { on: "" }, ["on"]],
    ["more than all of it", { percent: "101" }, ["percent"]],
    ["no number", { percent: "nửa" }, ["percent"]],
    ["done after it was told", { state: "done", done_on: "2013-03-21" }, ["done_on"]],
    ["stopped without a cause", { state: "paused" }, ["cause"]],
    ["moved to no day and without a cause", { state: "extended" }, ["new_due", "cause"]],
    ["moved to an earlier day", { state: "extended", new_due: "2013-03-30", cause: "x" }, ["new_due"]],
    ["late without a cause", { on: "2013-04-01" }, ["cause"]],
  ] as const)("%s is at fault", (_, more, faults) => {
    expect(told(more)).toEqual({ faults });
  });
  it("late but done, or moved to a later day, needs no more", () => {
    expect(told({ on: "2013-04-05", state: "done" })).toHaveProperty("told");
    expect(told({ state: "extended", new_due: "2013-06-30", cause: "Chờ vốn" })).toMatchObject({ told: { new_due: "2013-06-30" } });
  });
});

describe("what is told of a work", () => {
  const work = { state: "khoi-cong", on: "2013-05-01", percent: "", done_on: "", cause: "", source: "" };
  it("is a row of the work; blank fields are not there", () => {
    expect(workStateOf("w", work, "2014-01-01")).toEqual({
      told: { project_id: "w", on: "2013-05-01", state: "khoi-cong", done_on: null, percent: null, cause: null, source: null },
    });
  });
  it.each([
    [{ on: "2014-01-02" }, ["on"]],
    [{ percent: "-1" }, ["percent"]],
    [{ done_on: "2013-05-02" }, ["done_on"]],
  ])("%o is at fault", (more, faults) => {
    expect(workStateOf("w", { ...work, ...more }, "2014-01-01")).toEqual({ faults });
  });
});
