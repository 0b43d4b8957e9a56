import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { fetchWords } from "../state/catalogue.ts";
import { rememberHash } from "../state/lastView.ts";
import { localDay } from "../state/localDay.ts";
import { useOpening } from "../state/opening.ts";
import { setTitle } from "../state/setTitle.ts";
import { useSetOfView } from "../state/useSetOfView.ts";
import { useView } from "../state/useView.ts";
import { localeOf, useWords } from "../state/useWords.ts";
import { hashOf, type Screen } from "../state/view.ts";
import styles from "./App.module.css";
import { Announcer } from "./shell/Announcer.tsx";
import { DropAnywhere } from "./shell/DropAnywhere.tsx";
import { ErrorBoundary } from "./shell/ErrorBoundary.tsx";
import { DamageBar, FileBar, RestoredBar } from "./shell/FileBar.tsx";
import { FilterSlot } from "./shell/FilterBar.tsx";
import { IllustrativeBar, UnkeptBar } from "./shell/Illustrative.tsx";
import { SetKeys } from "./shell/SetKeys.tsx";
import { Failed, Waiting } from "./shell/States.tsx";
import topBar from "./shell/TopBar.module.css";
import { TopBar } from "./shell/TopBar.tsx";
import { useScroll } from "./shell/useScroll.ts";
import { WhoDialog } from "./shell/WhoDialog.tsx";
import { useScreen } from "./useScreen.ts";

const Search = lazy(() => import("./shell/Search.tsx"));
const Merge = lazy(() => import("./merging/Merge.tsx"));
const withFilters: readonly Screen[] = [
  "overview",
  "sector",
  "indicator",
  "history",
  "entry",
  "agencies",
  "report",
  "tasks",
  "works",
  "calendar",
  "agency",
  "yearEnd",
  "nextPlan",
];

export function App() {
  const { view } = useView();
  const { locale, words } = useWords();
  const wanted = localeOf(view.locale);
  useEffect(() => {
    fetchWords(wanted).catch(reportError);
  }, [wanted]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <I18nProvider locale={locale === "vi" ? "vi-VN" : "en-GB"}>
      <Announcer>
        <button type="button" className={topBar.skip} onClick={skip} data-screen-only>
          {words.shell.skip}
        </button>
        <ErrorBoundary of="page">
          <Page />
          <WhoDialog />
          <DropAnywhere />
        </ErrorBoundary>
      </Announcer>
    </I18nProvider>
  );
}

/** A button, since the hash is the route: a link would change it. */
const skip = () => document.getElementById("main")?.focus();

function Page() {
  const { view } = useView();
  const { words, locale, print } = useWords();
  const opened = useSetOfView(view.set);
  const { Component, error } = useScreen(view.screen);
  const { opening } = useOpening();
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [isSearching, setIsSearching] = useState(false);
  const search = useCallback(() => setIsSearching(true), []);
  const isOpen = opened.status === "open";
  const canShow = Component !== null && (isOpen || opened.status === "none");
  const title = isOpen ? setTitle(opened.set, locale) : null;
  useScroll();

  useEffect(() => {
    document.title = [words.shell.screens[view.screen], title, words.common.app].filter((part) => part !== null).join(" · ");
  }, [view.screen, title, words]);
  useEffect(() => {
    if (isOpen) rememberHash(hashOf(view));
  }, [isOpen, view]);

  return (
    <>
      <TopBar onSearch={search} />
      <div ref={setSlot} className={styles.slot} data-has-filters={withFilters.includes(view.screen)} />
      {isOpen && Component !== null && (
        <>
          <UnkeptBar />
          <RestoredBar />
          <DamageBar />
          <FileBar />
          <IllustrativeBar />
          <SetKeys onSearch={search} />
        </>
      )}
      <main id="main" className={styles.main} tabIndex={-1}>
        {title !== null && (
          <p className={styles.printed} data-print-only>
            {[title, words.shell.screens[view.screen], words.shell.printedOn(print.day(localDay()))].join(" · ")}
          </p>
        )}
        <ErrorBoundary of={`${view.screen} ${view.set} ${view.indicator} ${view.document}`}>
          <FilterSlot value={slot}>
            {opened.status === "failed" ? (
              <Failed error={opened.error} retry={opened.retry} />
            ) : error !== null ? (
              <Failed error={error} retry={() => location.reload()} />
            ) : canShow ? (
              <Component />
            ) : (
              <Waiting />
            )}
          </FilterSlot>
        </ErrorBoundary>
      </main>
      {opening.step === "merging" && (
        <Suspense fallback={null}>
          <Merge />
        </Suspense>
      )}
      {isOpen && isSearching && (
        <Suspense fallback={null}>
          <Search onClose={() => setIsSearching(false)} />
        </Suspense>
      )}
    </>
  );
}
