import { type Decks, useDeck, useDecks, useDeckWords } from "../../state/useDeck.ts";
import { useView } from "../../state/useView.ts";
import { useWhileStale } from "../../state/useWhileStale.ts";
import { Failed, NoPlan, Waiting } from "../shell/States.tsx";
import { DeckBar } from "./DeckBar.tsx";
import { DeckPage } from "./DeckPage.tsx";
import { Present } from "./Present.tsx";

/** The decks of a set: made, put in order, shown, and given away as a file. */
export default function Deck() {
  const deck = useDeckWords();
  const decks = useDecks();
  if (decks.status === "failed") return <Failed error={decks.error} retry={decks.retry} />;
  if (decks.status === "loading") return <Waiting />;
  if (decks.value === "noPlan") return <NoPlan title={deck.noPlan} text={deck.noPlanText} label={deck.toEdit} />;
  return <OneDeck decks={decks.value} />;
}

function OneDeck({ decks }: { decks: Decks }) {
  const { view } = useView();
  const loaded = useDeck(decks);
  const now = loaded.status === "ready" ? loaded.value : null;
  const screen = useWhileStale(now, now === null);
  return (
    <>
      <DeckBar decks={decks} />
      {loaded.status === "failed" && <Failed error={loaded.error} retry={loaded.retry} />}
      {loaded.status !== "failed" && screen === null && <Waiting />}
      {loaded.status !== "failed" &&
        screen !== null &&
        (view.presenting && screen.pages.length > 0 ? <Present screen={screen} /> : <DeckPage screen={screen} isStale={now === null} />)}
    </>
  );
}
