import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { Connect, Plugin } from "vite";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const isNamedByContent = (path: string) => /[\\/]assets[\\/]|\.[0-9a-f]{12}\.json$/.test(path);
const encodings = [
  ["br", ".br"],
  ["gzip", ".gz"],
  ["", ""],
] as const;

/** The file of `folder` that answers the request, in the best encoding that the browser takes; null when there is none. */
async function find(folder: string, url: string, accepted: string) {
  const path = normalize(join(folder, decodeURIComponent(new URL(url, "http://localhost").pathname)));
  if (!path.startsWith(folder + sep) && path !== folder) return null;
  const file = path.endsWith(sep) || path === folder ? join(path, "index.html") : path;
  for (const [encoding, suffix] of encodings) {
    if (encoding !== "" && !new RegExp(`\\b${encoding}\\b`).test(accepted)) continue;
    const found = await stat(file + suffix).catch(() => null);
    if (found?.isFile()) return { file, encoding, path: file + suffix, size: found.size, tag: `"${found.size}-${found.mtimeMs}${suffix}"` };
  }
  return null;
}

/** Answers with the files that `precompress` wrote: what any web server that ships them should do. */
export function answerFrom(folder: string): Connect.NextHandleFunction {
  return async (request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") return next();
    const found = await find(folder, request.url ?? "/", String(request.headers["accept-encoding"] ?? "")).catch(() => null);
    if (found === null) return next();
    response.setHeader("Content-Type", types[extname(found.file)] ?? "application/octet-stream");
    response.setHeader("Cache-Control", isNamedByContent(found.file) ? "public, max-age=31536000, immutable" : "no-cache");
    response.setHeader("ETag", found.tag);
    response.setHeader("Vary", "Accept-Encoding");
    if (found.encoding !== "") response.setHeader("Content-Encoding", found.encoding);
    response.statusCode = request.headers["if-none-match"] === found.tag ? 304 : 200;
    if (response.statusCode === 200) response.setHeader("Content-Length", found.size);
    if (response.statusCode === 304 || request.method === "HEAD") return response.end();
    createReadStream(found.path).pipe(response);
  };
}

/** Makes `vite preview` serve the compressed files. */
export const servePrecompressed = (): Plugin => ({
  name: "serve-precompressed",
  configurePreviewServer: ({ config, middlewares }) => {
    middlewares.use(answerFrom(normalize(join(config.root, config.build.outDir))));
  },
});
