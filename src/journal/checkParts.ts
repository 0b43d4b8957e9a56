import type { ChangeSet } from "../model/changeSet.ts";
import type { Problem } from "../model/problem.ts";
import type { Row, TableName } from "../model/tables.ts";
import { currentRows } from "./currentRows.ts";

/** Where a row stands, for a problem to say so. */
export type PlaceOf = (table: TableName, row: object) => Pick<Problem, "file" | "row">;

/** Each circle of rows that name one another as the larger one, told once, on the row where it was entered. */
function circlesIn(table: TableName, column: string, rows: readonly object[], keyColumn: string, placeOf: PlaceOf): Problem[] {
  const cells = rows as readonly Record<string, string | null>[];
  const byId = new Map(cells.map((row) => [row[keyColumn], row]));
  const settled = new Set<unknown>();
  return cells.flatMap((row) => {
    const path: string[] = [];
    for (let id = row[keyColumn]; id && !settled.has(id); id = byId.get(id)?.[column]) {
      if (path.includes(id)) {
        for (const each of path) settled.add(each);
        const circle = path.slice(path.indexOf(id));
        return [{ code: "circularParts", ...placeOf(table, byId.get(id) as object), column, found: [...circle, id].join(" → ") } as const];
      }
      path.push(id);
    }
    for (const each of path) settled.add(each);
    return [];
  });
}

/** Words of a note by which a person says that the printed figures themselves do not agree. */
const saysSourceIsWrong = (note: string | null) =>
  note !== null &&
  /không khớp|không bằng|không đúng bằng|lệch|chênh|in sai|ghi sai|in nhầm|ghi nhầm|does not add|do not add|defective|misprint|\bsic\b/i.test(
    note,
  );

const decimalsOf = (value: number): number => {
  const [digits = "", exponent] = String(value).split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent ?? 0));
};

/** The sum when it misses the total by more than rounding can explain: half of the last printed digit for each figure.
 *  Whole numbers are taken as counts, which must agree. */
function missedSum(total: number | null, parts: readonly (number | null)[]): number | null {
  if (total === null || parts.some((part) => part === null)) return null;
  const figures = [total, ...(parts as number[])];
  const decimals = Math.max(...figures.map(decimalsOf));
  const sum = Number((parts as number[]).reduce((a, b) => a + b, 0).toFixed(Math.min(decimals, 12)));
  const tolerance = decimals === 0 ? 0 : (figures.length * 10 ** -decimals) / 2;
  return Math.abs(sum - total) > tolerance * (1 + 1e-9) ? sum : null;
}

type Target = Row<"targets">;
const groupOf = ({ area_id, period, tier, assigned_by }: Target) => JSON.stringify([area_id, period, tier, assigned_by]);

/** Totals by rule "sum" against their parts, where each part has a level target of the same area, period, tier and assigner. */
function sumsIn(indicators: readonly Row<"indicators">[], targets: readonly Target[], placeOf: PlaceOf): Problem[] {
  const newest = new Map<string, Map<string, Target>>();
  for (const target of targets) {
    if (target.basis !== "level") continue;
    const groups = newest.get(target.indicator_id) ?? new Map<string, Target>();
    const other = groups.get(groupOf(target));
    if (!other || other.version <= target.version) groups.set(groupOf(target), target);
    newest.set(target.indicator_id, groups);
  }
  return indicators
    .filter(({ parts }) => parts === "sum")
    .flatMap(({ indicator_id, unit }) => {
      const parts = indicators.filter((part) => part.part_of === indicator_id && part.unit === unit);
      return [...(newest.get(indicator_id) ?? [])].flatMap(([group, total]) => {
        const partTargets = parts.flatMap((part) => newest.get(part.indicator_id)?.get(group) ?? []);
        if (parts.length === 0 || partTargets.length < parts.length) return [];
        if ([total, ...partTargets].some(({ note }) => saysSourceIsWrong(note))) return [];
        return (["low", "high"] as const).flatMap((column): Problem[] => {
          const sum = missedSum(
            total[column],
            partTargets.map((part) => part[column]),
          );
          return sum === null
            ? []
            : [{ code: "partsDoNotSum", ...placeOf("targets", total), column, found: String(total[column]), wanted: String(sum) }];
        });
      });
    });
}

/** Faults between totals and their parts, as things stand after all change sets. */
export function checkParts(changeSets: readonly ChangeSet[], placeOf: PlaceOf): Problem[] {
  const indicators = currentRows("indicators", changeSets);
  return [
    ...circlesIn("indicators", "part_of", indicators, "indicator_id", placeOf),
    ...circlesIn("areas", "parent_id", currentRows("areas", changeSets), "area_id", placeOf),
    ...sumsIn(indicators, currentRows("targets", changeSets), placeOf),
  ];
}
