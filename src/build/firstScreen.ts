/** What is asked of the bundler about a module. */
interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** A list of all that a library has says nothing of what is used: the bundler tells that better. */
const isListing = (id: string) => /node_modules.react-aria-components.dist.exports.index/.test(id);

/** Names a chunk for all that `entry` reaches by static imports, null for the rest: "libraries" for what is not ours, which imports none of ours, and
 *  "first". Each file more on the first screen is one more answer to wait for, from the service worker too, and one that is named in another is asked
 *  for only when that one has come. */
export function firstScreen(entry: string): (id: string, graph: ModuleGraph) => string | null {
  let reached: Set<string> | null = null;
  const reach = (graph: ModuleGraph): Set<string> => {
    const found = new Set([entry]);
    for (const id of found) {
      const { importedIds } = (isListing(id) ? null : graph.getModuleInfo(id)) ?? { importedIds: [] };
      for (const next of importedIds) found.add(next);
    }
    return found;
  };
  return (id, graph) => {
    reached ??= reach(graph);
    if (!reached.has(id)) return null;
    return id.includes("node_modules") ? "libraries" : "first";
  };
}
