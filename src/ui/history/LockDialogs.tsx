import { useState } from "react";
import { inPeriod } from "../../state/screens/indicatorFigures.ts";
import { lockablePeriods } from "../../state/screens/locks.ts";
import { useChange } from "../../state/useChange.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { useSay } from "../shell/Announcer.tsx";
import { Ask } from "../shell/Ask.tsx";
import { Field } from "../shell/Field.tsx";

/** Locks a reporting period, so that its figures stay as they are. */
export function LockDialog({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const { view } = useView();
  const announce = useSay();
  const { locks, no } = say.words.history;
  const [year, setYear] = useState(view.period?.slice(0, 4) ?? String(new Date().getFullYear()));
  const [part, setPart] = useState("-M9");
  const [reason, setReason] = useState("");
  const { isDoing, error, append } = useChange();
  const isYear = /^(19|20)\d{2}$/.test(year);
  const period = `${year}${part}`;
  const name = inPeriod(say, period);
  const lock = () =>
    void append({ rows: { locks: [{ period, is_locked: true, reason: reason.trim() || null }] }, why: locks.lockWhy(name) }).then(
      (isDone) => {
        if (!isDone) return;
        announce(locks.locked(name));
        onClose();
      },
    );
  return (
    <Ask
      title={locks.lockTitle}
      text={locks.lockText}
      yes={locks.lockYes}
      no={no}
      canAnswer={isYear && !isDoing}
      error={error}
      onYes={lock}
      onNo={onClose}
    >
      <Field label={locks.year} fault={isYear ? null : locks.yearFault}>
        {(control) => <input {...control} inputMode="numeric" value={year} onChange={({ target }) => setYear(target.value.trim())} />}
      </Field>
      <Field label={locks.period}>
        {(control) => (
          <select {...control} value={part} onChange={({ target }) => setPart(target.value)}>
            {lockablePeriods(isYear ? year : "2000", say).map(({ id, name: label }) => (
              <option key={id.slice(4)} value={id.slice(4)}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={locks.reason} hint={locks.reasonHint}>
        {(control) => <input {...control} value={reason} onChange={({ target }) => setReason(target.value)} />}
      </Field>
    </Ask>
  );
}

/** Unlocks a period; the reason goes into the history. */
export function UnlockDialog({ period, onClose }: { period: string; onClose: () => void }) {
  const say = useWords();
  const announce = useSay();
  const { locks, no } = say.words.history;
  const name = inPeriod(say, period);
  const [reason, setReason] = useState("");
  const { isDoing, error, append } = useChange();
  const unlock = () =>
    void append({ rows: { locks: [{ period, is_locked: false, reason: reason.trim() }] }, why: locks.unlockWhy(name, reason.trim()) }).then(
      (isDone) => {
        if (!isDone) return;
        announce(locks.unlocked(name));
        onClose();
      },
    );
  return (
    <Ask
      title={locks.unlockTitle(name)}
      text={locks.unlockText}
      yes={locks.unlockYes}
      no={no}
      canAnswer={reason.trim() !== "" && !isDoing}
      error={error}
      onYes={unlock}
      onNo={onClose}
    >
      <Field label={locks.reason}>
        {(control) => <input {...control} value={reason} onChange={({ target }) => setReason(target.value)} />}
      </Field>
    </Ask>
  );
}
