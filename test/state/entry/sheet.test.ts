import fc from "fast-check";
import { expect, test } from "vitest";
import { emptySheet, type SheetEvent, type SheetState, sheetReducer, started } from "../../../src/state/entry/sheet.ts";

const run = (events: readonly SheetEvent[], from: SheetState = started(emptySheet)) => events.reduce(sheetReducer, from);
const typed = (text: string, column = "2013-01"): SheetEvent => ({ type: "typed", row: "thu", column, text });
const undo: SheetEvent = { type: "undone" };
const redo: SheetEvent = { type: "redone" };
const textIn = (state: SheetState, column = "2013-01") => state.sheet.cells.thu?.[column]?.text;

test("the keystrokes in one cell are one step, another cell is another", () => {
  const state = run([typed("6"), typed("64"), typed("640"), typed("7", "2013-02")]);
  expect(state.past).toHaveLength(2);
  expect(textIn(run([undo], state), "2013-02")).toBeUndefined();
  expect(textIn(run([undo, undo], state))).toBeUndefined();
  expect(textIn(run([undo, undo, redo], state))).toBe("640");
});

test("coming back to a cell begins a new step", () => {
  expect(run([typed("6"), { type: "left" }, typed("65")]).past).toHaveLength(2);
});

test("a pasted block is one step; an empty one is none", () => {
  const cells = [1, 2, 3].map((month) => ({ row: "thu", column: `2013-0${month}`, text: String(month) }));
  const state = run([{ type: "filled", cells }]);
  expect(textIn(state, "2013-03")).toBe("3");
  expect(run([undo], state).sheet).toEqual(emptySheet);
  expect(run([{ type: "filled", cells: [] }]).past).toHaveLength(0);
});

test("a reason and a source stay with the cell when its text changes", () => {
  const noted: SheetEvent = { type: "noted", row: "thu", column: "2013-01", text: "5", note: { reason: "đính chính" } };
  const state = run([noted, { type: "noted", row: "thu", column: "2013-01", text: "5", note: { source: "BC 12" } }, typed("6")]);
  expect(state.sheet.cells.thu?.["2013-01"]).toEqual({ text: "6", reason: "đính chính", source: "BC 12" });
});

test("something new forgets what could be redone", () => {
  expect(run([typed("6"), undo, typed("7"), redo]).sheet.cells.thu?.["2013-01"]?.text).toBe("7");
});

test("after a save nothing is left to undo", () => {
  expect(run([typed("6"), { type: "started", sheet: emptySheet }, undo])).toEqual(started(emptySheet));
});

test("undoing all steps goes back to the beginning, redoing them to the end", () => {
  const event = fc.oneof(
    fc.record({
      type: fc.constant("typed" as const),
      row: fc.constantFrom("a", "b"),
      column: fc.constantFrom("1", "2"),
      text: fc.string(),
    }),
    fc.record({ type: fc.constant("graded" as const), column: fc.constantFrom("1", "2"), grade: fc.constantFrom("estimate", "official") }),
    fc.constant({ type: "left" as const }),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      const end = run(events as SheetEvent[]);
      const undone = run(
        end.past.map(() => undo),
        end,
      );
      expect(undone.sheet).toEqual(emptySheet);
      expect(
        run(
          undone.future.map(() => redo),
          undone,
        ).sheet,
      ).toEqual(end.sheet);
    }),
  );
});
