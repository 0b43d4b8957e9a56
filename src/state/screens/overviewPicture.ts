import type { MarkRow, SectorRow } from "../../charts/rows.ts";
import type { FigureText } from "../../charts/spec.ts";
import { type CountRow, type StatusBarsSpec, statusBars } from "../../charts/statusBars.ts";
import { type MatrixSpec, yearSectorMatrix } from "../../charts/yearSectorMatrix.ts";
import { intervalOf } from "../../model/period.ts";
import { isPaced } from "../../model/status.ts";
import { matrixWords, statusBarsWords } from "../chartWords.ts";
import type { PeriodRow } from "./filters.ts";
import { leadOf } from "./headline.ts";
import { nameOf, type Say } from "./indicatorFigures.ts";
import type { Provenance } from "./provenance.ts";
import { isJudged, isReached, type OptionRow, type Score } from "./scored.ts";

export interface PictureInput {
  say: Say;
  marks: readonly MarkRow[];
  sectors: readonly OptionRow[];
  periods: readonly PeriodRow[];
  period: PeriodRow;
  within: boolean;
  provenance: Provenance;
}

const sectorRows = (sectors: readonly OptionRow[]): SectorRow[] =>
  sectors.map(({ id, position, name_vi, name_en }) => ({ sector_id: id, position, name_vi, name_en: name_en ?? name_vi }));

/** The form that the year x sector picture has: years side by side, or the reporting periods within one. */
export function pictureOf({ say, marks, sectors, periods, period, within, provenance }: PictureInput): MatrixSpec {
  const { matrix } = say.words.overview;
  const years = within
    ? [...new Set(marks.map((mark) => mark.period))].sort((a, b) => endOf(a).localeCompare(endOf(b)))
    : periods.map((each) => each.period);
  const present = within ? years : years.filter((year) => year === period.period || marks.some((mark) => mark.period === year));
  const paced = marks.some(({ status }) => isPaced(status));
  const [first, last] = [periods[0]?.period_start ?? "", periods.at(-1)?.period_start ?? ""];
  const text: FigureText = {
    ...provenance,
    title: within ? matrix.titleWithin : paced ? matrix.titleMixed : matrix.title,
    subtitle: within ? matrix.subtitleWithin(period.period) : matrix.subtitle(first.slice(0, 4), last.slice(0, 4)),
    unit: "",
    illustrative: provenance.illustrative || marks.some((mark) => mark.has_illustrative),
  };
  return yearSectorMatrix({
    marks,
    sectors: sectorRows(sectors),
    periods: present,
    chosen: within ? (present.find((each) => endOf(each) === period.cutoff) ?? null) : period.period,
    text,
    words: matrixWords(say, within, paced),
    print: say.print,
  });
}

const endOf = (period: string): string => intervalOf(period)?.end ?? period;

/** The other reading of the same year: counts by sector. */
export function sectorBarsOf(
  { say, sectors, period, provenance }: Omit<PictureInput, "marks" | "periods" | "within">,
  rows: readonly Score[],
): StatusBarsSpec {
  const { bars } = say.words.overview;
  const judged = rows.filter(isJudged);
  const paced = judged.some(({ status }) => isPaced(status));
  const counts = rows.map((row): CountRow => ({ id: row.sector_id, status: row.status, n: 1 }));
  return statusBars({
    rows: counts,
    groups: sectorRows(sectors).map((sector) => ({ id: sector.sector_id, label: nameOf(say, sector) })),
    text: {
      ...provenance,
      title: bars.title(judged.filter(isReached).length, judged.length, leadOf(say, period), paced),
      subtitle: bars.subtitle(paced),
      unit: "",
    },
    words: statusBarsWords(say, paced),
  });
}
