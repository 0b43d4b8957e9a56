import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const compressible = /\.(js|mjs|css|html|json|csv|svg|wasm|webmanifest)$/;
const smallest = 1024;

const ways = {
  br: (bytes: Buffer, quality: number) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_LGWIN]: 24,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

/** Writes a .br and a .gz beside every large file of the build. Best compression takes a minute for the 34 MB of the engine: it is kept in
 *  `cache` by content, and `quick` does without it. */
export function precompress(cache: string, quick: boolean): Plugin {
  const quality = quick ? 5 : 11;
  const compress = async (file: string, way: keyof typeof ways) => {
    const bytes = await readFile(file);
    if (bytes.length < smallest) return;
    const kept = join(cache, `${createHash("sha256").update(bytes).digest("hex")}.${quality}.${way}`);
    await copyFile(kept, `${file}.${way}`).catch(async () => {
      const small = await ways[way](bytes, quality);
      await Promise.all([writeFile(`${file}.${way}`, small), writeFile(kept, small)]);
    });
  };
  return {
    name: "precompress",
    apply: "build",
    closeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        await mkdir(cache, { recursive: true });
        const { root, build } = this.environment.config;
        const files = await readdir(resolve(root, build.outDir), { recursive: true, withFileTypes: true });
        const paths = files
          .filter((entry) => entry.isFile() && compressible.test(entry.name))
          .map((entry) => join(entry.parentPath, entry.name));
        await Promise.all(paths.flatMap((path) => [compress(path, "br"), compress(path, "gz")]));
      },
    },
  };
}
