import { common } from "./vi/common.ts";
import { shell } from "./vi/shell.ts";
import { overview } from "./vi/overview.ts";
import { sector } from "./vi/sector.ts";
import { indicator } from "./vi/indicator.ts";
import { document } from "./vi/document.ts";
import { sets } from "./vi/sets.ts";
import { problems } from "./vi/problems.ts";

export const vi = { common, shell, overview, sector, indicator, document, sets, problems };
