import { type Decks, useDeckWords } from "../../state/useDeck.ts";
import { useView } from "../../state/useView.ts";
import { FilterBar } from "../shell/FilterBar.tsx";
import { FilterSelect } from "../shell/FilterSelect.tsx";

const automatic = "*";

/** Which deck, or which period's own; the day of the figures only where no deck fixes it. */
export function DeckBar({ decks: { kept, automatic: own, chosen } }: { decks: Decks }) {
  const { go } = useView();
  const deck = useDeckWords();
  const choices = [
    ...kept.map((one) => ({ id: one.deck.deck_id, name: one.deck.name })),
    { id: automatic, name: deck.automatic(own.name) },
  ];
  return (
    <FilterBar
      filters={chosen === null ? ["period", "as_of"] : []}
      before={
        <FilterSelect
          filter={{ label: deck.deck, chosen: chosen?.deck.deck_id ?? automatic, choices, hasAll: false }}
          onChoose={(id) => go(id === automatic ? { deck: "", slide: null } : { deck: id, slide: null })}
        />
      }
    />
  );
}
