import { type KeyboardEvent, useEffect, useState } from "react";
import type { ChangeLine } from "../../state/screens/history.ts";
import type { Known } from "../../state/useKnown.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import { ChevronIcon } from "../shell/icons.tsx";
import { Scroll } from "../shell/Scroll.tsx";
import { ChangeDetail } from "./ChangeDetail.tsx";
import styles from "./History.module.css";
import { UndoDialog } from "./UndoDialog.tsx";

const button = classesOf(buttonCss);

interface ChangeListProps {
  lines: readonly ChangeLine[];
  known: Known;
  label: string;
}

/** The change sets, each of which opens in place; what is open stands in the URL. */
export function ChangeList({ lines, known, label }: ChangeListProps) {
  const { view, go } = useView();
  const { columns } = useWords().words.history;
  const [asked, setAsked] = useState<ChangeLine | null>(null);
  const open = view.item;
  const hasFiles = lines.some(({ files }) => files !== "");
  useEffect(() => {
    if (open !== null) document.getElementById(`change-${open}`)?.scrollIntoView({ block: "nearest" });
  }, [open]);
  return (
    <>
      <Scroll className={styles.scroll} label={label}>
        <table className={styles.list} onKeyDown={moveByArrows}>
          <thead>
            <tr>
              <th scope="col">{columns.when}</th>
              <th scope="col">{columns.who}</th>
              <th scope="col" className={styles.what}>
                {columns.what}
              </th>
              {hasFiles && <th scope="col">{columns.file}</th>}
              <th scope="col">{columns.counts}</th>
              <th scope="col" data-screen-only>
                <span className="visually-hidden">{columns.act}</span>
              </th>
            </tr>
          </thead>
          {lines.map((line) => (
            <tbody key={line.id} id={`change-${line.id}`} data-open={line.id === open || undefined} data-undone={!line.isLive || undefined}>
              <Line
                line={line}
                isOpen={line.id === open}
                hasFiles={hasFiles}
                onToggle={() => go({ item: line.id === open ? null : line.id }, "replace")}
                onAct={() => setAsked(line)}
              />
              {line.id === open && (
                <tr className={styles.opened}>
                  <td colSpan={hasFiles ? 6 : 5}>
                    <ChangeDetail known={known} id={line.id} />
                  </td>
                </tr>
              )}
            </tbody>
          ))}
        </table>
      </Scroll>
      {asked?.act && <UndoDialog line={asked} act={asked.act} onClose={() => setAsked(null)} />}
    </>
  );
}

interface LineProps {
  line: ChangeLine;
  isOpen: boolean;
  hasFiles: boolean;
  onToggle: () => void;
  onAct: () => void;
}

function Line({ line, isOpen, hasFiles, onToggle, onAct }: LineProps) {
  const { history } = useWords().words;
  const why = line.why === "" ? history.noReason : line.why;
  return (
    <tr>
      <td className={styles.when}>{line.when}</td>
      <td>{line.who === "" ? <span className={styles.quiet}>{history.unnamed}</span> : line.who}</td>
      <td>
        <button
          type="button"
          className={styles.toggle}
          data-toggle
          aria-expanded={isOpen}
          aria-label={history.open(why, line.when)}
          onClick={onToggle}
        >
          <ChevronIcon size={14} />
          <span className={styles.why}>{why}</span>
        </button>
        <span className={styles.kind}>{history.kinds[line.kind]}</span>
        {line.fate !== null && <span className={styles.fate}>{line.fate}</span>}
      </td>
      {hasFiles && <td className={styles.file}>{line.files}</td>}
      <td className={styles.counts}>{line.counts}</td>
      <td className={styles.act} data-screen-only>
        {line.act !== null && (
          <button
            type="button"
            className={button.quiet}
            aria-label={history.actNamed(line.act.what === "undo" ? history.undo : history.restore, why, line.when)}
            onClick={onAct}
          >
            {line.act.what === "undo" ? history.undo : history.restore}
          </button>
        )}
      </td>
    </tr>
  );
}

/** Up and down go from one change set to the next. */
function moveByArrows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const target = event.target as HTMLElement;
  if (step === undefined || !target.hasAttribute("data-toggle")) return;
  const toggles = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-toggle]")];
  const next = toggles[toggles.indexOf(target) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
