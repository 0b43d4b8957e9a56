import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { answer, type Question } from "../../../src/db/questions.ts";
import { readPackage } from "../../../src/journal/readPackage.ts";
import { readReference } from "../../../src/journal/readReference.ts";
import { type Answer, rowsOf } from "../../../src/model/answer.ts";
import type { Locale } from "../../../src/model/locale.ts";
import { type Report, reportOf, reportQuestions } from "../../../src/state/report/report.ts";
import type { ReportForm } from "../../../src/state/report/reportForm.ts";
import { headlineQuestions } from "../../../src/state/report/reportHeadlines.ts";
import { type ReportScope, reportScope } from "../../../src/state/report/reportScope.ts";
import type { Score } from "../../../src/state/screens/scored.ts";
import { mergedRows } from "../../../src/state/setStore.ts";
import { emptyView } from "../../../src/state/view.ts";
import { engine, plan } from "../../db/plan.ts";
import { say } from "../scores.ts";

const root = join(import.meta.dirname, "../../..");
const filesOf = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.(csv|json)$/.test(name))
    .map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(root, folder, path))) }));

export const today = "2026-06-01";

export interface Asked {
  folders: readonly string[];
  year: string;
  period: string;
}

/** The report of a shipped package through the real engine, with the rows that it was made of. */
export async function reported(
  { folders, year, period }: Asked,
  locale: Locale,
): Promise<{ report: Report; scope: ReportScope; rows: Score[] }> {
  const db = await engine();
  const reference = readReference(filesOf("data")).changeSet;
  const known = [reference];
  for (const folder of folders) {
    const { data, problems } = readPackage(filesOf(folder), mergedRows(known));
    if (data === null) throw new Error(JSON.stringify(problems.slice(0, 3)));
    known.push(...data.changeSets);
  }
  await plan(db, known, { today });
  const view = { ...emptyView, set: "x", period: year, item: period };
  const scope = reportScope(await answer(db, { name: "periods", params: {} }), view, say(locale), today);
  if (scope === null) throw new Error("no scope");
  await plan(db, known, { today, as_of: scope.end });
  const questions = Object.entries(reportQuestions(scope)) as [keyof ReturnType<typeof reportQuestions>, Question][];
  const answers = {} as Record<keyof ReturnType<typeof reportQuestions>, Answer>;
  for (const [name, question] of questions) answers[name] = await answer(db, question);
  const headlines: Record<string, Answer> = {};
  for (const [name, question] of Object.entries(headlineQuestions(answers, scope.plan?.period ?? "")))
    headlines[name] = await answer(db, question);
  const report = reportOf(scope, answers, headlines, say(locale), { changeAs: "rate" });
  if (report === null) throw new Error("nothing to report");
  return { report, scope, rows: rowsOf<Score>(answers.scores) };
}

export const form: ReportForm = {
  superior: "Ủy ban nhân dân Thành phố",
  agency: "Ủy ban nhân dân Quận 2",
  number: "125/BC-UBND",
  place: "Quận 2",
  day: "2013-10-05",
  to: "Ủy ban nhân dân Thành phố",
  authority: "TM. Ủy ban nhân dân",
  position: "Chủ tịch",
  signer: "Nguyễn Văn A",
  recipients: "Như trên;\nLưu: VT.",
};
