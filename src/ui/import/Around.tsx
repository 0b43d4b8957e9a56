import { useEffect, useRef } from "react";
import { type AroundCell, aroundTable } from "../../state/screens/reviewAround.ts";
import { type Around as Surrounding, useAround } from "../../state/useAround.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./Around.module.css";

type Ready = Extract<Surrounding, { status: "ready" }>["value"];

/** The cell in its sheet, with the headers of its columns and the cell that gives the reason. */
export function Around({ cellId, evidence }: { cellId: string; evidence: { row: number; column: number } | null }) {
  const { words } = useWords();
  const around = useAround(cellId, evidence);
  const text = words.review.detail;
  if (around.status === "failed") return <p className={styles.failed}>{text.sourceFailed}</p>;
  if (around.status === "loading") return <div className={styles.waiting} />;
  return <Sheet value={around.value} label={text.source} />;
}

function Sheet({ value, label }: { value: Ready; label: string }) {
  const { columns, rows } = aroundTable(value);
  const scroll = useRef<HTMLElement>(null);
  // The cell itself is what a narrow panel must show, with as much to its left as goes in; the page stays where it is.
  useEffect(() => {
    const [box, cell] = [scroll.current, scroll.current?.querySelector<HTMLElement>("td[data-kind=hit]")];
    if (box && cell) box.scrollLeft = cell.offsetLeft + cell.offsetWidth - box.clientWidth;
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section ref={scroll} className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.sheet}>
        <thead>
          <tr>
            <td />
            {columns.map(({ index, name, isHit }) => (
              <th key={index} scope="col" data-hit={isHit}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, isHit, cells }) => (
            <tr key={number}>
              <th scope="row" data-hit={isHit}>
                {number}
              </th>
              {cells.map((cell) => (
                <SheetCell key={cell.column} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const SheetCell = ({ cell: { text, span, kind, isNumber } }: { cell: AroundCell }) => (
  <td colSpan={span} data-kind={kind} data-number={isNumber} title={text}>
    {text}
  </td>
);
