import { createContext, type ReactNode, useContext } from "react";
import { Button } from "react-aria-components";
import { createPortal } from "react-dom";
import {
  type FilterName,
  type FiltersScreen,
  filterQuestions,
  filtersScreen,
  noFilters,
  type OptionFilter,
  plainLens,
} from "../../state/screens/filters.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { AsOfSelect } from "./AsOfSelect.tsx";
import stylesCss from "./FilterBar.module.css";
import { FilterSelect } from "./FilterSelect.tsx";
import { LockMark } from "./LockMark.tsx";

const styles = classesOf(stylesCss);

/** Where the bar is drawn, wherever a screen asks for it: between the top bar and the main part of the page. */
export const FilterSlot = createContext<HTMLElement | null>(null);

interface FilterBarProps {
  /** In the order of the bar; those of time stand before the line. */
  filters: readonly FilterName[];
  /** A screen's own controls, before and after them. */
  before?: ReactNode;
  children?: ReactNode;
}

const timeFilters: readonly FilterName[] = ["period", "as_of"];

/** The filters of a screen. What is chosen stands in the URL. */
export function FilterBar({ filters, before, children }: FilterBarProps) {
  const slot = useContext(FilterSlot);
  const { view, go } = useView();
  const { words, print, locale } = useWords();
  const { loaded } = useAnswers(filterQuestions, plainLens);
  const screen = loaded.status === "ready" ? filtersScreen(loaded.value, view, words, print, locale) : null;
  const rest = filters.filter((name): name is OptionFilter => !timeFilters.includes(name));
  const bar = (
    <section className={styles.bar} aria-label={words.shell.filters} data-screen-only>
      {before}
      {screen !== null && filters.includes("period") && (
        <FilterSelect filter={screen.period} onChoose={(period) => go({ period, as_of: null })} />
      )}
      {screen !== null && filters.includes("period") && <LockMark period={screen.period.chosen} />}
      {screen !== null && filters.includes("as_of") && <AsOfSelect key={view.period} filter={screen.as_of} />}
      {screen !== null && rest.length > 0 && rest.length < filters.length && <span className={styles.separator} />}
      {screen !== null &&
        rest
          .filter((name) => screen.options[name].choices.length > 1 || name === "area" || screen.options[name].chosen !== null)
          .map((name) => <FilterSelect key={name} filter={screen.options[name]} onChoose={(id) => go({ [name]: id })} />)}
      {children}
      {screen?.hasFilters && (
        <Button className={styles.note} onPress={() => go(noFilters)}>
          {words.shell.clearFiltersKey}
        </Button>
      )}
    </section>
  );
  return (
    <>
      {slot === null ? bar : createPortal(bar, slot)}
      {screen !== null && <PrintedFilters screen={screen} filters={filters} />}
    </>
  );
}

/** On paper: what is looked at, in words, in place of the controls. */
function PrintedFilters({ screen, filters }: { screen: FiltersScreen; filters: readonly FilterName[] }) {
  const chosen = filters.flatMap((name): string[] => {
    if (name === "as_of") return [`${screen.as_of.label} ${screen.as_of.value}`];
    const filter = name === "period" ? screen.period : screen.options[name];
    const choice = filter.choices.find(({ id }) => id === filter.chosen);
    return choice === undefined ? [] : [`${filter.label}: ${choice.name}`];
  });
  return (
    <p className={styles.printed} data-print-only>
      {chosen.join(" · ")}
    </p>
  );
}
