import { formFields, type ReportForm } from "../../state/report/reportForm.ts";
import { reportWords } from "../../state/report/reportWords.ts";
import { useWords } from "../../state/useWords.ts";
import { Field } from "../shell/Field.tsx";
import styles from "./Report.module.css";

interface FormFieldsProps {
  form: ReportForm;
  onField: (field: keyof ReportForm, text: string) => void;
}

/** Who writes to whom: what no data holds. */
export function FormFields({ form, onField }: FormFieldsProps) {
  const { locale } = useWords();
  const { screen, recipients } = reportWords[locale];
  const hints: Partial<Record<keyof ReportForm, string>> = screen.hints;
  return (
    <section className={styles.form} aria-labelledby="report-form" data-screen-only>
      <h2 id="report-form" className={styles.formTitle}>
        {screen.form}
      </h2>
      <p className={styles.formNote}>{screen.formNote}</p>
      {formFields.map((field) => (
        <Field key={field} label={screen.fields[field]} hint={hints[field]}>
          {(control) =>
            field === "recipients" ? (
              <textarea
                {...control}
                rows={4}
                placeholder={recipients}
                value={form.recipients}
                onChange={({ target }) => onField(field, target.value)}
              />
            ) : (
              <input
                {...control}
                type={field === "day" ? "date" : "text"}
                value={form[field]}
                onChange={({ target }) => onField(field, target.value)}
              />
            )
          }
        </Field>
      ))}
    </section>
  );
}
