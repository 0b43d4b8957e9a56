import type { Chip } from "../../state/screens/sector.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import style from "./Chips.module.css";

/** The sectors, with how many indicators each has. */
export function Chips({ chips }: { chips: readonly Chip[] }) {
  const { go } = useView();
  const { words } = useWords();
  return (
    <fieldset className={style.chips} data-screen-only>
      <legend className="visually-hidden">{words.sector.chips}</legend>
      {chips.map(({ id, name, n, chosen }) => (
        <button key={id ?? ""} type="button" className={style.chip} aria-pressed={chosen} onClick={() => go({ sector: id })}>
          {name} <span>{n}</span>
        </button>
      ))}
    </fieldset>
  );
}
