import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PlanningImporter } from "../../src/ingest/importerClient.ts";
import type { Row } from "../../src/model/tables.ts";
import { acceptanceOf } from "../../src/state/acceptance.ts";
import { createImporting, type ImportingStore } from "../../src/state/importing.ts";
import type { Review } from "../../src/state/importReducer.ts";
import { createPerson } from "../../src/state/person.ts";
import { createSession, type Session } from "../../src/state/session.ts";
import { fixtureImporter } from "./import/fixtureImporter.ts";
import { cellId, doubt, sheetOf } from "./import/reviews.ts";

const words = { typed: (text: string) => text, why: (name: string) => `Nhập từ ${name}` };
const sheet = sheetOf([
  { indicator_id: "ho-ngheo", value: 12 },
  { ...doubt, indicator_id: "gdp" },
]);
const picked = { files: [{ path: "bieu.xlsx", file: new File(["x"], "bieu.xlsx") }] };

const indicator = (indicator_id: string): Row<"indicators"> => ({
  indicator_id,
  name_vi: indicator_id,
  name_en: null,
  short_vi: null,
  short_en: null,
  sector_id: "kinh-te",
  unit: "hộ",
  nature: "quantity",
  price_basis: null,
  direction: "down",
  accumulation: "last",
  part_of: null,
  parts: null,
  agency_id: null,
  headline: false,
  pace: "none",
  pace_detail: null,
  note: null,
});

let session: Session;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  const person = createPerson();
  person.say("Nguyễn Thị Lan");
  session = createSession(person);
  await session.open("thu", "Thử");
  await session.append({
    why: "danh mục",
    rows: {
      areas: [{ area_id: "quan", name_vi: "Quận", name_en: null, level: "quận", parent_id: null }],
      indicators: [indicator("ho-ngheo"), indicator("gdp")],
    },
  });
});
afterEach(() => session.leave("thu"));

const reviewOf = (store: ImportingStore): Review => {
  const state = store.current();
  if (state.step !== "review" && state.step !== "done") throw new Error(state.step);
  return state.review;
};
const until = async (holds: () => boolean) => {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 200) throw new Error("never");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
const accept = (store: ImportingStore) => store.accept((review) => acceptanceOf(review, { all: true }, words));
const figures = async () => (await session.known()).actuals?.map(({ indicator_id, value }) => `${indicator_id} ${value}`) ?? [];

describe("reading", () => {
  test("ends in a review against the open set", async () => {
    const store = createImporting(session, async () => fixtureImporter([sheet]));
    const steps: string[] = [];
    store.subscribe(() => steps.push(store.current().step));
    expect(await store.read(picked, "bieu.xlsx")).toBeNull();
    expect(reviewOf(store)).toMatchObject({ set_id: "thu", name: "bieu.xlsx", selected: cellId(11) });
    expect(steps[0]).toBe("reading");
  });

  test("is stopped at once, and what comes late is dropped", async () => {
    const store = createImporting(session, async () => fixtureImporter([sheet], { pause: 20 }));
    const reading = store.read(picked, "bieu.xlsx");
    await until(() => store.current().step === "reading");
    store.dismiss();
    await reading;
    expect(store.current()).toEqual({ step: "idle" });
  });

  test("of another file takes the place of the first, whose importer is closed", async () => {
    const other = sheetOf([{ indicator_id: "gdp" }], { file: "hai.xlsx" });
    const importers = [fixtureImporter([sheet], { pause: 30 }), fixtureImporter([other])];
    let closed = 0;
    const store = createImporting(session, async () => {
      const next = importers.shift();
      if (next === undefined) throw new Error("no more");
      const close = () => {
        closed += 1;
        next.close();
      };
      return { ...next, close };
    });
    const first = store.read(picked, "bieu.xlsx");
    await until(() => store.current().step === "reading" && importers.length === 1);
    await store.read(picked, "hai.xlsx");
    await first;
    expect(reviewOf(store).name).toBe("hai.xlsx");
    expect(closed).toBe(1);
  });

  test("hands a Data Package over instead of reading it", async () => {
    const files = [{ path: "datapackage.json", bytes: new Uint8Array() }];
    const importer: PlanningImporter = {
      ...fixtureImporter([]),
      read: async () => ({ hashes: {}, dataPackage: files, tables: 0, problems: [] }),
    };
    const store = createImporting(session, async () => importer);
    expect(await store.read(picked, "goi.zip")).toBe(files);
    expect(store.current()).toEqual({ step: "idle" });
  });

  test("says of a file without any table that there is none", async () => {
    const importer: PlanningImporter = {
      ...fixtureImporter([]),
      read: async () => ({ hashes: { "thu.docx": "0" }, dataPackage: null, tables: 0, problems: [] }),
    };
    const store = createImporting(session, async () => importer);
    await store.read(picked, "thu.docx");
    expect(store.current()).toMatchObject({ step: "failed", problems: [{ code: "noTable", file: "thu.docx" }] });
  });

  test("says what is wrong with files that hold no table, and what failed", async () => {
    const importer: PlanningImporter = {
      ...fixtureImporter([]),
      read: async () => ({ hashes: {}, dataPackage: null, tables: 0, problems: [{ code: "noTable", file: "bieu.xlsx" }] }),
    };
    const store = createImporting(session, async () => importer);
    await store.read(picked, "bieu.xlsx");
    expect(store.current()).toEqual({ step: "failed", name: "bieu.xlsx", problems: [{ code: "noTable", file: "bieu.xlsx" }], error: null });
    const broken = createImporting(session, () => Promise.reject(new Error("no worker")));
    await broken.read(picked, "bieu.xlsx");
    expect(broken.current()).toMatchObject({ step: "failed", error: new Error("no worker") });
  });
});

