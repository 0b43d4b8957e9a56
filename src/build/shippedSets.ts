import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { createServer, type Plugin } from "vite";
import type { Shipped } from "../state/shipped.ts";

const virtual = "virtual:shipped";

interface Bundle {
  name: string;
  text: string;
}

/** One JSON text of a package's files, path -> text: a set is one request. */
function bundleOf(folder: string): { bundle: Bundle; files: Record<string, string> } {
  const names = readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name));
  const files = Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  return { bundle: named(folder.split("/").at(-1) ?? "", JSON.stringify(files)), files };
}

const named = (name: string, text: string): Bundle => ({
  name: `${name}.${createHash("sha256").update(text).digest("hex").slice(0, 12)}.json`,
  text,
});

interface AnswerBundles {
  first: Bundle;
  work: Bundle;
  /** What `work` answers. */
  questions: string[];
}

/** The answers behind each set's first screen, and apart from them those behind the screens of who does what, so that they are drawn before the engine is there: found by the app's own code, which takes Vite to run. */
async function answersOf(
  root: string,
  sets: readonly { set_id: string; files: Record<string, string> }[],
): Promise<Map<string, AnswerBundles>> {
  const encoder = new TextEncoder();
  const packages = sets.map(({ set_id, files }) => [
    set_id,
    Object.entries(files).map(([path, text]) => ({ path, bytes: encoder.encode(text) })),
  ]);
  const vite = await createServer({
    root,
    configFile: false,
    appType: "custom",
    logLevel: "error",
    server: { middlewareMode: true, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { answerShipped } = (await vite.ssrLoadModule("/src/build/answerShipped.ts")) as typeof import("./answerShipped.ts");
    const answered = await answerShipped(Object.fromEntries(packages));
    return new Map(
      Object.entries(answered).map(([set_id, { first, work }]) => [
        set_id,
        {
          first: named(`${set_id}.answers`, JSON.stringify(first)),
          work: named(`${set_id}.work`, JSON.stringify(work)),
          questions: Object.keys(work),
        },
      ]),
    );
  } finally {
    await vite.close();
  }
}

const rowsOf = (files: Record<string, string>, table: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(files[`${table}.csv`] ?? "", { header: true, skipEmptyLines: true }).data;

const yearsOf = (periods: string[]): string[] => periods.flatMap((period) => period.split("/").map((year) => year.slice(0, 4))).sort();

function describe(set_id: string, { bundle, files }: ReturnType<typeof bundleOf>, sample: ReturnType<typeof bundleOf> | null): Shipped {
  const descriptor = JSON.parse(files["datapackage.json"] ?? "{}") as { title?: string; bang_chi_tieu?: { title_en?: string } };
  const years = yearsOf(rowsOf(files, "targets").map(({ period = "" }) => period));
  const ends = rowsOf(files, "actuals")
    .flatMap(({ interval_end = "" }) => interval_end || [])
    .sort();
  return {
    set_id,
    title_vi: descriptor.title ?? set_id,
    title_en: descriptor.bang_chi_tieu?.title_en ?? descriptor.title ?? set_id,
    hash: bundle.name.split(".").at(-2) ?? "",
    url: `seeds/${bundle.name}`,
    first_period: years[0] ?? "",
    last_period: years.at(-1) ?? "",
    documents: rowsOf(files, "documents").length,
    indicators: rowsOf(files, "indicators").length,
    targets: rowsOf(files, "targets").length,
    actuals: rowsOf(files, "actuals").length,
    tasks: rowsOf(files, "tasks").length,
    projects: rowsOf(files, "projects").length,
    newest_figure: ends.at(-1) ?? null,
    answers: null,
    work: null,
    sample: sample === null ? null : { url: `seeds/${sample.bundle.name}`, rows: rowsOf(sample.files, "actuals").length },
  };
}

/** Ships every folder of seeds/ (and the illustrative figures of data/minh-hoa-<set>… for it) as one file each, and tells the app of them. */
export function shippedSets(root: string): Plugin {
  const read = () => {
    const samples = readdirSync(join(root, "data")).filter((name) => name.startsWith("minh-hoa-"));
    const sets = readdirSync(join(root, "seeds")).filter((name) => readdirSync(join(root, "seeds", name)).includes("datapackage.json"));
    const bundles: Bundle[] = [];
    const packages: { set_id: string; files: Record<string, string> }[] = [];
    const shipped = sets.map((set_id) => {
      const set = bundleOf(join(root, "seeds", set_id));
      packages.push({ set_id, files: set.files });
      const sampleName = samples.find((name) => name.startsWith(`minh-hoa-${set_id}`));
      const sample = sampleName === undefined ? null : bundleOf(join(root, "data", sampleName));
      bundles.push(set.bundle, ...(sample === null ? [] : [sample.bundle]));
      return describe(set_id, set, sample);
    });
    return { shipped, bundles, packages };
  };
  let answers = new Map<string, AnswerBundles>();
  let isBuild = false;
  return {
    name: "shipped-sets",
    resolveId: (id) => (id === virtual ? `\0${virtual}` : null),
    configResolved: ({ command }) => {
      isBuild = command === "build";
    },
    load: async (id) => {
      if (id !== `\0${virtual}`) return null;
      const { shipped, packages } = read();
      if (isBuild) answers = await answersOf(root, packages);
      const told = shipped.map((set): Shipped => {
        const own = answers.get(set.set_id);
        if (own === undefined) return set;
        return { ...set, answers: `seeds/${own.first.name}`, work: { url: `seeds/${own.work.name}`, questions: own.questions } };
      });
      return `export default ${JSON.stringify(told)};`;
    },
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const bundle = read().bundles.find(({ name }) => request.url?.endsWith(`/seeds/${name}`));
        if (bundle === undefined) return next();
        response.setHeader("Content-Type", "application/json");
        response.end(bundle.text);
      });
    },
    generateBundle() {
      for (const { name, text } of [...read().bundles, ...[...answers.values()].flatMap(({ first, work }) => [first, work])])
        this.emitFile({ type: "asset", fileName: `seeds/${name}`, source: text });
    },
  };
}
