import { useCallback, useMemo } from "react";
import { type Calendar, type CalendarSay, type ReportRow, titleOfReport } from "../../state/screens/calendar.ts";
import { reportDetail } from "../../state/screens/reportDetail.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useChange } from "../../state/useChange.ts";
import { useView } from "../../state/useView.ts";
import { lensOf } from "../../state/view.ts";
import { useSay } from "../shell/Announcer.tsx";
import { Fault } from "../shell/Ask.tsx";
import { useKeys } from "../shell/useKeys.ts";
import { PanelHead } from "../tasks/PanelHead.tsx";
import styles from "../tasks/TaskPanel.module.css";
import { Told } from "../tasks/Told.tsx";
import { ReportEntry } from "./ReportEntry.tsx";

interface ReportPanelProps {
  calendar: Calendar;
  row: ReportRow;
  say: CalendarSay;
  onSaved: () => void;
}

/** One report, deadline and agency: what is asked, what was told of it, and the fields to tell that it was sent. */
export function ReportPanel({ calendar, row, say, onSaved }: ReportPanelProps) {
  const { view, hrefTo } = useView();
  const { entry } = say.text;
  const title = titleOfReport(say, row);
  const announce = useSay();
  const { isDoing, error, append, cancel } = useChange();
  const { loaded } = useAnswers({ history: { name: "reportHistory", params: { report_id: row.report_id } } }, lensOf(view));
  const detail = useMemo(
    () => (loaded.status === "ready" ? reportDetail(calendar, row, loaded.value.history, say) : null),
    [loaded, calendar, row, say],
  );
  const undo = useCallback(
    (id: string) => {
      void cancel(id, entry.undoWhy(title)).then((isKept) => isKept && announce(entry.undone));
    },
    [cancel, announce, entry, title],
  );
  const newest = detail?.history.find(({ isLive }) => isLive)?.change_set_id ?? null;
  useKeys(
    useMemo((): Record<string, () => void> => (newest === null ? {} : { "Ctrl+z": () => undo(newest) }), [newest, undo]),
    true,
  );
  return (
    <aside className={styles.panel} aria-label={entry.title} data-screen-only>
      <PanelHead title={title} />
      {detail !== null && (
        <dl className={styles.facts}>
          {detail.facts.map((fact) => (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd>{fact.text}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={styles.where}>
        <a href={hrefTo({ screen: "document", document: row.document_id, item: row.report_id, find: null, state: null, form: null })}>
          {detail?.document}
        </a>
      </p>
      <ReportEntry
        row={row}
        say={say}
        isDoing={isDoing}
        onSave={(told) =>
          void append({ rows: { report_states: [told] }, why: entry.why(entry.states[told.state], title) }).then((isKept) => {
            if (!isKept) return;
            announce(entry.saved);
            onSaved();
          })
        }
      />
      {error !== null && <Fault error={error} />}
      <Told
        title={entry.history}
        none={entry.historyNone}
        lines={detail?.history ?? []}
        undo={entry.undo}
        undone={entry.undone}
        onUndo={undo}
      />
    </aside>
  );
}
