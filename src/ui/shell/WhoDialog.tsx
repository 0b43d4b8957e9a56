import { useState } from "react";
import { Button, Input } from "react-aria-components";
import { usePerson } from "../../state/person.ts";
import { useWords } from "../../state/useWords.ts";
import { Ask } from "./Ask.tsx";
import { Field } from "./Field.tsx";

/** Asks who is working here, before the first change or when they want another name. */
export function WhoDialog() {
  const { isAsking, name } = usePerson();
  return isAsking ? <Question known={name} /> : null;
}

function Question({ known }: { known: string | null }) {
  const { person } = usePerson();
  const { who } = useWords().words.shell;
  const [typed, setTyped] = useState(known ?? "");
  return (
    <Ask
      title={who.title}
      text={who.text}
      yes={who.save}
      no={known === null ? who.cancel : who.keep}
      canAnswer={typed.trim() !== ""}
      onYes={() => person.say(typed)}
      onNo={person.wave}
    >
      <Field label={who.label} hint={who.hint}>
        {(control) => <Input {...control} value={typed} autoFocus autoComplete="name" onChange={({ target }) => setTyped(target.value)} />}
      </Field>
    </Ask>
  );
}

/** Who the changes are written down under, and the way to another name. */
export function WhoLine({ className }: { className: string }) {
  const { person, name } = usePerson();
  const { who } = useWords().words.shell;
  return (
    <span>
      {name === null ? who.none : who.current(name)}{" "}
      <Button className={className} onPress={person.ask}>
        {who.change}
      </Button>
    </span>
  );
}
