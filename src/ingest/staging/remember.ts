import { fold } from "../../model/fold.ts";
import type { Corrections } from "../corrections.ts";
import type { TableReading } from "../draft.ts";
import type { Known, StagedBlock } from "../staged.ts";
import type { TableToStage } from "./stage.ts";

/** A table's columns in words, without figures, so that next month's table has the same: "annex|tt|chi tieu|dvt|ke hoach|uoc th thang". */
export const columnsKey = ({ layout, columns }: Pick<TableReading, "layout" | "columns">): string =>
  [
    layout,
    ...columns.map(({ path }) =>
      fold(path.join(" "))
        .replace(/[^\p{L}%]+/gu, " ")
        .trim(),
    ),
  ]
    .join("|")
    .slice(0, 400);

/** What holds for the next table of the same columns too. Years and intervals are this table's own. */
export function lasting({ roles, conventions, brackets, dash, shares, running, hidden, unit, schoolYear }: Corrections): Corrections {
  const timeless = Object.entries(roles ?? {}).filter(([, role]) => !("interval" in role) || role.interval === null);
  return {
    ...(timeless.length > 0 ? { roles: Object.fromEntries(timeless) } : {}),
    ...(conventions ? { conventions } : {}),
    ...(brackets ? { brackets } : {}),
    ...(dash ? { dash } : {}),
    ...(shares ? { shares } : {}),
    ...(running === undefined ? {} : { running }),
    ...(hidden ? { hidden } : {}),
    ...(schoolYear ? { schoolYear } : {}),
    ...(unit === undefined ? {} : { unit }),
  };
}

const isCorrections = (value: unknown): value is Corrections => typeof value === "object" && value !== null && !Array.isArray(value);

/** What was answered before about tables of the same columns: for the sender, else for anyone. */
export function rememberedAnswers(
  reading: Pick<TableReading, "layout" | "columns">,
  { layout_answers = [] }: Known,
  sender: string | null,
): Corrections {
  const key = columnsKey(reading);
  const rows = layout_answers.filter(({ layout }) => layout === key);
  const row = rows.find((each) => each.sender === sender) ?? rows.find((each) => each.sender === "*");
  try {
    const answers: unknown = JSON.parse(row?.answers ?? "{}");
    return isCorrections(answers) ? answers : {};
  } catch {
    return {};
  }
}

/** What is to be remembered of a table: answers given now, over those given before. */
export function answersOf({ reading, corrections }: TableToStage, known: Known, sender: string | null): Pick<StagedBlock, "answers"> {
  const now = lasting(corrections ?? {});
  if (Object.keys(now).length === 0) return {};
  const before = rememberedAnswers(reading, known, sender);
  return { answers: { layout: columnsKey(reading), answers: JSON.stringify({ ...before, ...now }) } };
}
