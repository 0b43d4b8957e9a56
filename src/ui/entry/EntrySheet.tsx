import { useCallback, useMemo, useRef, useState } from "react";
import { periodLabel } from "../../model/periodLabel.ts";
import type { Range } from "../../state/entry/block.ts";
import { changesOfSheet, type EntryGrid } from "../../state/entry/entryGrid.ts";
import { emptySheet } from "../../state/entry/sheet.ts";
import { useSheet } from "../../state/entry/useSheet.ts";
import type { Guard } from "../../state/leaveGuard.ts";
import { useLeaveGuard } from "../../state/leaveGuard.ts";
import { columnHead, type EntryScope } from "../../state/screens/entry.ts";
import { useChange } from "../../state/useChange.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import type { View } from "../../state/view.ts";
import { UnlockDialog } from "../history/LockDialogs.tsx";
import { useSay } from "../shell/Announcer.tsx";
import { CellLine } from "./CellLine.tsx";
import styles from "./Entry.module.css";
import { EntryTable } from "./EntryTable.tsx";
import { LeaveDialog } from "./LeaveDialog.tsx";
import { SaveLine } from "./SaveLine.tsx";

interface EntrySheetProps {
  draft: string;
  scope: EntryScope;
  grid: EntryGrid;
}

const staysOn = (a: View, b: View): boolean =>
  (["screen", "set", "sector", "agency", "area", "period", "columns"] as const).every((part) => a[part] === b[part]);

/** One grid with what is typed into it, until it is saved as one change set. */
export function EntrySheet({ draft, scope, grid }: EntrySheetProps) {
  const { view } = useView();
  const { words, print, locale } = useWords();
  const { entry } = words;
  const say = useSay();
  const { state, dispatch, isRestored } = useSheet(draft);
  const { isDoing, error, append } = useChange();
  const [range, setRange] = useState<Range>({ from: { row: 0, column: 0 }, to: { row: 0, column: 0 } });
  const [source, setSource] = useState("");
  const [unlocking, setUnlocking] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const cellLine = useRef<HTMLDivElement>(null);
  const { change, counts, faulty, removedFor } = useMemo(
    () => changesOfSheet(grid, state.sheet, source.trim() === "" ? null : source.trim()),
    [grid, state.sheet, source],
  );
  const isUnsaved = Object.values(counts).some((n) => n > 0) || faulty.length > 0;
  const countsText = isUnsaved
    ? [
        entry.counts({
          new: counts.new > 0 ? print.number(counts.new) : null,
          changed: counts.changed > 0 ? print.number(counts.changed) : null,
          removed: counts.removed > 0 ? print.number(counts.removed) : null,
          regraded: counts.regraded > 0 ? print.number(counts.regraded) : null,
        }),
        faulty.length > 0 ? entry.faulty(faulty.length) : "",
      ]
        .filter(Boolean)
        .join(", ")
    : "";
  const mayGo = useCallback<Guard>(
    (to, proceed) => {
      if (staysOn(to, view)) return true;
      setLeaving(() => proceed);
      return false;
    },
    [view],
  );
  const passed = useRef(false);
  useLeaveGuard(
    isUnsaved,
    useCallback<Guard>((to, proceed) => passed.current || mayGo(to, proceed), [mayGo]),
  );
  const leave = (isKept: boolean) => {
    if (!isKept) dispatch({ type: "started", sheet: emptySheet });
    passed.current = true;
    leaving?.();
    passed.current = false;
    setLeaving(null);
  };

  const choicesOf = scope.choices;
  const sector = choicesOf.sector.find(({ id }) => id === scope.sector)?.name;
  const agency = choicesOf.agency.find(({ id }) => id === scope.agency)?.name;
  const what = [agency, sector].filter(Boolean).join(", ") || entry.all;
  const when = scope.kind === "years" ? entry.allYears(scope.years[0] ?? "", scope.years.at(-1) ?? "") : periodLabel(scope.year, locale);
  const reasons = removedFor.map(({ row, column, reason }) =>
    entry.removedFor(entry.cell(row.name, columnHead(column, { locale })), reason),
  );
  const save = (why: string) =>
    void append({ ...change, why: [why, ...reasons].join("; ") }).then((isDone) => {
      if (!isDone) return;
      say(entry.saved(countsText));
      dispatch({ type: "started", sheet: emptySheet });
    });
  const focusCell = (row: string, column: string) =>
    table.current?.querySelector<HTMLInputElement>(`[data-row="${CSS.escape(row)}"][data-column="${CSS.escape(column)}"]`)?.focus();

  return (
    <>
      <h1 className={styles.title}>{entry.title(what, when)}</h1>
      <p className={styles.subtitle}>
        {entry.subtitle} {isRestored && isUnsaved && <b>{entry.restored}</b>}
      </p>
      <EntryTable
        ref={table}
        grid={grid}
        state={state}
        dispatch={dispatch}
        range={range}
        onRange={setRange}
        onNote={() => cellLine.current?.querySelector<HTMLElement>("input, button")?.focus()}
      />
      <p className={styles.keys} data-screen-only>
        {entry.keys}
      </p>
      <div className={styles.dock} data-screen-only>
        <CellLine
          ref={cellLine}
          grid={grid}
          sheet={state.sheet}
          at={range.from}
          dispatch={dispatch}
          onUnlock={setUnlocking}
          onBack={() => focusCell(grid.rows[range.from.row]?.id ?? "", grid.columns[range.from.column]?.id ?? "")}
        />
        <SaveLine
          state={state}
          dispatch={dispatch}
          counts={countsText}
          faulty={faulty}
          onFault={focusCell}
          source={source}
          onSource={setSource}
          why={entry.whyDefault(what, when)}
          canSave={isUnsaved && faulty.length === 0 && !isDoing}
          error={error}
          onSave={save}
        />
      </div>
      {unlocking !== null && <UnlockDialog period={unlocking} onClose={() => setUnlocking(null)} />}
      {leaving !== null && <LeaveDialog counts={countsText} onStay={() => setLeaving(null)} onLeave={leave} />}
    </>
  );
}
