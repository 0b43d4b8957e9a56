import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const installed = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/chromium-browser"];

/** What playwright needs to start a browser without downloading one. */
export interface Browser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/** The system's Chromium where there is one; else the one that an npm package ships, with the libraries and fonts packed beside it,
 *  which the package itself unpacks on Amazon's machines only. Unpacks into the temp folder once. */
export async function findBrowser(): Promise<Browser> {
  const env = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const executablePath = installed.find((path) => existsSync(path));
  if (executablePath !== undefined) return { executablePath, args: ["--no-sandbox"], env };
  const { default: chromium, inflate } = await import("@sparticuz/chromium");
  const packed = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "bin");
  const [path, libraries] = await Promise.all([chromium.executablePath(), inflate(join(packed, "al2023.tar.br"))]);
  return {
    executablePath: path,
    args: ["--no-sandbox", "--headless=shell", "--no-zygote", "--font-render-hinting=none"],
    env: { ...env, LD_LIBRARY_PATH: join(libraries, "lib"), FONTCONFIG_PATH: join(tmpdir(), "fonts"), HOME: env.HOME ?? tmpdir() },
  };
}
