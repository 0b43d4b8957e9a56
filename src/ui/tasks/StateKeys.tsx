import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { classesOf } from "../classesOf.ts";
import css from "./TaskPanel.module.css";

const styles = classesOf(css);

interface StateKeysProps<T extends string> {
  label: string;
  states: readonly T[];
  nameOf: (state: T) => string;
  chosen: T | null;
  onChoose: (state: T) => void;
}

/** The states that can be told, each with the key that chooses it. */
export function StateKeys<T extends string>({ label, states, nameOf, chosen, onChoose }: StateKeysProps<T>) {
  return (
    <ToggleButtonGroup
      className={styles.states}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => onChoose([...keys][0] as T)}
    >
      {states.map((state, at) => (
        <ToggleButton key={state} id={state} className={styles.stateKey}>
          <kbd>{at + 1}</kbd>
          {nameOf(state)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
