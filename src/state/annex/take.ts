import type { Question } from "../../db/questions.ts";
import { csvOf } from "../../export/csv.ts";
import { type Answer, rowsOf } from "../../model/answer.ts";
import { fileName } from "../../model/fileName.ts";
import { breath } from "../breath.ts";
import { download } from "../download.ts";
import { localDay } from "../localDay.ts";
import { filterQuestions, plainLens } from "../screens/filters.ts";
import { nameOf, type Say } from "../screens/indicatorFigures.ts";
import { groundOf } from "../screens/overview.ts";
import { coveredLabel } from "../screens/scored.ts";
import type { Session } from "../session.ts";
import { setTitle } from "../setTitle.ts";
import { lensOf, type View } from "../view.ts";
import { annexQuestions } from "./annexBookOf.ts";
import { annexWordsOf } from "./annexWords.ts";
import { type AnnexWriter, openAnnexWriter } from "./annexWriter.ts";
import { everythingOf, everythingQuestions } from "./everything.ts";
import { standardCuts } from "./standardCuts.ts";

/** The files of a whole table or set. */
export type Taken = "annex" | "everything";

/** What is asked for, by whom it is answered, and how it is called off. */
export interface Taking {
  session: Pick<Session, "ask" | "current">;
  view: View;
  say: Say;
  signal: AbortSignal;
}

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function askAll<K extends string>(
  { session, signal }: Taking,
  questions: Record<K, Question>,
  lens: Parameters<Session["ask"]>[1],
): Promise<Record<K, Answer>> {
  const asked = Object.entries<Question>(questions).map(async ([name, question]) => [name, await session.ask(question, lens)] as const);
  const answers = Object.fromEntries(await Promise.all(asked)) as Record<K, Answer>;
  signal.throwIfAborted();
  return answers;
}

/** Makes the file and gives it to the person. Answers its name; null where the set has no plan. Rejects where it cannot be made, or was called off. */
export const take = (what: Taken, taking: Taking): Promise<string | null> =>
  what === "annex" ? takeAnnex(taking) : takeEverything(taking);

async function takeAnnex(taking: Taking): Promise<string | null> {
  const writer = openAnnexWriter(taking.signal);
  return annexBy(writer, taking).finally(() => writer.close());
}

async function annexBy(writer: AnnexWriter, taking: Taking): Promise<string | null> {
  const { session, view, say } = taking;
  const set = session.current();
  const ground = groundOf(await askAll(taking, filterQuestions, plainLens), view);
  if (set === null || ground.period === null) return null;
  const found = { ...ground, period: ground.period };
  const { bands, ...answers } = await askAll(taking, annexQuestions(found, view), lensOf(view));
  const cuts = standardCuts(rowsOf(bands), say.locale);
  const { locale } = say;
  const bytes = await writer.write({ ground: found, answers, cuts, locale, view, setTitle: setTitle(set, locale), today: localDay() });
  const sector = ground.options.find(({ kind, id }) => kind === "sector" && id === view.sector);
  const of = sector === undefined ? "" : nameOf(say, sector);
  const name = fileName([say.words.exporting.takenKinds.annex, of, coveredLabel(say, ground.period), set.set_id], localDay(), "xlsx");
  download(name, new Blob([bytes as BlobPart], { type: xlsx }));
  return name;
}

async function takeEverything(taking: Taking): Promise<string | null> {
  const { session, view, say, signal } = taking;
  const set = session.current();
  if (set === null) return null;
  const words = await annexWordsOf(say.locale);
  const { columns, pieces, illustrative } = everythingOf(await askAll(taking, everythingQuestions, lensOf(view)), say, words);
  const parts: string[] = [];
  for (const rows of pieces) {
    const text = csvOf({ columns, rows }, "", say.locale);
    parts.push(parts.length === 0 ? text : text.slice(text.indexOf("\r\n") + 2));
    await breath();
    signal.throwIfAborted();
  }
  if (parts.length === 0) return null;
  const name = fileName(
    [say.words.exporting.takenKinds.everything, set.set_id, illustrative ? say.words.common.illustrative : ""],
    localDay(),
    "csv",
  );
  download(name, new Blob(parts, { type: "text/csv;charset=utf-8" }));
  return name;
}