describe("accepting", () => {
  test("is one change set of the set, with the file, its hash and the reason", async () => {
    const store = createImporting(session, async () => fixtureImporter([sheet]));
    await store.read(picked, "bieu.xlsx");
    await accept(store);
    expect(await figures()).toEqual(["ho-ngheo 12"]);
    const kept = (await session.store()?.journal.list())?.changeSets.at(-1);
    expect(kept).toMatchObject({ why: "Nhập từ bieu.xlsx", file_name: "bieu.xlsx", file_sha256: "0".repeat(64) });
    await until(() => reviewOf(store).known.actuals?.length === 1);
    expect(reviewOf(store).acceptances).toHaveLength(1);
    expect(reviewOf(store).staged.blocks[0]?.cells[0]?.state).toBe("same");
  });

  test("is undone by one change set more, and the rows are open again", async () => {
    const store = createImporting(session, async () => fixtureImporter([sheet]));
    await store.read(picked, "bieu.xlsx");
    await accept(store);
    await store.undo(reviewOf(store).acceptances[0]?.change_set_id ?? "", "hoàn tác");
    expect(await figures()).toEqual([]);
    await until(() => reviewOf(store).staged.blocks[0]?.cells[0]?.state === "new");
    expect(reviewOf(store)).toMatchObject({ acceptances: [], taken: new Set(), busy: null });
  });

  test("when it cannot be kept, nothing changes and the review says so", async () => {
    const store = createImporting({ ...session, append: () => Promise.reject(new Error("full")) }, async () => fixtureImporter([sheet]));
    await store.read(picked, "bieu.xlsx");
    await accept(store);
    expect(reviewOf(store)).toMatchObject({ error: new Error("full"), busy: null, acceptances: [] });
    expect(await figures()).toEqual([]);
  });

  test("is refused for a set that is not open any more", async () => {
    const store = createImporting(session, async () => fixtureImporter([sheet]));
    await store.read(picked, "bieu.xlsx");
    await session.open("khac", "Khác");
    await accept(store);
    expect(await figures()).toEqual([]);
    session.leave("khac");
  });

  test("is refused for a set that is opened while it is prepared", async () => {
    const store = createImporting(session, async () => fixtureImporter([sheet]));
    await store.read(picked, "bieu.xlsx");
    await store.accept(async (review) => {
      await session.open("khac", "Khác");
      return acceptanceOf(review, { all: true }, words);
    });
    expect(await figures()).toEqual([]);
    session.leave("khac");
  });

  test("is kept once, however often it is asked for", async () => {
    const store = createImporting(session, async () => fixtureImporter([sheet]));
    await store.read(picked, "bieu.xlsx");
    await Promise.all([accept(store), accept(store)]);
    expect(reviewOf(store).acceptances).toHaveLength(1);
  });
});

describe("the set under a review", () => {
  test("is looked at anew whenever it changes, by whomever", async () => {
    const store = createImporting(session, async () => fixtureImporter([sheet]));
    await store.read(picked, "bieu.xlsx");
    const [block] = reviewOf(store).staged.blocks;
    const value = block?.cells[0]?.choices[0]?.row;
    if (value?.table !== "actuals") throw new Error("no row");
    await session.append({ why: "nơi khác", rows: { actuals: [{ ...value.row, value: 11 }] } });
    await until(() => reviewOf(store).staged.blocks[0]?.cells[0]?.state === "changed");
  });

  test("what a person settles is held against the set once more, the last answer last", async () => {
    const unnamed = sheetOf([{ indicator_id: null, ...doubt }]);
    const importer = fixtureImporter([unnamed], { pause: 5 });
    const store = createImporting(session, async () => importer);
    await store.read(picked, "bieu.xlsx");
    for (const indicator_id of ["gdp", "ho-ngheo"])
      store.send({ type: "settled", settled: { names: { "bieu.xlsx||10": { indicator_id } } } });
    await until(() => reviewOf(store).staged.blocks[0]?.cells[0]?.indicator_id === "ho-ngheo" && reviewOf(store).busy === null);
    expect(importer.calls.filter((call) => call === "stage").length).toBeLessThanOrEqual(3);
    store.send({ type: "undone" });
    await until(() => reviewOf(store).staged.blocks[0]?.cells[0]?.indicator_id === "gdp");
  });
});

test("a name that was not ranked with the others is, once, when the person comes to it", async () => {
  const lines = [{ ...doubt }, { indicator_id: null, isUnranked: true, name: "Hộ nghèo cuối kỳ" }];
  const importer = fixtureImporter([sheetOf(lines)]);
  const store = createImporting(session, async () => importer);
  await store.read(picked, "bieu.xlsx");
  const asked = () => importer.calls.filter((call) => call.startsWith("candidates"));
  expect(asked()).toEqual([]);
  store.send({ type: "selected", cell_id: cellId(11) });
  await until(() => reviewOf(store).staged.blocks[0]?.names[1]?.candidates.length === 1);
  store.send({ type: "selected", cell_id: cellId(10) });
  store.send({ type: "selected", cell_id: cellId(11) });
  expect(asked()).toEqual(["candidates Hộ nghèo cuối kỳ"]);
});
