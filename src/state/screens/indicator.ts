import type { PathRow } from "../../charts/rows.ts";
import { type Answer, rowsOf } from "../../model/answer.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import type { Status } from "../../model/status.ts";
import type { About } from "../exporting.ts";
import type { Lens, View } from "../view.ts";
import { type Fact, factsOf } from "./indicatorFacts.ts";
import { inPeriod, nameOf, planText, type Say, shortNameOf } from "./indicatorFigures.ts";
import { type Publication, publicationsOf, type Turn, turnsOf } from "./indicatorHistory.ts";
import { type Parts, parentOf, partsShown } from "./indicatorParts.ts";
import { type IndicatorPicture, overYears, withinYear } from "./indicatorPicture.ts";
import { planName } from "./indicatorPlans.ts";
import type { DocumentRow, IndicatorRow, IndicatorScore, PartCheckRow, PublicationRow } from "./indicatorRows.ts";
import type { indexQuestions, Subject, subjectQuestions } from "./indicatorSubject.ts";
import { titleElsewhere, titleOfPeriod, titleOverYears, titleUnderWay } from "./indicatorTitle.ts";
import { cutsOf } from "./indicatorVerdict.ts";
import { type Working, workingOf } from "./indicatorWorking.ts";
import { coveredLabel } from "./scored.ts";

export type IndexAnswers = Record<keyof typeof indexQuestions, Answer>;
export type SubjectAnswers = Record<keyof ReturnType<typeof subjectQuestions>, Answer>;

/** A person's verdict beside the computed one. */
export interface Override {
  status: Status;
  word: string;
  reason: string;
  by: string;
  url: string | null;
  computed: { status: Status; text: string };
}

/** Where a target of the chosen period was set. */
export interface SetBy {
  target_id: string;
  plan: string;
  number: string;
  title: string;
  where: string;
  written: string | null;
  note: string | null;
  document_id: string;
  section: string | null;
}

export interface IndicatorScreen {
  sector: { sector_id: string; name: string };
  name: string;
  about: About;
  parent: { indicator_id: string; name: string } | null;
  title: string;
  illustrative: boolean;
  facts: Fact[];
  picture: IndicatorPicture;
  /** The picture's switch; null where the period has no months. */
  span: "years" | "months" | null;
  workings: Working[];
  /** Why there is nothing to compute. */
  nothing: { text: string; periods: { period: string; label: string }[] } | null;
  override: Override | null;
  turns: Turn[];
  publications: Publication[];
  parts: Parts | null;
  setBy: SetBy[];
  notes: string[];
}

function overrideOf(say: Say, row: IndicatorScore): Override | null {
  if (row.override_status === null) return null;
  const { statuses } = say.words.common;
  const { override } = say.words.indicator;
  return {
    status: row.override_status,
    word: statuses[row.override_status],
    reason: row.override_reason ?? "",
    by: override.by(row.override_by, row.override_on === null ? null : say.print.day(row.override_on)),
    url: row.override_url,
    computed: { status: row.computed_status, text: override.computed(statuses[row.computed_status]) },
  };
}

function setByOf(say: Say, targets: readonly IndicatorScore[], documents: readonly DocumentRow[]): SetBy[] {
  const { source } = say.words.indicator;
  return targets.flatMap((row) => {
    const document = documents.find((one) => one.document_id === row.document_id);
    if (row.target_id === null || row.bound === "all" || document === undefined) return [];
    const title = say.locale === "en" ? (document.title_en ?? document.title_vi) : document.title_vi;
    const where = [
      row.section && source.section(row.section),
      document.issued_on && source.issued(say.print.day(document.issued_on)),
      row.assigned_by ?? document.issuer,
    ];
    return [
      {
        target_id: row.target_id,
        plan: `${planName(say, row, targets)} ${planText(say, row)}`,
        number: document.number,
        title,
        where: where.filter(Boolean).join(", "),
        written: row.as_written && source.written(row.as_written),
        note: row.target_note,
        document_id: document.document_id,
        section: row.section,
      },
    ];
  });
}

