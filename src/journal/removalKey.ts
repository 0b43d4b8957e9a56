import type { TableName } from "../model/tables.ts";

/** A key's values in one cell, separated by ";"; a ";" within a value gets a backslash before it. */
export const joinKey = (values: readonly string[]): string => values.map((value) => value.replace(/[\\;]/g, "\\$&")).join(";");

export const splitKey = (cell: string): string[] => (cell.match(/(?:[^\\;]|\\.)+/gs) ?? []).map((value) => value.replace(/\\(.)/gs, "$1"));

/** A key as it is now: an older app knew a sent report without its agency, as every agency's. */
export const wholeKey = (table: TableName, key: string[]): string[] =>
  table === "report_states" && key.length === 2 ? [...key, "*"] : key;
