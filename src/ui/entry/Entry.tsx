import { useMemo } from "react";
import { localDay } from "../../state/localDay.ts";
import { draftKey, type EntryScope, entryGrid, entryQuestions, entryScope, figuresQuestion } from "../../state/screens/entry.ts";
import { plainLens } from "../../state/screens/filters.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import { Empty, Failed, Waiting } from "../shell/States.tsx";
import { EntryBar } from "./EntryBar.tsx";
import { EntrySheet } from "./EntrySheet.tsx";

const button = classesOf(buttonCss);

/** Figures typed or pasted: indicators of a sector or agency, by months, quarters or years. */
export default function Entry() {
  const { view, hrefTo } = useView();
  const say = useWords();
  const { loaded } = useAnswers(entryQuestions, plainLens);
  const scope = useMemo(() => (loaded.status === "ready" ? entryScope(loaded.value, view, say, localDay()) : null), [loaded, view, say]);
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (loaded.status === "loading") return <Waiting />;
  const { entry } = say.words;
  if (scope === null)
    return (
      <Empty title={entry.emptyTitle} text={entry.emptyText}>
        <a className={button.button} href={hrefTo({ screen: "edit" })}>
          {entry.toEdit}
        </a>
      </Empty>
    );
  return (
    <>
      <EntryBar scope={scope} />
      <Figures scope={scope} />
    </>
  );
}

function Figures({ scope }: { scope: EntryScope }) {
  const { view } = useView();
  const say = useWords();
  const { loaded } = useAnswers(figuresQuestion(scope), plainLens);
  const grid = useMemo(() => (loaded.status === "ready" ? entryGrid(scope, loaded.value.figures, say) : null), [scope, loaded, say]);
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (grid === null) return <Waiting />;
  const key = draftKey(view.set ?? "", scope);
  return <EntrySheet key={key} draft={key} scope={scope} grid={grid} />;
}
