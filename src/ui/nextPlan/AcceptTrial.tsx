import { useState } from "react";
import type { Row, Rows } from "../../model/tables.ts";
import type { PlanSay } from "../../state/nextPlan/words.ts";
import { useChange } from "../../state/useChange.ts";
import { Ask } from "../shell/Ask.tsx";
import { Field } from "../shell/Field.tsx";

interface AcceptTrialProps {
  documents: readonly Row<"documents">[];
  rowsBy: (document_id: string) => Rows;
  say: PlanSay;
  onSaved: () => void;
  onClose: () => void;
}

/** By which document, and why, the tried targets become targets. */
export function AcceptTrial({ documents, rowsBy, say, onSaved, onClose }: AcceptTrialProps) {
  const { trial } = say.plan;
  const { append, isDoing, error } = useChange();
  const [document_id, setDocument] = useState(documents[0]?.document_id ?? "");
  const [why, setWhy] = useState("");
  const save = () => void append({ rows: rowsBy(document_id), why: why.trim() }).then((isKept) => isKept && onSaved());
  return (
    <Ask
      title={trial.acceptTitle}
      text={trial.acceptText}
      yes={trial.save}
      no={trial.cancel}
      canAnswer={why.trim() !== "" && document_id !== "" && !isDoing}
      error={error}
      onYes={save}
      onNo={onClose}
    >
      <Field label={trial.document}>
        {(control) => (
          <select {...control} value={document_id} onChange={({ target }) => setDocument(target.value)}>
            {documents.map((row) => (
              <option key={row.document_id} value={row.document_id}>
                {row.number}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={trial.reason} hint={trial.reasonHint}>
        {(control) => <input {...control} value={why} onChange={({ target }) => setWhy(target.value)} />}
      </Field>
    </Ask>
  );
}
