import { rememberLocale } from "../../state/lastView.ts";
import { talliesOf } from "../../state/reviewCells.ts";
import { useOpenSet } from "../../state/useAnswer.ts";
import { useImporting } from "../../state/useImporting.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { emptyView, hashOf, type Screen, type View } from "../../state/view.ts";
import { SearchIcon } from "./icons.tsx";
import { OutMenu } from "./OutMenu.tsx";
import { RunMenu } from "./RunMenu.tsx";
import { SaveMenu } from "./SaveMenu.tsx";
import { SetMenu } from "./SetMenu.tsx";
import styles from "./TopBar.module.css";
import { UpdateMenu } from "./UpdateMenu.tsx";

const tabs = ["overview", "sector", "indicator", "document", "import"] as const satisfies readonly Screen[];

/** What of a view a tab takes along: all but what is chosen on one screen only. */
const tabView = (screen: Screen, view: View): Partial<View> => ({
  screen,
  item: null,
  find: null,
  who: null,
  file: null,
  rows_of: null,
  slide: null,
  presenting: false,
  recipient: null,
  state: null,
  form: null,
  compared: null,
  category: null,
  sort: screen === view.screen ? view.sort : null,
});

/** The name, the set, the screens, the search, whether all is kept, and the language. */
export function TopBar({ onSearch }: { onSearch: () => void }) {
  const { view, go, hrefTo } = useView();
  const { words, locale } = useWords();
  const set = useOpenSet();
  const isInSet = view.set !== null;
  const switchLanguage = () => {
    const other = locale === "vi" ? "en" : "vi";
    rememberLocale(other);
    go({ locale: other }, "replace");
  };
  return (
    <header className={styles.top} data-screen-only>
      <a className={styles.brand} href={hashOf({ ...emptyView, locale: view.locale })}>
        {words.common.app}
      </a>
      <SetMenu />
      {isInSet && (
        <nav className={styles.tabs} aria-label={words.shell.screensLabel}>
          {tabs.map((screen) => (
            <a
              key={screen}
              className={styles.tab}
              href={hrefTo(tabView(screen, view))}
              aria-current={view.screen === screen ? "page" : undefined}
            >
              {words.shell.screens[screen]}
              {screen === "import" && <Waiting />}
            </a>
          ))}
          <UpdateMenu />
          <RunMenu />
          <OutMenu />
        </nav>
      )}
      <div className={styles.grow} />
      {set !== null && set.set_id === view.set && (
        <>
          <button
            type="button"
            className={styles.search}
            onClick={onSearch}
            aria-label={words.shell.searchLabel}
            aria-keyshortcuts="Control+K"
          >
            <SearchIcon />
            <span>{words.shell.search}</span>
            <kbd>{words.shell.searchKey}</kbd>
          </button>
          <SaveMenu />
        </>
      )}
      <button
        type="button"
        className={styles.language}
        onClick={switchLanguage}
        aria-label={`${words.shell.languageCode}. ${words.shell.language}`}
      >
        {words.shell.languageCode}
      </button>
    </header>
  );
}

/** How many rows of a file in hand wait for the person. */
function Waiting() {
  const { words, print } = useWords();
  const { importing } = useImporting();
  const held = importing.step === "idle" ? importing.held : undefined;
  const n = importing.step === "review" ? talliesOf(importing.review).all.waiting : 0;
  if (n === 0 && held === undefined) return null;
  const said = held === undefined ? words.review.waitingTab(n) : words.review.heldTab(held.name);
  return (
    <span className={styles.count} title={said}>
      <span aria-hidden="true">{held === undefined ? print.number(n) : "…"}</span>
      <span className="visually-hidden">, {said}</span>
    </span>
  );
}
