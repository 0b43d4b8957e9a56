import { currentRows } from "../../journal/currentRows.ts";
import type { ChangeSet } from "../../model/changeSet.ts";
import { keyOf } from "../screens/scored.ts";
import type { Change } from "../write.ts";

/** An indicator in an area. */
export interface Told {
  indicator_id: string;
  area_id: string;
}

/** Why a target was not reached; "" where nobody told. */
export type CauseOf = (told: Told) => string;

/** The causes that were told of the figures of a period: "2013-M9". */
export function causesOf(changeSets: readonly ChangeSet[], period: string): CauseOf {
  const rows = currentRows("causes", changeSets).filter((row) => row.period === period);
  const found = new Map(rows.map((row) => [keyOf(row), row.cause]));
  return (told) => found.get(keyOf(told)) ?? "";
}

/** The change that tells a cause; a blank one is taken back. */
export function causeChange({ indicator_id, area_id }: Told, period: string, cause: string, why: string): Change {
  return cause === ""
    ? { rows: {}, removals: [{ table: "causes", key: [indicator_id, area_id, period] }], why }
    : { rows: { causes: [{ indicator_id, area_id, period, cause }] }, why };
}
