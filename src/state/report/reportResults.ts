import { leadOf } from "../screens/headline.ts";
import { nameOf } from "../screens/indicatorFigures.ts";
import { sectorBarsOf } from "../screens/overviewPicture.ts";
import type { Provenance } from "../screens/provenance.ts";
import { isJudged, keyOf, type Score } from "../screens/scored.ts";
import { rankedOf } from "../screens/sectorFinding.ts";
import { countsSentence, partsSentence } from "../screens/sentenceParts.ts";
import type { ReportBlock, ReportGround, ReportSentence } from "./report.ts";
import { ownSentence } from "./reportOwn.ts";
import { sentenceOn } from "./reportSentence.ts";
import { reportWords } from "./reportWords.ts";

/** A picture of fewer gaps says no more than their sentences. */
const fewestGaps = 3;

/** More names than these are left to the annex; how many there are is said at the head of the sector. */
const mostNames = 6;

const partsOf = (row: Score, rows: readonly Score[]): Score[] =>
  rows.filter((part) => part.is_main && part.part_of === row.indicator_id && part.area_id === row.area_id);

/** What has its own sentence: totals with their parts behind them, and parts whose total is not there. */
const isTold = (row: Score, rows: readonly Score[]): boolean =>
  row.is_main &&
  !row.in_group &&
  row.target_id !== null &&
  !rows.some((total) => total.is_main && total.indicator_id === row.part_of && total.area_id === row.area_id);

function sentence(ground: ReportGround, row: Score): ReportSentence {
  const parts = partsOf(row, ground.rows);
  const partsText = partsSentence(ground.say, row, parts);
  return sentenceOn(ground, row, { parts, after: [...(partsText === null ? [] : [partsText]), ...ownSentence(ground, row)] });
}

function picture({ pictures }: ReportGround, row: Score): ReportBlock[] {
  const spec = pictures.get(keyOf(row));
  return spec === undefined ? [] : [{ kind: "chart", spec, caption: "" }];
}

const names = (ground: ReportGround, rows: readonly Score[]): string => rows.map((row) => nameOf(ground.say, row)).join("; ");

function sectorBlocks(ground: ReportGround, provenance: Provenance, sectorId: string, name: string, order: number): ReportBlock[] {
  const { say, rows, counted, scope } = ground;
  const text = reportWords[say.locale];
  const own = counted.filter((row) => row.sector_id === sectorId);
  const told = rows.filter((row) => row.sector_id === sectorId && isTold(row, rows));
  const hasMore = (row: Score) => partsOf(row, rows).some((part) => part.actual !== null);
  const said = told.filter((row) => row.actual !== null || isJudged(row) || hasMore(row));
  const waiting = told.filter((row) => !said.includes(row) && row.status === "no_data");
  const notDue = told.filter((row) => !said.includes(row) && row.status === "not_due");
  const named = (list: readonly Score[], say: (names: string) => string): ReportBlock[] =>
    list.length > 0 && list.length <= mostNames ? [{ kind: "paragraph", text: say(names(ground, list)) }] : [];
  const ranked = rankedOf(say, scope.plan, own, provenance);
  return [
    { kind: "heading", level: 2, text: `${order}. ${name}` },
    { kind: "paragraph", text: countsSentence(say, name, own) },
    ...said.flatMap((row): ReportBlock[] => [{ kind: "sentence", sentence: sentence(ground, row) }, ...picture(ground, row)]),
    ...named(waiting, text.waiting),
    ...named(notDue, text.notDue),
    ...(ranked.bars.length + ranked.pins.length >= fewestGaps ? [{ kind: "chart", spec: ranked, caption: "" } as const] : []),
  ];
}

/** Part I: how it stands in general, then sector by sector, with pictures. */
export function resultsPart(ground: ReportGround, provenance: Provenance): ReportBlock[] {
  const { say, rows, counted, sectors, scope } = ground;
  const text = reportWords[say.locale];
  const known = counted.filter((row) => row.actual !== null);
  const estimates = known.filter((row) => row.actual_grade === "estimate").length;
  const bars = sectorBarsOf({ say, sectors, period: scope.plan, provenance }, counted);
  const own = sectors.filter(({ id }) =>
    rows.some((row) => row.sector_id === id && (isTold(row, rows) || counted.some((c) => keyOf(c) === keyOf(row)))),
  );
  return [
    { kind: "heading", level: 2, text: `1. ${text.parts.general}` },
    { kind: "paragraph", text: countsSentence(say, leadOf(say, scope.plan), counted) },
    ...(estimates > 0 ? [{ kind: "paragraph", text: text.estimates(estimates, known.length) } as const] : []),
    ...(bars.empty === null ? [{ kind: "chart", spec: bars, caption: "" } as const] : []),
    ...own.flatMap((sector, at) => sectorBlocks(ground, provenance, sector.id, nameOf(say, sector), at + 2)),
  ];
}
