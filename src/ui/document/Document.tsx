import { useDeferredValue, useMemo, useState } from "react";
import { documentQuestions, documentRows, documentScreen, sectionsOf } from "../../state/screens/document.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useView } from "../../state/useView.ts";
import { useWhileStale } from "../../state/useWhileStale.ts";
import { useWords } from "../../state/useWords.ts";
import { lensOf } from "../../state/view.ts";
import { Empty, Failed, Waiting } from "../shell/States.tsx";
import { DocumentList } from "./DocumentList.tsx";
import { OneDocument } from "./OneDocument.tsx";

/** The decisions of a set; or one of them, with all that it set. */
export default function Document() {
  const { view, go, hrefTo } = useView();
  const { words, print, locale } = useWords();
  const { loaded, stale } = useAnswers(documentQuestions(view.document), lensOf(view));
  const chosen = useWhileStale(view.document, stale);
  const find = useDeferredValue(view.find);
  const answers = loaded.status === "ready" ? loaded.value : null;
  const screen = useMemo(
    () => (answers === null || chosen === null ? null : documentScreen(answers, chosen, words, print, locale)),
    [answers, chosen, words, print, locale],
  );
  const sections = useMemo(() => (screen === null ? [] : sectionsOf(screen.things, find, words.document)), [screen, find, words]);
  if (loaded.status === "loading") return <Waiting />;
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (loaded.value.documents.length === 0) return <Empty title={words.document.emptyTitle} text={words.document.emptyText} />;
  if (chosen === null) return <DocumentList {...documentRows(loaded.value.documents, words.document, print, locale)} />;
  if (screen === null)
    return (
      <Empty title={words.document.unknownTitle} text={words.document.unknownText}>
        <a href={hrefTo({ document: null })}>{words.document.allDocuments}</a>
      </Empty>
    );
  return (
    <OneDocument
      screen={screen}
      sections={sections}
      isStale={stale}
      find={
        <FindField
          key={chosen}
          value={view.find}
          label={words.document.find}
          onFind={(text) => go({ find: text === "" ? null : text }, "replace")}
        />
      }
    />
  );
}

/** What is typed shows at once; the rows follow. */
function FindField({ value, label, onFind }: { value: string | null; label: string; onFind: (text: string) => void }) {
  const [shown, setShown] = useState({ value, text: value ?? "" });
  if (shown.value !== value && (value ?? "") !== shown.text) setShown({ value, text: value ?? "" });
  return (
    <input
      type="search"
      value={shown.text}
      placeholder={label}
      aria-label={label}
      onChange={({ target }) => {
        setShown({ value: target.value, text: target.value });
        onFind(target.value);
      }}
    />
  );
}
