import { common } from "./vi/common.ts";
import { document } from "./vi/document.ts";
import { indicator } from "./vi/indicator.ts";
import { merging } from "./vi/merging.ts";
import { overview } from "./vi/overview.ts";
import { ownFile } from "./vi/ownFile.ts";
import { problems } from "./vi/problems.ts";
import { sector } from "./vi/sector.ts";
import { sets } from "./vi/sets.ts";
import { shell } from "./vi/shell.ts";

export const vi = { common, shell, overview, sector, indicator, document, sets, problems, merging, ownFile };
