import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsOf, filesOf, joinedFiles, liveIds } from "../../src/model/changeSet.ts";

const journal = (...cancels: (string | null)[]) => cancels.map((id, i) => ({ change_set_id: `c${i}`, cancels: id }));

describe("liveIds", () => {
  it("leaves out what was undone, and keeps the undo", () => {
    expect([...liveIds(journal(null, null, "c1"))].sort()).toEqual(["c0", "c2"]);
  });
  it("brings it back when the undo is undone", () => {
    expect([...liveIds(journal(null, "c0", "c1"))].sort()).toEqual(["c0", "c2"]);
  });
  it("takes it away again when that is undone", () => {
    // c0 undone by c1, c1 undone by c2, c2 undone by c3: c1 counts again, so c0 does not.
    expect([...liveIds(journal(null, "c0", "c1", "c2"))].sort()).toEqual(["c1", "c3"]);
  });
  it("always counts the newest, and never both an undo and what it undoes", () => {
    const steps = fc.array(fc.option(fc.nat(30)), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(steps, (picks) => {
        const changeSets = journal(...picks.map((pick, i) => (pick === null || i === 0 ? null : `c${pick % i}`)));
        const live = liveIds(changeSets);
        expect(live).toContain(`c${changeSets.length - 1}`);
        for (const { change_set_id, cancels } of changeSets)
          if (live.has(change_set_id) && cancels !== null) expect(live).not.toContain(cancels);
      }),
    );
  });
});

it("counts the rows of each table that has any", () => {
  expect(countsOf({ rows: { sectors: [{ sector_id: "a", position: 1, name_vi: "A", name_en: "A" }], areas: [] } })).toEqual({ sectors: 1 });
});

it("files joined to one text come apart as they were, and texts of before as ever", () => {
  const name = fc
    .array(fc.constantFrom(";", " ", "\\", "a", "."))
    .map((parts) => parts.join(""))
    .filter((text) => text !== "");
  fc.assert(fc.property(fc.array(name), (names) => void expect(filesOf(joinedFiles(names))).toEqual(names)));
  expect(joinedFiles(["a.xlsx", "b;c.xlsx"])).toBe("a.xlsx; b;c.xlsx");
  expect(filesOf("a.xlsx; b.xlsx")).toEqual(["a.xlsx", "b.xlsx"]);
  expect(filesOf(null)).toEqual([]);
});
