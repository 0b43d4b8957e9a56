import type { IndicatorChoices } from "../../state/screens/indicator.ts";
import type { Subject } from "../../state/screens/indicatorSubject.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { FilterBar } from "../shell/FilterBar.tsx";
import { FilterSelect } from "../shell/FilterSelect.tsx";
import { LockMark } from "../shell/LockMark.tsx";
import styles from "./Indicator.module.css";
import { IndicatorSelect } from "./IndicatorSelect.tsx";

/** What is looked at: indicator, plan period, day and publication of the figures, area. */
export function IndicatorBar({ choices, subject }: { choices: IndicatorChoices; subject: Subject }) {
  const { go } = useView();
  const { words } = useWords();
  const { bar } = words.indicator;
  return (
    <FilterBar
      filters={["as_of"]}
      before={
        <>
          <IndicatorSelect choices={choices} chosen={subject.row.indicator_id} onChoose={(indicator) => go({ indicator, item: null })} />
          <FilterSelect
            filter={{ label: bar.period, chosen: subject.period, choices: choices.periods, hasAll: false }}
            onChoose={(period) => go({ period, as_of: null })}
          />
          <LockMark period={subject.period} />
        </>
      }
    >
      <FilterSelect
        filter={{ label: bar.area, chosen: subject.row.area_id, choices: choices.areas, hasAll: false }}
        onChoose={(area) => go({ area })}
      />
      <span className={styles.barNote}>{bar.table}</span>
    </FilterBar>
  );
}
