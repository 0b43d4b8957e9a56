import { type KeyboardEvent, type MouseEvent, memo, useEffect, useRef } from "react";
import { TaskMark } from "../../charts/TaskMark.tsx";
import { taskStatuses } from "../../model/taskStatus.ts";
import { type TaskLine, taskLine } from "../../state/screens/taskLine.ts";
import { itemOf, type TaskGroupRows, type TaskRow, type TaskSay, type Tasks, type TasksScreen } from "../../state/screens/tasks.ts";
import { useView } from "../../state/useView.ts";
import { Windowed } from "../import/Windowed.tsx";
import styles from "./TaskList.module.css";
import { TaskPanel } from "./TaskPanel.tsx";

/** A row with two lines, px: close enough to keep the scroll bar still. */
const rowHeight = 52;
const rowId = (item: string): string => `viec-${encodeURIComponent(item)}`;

interface TaskListProps {
  tasks: Tasks;
  screen: TasksScreen;
  say: TaskSay;
}

/** Deadlines by state, the most urgent first. One stop of the Tab key; arrows walk through all groups, and the chosen one is told of beside the list. */
export function TaskList({ tasks, screen, say }: TaskListProps) {
  const { view, go } = useView();
  const { text } = say;
  const list = useRef<HTMLDivElement>(null);
  const { shown, groups } = screen;
  const at = shown.findIndex((row) => itemOf(row) === view.item);
  const chosen = shown[at] ?? null;

  const choose = (to: number) => {
    const row = shown[Math.min(shown.length - 1, Math.max(0, to))];
    if (row !== undefined) go({ item: itemOf(row) }, "replace");
  };
  useEffect(() => {
    if (view.item === null) return;
    const row = document.getElementById(rowId(view.item));
    row?.scrollIntoView({ block: "nearest" });
    if (list.current?.contains(document.activeElement)) row?.closest<HTMLElement>("[role=listbox]")?.focus({ preventScroll: true });
  }, [view.item]);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1, PageDown: at + 10, PageUp: at - 10 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
  };
  const click = ({ target }: MouseEvent) => {
    const item = (target as Element).closest<HTMLElement>("[data-item]")?.dataset.item;
    if (item !== undefined) go({ item }, "replace");
  };
  return (
    <div className={styles.columns} data-has-panel={chosen !== null}>
      <div ref={list} className={styles.list}>
        <div className={styles.heads} aria-hidden="true">
          <span>{text.columns.state}</span>
          <span>{text.columns.task}</span>
          <span>{text.columns.lead}</span>
          <span>{text.columns.due}</span>
          <span className={styles.recipient}>{text.columns.recipient}</span>
        </div>
        {groups.map((group, index) => (
          <Group
            key={group.status}
            group={group}
            isFirst={index === 0}
            tasks={tasks}
            item={chosen === null ? null : view.item}
            say={say}
            onPress={press}
            onClick={click}
          />
        ))}
      </div>
      {chosen !== null && (
        <TaskPanel key={`${itemOf(chosen)} ${chosen.told_in}`} tasks={tasks} row={chosen} say={say} onSaved={() => choose(at + 1)} />
      )}
    </div>
  );
}

interface GroupProps {
  group: TaskGroupRows;
  isFirst: boolean;
  tasks: Tasks;
  item: string | null;
  say: TaskSay;
  onPress: (event: KeyboardEvent) => void;
  onClick: (event: MouseEvent) => void;
}

function Group({ group: { status, name, rows }, isFirst, tasks, item, say, onPress, onClick }: GroupProps) {
  const at = item === null ? -1 : rows.findIndex((row) => itemOf(row) === item);
  return (
    <section className={styles.group} aria-labelledby={`nhom-${status}`}>
      <h2 id={`nhom-${status}`} className={styles.head} data-tone={taskStatuses[status].tone}>
        <TaskMark status={status} />
        {name} <span>{say.print.number(rows.length, 0)}</span>
      </h2>
      <div
        role="listbox"
        aria-labelledby={`nhom-${status}`}
        className={styles.rows}
        tabIndex={at >= 0 || (item === null && isFirst) ? 0 : -1}
        aria-activedescendant={at >= 0 && item !== null ? rowId(item) : undefined}
        onKeyDown={onPress}
        onClick={onClick}
      >
        <Windowed
          items={rows}
          wanted={at}
          height={rowHeight}
          draw={(row, index, of) => (
            <Row key={itemOf(row)} tasks={tasks} row={row} say={say} isSelected={index === at} at={index + 1} of={of} />
          )}
        />
      </div>
    </section>
  );
}

interface RowProps {
  tasks: Tasks;
  row: TaskRow;
  say: TaskSay;
  isSelected: boolean;
  at: number;
  of: number;
}

const Row = memo(function Row({ tasks, row, say, isSelected, at, of }: RowProps) {
  const line = taskLine(tasks, row, say);
  return (
    <div
      id={rowId(line.id)}
      role="option"
      tabIndex={-1}
      className={styles.row}
      data-item={line.id}
      aria-selected={isSelected}
      aria-setsize={of}
      aria-posinset={at}
    >
      <State line={line} />
      <span className={styles.name}>
        {line.title}
        {line.under !== "" && <span className={styles.small}>{line.under}</span>}
      </span>
      <span className={styles.lead}>
        {line.lead}
        {line.co !== "" && <span className={styles.small}>{line.co}</span>}
      </span>
      <span className={styles.due}>
        {line.due}
        {line.written !== "" && <span className={styles.small}>{line.written}</span>}
      </span>
      <span className={styles.recipient}>{line.recipient}</span>
    </div>
  );
});

function State({ line }: { line: TaskLine }) {
  return (
    <span className={styles.state} data-tone={taskStatuses[line.status].tone}>
      <TaskMark status={line.status} isTold={line.isTold} />
      <span>
        {line.state}
        {line.days !== "" && <span className={styles.days}>{line.days}</span>}
      </span>
    </span>
  );
}
