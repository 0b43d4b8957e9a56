import { useMemo } from "react";
import type { Report } from "../../state/report/report.ts";
import { reportPaper } from "../../state/report/reportPaper.ts";
import type { ReportScope } from "../../state/report/reportScope.ts";
import { reportWords } from "../../state/report/reportWords.ts";
import { useCauses } from "../../state/report/useCauses.ts";
import { useReportForm } from "../../state/report/useReportForm.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { Fault } from "../shell/Ask.tsx";
import { useKeys } from "../shell/useKeys.ts";
import { FormFields } from "./FormFields.tsx";
import { Making } from "./Making.tsx";
import { Paper } from "./Paper.tsx";
import styles from "./Report.module.css";

/** The report as it will leave, beside what the app cannot know. */
export function ReportPage({ scope, report }: { scope: ReportScope; report: Report }) {
  const { view } = useView();
  const say = useWords();
  const { screen } = reportWords[say.locale];
  const set = view.set ?? "";
  const { form, setField } = useReportForm(set);
  const causes = useCauses(
    { set, period: scope.period },
    { told: (name) => screen.causeWhy(name, scope.subject), undo: say.words.history.undoWhy },
  );
  const { causeOf, undo } = causes;
  useKeys(useMemo(() => (undo === null ? {} : { "Ctrl+z": undo }), [undo]));
  return (
    <>
      <h1 className={styles.title}>{screen.title(scope.subject)}</h1>
      <p className={styles.subtitle} data-screen-only>
        {screen.subtitle}
      </p>
      <Making file={{ say, report, form, causeOf, set, period: scope.period }} undoCause={causes.undo} />
      {causes.error !== null && <Fault error={causes.error} />}
      <div className={styles.columns}>
        <Paper scope={scope} report={report} paper={reportPaper(say, report, form, causeOf, [])} causes={causes} />
        <FormFields form={form} onField={setField} />
      </div>
    </>
  );
}
