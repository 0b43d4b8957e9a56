import { fold } from "../../model/fold.ts";
import { grouped } from "../../model/grouped.ts";
import { statusOrder } from "../../model/status.ts";
import { shortfall } from "./attention.ts";
import { tallyOf } from "./headline.ts";
import { nameOf, type Say } from "./indicatorFigures.ts";
import { partNames } from "./partNames.ts";
import { alignDecimals } from "./scorecardCells.ts";
import { isCounted, keyOf, type Score } from "./scored.ts";
import { type HeadContext, type LineContext, lineOf, type Place, type ScoreLine } from "./scoreLine.ts";

/** Lines under one heading. */
export interface LineGroup<L> {
  id: string;
  order: string;
  /** Null: one list without headings. */
  name: string | null;
  rows: readonly Score[];
  lines: L[];
}

export interface ScoreGroup extends Omit<LineGroup<ScoreLine>, "rows"> {
  tally: string;
}

export type Sort = "plan" | "worst" | "name" | "agency";

export interface Arranged {
  rows: readonly Score[];
  sort: Sort;
  find: string;
}

/** An indicator with all that stands under it. */
interface Block {
  row: Score;
  seconds: Score[];
  members: Score[];
}

const romans = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ");
export const roman = (at: number): string => romans[at] ?? String(at + 1);

const totalOf = (row: Score): string => `${row.part_of} ${row.area_id}`;

function blocksOf(rows: readonly Score[]): Block[] {
  const isSecond = (row: Score) => !row.is_main;
  const isMember = (row: Score) => row.in_group && row.is_main;
  const seconds = grouped(rows.filter(isSecond), keyOf);
  const members = grouped(rows.filter(isMember), totalOf);
  return rows
    .filter((row) => row.is_main && !row.in_group)
    .map((row) => ({ row, seconds: seconds.get(keyOf(row)) ?? [], members: row.bound === "all" ? (members.get(keyOf(row)) ?? []) : [] }));
}

const foldedName = (row: Score): string => fold([row.name_vi, row.name_en, row.short_vi, row.short_en].join(" "));

/** Every word that was typed is in the name, marks or none. */
const matches = (find: string) => {
  const wanted = fold(find).split(" ").filter(Boolean);
  return ({ row, members }: Block) => [row, ...members].some((each) => wanted.every((word) => foldedName(each).includes(word)));
};

const tone = ["missed", "behind", "near", "watch", "no_data", "no_direction"];
const worstRank = ({ status }: Score): number =>
  tone.includes(status) ? tone.indexOf(status) : tone.length + statusOrder.length - statusOrder.indexOf(status);

/** Parts by what their total and their siblings do not say already. */
function partNamesOf(blocks: readonly Block[], say: Say): Map<Score, string> {
  const names = new Map<Score, string>();
  const byTotal = grouped(
    blocks.map(({ row }) => row),
    totalOf,
  );
  for (const { row } of blocks) {
    const parts = byTotal.get(keyOf(row)) ?? [];
    partNames(
      nameOf(say, row),
      parts.map((part) => nameOf(say, part)),
    ).forEach((name, at) => {
      const part = parts[at];
      if (part) names.set(part, name);
    });
  }
  return names;
}

function linesOf<L>(blocks: readonly Block[], { say }: HeadContext, isNested: boolean, line: (row: Score, place: Place) => L): L[] {
  const { sector } = say.words;
  const mains = new Set(blocks.map(({ row }) => keyOf(row)));
  const partName = partNamesOf(blocks, say);
  const started = new Set<string>();
  let count = 0;
  return blocks.flatMap(({ row, seconds, members }) => {
    const total = `${row.part_of} ${row.area_id}`;
    const isPart = isNested && row.part_of !== null && mains.has(total);
    const prefix = isPart && !started.has(total) ? sector.among : null;
    if (isPart) started.add(total);
    if (!isPart && row.target_id !== null) count += 1;
    const order = isPart || row.target_id === null ? "" : String(count);
    const shared = { main: row, members, seconds, partName: null };
    return [
      line(row, { ...shared, kind: "main", order, isPart, prefix, partName: isPart ? (partName.get(row) ?? null) : null }),
      ...seconds.map((second) => line(second, { ...shared, kind: "second", order: "", isPart, prefix: null })),
      ...members.map((member, at) =>
        line(member, {
          ...shared,
          members: [],
          seconds: [],
          kind: "member",
          order: "",
          isPart: true,
          prefix: at === 0 ? sector.all : null,
        }),
      ),
    ];
  });
}

/** Rows as the table has them: by sector in the document's order, by agency, or as one list; `line` makes what is wanted of each. */
export function arranged<L>({ rows, sort, find }: Arranged, context: HeadContext, line: (row: Score, place: Place) => L): LineGroup<L>[] {
  const { say, options } = context;
  const blocks = blocksOf(rows).filter(matches(find));
  const group = (id: string, at: number, name: string | null, own: Block[]): LineGroup<L> => {
    const ordered =
      sort === "plan" || sort === "agency"
        ? [...own.filter(({ row }) => row.target_id !== null), ...own.filter(({ row }) => row.target_id === null)]
        : own;
    const lines = linesOf(ordered, context, sort === "plan", line);
    return { id, order: name === null ? "" : roman(at), name, rows: own.map(({ row }) => row), lines };
  };
  if (sort === "worst")
    return [
      group(
        "all",
        0,
        null,
        [...blocks].sort((a, b) => worstRank(a.row) - worstRank(b.row) || shortfall(b.row) - shortfall(a.row)),
      ),
    ];
  if (sort === "name") {
    const { compare } = new Intl.Collator(say.locale);
    return [
      group(
        "all",
        0,
        null,
        [...blocks].sort((a, b) => compare(nameOf(say, a.row), nameOf(say, b.row))),
      ),
    ];
  }
  const of = sort === "agency" ? (row: Score) => row.agency_id : (row: Score) => row.sector_id;
  const kind = sort === "agency" ? "agency" : "sector";
  const known = options.filter((option) => option.kind === kind).map((option) => ({ id: option.id, name: nameOf(say, option) }));
  const others = blocks.filter(({ row }) => !known.some(({ id }) => id === of(row)));
  return [
    ...known.map(({ id, name }) => ({ id, name, own: blocks.filter(({ row }) => of(row) === id) })),
    { id: "", name: say.words.sector.noAgency, own: others },
  ]
    .filter(({ own }) => own.length > 0)
    .map(({ id, name, own }, at) => group(id, at, name, own));
}

/** The table's rows with all their cells; commas of one kind of unit stand under each other. */
export function scorecardOf(input: Arranged & LineContext): ScoreGroup[] {
  const { say } = input;
  return arranged(input, input, (row, place) => lineOf(row, place, input)).map(({ rows, ...group }) => {
    for (const unit of new Set(group.lines.map((line) => line.alignedWith)))
      for (const column of ["previous", "plan", "actual"] as const)
        alignDecimals(
          group.lines.filter((line) => line.alignedWith === unit).map((line) => line[column]),
          say.locale,
        );
    const tally = tallyOf(say, rows.filter(isCounted)).map(({ n, text }) => `${n} ${text}`);
    return { ...group, tally: tally.join(", ") };
  });
}
