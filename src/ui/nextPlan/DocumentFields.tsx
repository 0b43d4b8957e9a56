import type { DocumentForm, DraftEvent } from "../../state/nextPlan/draft.ts";
import type { PlanSay } from "../../state/nextPlan/words.ts";
import { Field } from "../shell/Field.tsx";
import styles from "./NextPlan.module.css";

interface DocumentFieldsProps {
  form: DocumentForm;
  faults: ReadonlySet<"title" | "issued_on">;
  say: PlanSay;
  dispatch: (event: DraftEvent) => void;
}

/** The document that the new plan stands in; its number and day may come later. */
export function DocumentFields({ form, faults, say, dispatch }: DocumentFieldsProps) {
  const { document: text } = say.plan;
  const set = (change: Partial<DocumentForm>) => dispatch({ type: "document", change });
  return (
    <section className={styles.part} aria-labelledby="next-document">
      <h2 id="next-document" className={styles.head}>
        {text.title}
      </h2>
      <div className={styles.document}>
        <Field label={text.name} fault={faults.has("title") ? text.faults.title : null}>
          {(control) => <input {...control} value={form.title} onChange={({ target }) => set({ title: target.value })} />}
        </Field>
        <Field label={text.number} hint={text.numberHint}>
          {(control) => <input {...control} value={form.number} onChange={({ target }) => set({ number: target.value })} />}
        </Field>
        <Field label={text.issuer}>
          {(control) => <input {...control} value={form.issuer} onChange={({ target }) => set({ issuer: target.value })} />}
        </Field>
        <Field label={text.issued_on} fault={faults.has("issued_on") ? text.faults.issued_on : null}>
          {(control) => (
            <input {...control} type="date" value={form.issued_on} onChange={({ target }) => set({ issued_on: target.value })} />
          )}
        </Field>
      </div>
    </section>
  );
}
