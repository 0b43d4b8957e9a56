/* Many values of like shape as a few lists: to copy 100,000 objects to another thread takes seconds, and to copy these a tenth of that. Plain
 * data only: what a structured clone keeps, without dates, sparse lists and values that hang together in a ring. */

type Plain = string | number | boolean | null | undefined;

/** The values of one field in all objects: where the one value of all stands in `plain`, or the numbers, or each. */
type Column = number | Float64Array | Varied;

interface Varied {
  length: number;
  /** What each is: 0 plain, 1 a list, 2 and more an object of that shape. One number where all are the same. */
  kinds: number | Uint16Array;
  /** Of the plain ones: where each stands in `plain`. */
  plain: Uint32Array;
  lists: { lengths: Uint32Array; items: Varied } | null;
  shapes: { keys: string[]; fields: Column[]; count: number }[];
}

export interface Packed {
  /** Each plain value once. */
  plain: Plain[];
  values: Varied;
}

type Row = Record<string, unknown>;
interface Shape {
  keys: string[];
  rows: Row[];
}

const isPlain = (value: unknown): value is Plain => typeof value !== "object" || value === null;

function shapeFor(row: Row, shapes: Shape[], last: number): number {
  const keys = Object.keys(row);
  const isOf = (shape: Shape | undefined) =>
    shape !== undefined && shape.keys.length === keys.length && shape.keys.every((key, i) => key === keys[i]);
  if (isOf(shapes[last])) return last;
  const found = shapes.findIndex(isOf);
  return found >= 0 ? found : shapes.push({ keys, rows: [] }) - 1;
}

class Packing {
  readonly plain: Plain[] = [];
  private readonly numbers = new Map<Plain, number>();

  private numberOf(value: Plain): number {
    // −0 and 0 are one key of a map.
    if (Object.is(value, -0)) return this.plain.push(value) - 1;
    const before = this.numbers.get(value);
    if (before !== undefined) return before;
    this.numbers.set(value, this.plain.length);
    return this.plain.push(value) - 1;
  }

  /** Most fields say the same in all rows of a piece: those are told by comparing alone. */
  private field(rows: readonly Row[], key: string): Column {
    const first = rows[0]?.[key];
    if (isPlain(first) && first !== 0 && rows.every((row) => row[key] === first)) return this.numberOf(first);
    if (typeof first === "number" && rows.every((row) => typeof row[key] === "number"))
      return Float64Array.from(rows, (row) => Number(row[key]));
    return this.varied(rows.map((row) => row[key]));
  }

  varied(all: readonly unknown[]): Varied {
    const { length } = all;
    const [kinds, numbered] = [new Uint16Array(length), new Uint32Array(length)];
    const lists: unknown[][] = [];
    const shapes: Shape[] = [];
    let [plainCount, shape] = [0, 0];
    let [last, lastNumber]: [unknown, number] = [lists, 0];
    for (let i = 0; i < length; i += 1) {
      const value = all[i];
      if (isPlain(value)) {
        // Neighbours are often alike.
        if (value !== last || value === 0) [last, lastNumber] = [value, this.numberOf(value)];
        numbered[plainCount] = lastNumber;
        plainCount += 1;
      } else if (Array.isArray(value)) {
        kinds[i] = 1;
        lists.push(value);
      } else {
        shape = shapeFor(value as Row, shapes, shape);
        kinds[i] = 2 + shape;
        shapes[shape]?.rows.push(value as Row);
      }
    }
    return {
      length,
      kinds: kinds.every((kind) => kind === kinds[0]) ? (kinds[0] ?? 0) : kinds,
      plain: numbered.slice(0, plainCount),
      lists: lists.length === 0 ? null : { lengths: Uint32Array.from(lists, (list) => list.length), items: this.varied(lists.flat()) },
      shapes: shapes.map(({ keys, rows }) => ({ keys, count: rows.length, fields: keys.map((key) => this.field(rows, key)) })),
    };
  }
}

export function pack(values: readonly unknown[]): Packed {
  const packing = new Packing();
  const varied = packing.varied(values);
  return { plain: packing.plain, values: varied };
}

function unpackVaried({ length, kinds, plain, lists, shapes }: Varied, all: readonly Plain[]): unknown[] {
  const ofShapes = shapes.map((shape) => rowsOf(shape, all));
  if (typeof kinds === "number" && kinds >= 2) return ofShapes[kinds - 2] ?? [];
  const items = lists === null ? [] : unpackVaried(lists.items, all);
  const taken = shapes.map(() => 0);
  let [plainAt, listAt, itemAt] = [0, 0, 0];
  const values: unknown[] = [];
  for (let i = 0; i < length; i += 1) {
    const kind = typeof kinds === "number" ? kinds : (kinds[i] ?? 0);
    if (kind === 0) {
      values.push(all[plain[plainAt] ?? 0]);
      plainAt += 1;
    } else if (kind === 1) {
      const end = itemAt + (lists?.lengths[listAt] ?? 0);
      values.push(items.slice(itemAt, end));
      itemAt = end;
      listAt += 1;
    } else {
      const at = taken[kind - 2] ?? 0;
      values.push(ofShapes[kind - 2]?.[at]);
      taken[kind - 2] = at + 1;
    }
  }
  return values;
}

function rowsOf({ keys, fields, count }: Varied["shapes"][number], all: readonly Plain[]): Row[] {
  // A copy has all fields at once, and those that are the same in all rows need no more.
  const first: Row = Object.fromEntries(keys.map((key, i) => [key, typeof fields[i] === "number" ? all[fields[i]] : null]));
  const rows = Array.from({ length: count }, () => ({ ...first }));
  for (const [i, field] of fields.entries()) {
    if (typeof field === "number") continue;
    const [key, values] = [keys[i] as string, field instanceof Float64Array ? field : unpackVaried(field, all)];
    for (let row = 0; row < count; row += 1) (rows[row] as Row)[key] = values[row];
  }
  return rows;
}

/** What was packed, as it was. */
export const unpack = ({ plain, values }: Packed): unknown[] => unpackVaried(values, plain);
