import { Button } from "react-aria-components";
import { fillScreen } from "../../state/fullScreen.ts";
import { bySector } from "../../state/screens/deckPlan.ts";
import { nameOf } from "../../state/screens/indicatorFigures.ts";
import { type DeckScreen, useDeckWords } from "../../state/useDeck.ts";
import { type FileState, useDeckFile } from "../../state/useDeckFile.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { type Act, ActMenu } from "../shell/ActMenu.tsx";
import buttonCss from "../shell/button.module.css";
import styles from "./Deck.module.css";
import type { Writing } from "./SlideDialog.tsx";
import type { DeckActs } from "./useDeckChange.ts";

const button = classesOf(buttonCss);

interface DeckToolsProps {
  screen: DeckScreen;
  acts: DeckActs;
  onWrite: (writing: Writing) => void;
}

/** What can be done with the whole deck. */
export function DeckTools({ screen, acts, onWrite }: DeckToolsProps) {
  const { view, go } = useView();
  const { locale } = useWords();
  const deck = useDeckWords();
  const { file, save, stop } = useDeckFile();
  const { hand, pages, ground } = screen;
  const present = () => {
    fillScreen();
    go({ presenting: true });
  };
  const makeFile = () =>
    save({ show: { name: hand.deck.name, slides: pages }, locale, isDark: !view.light, illustrative: deck.illustrative }, [
      deck.file,
      hand.deck.name,
      view.set ?? "",
    ]);
  return (
    <div className={styles.tools} data-screen-only>
      <Button className={button.primary} onPress={present} isDisabled={pages.length === 0}>
        {deck.present} <kbd className={styles.key}>{deck.presentKey}</kbd>
      </Button>
      <Button className={button.button} onPress={makeFile} isDisabled={pages.length === 0 || file.step === "making"}>
        {deck.powerpoint}
      </Button>
      {!hand.isKept && (
        <Button className={button.button} onPress={acts.make}>
          {deck.make}
        </Button>
      )}
      <AddMenu screen={screen} acts={acts} onWrite={onWrite} sectors={ground.options.filter(({ kind }) => kind === "sector")} />
      {hand.isKept && <MoreMenu isFrozen={hand.deck.frozen_on !== null} acts={acts} onWrite={onWrite} />}
      {acts.canUndo && (
        <Button className={button.button} onPress={acts.undo} aria-keyshortcuts="Control+Z">
          {deck.undo}
        </Button>
      )}
      <label className={styles.light}>
        <input type="checkbox" checked={view.light} onChange={() => go({ light: !view.light }, "replace")} />
        {deck.light}
      </label>
      <FileLine file={file} all={pages.length} onStop={stop} />
    </div>
  );
}

function FileLine({ file, all, onStop }: { file: FileState; all: number; onStop: () => void }) {
  const deck = useDeckWords();
  const said = {
    none: () => "",
    making: () => (file.step === "making" && file.done < all ? deck.making(file.done, all) : deck.packing),
    saved: () => (file.step === "saved" ? deck.made(file.name) : ""),
    failed: () => deck.failed,
  }[file.step]();
  return (
    <span className={styles.said} role="status">
      {said}
      {file.step === "making" && (
        <>
          {" "}
          <Button className={button.quiet} onPress={onStop}>
            {deck.stop}
          </Button>
        </>
      )}
    </span>
  );
}

interface AddMenuProps extends DeckToolsProps {
  sectors: DeckScreen["ground"]["options"];
}

function AddMenu({ acts, onWrite, sectors }: AddMenuProps) {
  const say = useWords();
  const deck = useDeckWords();
  const slide = (kind: "overview" | "sector" | "table", name: string, subject_id: string | null = null): Act => ({
    id: `${kind} ${subject_id ?? ""}`,
    name,
    act: () => acts.add({ kind, subject_id, area_id: null }),
  });
  const items = [
    slide("overview", deck.addOverview),
    slide("overview", deck.addSectors, bySector),
    { id: "text", name: deck.addText, act: () => onWrite({ kind: "text", slide: null }) },
    slide("table", deck.kinds.table),
    ...sectors.map((sector) => slide("sector", `${deck.kinds.sector}: ${nameOf(say, sector)}`, sector.id)),
    ...sectors.map((sector) => slide("table", `${deck.kinds.table}: ${nameOf(say, sector)}`, sector.id)),
  ];
  return <ActMenu label={deck.add} items={items} edge="start" />;
}

function MoreMenu({ isFrozen, acts, onWrite }: { isFrozen: boolean; acts: DeckActs; onWrite: (writing: Writing) => void }) {
  const deck = useDeckWords();
  const items = [
    { id: "rename", name: deck.rename, act: () => onWrite({ kind: "name" }) },
    isFrozen ? { id: "thaw", name: deck.thaw, act: acts.thaw } : { id: "freeze", name: deck.freeze, act: acts.freeze },
    { id: "remove", name: deck.remove, act: acts.remove },
  ];
  return <ActMenu label={deck.more1} items={items} edge="start" />;
}
