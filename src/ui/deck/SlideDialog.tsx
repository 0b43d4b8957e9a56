import { useState } from "react";
import type { DeckSlide } from "../../state/screens/deck.ts";
import type { DeckInHand } from "../../state/screens/deckRows.ts";
import { useDeckWords } from "../../state/useDeck.ts";
import { Ask } from "../shell/Ask.tsx";
import { Field } from "../shell/Field.tsx";
import type { DeckActs } from "./useDeckChange.ts";

/** What is being written: the title of a slide, a slide of text (null: a new one), or the deck's name. */
export type Writing = { kind: "title"; slide: DeckSlide } | { kind: "text"; slide: DeckSlide | null } | { kind: "name" };

interface SlideDialogProps {
  writing: Writing;
  hand: DeckInHand;
  acts: DeckActs;
  onClose: () => void;
}

/** A title, a text or a name, in words of one's own. */
export function SlideDialog({ writing, hand, acts, onClose }: SlideDialogProps) {
  const deck = useDeckWords();
  const row = writing.kind === "name" ? null : (writing.slide?.row ?? null);
  const [title, setTitle] = useState(writing.kind === "name" ? hand.deck.name : (row?.title ?? ""));
  const [body, setBody] = useState(row?.body ?? "");
  const made = writing.kind === "title" ? writing.slide.made : null;
  const heads = { title: deck.editTitle, text: row === null ? deck.addText : deck.editText, name: deck.rename };
  const save = () => {
    if (writing.kind === "name") acts.rename(title.trim());
    else if (writing.kind === "title") acts.write(writing.slide.row.slide_id, { title }, writing.slide.madeOf);
    else if (row !== null) acts.write(row.slide_id, { title, body }, null);
    else acts.add({ kind: "text", subject_id: null, area_id: null, title: title.trim(), body: body.trim() });
    onClose();
  };
  return (
    <Ask
      title={heads[writing.kind].replace("…", "")}
      yes={deck.save}
      no={deck.cancel}
      canAnswer={writing.kind === "title" || title.trim() !== ""}
      onYes={save}
      onNo={onClose}
    >
      <Field label={writing.kind === "name" ? deck.name : deck.title} hint={made === null ? undefined : deck.titleHint(made)}>
        {(control) => <input {...control} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      {writing.kind === "text" && (
        <Field label={deck.body}>
          {(control) => <textarea {...control} rows={6} value={body} onChange={(event) => setBody(event.target.value)} />}
        </Field>
      )}
    </Ask>
  );
}
