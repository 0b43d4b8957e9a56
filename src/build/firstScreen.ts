import type { HtmlTagDescriptor, Plugin } from "vite";

/** What is asked of the bundler about a module. */
interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** A list of all that a library has says nothing of what is used: the bundler tells that better. */
const isListing = (id: string) => /node_modules.react-aria-components.dist.exports.index/.test(id);

/** Names a chunk for all that `start` reaches by static imports, null for the rest: "before" for what `entry` needs to draw the kept picture, "libraries"
 *  for what is not ours, which imports none of ours, and "first". Each file more on the first screen is one more answer to wait for, from the service
 *  worker too, and one that is named in another is asked for only when that one has come. */
export function firstScreen(entry: string, start: string): (id: string, graph: ModuleGraph) => string | null {
  let [before, reached]: (Set<string> | null)[] = [null, null];
  const reach = (from: string, graph: ModuleGraph): Set<string> => {
    const found = new Set([from]);
    for (const id of found) {
      const { importedIds } = (isListing(id) ? null : graph.getModuleInfo(id)) ?? { importedIds: [] };
      for (const next of importedIds) found.add(next);
    }
    return found;
  };
  return (id, graph) => {
    before ??= reach(entry, graph);
    reached ??= reach(start, graph);
    // The entry waits for what it starts, which must not wait for the entry.
    if (id === entry || !(before.has(id) || reached.has(id))) return null;
    if (before.has(id)) return "before";
    return id.includes("node_modules") ? "libraries" : "first";
  };
}

/** The page has the styles of the chunk that its entry will ask for from the start: a kept picture is drawn with them. Its scripts are asked for by the
 *  entry, after that picture: reading them would take the processor from it. */
export const styled = (name: string): Plugin => ({
  name: "styled",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle = {} }) => {
      const files = new Set(Object.values(bundle).flatMap((file) => (file.type === "chunk" && file.name === name ? [file.fileName] : [])));
      const tags: HtmlTagDescriptor[] = [];
      for (const fileName of files) {
        const chunk = bundle[fileName];
        if (chunk?.type !== "chunk") continue;
        for (const next of chunk.imports) files.add(next);
        for (const style of chunk.viteMetadata?.importedCss ?? [])
          tags.push({ tag: "link", attrs: { rel: "stylesheet", crossorigin: true, href: `./${style}` }, injectTo: "head" });
      }
      return tags;
    },
  },
});
