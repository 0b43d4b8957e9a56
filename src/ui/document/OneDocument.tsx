import { type ReactNode, useEffect } from "react";
import type { DocumentScreen, SectionGroup } from "../../state/screens/document.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { EditLinks } from "../edit/EditLinks.tsx";
import { useAnnounce } from "../shell/Announcer.tsx";
import { IllustrativeTag } from "../shell/Illustrative.tsx";
import styles from "./Document.module.css";
import { anchorOf, rowAnchorOf, Section } from "./Section.tsx";

interface OneDocumentProps {
  screen: DocumentScreen;
  /** What the filter leaves of it. */
  sections: SectionGroup[];
  isStale: boolean;
  find: ReactNode;
}

/** One decision with all that it set, by section; what was come for is scrolled to and marked. */
export function OneDocument({ screen, sections, isStale, find }: OneDocumentProps) {
  const { view, go, hrefTo } = useView();
  const { words } = useWords();
  const { title, subtitle } = screen;
  const all = screen.things.length;
  const shown = sections.reduce((sum, { count }) => sum + count, 0);
  useAnnounce(view.find === null ? title : words.document.findCount(shown, all));

  useEffect(() => {
    if (view.item === null) return;
    const target = document.getElementById(rowAnchorOf(view.item)) ?? document.getElementById(anchorOf(view.item));
    target?.scrollIntoView({ block: target.tagName === "TR" ? "center" : "start" });
  }, [view.item]);

  const goToSection = (code: string) => {
    go({ item: code }, "replace");
    const target = document.getElementById(anchorOf(code));
    target?.scrollIntoView({ block: "start" });
    target?.focus({ preventScroll: true });
  };
  return (
    <div aria-busy={isStale} data-stale={isStale || undefined}>
      <p className={styles.crumb}>
        <a href={hrefTo({ document: null, item: null, find: null })}>{words.document.allDocuments}</a>
      </p>
      <h1 className={styles.title}>
        {title} {screen.hasIllustrative && <IllustrativeTag />}
      </h1>
      <p className={styles.subtitle}>
        {subtitle} <EditLinks links={{ edit: { screen: "edit", rows_of: "documents", item: view.document } }} />
      </p>
      <div className={styles.layout}>
        {sections.length > 1 && (
          <nav className={styles.rail} aria-label={words.document.contents}>
            <h2>{words.document.contents}</h2>
            <ul className={styles.contents}>
              {sections.map(({ code, title: name, count }) => (
                <li key={code}>
                  <button type="button" onClick={() => goToSection(code)}>
                    {name}
                    <span>{count}</span>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className={styles.content}>
          <div className={styles.find}>
            {find}
            <span className={styles.count}>{words.document.findCount(shown, all)}</span>
          </div>
          {sections.map((group) => (
            <Section
              key={group.code}
              group={group}
              hasHeading={sections.length > 1 || group.code !== ""}
              marked={markedIn(group, view.item)}
            />
          ))}
          {shown === 0 && view.find !== null && <p className={styles.subtitle}>{words.document.findNothing(view.find)}</p>}
        </div>
      </div>
    </div>
  );
}

const markedIn = ({ kinds }: SectionGroup, item: string | null): string | null =>
  item !== null && kinds.some(({ things }) => things.some(({ id }) => id === item)) ? item : null;
