import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components";
import { typedFigure } from "../../state/typedFigure.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import styles from "./Fields.module.css";

const button = classesOf(buttonCss);

interface TypeFigureProps {
  unit: string;
  onFigure: (figure: number) => void;
  onClose: () => void;
}

/** A figure typed in place of what the file says. Enter takes it, Esc leaves it. */
export function TypeFigure({ unit, onFigure, onClose }: TypeFigureProps) {
  const { words, locale } = useWords();
  const [text, setText] = useState("");
  const [isFaulty, setIsFaulty] = useState(false);
  const { detail } = words.review;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const figure = typedFigure(text, locale);
    if (figure === null) setIsFaulty(true);
    else onFigure(figure);
  };
  return (
    <form className={styles.field} onSubmit={submit}>
      <label>
        {detail.typeLabel(unit)}
        <input
          className={styles.input}
          // biome-ignore lint/a11y/noAutofocus: it opens by the person's own key
          autoFocus
          inputMode="decimal"
          value={text}
          aria-invalid={isFaulty}
          aria-describedby={isFaulty ? "type-fault" : undefined}
          onChange={({ target }) => {
            setText(target.value);
            setIsFaulty(false);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            onClose();
          }}
        />
      </label>
      <Button type="submit" className={button.button}>
        {detail.use}
      </Button>
      {isFaulty && (
        <p id="type-fault" className={styles.fault} role="alert">
          {detail.typeFault}
        </p>
      )}
    </form>
  );
}
