import { useEffect } from "react";
import type { ReportFile } from "../../state/report/reportFile.ts";
import { reportWords } from "../../state/report/reportWords.ts";
import { type ReportMaking, useReportFile } from "../../state/report/useReportFile.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { useSay } from "../shell/Announcer.tsx";
import buttonCss from "../shell/button.module.css";
import styles from "./Report.module.css";

const button = classesOf(buttonCss);

function saidOf(making: ReportMaking, { screen }: (typeof reportWords)["vi"]): string | null {
  switch (making.step) {
    case "idle":
      return null;
    case "making":
      return screen.making(making.done, making.all);
    case "saved":
      return screen.saved(making.file);
    default:
      return screen[making.step];
  }
}

/** Taking the report along: the Word file, with how far it is and a way to stop; or its words. */
export function Making({ file, undoCause }: { file: ReportFile; undoCause: (() => void) | null }) {
  const { locale } = useWords();
  const text = reportWords[locale];
  const { making, make, cancel, copy } = useReportFile();
  const said = saidOf(making, text);
  const announce = useSay();
  useEffect(() => {
    if (said !== null) announce(said);
  }, [said, announce]);
  return (
    <div className={styles.tools} data-screen-only>
      {making.step === "making" ? (
        <>
          <button type="button" className={button.button} onClick={cancel}>
            {text.screen.cancel}
          </button>
          <progress className={styles.progress} value={making.done} max={making.all} aria-label={text.screen.download} />
        </>
      ) : (
        <>
          <button type="button" className={button.primary} onClick={() => make(file)}>
            {text.screen.download}
          </button>
          <button type="button" className={button.button} onClick={() => copy(file)}>
            {text.screen.copy}
          </button>
          {undoCause !== null && (
            <button type="button" className={button.button} onClick={undoCause} aria-keyshortcuts="Control+Z">
              {text.screen.undoCause}
            </button>
          )}
        </>
      )}
      {said !== null && <span className={styles.said}>{said}</span>}
    </div>
  );
}
