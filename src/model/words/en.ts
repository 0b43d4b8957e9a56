import { common } from "./en/common.ts";
import { document } from "./en/document.ts";
import { indicator } from "./en/indicator.ts";
import { overview } from "./en/overview.ts";
import { problems } from "./en/problems.ts";
import { sector } from "./en/sector.ts";
import { sentences } from "./en/sentences.ts";
import { sets } from "./en/sets.ts";
import { shell } from "./en/shell.ts";
import type { vi } from "./vi.ts";

export const en: typeof vi = { common, shell, overview, sector, indicator, document, sentences, sets, problems };
