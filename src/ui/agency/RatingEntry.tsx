import { type FormEvent, useRef, useState } from "react";
import { Rating } from "../../model/rating.ts";
import type { Row } from "../../model/tables.ts";
import { localDay } from "../../state/localDay.ts";
import { type RatingFault, type RatingForm, ratingOf } from "../../state/ratingEntry.ts";
import type { AgencySay } from "../../state/screens/agencyItems.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import { Field } from "../shell/Field.tsx";
import styles from "../tasks/TaskPanel.module.css";
import css from "./AgencyPage.module.css";

const button = classesOf(buttonCss);

interface RatingEntryProps {
  about: Parameters<typeof ratingOf>[1];
  chosen: Rating | null;
  say: AgencySay;
  isDoing: boolean;
  onSave: (decided: Row<"ratings">) => void;
}

/** The fields in which a person decides, and says why. */
export function RatingEntry({ about, chosen, say, isDoing, onSave }: RatingEntryProps) {
  const { rating: text } = say.text;
  const [form, setForm] = useState<RatingForm>(() => ({ rating: chosen, reason: "", decided_by: "", decided_on: localDay() }));
  const [faults, setFaults] = useState<readonly RatingFault[]>([]);
  const box = useRef<HTMLFormElement>(null);
  const change = (part: Partial<RatingForm>) => setForm((before) => ({ ...before, ...part }));
  const faultOf = (field: RatingFault) => (faults.includes(field) ? text.faults[field] : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isDoing) return;
    const result = ratingOf(form, about, localDay());
    if ("decided" in result) return onSave(result.decided);
    setFaults(result.faults);
    box.current?.querySelector<HTMLElement>(`[data-field="${result.faults[0]}"] :is(input, textarea)`)?.focus();
  };
  return (
    <form ref={box} className={styles.form} onSubmit={submit} aria-label={text.decide}>
      <fieldset className={css.ratings} data-field="rating">
        <legend>{text.decide}</legend>
        {Rating.options.map((rating) => (
          <label key={rating}>
            <input type="radio" name="rating" checked={form.rating === rating} onChange={() => change({ rating })} />
            {text.names[rating]}
          </label>
        ))}
        {faultOf("rating") !== null && <p className={css.fault}>{faultOf("rating")}</p>}
      </fieldset>
      <div className={styles.fields}>
        <div className={styles.wide} data-field="reason">
          <Field label={text.reason} hint={text.reasonHint} fault={faultOf("reason")}>
            {(control) => (
              <textarea {...control} rows={2} value={form.reason} onChange={({ target }) => change({ reason: target.value })} />
            )}
          </Field>
        </div>
        <div className={styles.wide}>
          <Field label={text.by}>
            {(control) => <input {...control} value={form.decided_by} onChange={({ target }) => change({ decided_by: target.value })} />}
          </Field>
        </div>
        <div data-field="on">
          <Field label={text.on} fault={faultOf("on")}>
            {(control) => (
              <input {...control} type="date" value={form.decided_on} onChange={({ target }) => change({ decided_on: target.value })} />
            )}
          </Field>
        </div>
      </div>
      <div className={styles.acts}>
        <button type="submit" className={button.primary} disabled={isDoing}>
          {text.save}
        </button>
      </div>
    </form>
  );
}
