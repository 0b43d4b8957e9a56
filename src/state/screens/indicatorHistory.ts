import { filesOf } from "../../model/changeSet.ts";
import { intervalLabel } from "../../model/periodLabel.ts";
import type { Status } from "../../model/status.ts";
import { dayOf } from "./clock.ts";
import { filesText } from "./history.ts";
import { inPeriod, planText, quantity, type Say } from "./indicatorFigures.ts";
import type { IndicatorScore, PublicationRow } from "./indicatorRows.ts";

/** One publication of a figure, as it is shown. */
export interface Publication {
  id: string;
  status: Status | null;
  value: string;
  /** Grade and interval: "ước, 9 tháng 2013". */
  about: string;
  /** At the right: "hiện hành", or the verdict that it gives. */
  aside: string;
  source: { label: string; url: string | null } | null;
  /** When, as written, from which file. */
  detail: string;
  /** Which change set brought it: why, who, when. */
  entry: string;
  changeSetId: string;
  isCancelled: boolean;
}

/** A period whose verdict depends on which publication one takes. */
export interface Turn {
  period: string;
  title: string;
  plan: string;
  items: Publication[];
}

const days = (say: Say, at: string): string => (at === "" ? "" : say.print.day(dayOf(at)));

/** A note that only says its source again. */
const isSaid = (note: string | null, source: string | null): boolean => note !== null && note.toLowerCase() === source?.toLowerCase();

/** Several figures of one change set name it once. */
const namedOnce = (items: readonly Publication[]): Publication[] =>
  items.map((item, at) => (item.entry === items[at - 1]?.entry ? { ...item, entry: "" } : item));

function publication(say: Say, row: PublicationRow, unit: string, place: number, statusOfCurrent: Status | null): Publication {
  const { history } = say.words.indicator;
  const status = row.status ?? (row.is_current ? statusOfCurrent : null);
  const verdict = status === null ? "" : say.words.common.statuses[status];
  const written = row.as_written !== null && row.as_written !== "" ? history.written(row.as_written) : "";
  return {
    id: `${row.change_set_id}:${row.interval_start}:${row.interval_end}:${place}`,
    status,
    value: row.value === null ? history.noValue : quantity(say, row.value, unit),
    about: [say.words.common.grades[row.grade], intervalLabel({ start: row.interval_start, end: row.interval_end }, say.locale)]
      .filter(Boolean)
      .join(", "),
    aside: row.is_live ? [row.is_current && history.current, verdict].filter(Boolean).join(" · ") : history.cancelled,
    source:
      row.source === null
        ? null
        : { label: row.grade === "illustrative" ? say.words.common.illustrative : row.source, url: row.source_url },
    detail: [
      row.published_on && say.print.day(row.published_on),
      written,
      filesText(say, filesOf(row.file_name)),
      isSaid(row.note, row.source) ? null : (row.note ?? row.reason),
    ]
      .filter(Boolean)
      .join(" · "),
    entry: history.entered(row.who, days(say, row.at), row.why),
    changeSetId: row.change_set_id,
    isCancelled: !row.is_live,
  };
}

/** Every publication of the period's figures, the furthest reaching and newest first. `row`: the period's main target or figure. */
export function publicationsOf(say: Say, row: IndicatorScore, history: readonly PublicationRow[]): Publication[] {
  const own = history.filter((h) => h.interval_start >= row.period_start && h.interval_end <= row.period_end);
  const newest = (a: PublicationRow, b: PublicationRow) =>
    b.interval_end.localeCompare(a.interval_end) ||
    a.interval_start.localeCompare(b.interval_start) ||
    (b.published_on ?? b.at).localeCompare(a.published_on ?? a.at);
  const items = [...own].sort(newest).map((h, place) => {
    const isShown = h.interval_start === row.period_start && h.interval_end === row.cutoff;
    return publication(say, h, row.unit, place, isShown ? row.computed_status : null);
  });
  return namedOnce(items);
}

/** The periods whose publications give different verdicts; the chosen one first, then those that cross from missed to met, then by year. */
export function turnsOf(say: Say, mains: readonly IndicatorScore[], history: readonly PublicationRow[], chosen: string): Turn[] {
  const { history: said } = say.words.indicator;
  const turned = mains.flatMap((row) => {
    const own = history.filter(
      (h) => h.is_live && h.interval_start === row.period_start && h.interval_end === row.period_end && h.status !== null,
    );
    const verdicts = new Set(own.map((h) => h.status));
    if (verdicts.size < 2) return [];
    const crosses = new Set(own.map((h) => h.status === "met" || h.status === "exceeded")).size > 1;
    const items = own.map((h, place) => {
      const item = publication(say, h, row.unit, place, null);
      return {
        ...item,
        aside: h.status === null ? "" : say.words.common.statuses[h.status],
        about: place === 0 ? said.first : (say.words.common.grades[h.grade] ?? ""),
      };
    });
    return [
      {
        period: row.period,
        title: said.turned(inPeriod(say, row.period)),
        plan: said.turnedPlan(planText(say, row), row.document_number),
        items: namedOnce(items),
        crosses,
      },
    ];
  });
  const rank = (turn: { period: string; crosses: boolean }) => (turn.period === chosen ? 0 : turn.crosses ? 1 : 2);
  return turned.sort((a, b) => rank(a) - rank(b) || a.period.localeCompare(b.period)).map(({ crosses: _, ...turn }) => turn);
}
