import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { classesOf } from "../classesOf.ts";
import css from "./FormSwitch.module.css";

const styles = classesOf(css);

interface FormSwitchProps {
  label: string;
  forms: Readonly<Record<string, string>>;
  chosen: string;
  onChoose: (form: string) => void;
}

/** The ways to draw the same rows; one of them is shown. */
export function FormSwitch({ label, forms, chosen, onChoose }: FormSwitchProps) {
  return (
    <ToggleButtonGroup
      className={styles.switch}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => onChoose(String([...keys][0]))}
    >
      {Object.entries(forms).map(([id, name]) => (
        <ToggleButton key={id} id={id} className={styles.choice}>
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
