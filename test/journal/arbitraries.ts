import fc from "fast-check";
import type { z } from "zod";
import { columnKinds } from "../../src/journal/columnKinds.ts";
import { keyOf } from "../../src/journal/currentRows.ts";
import { inOrder } from "../../src/journal/order.ts";
import type { ChangeSet } from "../../src/model/changeSet.ts";
import { type Rows, type TableName, tableNames, tables } from "../../src/model/tables.ts";

type Cells = Record<string, string | number | boolean | null>;

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const awkward = fc.constantFrom(
  "1.207,3 tỷ đồng",
  'ông "A", bà B',
  "dòng 1\ndòng 2",
  "a\r\nb",
  "=1+1",
  "a;b",
  "61-62",
  "0,7%\u00A0(còn 4,33%)",
  "\\",
);
const text = fc.oneof(awkward, fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }));
const ids = ["a", "b-1", "c.2", "Đ", "e f"];
const id = fc.constantFrom(...ids);

const wordsOf = (column: z.ZodType): string[] => {
  const issue = column.safeParse("¤").error?.issues[0];
  const values = issue?.code === "invalid_union" ? issue.errors.flat() : [];
  return values.flatMap((each) => (each.code === "invalid_value" ? each.values.map(String) : []));
};

/** Any cell that the column's own schema lets pass. */
function cellOf(table: TableName, name: string, column: z.ZodType, kind: string): fc.Arbitrary<unknown> {
  const { key, references } = tables[table] as { key: readonly string[]; references: Record<string, string> };
  const isNullable = column.safeParse(null).success && column.safeParse(null).data === null;
  const words = wordsOf(column);
  const isPeriod = column.safeParse("2013").success && !column.safeParse("x").success;
  const value: fc.Arbitrary<unknown> =
    kind === "number"
      ? fc.double({ noNaN: true, noDefaultInfinity: true }).map((figure) => figure + 0)
      : kind === "boolean"
        ? fc.boolean()
        : kind === "date"
          ? day
          : words.length > 0
            ? fc.constantFrom(...words)
            : isPeriod
              ? fc.constantFrom("2013", "2013-Q1", "2013-06", "2013-H1", "2013-M9", "2008/2010")
              : references[name]?.endsWith("[]")
                ? fc.subarray(ids, { minLength: 1 }).map((some) => some.join(";"))
                : references[name] || key.includes(name)
                  ? id
                  : text.map((words) => column.safeParse(words).data ?? "x");
  return isNullable && !key.includes(name) ? fc.option(value, { nil: null }) : value;
}

/** Makes a row one that can be: intervals forwards, bounds with their figures, no circles. */
function possible(table: TableName, row: Cells): Cells {
  if (table === "targets") return { ...row, low: -1.5, high: 1e21 };
  if (table === "indicators") return { ...row, part_of: null };
  if (table === "areas") return { ...row, parent_id: null };
  if (table === "documents") return { ...row, period_start: "1969-12-31" };
  if (table === "actuals") return { ...row, interval_end: `2999-01-${String(row.interval_end).slice(8)}` };
  return row;
}

const rowOf = (table: TableName): fc.Arbitrary<Cells> => {
  const kinds = columnKinds(table);
  const shape = tables[table].row.shape as Record<string, z.ZodType>;
  return fc
    .record(Object.fromEntries(Object.entries(shape).map(([name, column]) => [name, cellOf(table, name, column, kinds[name] as string)])))
    .map((row) => possible(table, row as Cells));
};

const rowsOf = (minLength: number): fc.Arbitrary<Rows> =>
  fc.record(
    Object.fromEntries(
      tableNames.map((table) => [table, fc.uniqueArray(rowOf(table), { minLength, maxLength: 3, selector: (row) => keyOf(table, row) })]),
    ),
    minLength === 0 ? { requiredKeys: [] } : {},
  );

const withoutEmpty = (rows: Rows): Rows => Object.fromEntries(Object.entries(rows).filter(([, some]) => some.length > 0));

const removal = fc.constantFrom(...tableNames).chain((table) =>
  fc
    .array(
      text.map((value) => value.trim() || "x"),
      { minLength: tables[table].key.length, maxLength: tables[table].key.length },
    )
    .map((key) => ({ table, key })),
);

/** The first one gives every id a row in every table, so that each reference of the others holds. */
const everything: Rows = Object.fromEntries(
  tableNames
    .filter((table) => tables[table].key.length === 1 && table !== "locks")
    .map((table) => {
      const [sample] = fc.sample(rowOf(table), { numRuns: 1, seed: 7 });
      return [table, ids.map((each) => ({ ...sample, [tables[table].key[0]]: each }))];
    }),
);

const maybe = (arbitrary: fc.Arbitrary<string>) => fc.option(arbitrary, { nil: null });

/** Change sets as people make them: each has seen some older ones, some cancel one of these; clocks are not to be trusted. */
export const changeSets = (withRows = true): fc.Arbitrary<ChangeSet[]> =>
  fc
    .array(
      fc.record({
        at: fc.integer({ min: 0, max: 2 ** 40 }).map((milliseconds) => new Date(milliseconds).toISOString()),
        who: text,
        why: text,
        file_name: maybe(text),
        file_sha256: maybe(fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 })),
        cancelled: fc.option(fc.nat(), { nil: null, freq: 2 }),
        seen: fc.subarray([1, 2, 3]),
        rows: withRows ? rowsOf(0).map(withoutEmpty) : fc.constant({}),
        removals: withRows ? fc.array(removal, { maxLength: 2 }) : fc.constant<ChangeSet["removals"]>([]),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((drafts) =>
      drafts.map(({ cancelled, seen, ...draft }, index): ChangeSet => {
        const idAt = (position: number) => `cs-${String(position).padStart(3, "0")}`;
        return {
          change_set_id: idAt(index),
          after: seen.filter((back) => back <= index).map((back) => idAt(index - back)),
          cancels: cancelled === null || index === 0 ? null : idAt(cancelled % index),
          ...draft,
          ...(withRows && index === 0 ? { rows: everything, removals: [] } : {}),
        };
      }),
    )
    .map(inOrder);
