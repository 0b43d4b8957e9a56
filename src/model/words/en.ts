import { agencies } from "./en/agencies.ts";
import { common } from "./en/common.ts";
import { document } from "./en/document.ts";
import { edit } from "./en/edit.ts";
import { entry } from "./en/entry.ts";
import { exporting } from "./en/exporting.ts";
import { history } from "./en/history.ts";
import { indicator } from "./en/indicator.ts";
import { merging } from "./en/merging.ts";
import { overview } from "./en/overview.ts";
import { ownFile } from "./en/ownFile.ts";
import { problems } from "./en/problems.ts";
import { review } from "./en/review.ts";
import { sector } from "./en/sector.ts";
import { sentences } from "./en/sentences.ts";
import { sets } from "./en/sets.ts";
import { shell } from "./en/shell.ts";
import { tables } from "./en/tables.ts";
import type { vi } from "./vi.ts";

export const en: typeof vi = {
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
