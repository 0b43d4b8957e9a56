import { type ReactNode, useId } from "react";
import styles from "./field.module.css";

interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** What is wrong with what was typed. */
  fault?: string | null;
  /** Draws the control; `described` names what stands under it. */
  children: (control: { id: string; className: string; "aria-describedby": string | undefined; "aria-invalid": boolean }) => ReactNode;
}

/** A control under its label, with a hint or what is wrong below. */
export function Field({ label, hint, fault = null, children }: FieldProps) {
  const id = useId();
  const below = fault ?? hint;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        className: styles.input ?? "",
        "aria-describedby": below === undefined ? undefined : `${id}-below`,
        "aria-invalid": fault !== null,
      })}
      {below !== undefined && (
        <span id={`${id}-below`} className={fault === null ? styles.hint : styles.fault}>
          {below}
        </span>
      )}
    </div>
  );
}
