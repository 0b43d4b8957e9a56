import { describe, expect, it } from "vitest";
import { currentRows } from "../../../src/journal/currentRows.ts";
import { newChangeSet } from "../../../src/journal/newChangeSet.ts";
import type { ChangeSet } from "../../../src/model/changeSet.ts";
import { draftRows } from "../../../src/state/screens/deckPlan.ts";
import {
  addSlide,
  type DeckInHand,
  dropSlide,
  keepDeck,
  keptDecks,
  moveSlide,
  removeDeck,
  writeDeck,
  writeSlide,
} from "../../../src/state/screens/deckRows.ts";
import type { Change } from "../../../src/state/write.ts";

let count = 0;
const ids = { taken: new Set<string>(), slide: () => `s${++count}` };
const draft: DeckInHand = {
  deck: { deck_id: "", name: "Họp giao ban tháng 9/2013", period: "2013", as_of: "2013-10-01", frozen_on: null, frozen_at: null },
  slides: draftRows(
    ["overview", "sector", "indicator"].map((kind) => ({
      kind: kind as "overview",
      subject_id: kind === "overview" ? null : "x",
      area_id: null,
    })),
  ),
  isKept: false,
};

/** The journal after these changes, and the decks that stand in it. */
function journal() {
  const sets: ChangeSet[] = [];
  const decks = () => keptDecks({ decks: currentRows("decks", sets), slides: currentRows("slides", sets) });
  return {
    decks,
    keep(change: Change | null) {
      if (change === null) throw new Error("nothing to keep");
      sets.push(newChangeSet({ who: "Lan", ...change, file_name: null, file_sha256: null }, sets));
      return decks()[0] as DeckInHand;
    },
    undo() {
      const last = sets.at(-1);
      if (last !== undefined) sets.push(newChangeSet({ who: "Lan", why: "", cancels: last.change_set_id }, sets));
      return decks()[0];
    },
  };
}
const kinds = ({ slides }: DeckInHand) => slides.map(({ kind }) => kind);

describe("a deck in the journal", () => {
  it("is kept whole by the first change, under an id that says its name", () => {
    const { keep } = journal();
    const hand = keep(keepDeck(draft, "lập", ids));
    expect(hand.deck.deck_id).toBe("hop-giao-ban-thang-9-2013");
    expect(kinds(hand)).toEqual(["overview", "sector", "indicator"]);
    expect(new Set(hand.slides.map(({ slide_id }) => slide_id)).size).toBe(3);
  });

  it("is kept by a change to it, with the change in it", () => {
    const { keep } = journal();
    const moved = keep(moveSlide(draft, draft.slides[2]?.slide_id ?? "", -1, "đổi", ids));
    expect(kinds(moved)).toEqual(["overview", "indicator", "sector"]);
  });

  it("moves a slide by one row, and back by undoing", () => {
    const { keep, undo } = journal();
    const hand = keep(keepDeck(draft, "lập", ids));
    const change = moveSlide(hand, hand.slides[0]?.slide_id ?? "", 1, "đổi", ids);
    expect(change?.rows.slides?.map(({ position }) => position)).toEqual([2.5]);
    expect(kinds(keep(change))).toEqual(["sector", "overview", "indicator"]);
    expect(kinds(undo() as DeckInHand)).toEqual(["overview", "sector", "indicator"]);
    expect(moveSlide(hand, hand.slides[0]?.slide_id ?? "", -1, "đổi", ids)).toBeNull();
    expect(moveSlide(hand, hand.slides[2]?.slide_id ?? "", 1, "đổi", ids)).toBeNull();
  });

  it("moves to either end, again and again, without two at one place", () => {
    const { keep } = journal();
    let hand = keep(keepDeck(draft, "lập", ids));
    for (let turn = 0; turn < 40; turn += 1) hand = keep(moveSlide(hand, hand.slides[turn % 2]?.slide_id ?? "", 1, "đổi", ids));
    expect(new Set(hand.slides.map(({ position }) => position)).size).toBe(3);
  });

  it("adds behind the last and drops by a removal", () => {
    const { keep } = journal();
    let hand = keep(keepDeck(draft, "lập", ids));
    hand = keep(addSlide(hand, { kind: "text", subject_id: null, area_id: null, title: "Kiến nghị", body: "Một" }, "thêm", ids));
    expect(hand.slides.at(-1)).toMatchObject({ kind: "text", title: "Kiến nghị", body: "Một", position: 4 });
    const drop = dropSlide(hand, hand.slides[1]?.slide_id ?? "", "bỏ", ids);
    expect(drop.removals).toHaveLength(1);
    expect(drop.rows).toEqual({});
    expect(kinds(keep(drop))).toEqual(["overview", "indicator", "text"]);
  });

  it("keeps with a title of one's own what the figures said then; a blank one is given up", () => {
    const { keep } = journal();
    let hand = keep(keepDeck(draft, "lập", ids));
    const id = hand.slides[0]?.slide_id ?? "";
    hand = keep(writeSlide(hand, id, { title: " Chín tháng: chậm " }, "Chín tháng: 7/16", "sửa", ids));
    expect(hand.slides[0]).toMatchObject({ title: "Chín tháng: chậm", title_made_of: "Chín tháng: 7/16" });
    hand = keep(writeSlide(hand, id, { title: "  " }, "Chín tháng: 7/16", "sửa", ids));
    expect(hand.slides[0]).toMatchObject({ title: null, title_made_of: null });
  });

  it("is renamed, frozen, and taken away with its slides; undone, all of it is back", () => {
    const { keep, undo, decks } = journal();
    let hand = keep(keepDeck(draft, "lập", ids));
    hand = keep(writeDeck(hand, { name: "Họp Ủy ban", frozen_on: "2013-10-05" }, "cố định", ids));
    expect(hand.deck).toMatchObject({ name: "Họp Ủy ban", frozen_on: "2013-10-05", deck_id: "hop-giao-ban-thang-9-2013" });
    keep(removeDeck(hand, "bỏ"));
    expect(decks()).toEqual([]);
    expect(kinds(undo() as DeckInHand)).toEqual(["overview", "sector", "indicator"]);
  });
});
