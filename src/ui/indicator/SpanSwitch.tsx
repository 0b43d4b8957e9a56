import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import css from "./SpanSwitch.module.css";

const styles = classesOf(css);

/** Over the years, or the months of the chosen one. */
export function SpanSwitch({ span, onSpan }: { span: "years" | "months"; onSpan: (span: "years" | "months") => void }) {
  const { chart } = useWords().words.indicator;
  return (
    <ToggleButtonGroup
      className={styles.switch}
      aria-label={chart.span}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[span]}
      onSelectionChange={(keys) => onSpan([...keys][0] === "years" ? "years" : "months")}
    >
      <ToggleButton id="years" className={styles.choice}>
        {chart.years}
      </ToggleButton>
      <ToggleButton id="months" className={styles.choice}>
        {chart.months}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
