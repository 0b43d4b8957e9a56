// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Session } from "../../src/state/session.ts";
import { SessionContext } from "../../src/state/useAnswer.ts";
import { useChange } from "../../src/state/useChange.ts";
import type { Change } from "../../src/state/write.ts";

/* A session whose writes wait until the test lets them go. */
let open: string;
let writes: { why: string; to: string; end: (error?: Error) => void }[];
const session = {
  current: () => ({ set_id: open }),
  append: ({ why }: Change) =>
    new Promise<void>((resolve, reject) =>
      writes.push({ why, to: open, end: (error) => (error === undefined ? resolve() : reject(error)) }),
    ),
} as unknown as Session;

let changing: ReturnType<typeof useChange>;
const root = () => createRoot(document.createElement("div"));
let shown = root();
function Shown() {
  changing = useChange();
  return null;
}
beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  [open, writes, shown] = ["quan-2", [], root()];
  await act(async () =>
    shown.render(
      <SessionContext value={session}>
        <Shown />
      </SessionContext>,
    ),
  );
});
afterEach(() => act(async () => shown.unmount()));

const begin = (...reasons: string[]) => act(async () => void reasons.map((why) => changing.append({ rows: {}, why })));
const end = (why: string, error?: Error) => act(async () => writes.find((write) => write.why === why)?.end(error));

test("changes are written one after another, and all that time it says so", async () => {
  await begin("a", "b");
  expect(writes.map(({ why }) => why)).toEqual(["a"]);
  await end("a");
  expect(writes.map(({ why }) => why)).toEqual(["a", "b"]);
  expect(changing.isDoing).toBe(true);
  await end("b");
  expect(changing.isDoing).toBe(false);
});

test("what failed is still told when the change behind it was kept, and no longer once another is begun", async () => {
  const full = new Error("no room");
  await begin("a", "b");
  await end("a", full);
  await end("b");
  expect([changing.error, changing.isDoing]).toEqual([full, false]);
  await begin("c");
  expect(changing.error).toBeNull();
});

test("a change that waits is not written into another set that was opened meanwhile", async () => {
  await begin("a", "b");
  open = "ca-nuoc";
  await end("a");
  expect(writes.map(({ why, to }) => [why, to])).toEqual([["a", "quan-2"]]);
  expect(changing.error).toMatchObject({ code: "closed" });
});
