import { type Answer, rowsOf } from "../../model/answer.ts";
import { dayOf } from "./clock.ts";
import type { ToldLine } from "./taskDetail.ts";
import type { TaskSay } from "./tasks.ts";
import { stageName } from "./works.ts";

interface HistoryRow {
  project_id: string;
  on: string;
  state: string;
  done_on: string | null;
  percent: number | null;
  cause: string | null;
  source: string | null;
  change_set_id: string;
  at: string;
  who: string;
  is_live: boolean;
}

/** All that was told of a work, newest first. */
export const workHistory = (history: Answer, say: TaskSay): ToldLine[] =>
  rowsOf<HistoryRow>(history).map((told) => ({
    key: `${told.change_set_id} ${told.project_id} ${told.on}`,
    on: say.print.day(told.on),
    state: stageName(told.state, say),
    about: [
      told.percent === null ? "" : say.text.entry.percentDone(say.print.number(told.percent)),
      told.done_on === null ? "" : `${say.text.works.entry.done_on.toLowerCase()} ${say.print.day(told.done_on)}`,
      told.cause ?? "",
      told.source ?? "",
    ]
      .filter((part) => part !== "")
      .join(" · "),
    by: say.text.entry.by(told.who, say.print.day(dayOf(told.at))),
    isLive: told.is_live,
    change_set_id: told.change_set_id,
  }));
