import { useState } from "react";
import { isDay } from "../../model/period.ts";

const [first, last] = ["1990-01-01", "2100-12-31"];

interface DayFieldProps {
  label: string;
  /** ISO; "" where none is known. */
  day: string;
  className: string | undefined;
  onDay: (day: string) => void;
}

/** A day typed or picked; only a whole, real day counts. */
export function DayField({ label, day, className, onDay }: DayFieldProps) {
  const [typed, setTyped] = useState(day);
  return (
    <label className={className}>
      <span>{label}</span>
      <input
        type="date"
        min={first}
        max={last}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          if (isDay(target.value) && target.value >= first && target.value <= last) onDay(target.value);
        }}
      />
    </label>
  );
}
