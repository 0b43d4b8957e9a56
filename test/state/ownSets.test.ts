// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { keepDraft, keptDraft } from "../../src/state/entry/draft.ts";
import { emptySheet } from "../../src/state/entry/sheet.ts";
import { lastHash, rememberHash } from "../../src/state/lastView.ts";
import { removeKeptSet } from "../../src/state/ownSets.ts";
import { emptyForm, keepForm, keptForm } from "../../src/state/report/reportForm.ts";
import { draftKey, type EntryScope } from "../../src/state/screens/entry.ts";
import { createSession } from "../../src/state/session.ts";

const scope = { sector: null, agency: null, area: "a", kind: "years", year: "2013" } as EntryScope;
const typed = { ...emptySheet, grades: { "2013": "official" as const } };
const form = { ...emptyForm, signer: "Nguyễn Thị Lan" };

test("of a set that is thrown away this browser keeps nothing: no form, nothing typed, no view; of one with a like name it does", async () => {
  for (const set of ["nho", "nho-2"]) {
    keepForm(set, form);
    keepDraft(draftKey(set, scope), typed);
  }
  rememberHash("#/nho/tong-quan");
  await removeKeptSet(createSession({ name: async () => "Lan", current: () => ({ name: "Lan", isAsking: false }) }), "nho");
  expect([keptForm("nho"), keptDraft(draftKey("nho", scope)), lastHash()]).toEqual([emptyForm, null, null]);
  expect([keptForm("nho-2"), keptDraft(draftKey("nho-2", scope))]).toEqual([form, typed]);
});
