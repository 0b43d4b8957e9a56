import { table as columnTable, fromArrow, toArrowIPC } from "arquero";
import type { Answer, Cell } from "../model/answer.ts";
import type { Database, Param } from "./database.ts";
import { DatabaseError } from "./databaseError.ts";

/** What is used of DuckDB-WASM, alike in the browser's worker (promises) and in Node (values): `await` takes both. */
export interface Bindings {
  runQuery(connection: number, sql: string): Uint8Array | Promise<Uint8Array>;
  createPrepared(connection: number, sql: string): number | Promise<number>;
  runPrepared(connection: number, statement: number, params: Param[]): Uint8Array | Promise<Uint8Array>;
  closePrepared(connection: number, statement: number): void | Promise<void>;
  insertArrowFromIPCStream(connection: number, bytes: Uint8Array, options: { name: string; create: boolean }): void | Promise<void>;
}

const cellOf = (value: unknown): Cell => {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "bigint") return Number(value);
  return value as Cell;
};

interface ArrowBatch {
  length: number;
  nullCount: number;
  isValid(index: number): boolean;
  /** Of texts: their bytes on end, and where each begins and the last ends. */
  values: Uint8Array;
  offsets: Int32Array;
}

interface ArrowColumn {
  type: { typeId: number };
  data: readonly ArrowBatch[];
  toArray(): ArrayLike<unknown>;
}

/** The number of texts among Arrow's types (Schema.fbs). */
const utf8 = 5;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** How many UTF-16 units a byte of UTF-8 begins. */
const unitsOf = (byte: number): number => ((byte & 0xc0) === 0x80 ? 0 : byte < 0xf0 ? 1 : 2);

/** Decodes all texts in one go, and cuts them apart after: one by one takes most of the time of an answer. */
function textsOf(batch: ArrowBatch): Cell[] {
  const { length, nullCount, values, offsets } = batch;
  let byte = offsets[0] ?? 0;
  const all = decoder.decode(values.subarray(byte, offsets[length]));
  let unit = 0;
  return Array.from({ length }, (_, at) => {
    const start = unit;
    for (const end = offsets[at + 1] ?? byte; byte < end; byte += 1) unit += unitsOf(values[byte] ?? 0);
    return nullCount === 0 || batch.isValid(at) ? all.slice(start, unit) : null;
  });
}

/** The values of a column are of one type: those that are cells as they are need not be looked at one by one. */
function cellsOf(column: ArrowColumn): Cell[] {
  if (column.type.typeId === utf8) return column.data.flatMap(textsOf);
  const values = Array.from(column.toArray());
  const first = values.find((value) => value !== null);
  return typeof first === "bigint" || typeof first === "object" ? values.map(cellOf) : (values as Cell[]);
}

function answerOf(bytes: Uint8Array): Answer {
  if (bytes.length === 0) return { columns: {}, length: 0 };
  const result = fromArrow(bytes);
  const columns = Object.fromEntries(result.columnNames().map((name) => [name, cellsOf(result.column(name) as unknown as ArrowColumn)]));
  return { columns, length: result.numRows() };
}

/** Arrow has no type for a column that is all null: it goes in as text, which every column of DuckDB takes a null from. */
const arrowable = (cells: readonly Cell[]) => (cells.every((cell) => cell === null) ? cells.map(() => null as string | null) : cells);

/** So many statements stay prepared: more than the questions of one screen through any of its filters. */
const mostPrepared = 64;

/** So many rows are made ready at once: more would hold the page up. */
const rowsAPiece = 10_000;

/** A database over an open connection. Statements run one after another, in the order in which they were asked; each is sent without waiting
 *  for the answers of those before, as the engine takes its messages in turn. */
export function overBindings(bindings: Bindings, connection: number, close: () => Promise<void>): Database {
  /** Over when the last message of all that was asked is sent. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  const named = (sql: string) => (cause: unknown) => {
    throw cause instanceof DatabaseError ? cause : new DatabaseError(sql, cause);
  };
  /** By their SQL, the one used longest ago first. */
  const statements = new Map<string, number>();
  const forget = (sql: string) => {
    const statement = statements.get(sql);
    statements.delete(sql);
    if (statement !== undefined) void Promise.resolve(bindings.closePrepared(connection, statement)).catch(() => undefined);
  };
  const prepared = async (sql: string): Promise<number> => {
    const statement = statements.get(sql) ?? (await bindings.createPrepared(connection, sql));
    statements.delete(sql);
    statements.set(sql, statement);
    for (const [oldest] of statements) if (statements.size > mostPrepared) forget(oldest);
    return statement;
  };
  const run = async (sql: string, params: readonly Param[]): Promise<Answer> => {
    // In a list, as what is waited for here is the sending alone.
    const [bytes] = await inTurn(async () =>
      params.length === 0 ? [bindings.runQuery(connection, sql)] : [bindings.runPrepared(connection, await prepared(sql), [...params])],
    );
    return answerOf((await bytes) as Uint8Array);
  };
  const insertPiece = async (table: string, columns: Readonly<Record<string, readonly Cell[]>>) => {
    const entries = Object.entries(columns);
    const list = entries.map(([name]) => `"${name}"`).join(", ");
    const typed = Object.fromEntries(entries.map(([name, cells]) => [name, arrowable(cells)]));
    const bytes = toArrowIPC(columnTable(typed), { format: "stream" }) as Uint8Array;
    await bindings.insertArrowFromIPCStream(connection, bytes, { name: "incoming", create: true });
    try {
      const added = answerOf(await bindings.runQuery(connection, `INSERT INTO ${table} (${list}) SELECT ${list} FROM incoming`));
      // An Arrow insert of a wrong form is silently nothing: the count is the only sign.
      const [count, length] = [Number(Object.values(added.columns)[0]?.[0] ?? 0), entries[0]?.[1].length ?? 0];
      if (count !== length) throw new Error(`${count} of ${length} rows arrived`);
    } finally {
      await bindings.runQuery(connection, "DROP TABLE IF EXISTS incoming");
    }
  };
  return {
    query: (sql, params = []) =>
      run(sql, params).catch((cause: unknown) => {
        forget(sql);
        return named(sql)(cause);
      }),
    insert: (table, columns) =>
      inTurn(async () => {
        const names = Object.keys(columns);
        const length = columns[names[0] ?? ""]?.length ?? 0;
        for (let at = 0; at < length; at += rowsAPiece)
          await insertPiece(table, Object.fromEntries(names.map((name) => [name, (columns[name] ?? []).slice(at, at + rowsAPiece)])));
      }).catch(named(`INSERT INTO ${table}`)),
    close,
  };
}

/** Before anything else: a missing extension must fail at once instead of asking the network for it. */
export const offline = "SET autoinstall_known_extensions=false; SET autoload_known_extensions=false;";

/** castBigIntToDouble and castDecimalToDouble: counts and sums come as numbers. */
export const openConfig = { query: { castBigIntToDouble: true, castDecimalToDouble: true } } as const;
