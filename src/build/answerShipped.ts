import { openNode } from "../db/openNode.ts";
import type { PackageFile } from "../journal/dataPackage.ts";
import { readPackage } from "../journal/readPackage.ts";
import { startEngine } from "../state/engine.ts";
import { firstAnswers, type ShippedAnswers } from "../state/firstAnswers.ts";
import { referenceChangeSet } from "../state/reference.ts";

/** The answers that ship with each package, by the engine that the browser has too. `packages`: files by the set's id.
 *  Throws when a package has problems. */
export async function answerShipped(packages: Readonly<Record<string, PackageFile[]>>): Promise<Record<string, ShippedAnswers>> {
  const engine = await startEngine(openNode, () => new Date().toISOString().slice(0, 10));
  const reference = referenceChangeSet();
  const answered: Record<string, ShippedAnswers> = {};
  for (const [set_id, files] of Object.entries(packages)) {
    const { data, problems } = readPackage(files, reference.rows);
    if (data === null) throw new Error(`${set_id}: ${JSON.stringify(problems)}`);
    answered[set_id] = await firstAnswers(engine, { version: set_id, changeSets: [reference, ...data.changeSets] });
  }
  await engine.close();
  return answered;
}
