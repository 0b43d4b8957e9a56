/** A key's values in one cell, separated by ";"; a ";" within a value gets a backslash before it. */
export const joinKey = (values: readonly string[]): string => values.map((value) => value.replace(/[\\;]/g, "\\$&")).join(";");

export const splitKey = (cell: string): string[] => (cell.match(/(?:[^\\;]|\\.)+/gs) ?? []).map((value) => value.replace(/\\(.)/gs, "$1"));
