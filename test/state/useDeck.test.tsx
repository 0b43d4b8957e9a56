// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, test, vi } from "vitest";
import type { Question } from "../../src/db/questions.ts";
import type { Answer } from "../../src/model/answer.ts";
import { filterQuestions, plainLens } from "../../src/state/screens/filters.ts";
import { groundOf } from "../../src/state/screens/overview.ts";
import type { Session } from "../../src/state/session.ts";
import { SessionContext } from "../../src/state/useAnswer.ts";
import { type Decks, useDeck } from "../../src/state/useDeck.ts";
import { emptyView, type Lens } from "../../src/state/view.ts";
import { asking, packages } from "./decks.ts";

const seen: ReturnType<typeof useDeck>[] = [];
function Shown({ decks }: { decks: Decks }) {
  seen.push(useDeck(decks));
  return null;
}

/* Answers of the real engine; those of the whole set as it stood then fail until `isBroken` is lifted. */
test("a frozen deck whose ground cannot be had says so, and is there once it is asked for again", async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const ask = await asking(packages("seeds/ca-nuoc"));
  let isBroken = true;
  const open = { set_id: "ca-nuoc", version: "1" };
  const session = {
    current: () => open,
    subscribe: () => () => {},
    recalled: () => null,
    kept: async () => null,
    settled: async () => {},
    show: () => () => {},
    ask: async (question: Question, lens: Lens): Promise<Answer> => {
      if (isBroken && question.name === filterQuestions.periods.name && lens.known_by !== undefined) throw new Error("out of memory");
      return (await ask({ one: question }, lens)).one;
    },
  } as unknown as Session;

  const usual = groundOf(await ask(filterQuestions, plainLens), { ...emptyView, period: "2023" });
  if (usual.period === null) throw new Error("no period");
  const deck = { deck_id: "d", name: "Họp", period: "2023", as_of: null, frozen_on: "2026-01-15", frozen_at: "2026-01-15T00:00:00.000Z" };
  const decks: Decks = {
    ...{ kept: [], automatic: deck, chosen: { deck, slides: [], isKept: true }, ground: { ...usual, period: usual.period } },
    ...{ ids: { taken: new Set(), slide: () => "s" }, last: null },
  };
  const last = () => seen.at(-1);
  const shown = createRoot(document.createElement("div"));
  await act(async () =>
    shown.render(
      <SessionContext value={session}>
        <Shown decks={decks} />
      </SessionContext>,
    ),
  );
  const until = (status: string) =>
    vi.waitFor(async () => {
      await act(async () => {});
      expect(last()?.status).toBe(status);
    }, 60_000);
  await until("failed");
  const failed = last();
  if (failed?.status !== "failed") throw new Error("not failed");
  expect(failed.error).toMatchObject({ message: "out of memory" });
  isBroken = false;
  await act(async () => failed.retry());
  await until("ready");
  await act(async () => shown.unmount());
}, 150_000);
