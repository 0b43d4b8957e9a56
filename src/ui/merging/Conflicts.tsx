import { type KeyboardEvent, useRef } from "react";
import { Button } from "react-aria-components";
import type { ConflictRow, SideCell } from "../../state/screens/merging.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import stylesCss from "./Merge.module.css";

const button = classesOf(buttonCss);
const styles = classesOf(stylesCss);

type SideName = "here" | "there";
/** The side chosen for a conflict, by its id. */
export type Sided = Readonly<Record<string, SideName>>;

interface ConflictsProps {
  rows: readonly ConflictRow[];
  sides: Sided;
  onChoose: (sides: Sided) => void;
}

const sideNames = ["here", "there"] as const;
const sideOfKey: Readonly<Record<string, SideName>> = { ArrowLeft: "here", "1": "here", ArrowRight: "there", "2": "there" };

/** Where both sides differ, a row each; one side of each row is chosen, by mouse or by keys. */
export function Conflicts({ rows, sides, onChoose }: ConflictsProps) {
  const { words } = useWords();
  const text = words.merging;
  const body = useRef<HTMLTableSectionElement>(null);
  const goTo = (index: number, side: SideName) =>
    body.current?.querySelector<HTMLInputElement>(`tr:nth-child(${index + 1}) input[value=${side}]`)?.focus();
  const pressed = (event: KeyboardEvent, index: number, id: string) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const side = sideOfKey[event.key];
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (side === undefined && step === 0) return;
    event.preventDefault();
    if (side !== undefined) onChoose({ [id]: side });
    const next = index + step;
    goTo(next, side ?? sides[rows[next]?.id ?? ""] ?? "here");
  };
  const all = (side: SideName) => onChoose(Object.fromEntries(rows.map(({ id }) => [id, side])));
  if (rows.length === 0) return <p className={styles.none}>{text.noConflicts}</p>;
  return (
    <>
      <h3 className={styles.section}>{text.conflicts(rows.length)}</h3>
      <p className={styles.small}>{text.conflictsText}</p>
      <p className={styles.all}>
        <Button className={button.quiet} onPress={() => all("here")}>
          {text.allHere}
        </Button>
        <Button className={button.quiet} onPress={() => all("there")}>
          {text.allThere}
        </Button>
        <span className={styles.keys}>{text.keys}</span>
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            <th scope="col">{text.here}</th>
            <th scope="col">{text.there}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr key={row.id} onKeyDown={(event) => pressed(event, index, row.id)}>
              <th scope="row">
                <span className={styles.small}>{row.kind}</span>
                {row.name}
                {row.locked !== null && <span className={styles.locked}>{text.locked(row.locked)}</span>}
              </th>
              {sideNames.map((side) => (
                <td key={side}>
                  <Choice
                    row={row}
                    group={`side-${index}`}
                    side={side}
                    isChosen={sides[row.id] === side}
                    isFirst={index === 0 && side === "here"}
                    onChoose={() => onChoose({ [row.id]: side })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface ChoiceProps {
  row: ConflictRow;
  group: string;
  side: SideName;
  isChosen: boolean;
  isFirst: boolean;
  onChoose: () => void;
}

function Choice({ row, group, side, isChosen, isFirst, onChoose }: ChoiceProps) {
  const { words } = useWords();
  const { lines, by }: SideCell = row[side];
  const label = words.merging.choose(words.merging[side], [row.name, ...lines].join(", "));
  return (
    <label className={styles.choice} data-chosen={isChosen}>
      {/* biome-ignore lint/a11y/noAutofocus: the dialog opens on its first question */}
      <input type="radio" name={group} value={side} checked={isChosen} onChange={onChoose} aria-label={label} autoFocus={isFirst} />
      <span>
        {lines.map((line) => (
          <span key={line} className={styles.line}>
            {line}
          </span>
        ))}
        <span className={styles.small}>{by}</span>
      </span>
    </label>
  );
}