/** What the indicator screen shows. Figures in the answers are the engine's; here they are only put into words. */
export function indicatorScreen(
  index: IndexAnswers,
  answers: SubjectAnswers,
  subject: Subject,
  say: Say,
  view: Pick<View, "span" | "within"> & Lens,
): IndicatorScreen {
  const indicators = rowsOf<IndicatorRow>(index.indicators);
  const cuts = cutsOf(rowsOf<{ band_id: string; cut: number }>(index.bands));
  const years = rowsOf<IndicatorScore>(answers.years);
  const history = rowsOf<PublicationRow>(answers.history);
  const months = rowsOf<Omit<PathRow, "second_goal">>(answers.path);
  const parts = rowsOf<IndicatorScore>(answers.parts);
  const ofPeriod = years.filter((row) => row.period === subject.period);
  const main = ofPeriod[0];
  const mains = years.filter((row) => row.is_main);
  const shown = main ?? ((mains.at(-1) ?? years.at(-1)) as IndicatorScore);
  const hasMonths =
    main !== undefined &&
    main.target_id !== null &&
    main.bound !== "all" &&
    months.some((month) => month.cumulative !== null && month.month < 12);
  const span = !hasMonths ? null : (view.span ?? (view.within || !main.is_final ? "months" : "years"));
  const underWay = main !== undefined && !main.is_final && main.actual !== null && main.status !== "not_due";
  const title =
    underWay && span !== "years"
      ? titleUnderWay(say, main)
      : main === undefined
        ? titleElsewhere(say, years, shown, subject.period)
        : mains.length > 1
          ? titleOverYears(say, years, shown, parts)
          : titleOfPeriod(say, main, parts);
  const { empty } = say.words.indicator;
  const sector = rowsOf<{ sector_id: string; name_vi: string; name_en: string }>(index.sectors).find(
    (one) => one.sector_id === subject.row.sector_id,
  );
  const notes = [main?.indicator_note, main?.actual_grade === "illustrative" ? null : main?.actual_note].filter(
    (note): note is string => note !== null && note !== undefined && note !== "",
  );
  return {
    sector: { sector_id: subject.row.sector_id, name: sector === undefined ? "" : nameOf(say, sector) },
    name: nameOf(say, subject.row),
    about: { of: shortNameOf(say, subject.row), when: main === undefined ? inPeriod(say, subject.period) : coveredLabel(say, main) },
    parent: parentOf(say, subject.row, indicators),
    title,
    illustrative: (span === "months" ? ofPeriod : years).some((row) => row.has_illustrative),
    facts: factsOf(say, ofPeriod, history),
    picture: span === "months" ? withinYear(say, ofPeriod, months, cuts, view) : overYears(say, years, history, shown, view),
    span,
    workings: ofPeriod.filter((row) => row.target_id !== null).map((row) => workingOf(say, row, ofPeriod, history, cuts)),
    nothing:
      main !== undefined && main.target_id !== null
        ? null
        : {
            text: empty.noTarget(inPeriod(say, subject.period)),
            periods: mains
              .filter((row) => row.target_id !== null)
              .map(({ period }) => ({ period, label: periodLabel(period, say.locale) })),
          },
    override: main === undefined ? null : overrideOf(say, main),
    turns: turnsOf(say, mains, history, subject.period),
    publications: main === undefined ? [] : publicationsOf(say, main, history),
    parts: main === undefined ? null : partsShown(say, main, parts, rowsOf<PartCheckRow>(answers.checks)),
    setBy: setByOf(say, ofPeriod, rowsOf<DocumentRow>(index.documents)),
    notes,
  };
}

/** What the filter bar offers beside the day of the figures. */
export interface IndicatorChoices {
  indicator: { id: string; name: string; short: string; sector_id: string; found: string }[];
  sectors: { id: string; name: string }[];
  periods: { id: string; name: string }[];
  areas: { id: string; name: string }[];
}

/** The indicator's own periods, newest first; one that was asked for from outside stands before them. */
function periodsOf(subject: Subject): string[] {
  const own = subject.row.periods.split(";").reverse();
  return own.includes(subject.period) ? own : [subject.period, ...own];
}

export function indicatorChoices(index: IndexAnswers, subject: Subject, say: Say): IndicatorChoices {
  const rows = rowsOf<IndicatorRow>(index.indicators);
  const areas = rowsOf<{ area_id: string; name_vi: string; name_en: string | null }>(index.areas);
  const sectors = rowsOf<{ sector_id: string; name_vi: string; name_en: string }>(index.sectors);
  const unique = rows.filter((row, at) => rows.findIndex((other) => other.indicator_id === row.indicator_id) === at);
  const own = rows.filter((row) => row.indicator_id === subject.row.indicator_id).map((row) => row.area_id);
  return {
    indicator: unique.map((row) => ({
      id: row.indicator_id,
      name: nameOf(say, row),
      short: shortNameOf(say, row),
      sector_id: row.sector_id,
      found: [row.name_vi, row.name_en, row.short_vi, row.short_en].filter(Boolean).join(" "),
    })),
    sectors: sectors
      .filter((one) => unique.some((row) => row.sector_id === one.sector_id))
      .map((one) => ({ id: one.sector_id, name: nameOf(say, one) })),
    periods: periodsOf(subject).map((period) => ({ id: period, name: periodLabel(period, say.locale) })),
    areas: areas.filter((area) => own.includes(area.area_id)).map((area) => ({ id: area.area_id, name: nameOf(say, area) })),
  };
}
