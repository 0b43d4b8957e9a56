import type { ChartSpec } from "../../charts/spec.ts";
import { yearsShown } from "../../charts/stageLayout.ts";
import type { Question } from "../../db/questions.ts";
import { type Answer, rowsOf } from "../../model/answer.ts";
import { type IndexAnswers, indicatorScreen, type SubjectAnswers } from "../screens/indicator.ts";
import { nameOf, type Say } from "../screens/indicatorFigures.ts";
import type { IndicatorRow } from "../screens/indicatorRows.ts";
import { type Subject, subjectQuestions } from "../screens/indicatorSubject.ts";
import { inSentence, isCounted, keyOf, type Score } from "../screens/scored.ts";
import { lensOf } from "../view.ts";
import type { ReportScope } from "./reportScope.ts";
import { reportWords } from "./reportWords.ts";

type HeadlineAnswers = IndexAnswers & { scores: Answer };

const subjectsOf = ({ scores, indicators }: HeadlineAnswers, period: string): Subject[] => {
  const rows = new Map(rowsOf<IndicatorRow>(indicators).map((row) => [keyOf(row), row]));
  return rowsOf<Score>(scores)
    .filter((row) => row.headline === true && isCounted(row) && row.actual !== null)
    .flatMap((score) => {
      const row = rows.get(keyOf(score));
      return row === undefined ? [] : [{ row, period }];
    });
};

const nameOfQuestion = ({ row }: Subject, name: string): string => `${keyOf(row)} ${name}`;

/** What the pictures of the headline indicators with a figure are made from. */
export function headlineQuestions(answers: HeadlineAnswers, period: string): Record<string, Question> {
  const subjects = subjectsOf(answers, period);
  return Object.fromEntries(
    subjects.flatMap((subject) =>
      Object.entries(subjectQuestions(subject)).map(([name, question]) => [nameOfQuestion(subject, name), question]),
    ),
  );
}

/** Only the figures, up to the year of the report: how far each is from the plan is told in words. */
function plainOf({ words, locale }: Say, spec: ChartSpec): ChartSpec | null {
  const { notation } = reportWords[locale];
  if (spec.empty !== null) return null;
  if (spec.kind !== "path" && spec.kind !== "trend") return null;
  const { name, unit } = spec.panels.value;
  const measured = [name, unit].filter(Boolean).join(", ");
  if (spec.kind === "path")
    return {
      ...spec,
      subtitle: notation(measured, { isTrend: false, isHatched: spec.months.some(({ hatched }) => hatched) }),
      months: spec.months.map((month) => ({ ...month, gap: null, pace: null })),
    };
  const columns = yearsShown(spec);
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const rows = spec.table.rows.filter(({ period }) => columns.some(({ label }) => label === period));
  const panels = { ...spec.panels, ratio: null, gap: null };
  return {
    ...{ ...spec, columns, panels, title: words.indicator.chart.overYears(first.label, last.label), table: { ...spec.table, rows } },
    subtitle: notation(measured, { isTrend: true, isHatched: columns.some(({ hatched }) => hatched) }),
  };
}

/** The way through the year, or over the years, of each headline indicator, by indicator and area. */
export function headlinePictures(
  say: Say,
  scope: ReportScope,
  index: HeadlineAnswers,
  answers: Readonly<Record<string, Answer>>,
): Map<string, ChartSpec> {
  const period = scope.plan?.period ?? "";
  const pictures = new Map<string, ChartSpec>();
  for (const subject of subjectsOf(index, period)) {
    const key = keyOf(subject.row);
    const own = Object.fromEntries(Object.keys(subjectQuestions(subject)).map((name) => [name, answers[nameOfQuestion(subject, name)]]));
    if (Object.values(own).includes(undefined)) continue;
    const { spec } = indicatorScreen(index, own as SubjectAnswers, subject, say, {
      ...lensOf(scope.view),
      span: null,
      within: false,
    }).picture;
    const plain = plainOf(say, spec);
    if (plain !== null) pictures.set(key, { ...plain, title: `${nameOf(say, subject.row)}: ${inSentence(plain.title)}` });
  }
  return pictures;
}
