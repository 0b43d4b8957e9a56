import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openHeldImports } from "../../src/journal/heldImports.ts";
import { acceptanceOf } from "../../src/state/acceptance.ts";
import { createHolding } from "../../src/state/holding.ts";
import { createImporting, type ImportingStore } from "../../src/state/importing.ts";
import { createPerson } from "../../src/state/person.ts";
import { createSession, type Session } from "../../src/state/session.ts";
import { fixtureImporter } from "./import/fixtureImporter.ts";
import { cellId, doubt, sheetOf } from "./import/reviews.ts";

/* A visit is a session and an import store of its own over the same browser. */

const sheet = sheetOf([
  { indicator_id: "ho-ngheo", value: 12 },
  { ...doubt, indicator_id: "gdp" },
]);
const picked = { files: [{ path: "phong/bieu.xlsx", file: new File(["đầy đủ"], "bieu.xlsx") }] };

const sessions: Session[] = [];
async function visit(set = "thu"): Promise<{ session: Session; store: ImportingStore; read: string[] }> {
  const person = createPerson();
  person.say("Nguyễn Thị Lan");
  const session = createSession(person);
  sessions.push(session);
  const read: string[] = [];
  const open = async () => {
    const importer = fixtureImporter([sheet]);
    const opened: typeof importer = {
      ...importer,
      read: async (source, onProgress) => {
        read.push(
          source.kind === "files" ? source.files.map(({ path, bytes }) => `${path}: ${new TextDecoder().decode(bytes)}`).join() : "",
        );
        return importer.read(source, onProgress);
      },
    };
    return opened;
  };
  const store = createImporting(session, open, createHolding(openHeldImports));
  await session.open(set, set);
  return { session, store, read };
}
const leave = ({ session }: { session: Session }) => session.leave("thu");
const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 300) throw new Error("never");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
const heldNow = async () => {
  const held = await openHeldImports();
  const found = await held.get("thu");
  held.close();
  return found;
};
const stateOf = ({ store }: { store: ImportingStore }) => store.current();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  for (const session of sessions.splice(0)) session.leave("thu");
});

describe("an import in hand", () => {
  test("is offered on the next visit, and goes on with its file and its answers", async () => {
    const first = await visit();
    await first.store.read(picked, "bieu.xlsx");
    first.store.send({ type: "decided", decisions: { [cellId(11)]: { choice: 0 } }, advance: false });
    await until(async () => JSON.stringify((await heldNow())?.answered ?? "").includes("choice"));
    await leave(first);

    const second = await visit();
    await until(() => second.store.current().step === "idle" && "held" in second.store.current());
    expect(stateOf(second)).toMatchObject({ step: "idle", held: { name: "bieu.xlsx" } });
    expect(second.read).toEqual([]);
    await second.store.resume();
    expect(second.read).toEqual(["phong/bieu.xlsx: đầy đủ"]);
    expect(stateOf(second)).toMatchObject({
      step: "review",
      review: { name: "bieu.xlsx", answered: { decisions: { [cellId(11)]: { choice: 0 } } }, acceptances: [] },
    });
    expect((await second.session.known()).actuals ?? []).toEqual([]);
  });

  test("is not offered in another set", async () => {
    const first = await visit();
    await first.store.read(picked, "bieu.xlsx");
    await until(async () => (await heldNow()) !== null);
    await leave(first);
    const other = await visit("khac");
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(stateOf(other)).toEqual({ step: "idle" });
    await other.session.leave("khac");
  });

  test.each(["dropped", "accepted", "forgotten"])("that was %s is kept no more", async (how) => {
    const one = await visit();
    await one.store.read(picked, "bieu.xlsx");
    await until(async () => (await heldNow()) !== null);
    if (how === "dropped") one.store.dismiss();
    if (how === "accepted") {
      one.store.send({ type: "decided", decisions: { [cellId(11)]: "skip" }, advance: false });
      await one.store.accept((review) => acceptanceOf(review, { all: true }, { typed: String, why: String }));
      await until(() => stateOf(one).step === "done");
    }
    if (how === "forgotten") {
      await leave(one);
      const next = await visit();
      await until(() => "held" in next.store.current());
      next.store.dismiss();
    }
    await until(async () => (await heldNow()) === null);
  });

  test("answers of another shape are let go, the file is not", async () => {
    const first = await visit();
    await first.store.read(picked, "bieu.xlsx");
    await until(async () => (await heldNow()) !== null);
    await leave(first);
    const held = await openHeldImports();
    await held.answer("thu", { format: 0, answered: { what: "ever" } });
    held.close();
    const second = await visit();
    await second.store.resume();
    expect(stateOf(second)).toMatchObject({ step: "review", review: { answered: { decisions: {}, corrections: {} } } });
  });
});
