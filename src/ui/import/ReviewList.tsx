import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { Scope } from "../../state/acceptance.ts";
import type { Review, StagedCell } from "../../state/importReducer.ts";
import { blockOf, placeInGroup, stateOf } from "../../state/reviewIndex.ts";
import { type ReviewGroup, type ReviewScreen, reviewRow } from "../../state/screens/review.ts";
import type { ReviewSay } from "../../state/screens/reviewFigures.ts";
import { useImporting } from "../../state/useImporting.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import listCss from "./ReviewList.module.css";
import { Row, rowId } from "./Row.tsx";
import { Sign } from "./Sign.tsx";
import { Windowed } from "./Windowed.tsx";

const styles = classesOf(listCss);
const button = classesOf(buttonCss);
/** A row without and with a second line, px: close enough to keep the scroll bar still. */
const rowHeight = 40;

interface ReviewListProps {
  say: ReviewSay;
  review: Review;
  screen: ReviewScreen;
  onAccept: (scope: Scope) => void;
  onEnter: () => void;
}

const steps: Record<string, "next" | "previous" | "first" | "last"> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
};

/** The rows of a file by group. One stop of the Tab key; arrows walk through all groups, Enter takes what is offered. */
export function ReviewList({ say, review, screen, onAccept, onEnter }: ReviewListProps) {
  const { words } = useWords();
  const { store } = useImporting();
  const list = useRef<HTMLDivElement>(null);
  const { selected, staged, taken, answered } = review;
  const place = placeInGroup(review, selected);
  const hasPeriod = screen.columns.indicator === words.review.columns.indicator("");

  const first = useRef(selected);
  useEffect(() => {
    if (selected === null || selected === first.current) return;
    first.current = null;
    const row = document.getElementById(rowId(selected));
    row?.scrollIntoView({ block: "nearest" });
    if (list.current?.contains(document.activeElement) || document.activeElement === document.body)
      row?.closest<HTMLElement>("[role=listbox]")?.focus({ preventScroll: true });
  }, [selected]);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = steps[event.key];
    if (to === undefined && event.key !== "Enter") return;
    event.preventDefault();
    if (to === undefined) onEnter();
    else store.send({ type: "stepped", to });
  };
  const click = ({ target }: MouseEvent) => {
    const cellId = (target as Element).closest<HTMLElement>("[data-cell]")?.dataset.cell;
    if (cellId !== undefined) store.send({ type: "selected", cell_id: cellId });
  };
  const rowOf = useCallback(
    (cell: StagedCell, i: number, of: number, isSelected: boolean) => {
      const block = blockOf(staged, cell.cell_id);
      if (block === null) return null;
      return (
        <Row
          key={cell.cell_id}
          row={reviewRow(say, { taken, answered }, block, cell, hasPeriod)}
          state={stateOf({ taken }, cell)}
          isSelected={isSelected}
          at={i + 1}
          of={of}
        />
      );
    },
    [say, staged, taken, answered, hasPeriod],
  );

  return (
    <div ref={list} className={styles.list}>
      <div className={styles.heads} aria-hidden="true">
        <span />
        <span>{screen.columns.indicator}</span>
        <span>{screen.columns.now}</span>
        <span />
        <span>{screen.columns.file}</span>
      </div>
      {screen.groups.length === 0 && <p className={styles.nothing}>{words.review.nothingShown}</p>}
      {screen.groups.map((group) => (
        <Group
          key={group.state}
          group={group}
          isFolded={group.state === "same" && review.filter === "all"}
          isBusy={review.busy !== null}
          selected={group.cells[place]?.cell_id === selected ? selected : null}
          at={group.cells[place]?.cell_id === selected ? place : -1}
          onAccept={onAccept}
          onPress={press}
          onClick={click}
          rowOf={rowOf}
        />
      ))}
    </div>
  );
}

interface GroupProps {
  group: ReviewGroup;
  isFolded: boolean;
  isBusy: boolean;
  /** The selected row where it is one of the group's, and its place. */
  selected: string | null;
  at: number;
  onAccept: (scope: Scope) => void;
  onPress: (event: KeyboardEvent) => void;
  onClick: (event: MouseEvent) => void;
  rowOf: (cell: StagedCell, at: number, of: number, isSelected: boolean) => ReactNode;
}

function Group({ group, isFolded, isBusy, selected, at, onAccept, onPress, onClick, rowOf }: GroupProps) {
  const { words } = useWords();
  const [isUnfolded, setIsUnfolded] = useState(false);
  const { state, name, note, accept, cells } = group;
  const isOpen = !isFolded || isUnfolded || at >= 0;
  return (
    <section className={styles.group} aria-labelledby={`group-${state}`}>
      <div className={styles.head}>
        <Sign state={state} />
        <h2 id={`group-${state}`}>{name}</h2>
        <span className={styles.note}>{note}</span>
        {accept !== null && (
          <Button className={`${button.button} ${styles.accept}`} isDisabled={isBusy} onPress={() => onAccept({ state })}>
            {accept}
          </Button>
        )}
        {isFolded && (
          <Button className={`${button.button} ${styles.accept}`} aria-expanded={isOpen} onPress={() => setIsUnfolded(!isUnfolded)}>
            {isOpen ? words.review.fold : words.review.unfold}
          </Button>
        )}
      </div>
      {isOpen && (
        <div
          role="listbox"
          aria-labelledby={`group-${state}`}
          className={styles.rows}
          tabIndex={at >= 0 ? 0 : -1}
          aria-activedescendant={at >= 0 && selected !== null ? rowId(selected) : undefined}
          onKeyDown={onPress}
          onClick={onClick}
        >
          <Windowed items={cells} wanted={at} height={rowHeight} draw={rowOf} />
        </div>
      )}
    </section>
  );
}
