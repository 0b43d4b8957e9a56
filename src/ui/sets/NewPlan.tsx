import { useState } from "react";
import { useNewPlan } from "../../state/useNewPlan.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { emptyView } from "../../state/view.ts";
import { classesOf } from "../classesOf.ts";
import { Ask } from "../shell/Ask.tsx";
import buttonCss from "../shell/button.module.css";
import { Field } from "../shell/Field.tsx";

const button = classesOf(buttonCss);

/** A plan from nothing: asks for its name, years and area, and leads to where its indicators are written down. */
export function NewPlan() {
  const { newPlan } = useWords().words.edit;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className={button.button} onClick={() => setIsOpen(true)}>
        {newPlan.open}
      </button>
      {isOpen && <NewPlanDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

const isYear = (text: string) => /^(19|20)\d{2}$/.test(text);

function NewPlanDialog({ onClose }: { onClose: () => void }) {
  const { view, go } = useView();
  const { newPlan } = useWords().words.edit;
  const thisYear = String(new Date().getFullYear());
  const [plan, setPlan] = useState({ name: "", first: thisYear, last: thisYear, number: "", area: "", level: "" });
  const { isDoing, error, make } = useNewPlan();
  const isPeriod = isYear(plan.first) && isYear(plan.last) && plan.first <= plan.last;
  const isWhole = isPeriod && [plan.name, plan.area, plan.level].every((text) => text.trim() !== "");
  const trimmed = Object.fromEntries(Object.entries(plan).map(([key, text]) => [key, text.normalize("NFC").trim()])) as typeof plan;
  const create = () =>
    void make(trimmed, { why: newPlan.why(trimmed.name), noNumber: newPlan.noNumber }).then((set) => {
      if (set !== null) go({ ...emptyView, locale: view.locale, set, screen: "edit", rows_of: "indicators", item: "+" });
    });
  const field = (part: keyof typeof plan, label: string, hint?: string, fault: string | null = null) => (
    <Field label={label} hint={hint} fault={fault}>
      {(control) => <input {...control} value={plan[part]} onChange={({ target }) => setPlan({ ...plan, [part]: target.value })} />}
    </Field>
  );
  return (
    <Ask
      title={newPlan.title}
      text={newPlan.text}
      yes={newPlan.yes}
      no={newPlan.no}
      canAnswer={isWhole && !isDoing}
      error={error}
      onYes={create}
      onNo={onClose}
    >
      {field("name", newPlan.name, newPlan.nameHint)}
      {field("first", newPlan.first)}
      {field("last", newPlan.last, undefined, isPeriod ? null : newPlan.yearFault)}
      {field("area", newPlan.area, newPlan.areaHint)}
      {field("level", newPlan.level, newPlan.levelHint)}
      {field("number", newPlan.number, newPlan.numberHint)}
    </Ask>
  );
}
