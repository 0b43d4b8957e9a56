import { fold } from "../../model/fold.ts";
import { intervalOf } from "../../model/period.ts";
import type { Row } from "../../model/tables.ts";
import type { Known, Settled } from "../staged.ts";
import { slug } from "./slug.ts";
import type { TableToStage } from "./stage.ts";

/** The years that a table's targets cover; the year of its title where it has none. */
function periodIn({ reading }: TableToStage): { start: string; end: string } {
  const [starts, ends] = [new Set<string>(), new Set<string>()];
  for (const { values } of reading.drafts)
    for (const { kind, interval } of values)
      if (kind === "target" && interval !== null) {
        starts.add(interval.start);
        ends.add(interval.end);
      }
  const [start, end] = [[...starts].sort()[0], [...ends].sort().at(-1)];
  return start !== undefined && end !== undefined
    ? { start, end }
    : (intervalOf(String(reading.title.year)) ?? { start: "2000-01-01", end: "2001-01-01" });
}

/** The decision that a table's new targets name: the one that a person says, or the one of the set that the title names by number; else one is made
 *  of the title. */
export function documentFor(table: TableToStage, known: Known, settled: Settled): { document_id: string; made: Row<"documents"> | null } {
  const { block_id, reading } = table;
  const { title, file } = reading;
  const answer = settled.documents[block_id];
  if (typeof answer === "string") return { document_id: answer, made: null };
  const number = title.documentNumber?.trim() || null;
  const held = number === null ? undefined : known.documents?.find((row) => fold(row.number) === fold(number));
  if (held && answer === undefined) return { document_id: held.document_id, made: null };
  const name = number ?? file.split("/").at(-1) ?? file;
  const { start, end } = periodIn(table);
  const base = slug(name);
  let document_id = base;
  const isTaken = (id: string) => known.documents?.some((row) => row.document_id === id && row.number !== name) ?? false;
  for (let n = 2; isTaken(document_id); n += 1) document_id = `${base}-${n}`;
  const same = known.documents?.find((row) => row.document_id === document_id);
  if (same) return { document_id, made: null };
  const made: Row<"documents"> = {
    document_id,
    number: name,
    title_vi: title.text.replace(/\s+/g, " ").trim() || name,
    title_en: null,
    issuer: null,
    issued_on: title.day,
    period_start: start,
    period_end: end,
  };
  return { document_id, made };
}
