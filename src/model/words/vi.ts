import { common } from "./vi/common.ts";
import { document } from "./vi/document.ts";
import { indicator } from "./vi/indicator.ts";
import { overview } from "./vi/overview.ts";
import { problems } from "./vi/problems.ts";
import { sector } from "./vi/sector.ts";
import { sentences } from "./vi/sentences.ts";
import { sets } from "./vi/sets.ts";
import { shell } from "./vi/shell.ts";

export const vi = { common, shell, overview, sector, indicator, document, sentences, sets, problems };
