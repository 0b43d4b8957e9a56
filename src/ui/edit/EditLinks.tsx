import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import type { View } from "../../state/view.ts";
import styles from "./EditLinks.module.css";

type LinkName = "edit" | "entry" | "target" | "adjust" | "override";

/** From what is looked at to where it is changed. */
export function EditLinks({ links }: { links: Partial<Record<LinkName, Partial<View>>> }) {
  const { hrefTo } = useView();
  const { words } = useWords();
  return (
    <nav className={styles.links} aria-label={words.shell.update} data-screen-only>
      {Object.entries(links).map(([name, to]) => (
        <a key={name} href={hrefTo({ find: null, ...to })}>
          {words.edit.links[name as LinkName]}
        </a>
      ))}
    </nav>
  );
}
