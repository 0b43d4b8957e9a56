import "fake-indexeddb/auto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { answerShipped } from "../../src/build/answerShipped.ts";
import { deleteJournal, openJournal } from "../../src/journal/journal.ts";
import { newChangeSet } from "../../src/journal/newChangeSet.ts";
import { rowsOf } from "../../src/model/answer.ts";
import { scopeQuestions } from "../../src/state/screens/agencyFilters.ts";
import { agencyQuestions } from "../../src/state/screens/agencyItems.ts";
import { calendarQuestions } from "../../src/state/screens/calendar.ts";
import { filterQuestions, type PeriodRow, plainLens } from "../../src/state/screens/filters.ts";
import { groundOf, questionsOf } from "../../src/state/screens/overview.ts";
import { taskQuestions } from "../../src/state/screens/tasks.ts";
import { workQuestions } from "../../src/state/screens/works.ts";
import { setOver } from "../../src/state/setStore.ts";
import type { Shipped } from "../../src/state/shipped.ts";
import { emptyView, questionText } from "../../src/state/view.ts";

const folder = join(import.meta.dirname, "../../seeds/ca-nuoc");
const files = readdirSync(folder).map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(folder, path))) }));

const base = {
  set_id: "ca-nuoc",
  url: "seeds/x.json",
  hash: "x",
  answers: "seeds/y.json",
  work: { url: "seeds/z.json", questions: ["tasks"] },
} satisfies Partial<Shipped> as unknown as Shipped;
const periods = questionText(filterQuestions.periods, plainLens);

beforeEach(() => {
  vi.stubGlobal("document", { baseURI: "http://localhost/" });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it("holds an answer to every question of the first screen, and to no other", async () => {
  const { first: answers = {}, work = {} } = (await answerShipped({ "ca-nuoc": files }))["ca-nuoc"] ?? {};
  const of = (question: Parameters<typeof questionText>[0]) => answers[questionText(question, plainLens)];
  const [found, options] = [of(filterQuestions.periods), of(filterQuestions.options)];
  if (found === undefined || options === undefined) throw new Error("no filters");
  expect(rowsOf<PeriodRow>(found).map(({ period }) => period)).toContain("2019");
  const questions = Object.values(questionsOf(groundOf({ periods: found, options }, emptyView), emptyView));
  // The screens of who does what have theirs apart, none of them twice.
  expect(Object.keys(work).filter((text) => text in answers)).toEqual([]);
  const { periods: _, ...ofWork } = { ...scopeQuestions, ...taskQuestions, ...workQuestions, ...calendarQuestions };
  const scope = { start: "2024-01-01", end: "2025-01-01" };
  const asked = [...Object.values(ofWork), ...Object.values(agencyQuestions("2024", scope))].map((question) =>
    questionText(question, plainLens),
  );
  expect(Object.keys(work).sort()).toEqual([...new Set(asked)].filter((text) => !(text in answers)).sort());
  expect(Object.keys(answers).sort()).toEqual(
    [...Object.values(filterQuestions), ...questions].map((question) => questionText(question, plainLens)).sort(),
  );
  for (const question of questions.filter(({ name }) => name !== "taskMonths"))
    expect(of(question)?.length, question.name).toBeGreaterThan(0);
}, 120_000);

it("is given out while nothing lies over the set, and no longer", async () => {
  const kept = { columns: { period: ["2019"] }, length: 1 };
  const none = { columns: {}, length: 0 };
  const fetched = vi.fn(
    async (url: URL) => new Response(JSON.stringify(url.pathname === "/seeds/y.json" ? { [periods]: kept } : { tasks: none })),
  );
  vi.stubGlobal("fetch", fetched);
  const journal = await openJournal("ca-nuoc");
  const store = setOver(journal, base, "build");
  expect(await store.first(periods)).toEqual(kept);
  expect(await store.first("another question")).toBeNull();
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(await store.first("tasks")).toEqual(none);
  expect(await store.first("tasks")).toEqual(none);
  expect(fetched).toHaveBeenCalledTimes(2);
  await journal.append(newChangeSet({ who: "", why: "a note" }, []));
  expect(await store.first(periods)).toBeNull();
  journal.close();
  await deleteJournal("ca-nuoc");
});

it("is nothing where it cannot be fetched", async () => {
  vi.stubGlobal("fetch", async () => new Response("", { status: 404 }));
  const journal = await openJournal("ca-nuoc");
  expect(await setOver(journal, base, "build").first(periods)).toBeNull();
  journal.close();
});
