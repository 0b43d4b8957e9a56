import { agencies } from "./vi/agencies.ts";
import { common } from "./vi/common.ts";
import { document } from "./vi/document.ts";
import { edit } from "./vi/edit.ts";
import { entry } from "./vi/entry.ts";
import { exporting } from "./vi/exporting.ts";
import { history } from "./vi/history.ts";
import { indicator } from "./vi/indicator.ts";
import { merging } from "./vi/merging.ts";
import { overview } from "./vi/overview.ts";
import { ownFile } from "./vi/ownFile.ts";
import { problems } from "./vi/problems.ts";
import { review } from "./vi/review.ts";
import { sector } from "./vi/sector.ts";
import { sentences } from "./vi/sentences.ts";
import { sets } from "./vi/sets.ts";
import { shell } from "./vi/shell.ts";
import { tables } from "./vi/tables.ts";

export const vi = {
  common,
  shell,
  overview,
  sector,
  indicator,
  document,
  sets,
  problems,
  tables,
  history,
  entry,
  exporting,
  edit,
  merging,
  ownFile,
  agencies,
  review,
  sentences,
};
