import { useCallback, useMemo } from "react";
import type { AgencyScope } from "../../state/screens/agencyFilters.ts";
import type { AgencySay } from "../../state/screens/agencyItems.ts";
import type { AgencyPage } from "../../state/screens/agencyPage.ts";
import { type Ratings, ratingPanel } from "../../state/screens/agencyRating.ts";
import { useChange } from "../../state/useChange.ts";
import { useSay } from "../shell/Announcer.tsx";
import { Fault } from "../shell/Ask.tsx";
import { Told } from "../tasks/Told.tsx";
import css from "./AgencyPage.module.css";
import { RatingEntry } from "./RatingEntry.tsx";

interface RatingPanelProps {
  agency_id: string;
  page: AgencyPage;
  ratings: Ratings;
  scope: AgencyScope;
  say: AgencySay;
}

/** What the counts propose and by which rule, what a person decided and why, and the fields to decide. */
export function RatingPanel({ agency_id, page, ratings, scope, say }: RatingPanelProps) {
  const { rating: text } = say.text;
  const announce = useSay();
  const { isDoing, error, append, cancel } = useChange();
  const panel = useMemo(() => ratingPanel(ratings, agency_id, page.items, say), [ratings, agency_id, page.items, say]);
  const undo = useCallback(
    (id: string) => {
      void cancel(id, text.undoWhy(page.name)).then((isKept) => isKept && announce(text.undone));
    },
    [cancel, announce, text, page.name],
  );
  const newest = panel.history.find(({ isLive }) => isLive)?.change_set_id ?? "";
  return (
    <aside className={css.rating} aria-label={text.title}>
      <h2>{text.title}</h2>
      {panel.decided !== null && (
        <>
          <p className={css.decided}>{panel.decided.text}</p>
          <p className={css.reason}>{[panel.decided.reason, panel.decided.against].filter((part) => part !== "").join(" · ")}</p>
        </>
      )}
      <p className={css.proposal}>{panel.proposal}</p>
      <p className={css.evidence}>{panel.evidence}</p>
      {panel.byKind.length > 0 && (
        <ul className={css.evidence}>
          {panel.byKind.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <details className={css.rule}>
        <summary>{text.ruleTitle}</summary>
        <ul>
          {panel.rule.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{text.ruleNote}</p>
      </details>
      <div data-screen-only>
        <RatingEntry
          key={newest}
          about={{ agency_id, period: scope.period, proposed: panel.proposed, evidence: panel.evidence }}
          chosen={panel.decided?.rating ?? panel.proposed}
          say={say}
          isDoing={isDoing}
          onSave={(decided) => {
            const name = text.names[decided.rating] ?? decided.rating;
            void append({ rows: { ratings: [decided] }, why: text.why(page.name, name, scope.label) }).then(
              (isKept) => isKept && announce(text.saved),
            );
          }}
        />
        {error !== null && <Fault error={error} />}
        <Told title={text.history} none={text.historyNone} lines={panel.history} undo={text.undo} undone={text.undone} onUndo={undo} />
      </div>
    </aside>
  );
}
