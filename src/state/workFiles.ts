import type { ListColumn, ListTable } from "../model/listTable.ts";
import type { TaskSay } from "./screens/tasks.ts";
import { markText, stageName, type Work, type Works, worksBy, worksScreen } from "./screens/works.ts";

/** How the works of a list are grouped: by the step they stand at, by who pays, or by ward. */
export type WorkGroups = "stage" | "funding" | "ward";

/** The works that are shown as a table for a file, each promise of a work on a line of its own. */
export function workTable(works: Works, shown: readonly Work[], by: WorkGroups, say: TaskSay): ListTable {
  const { text, print } = say;
  const { columns, list } = text.works;
  const screen = worksScreen(works, shown, say);
  const groups = by === "stage" ? [...screen.columns, screen.untold] : worksBy(by, works, shown, say);
  const column = (key: string, head: string, width: number, isCentred = false): ListColumn => ({ key, head, width, isCentred });
  return {
    title: list.title[by],
    lines: [screen.title, screen.subtitle],
    sheet: list.sheet,
    locale: say.locale,
    columns: [
      column("number", list.number, 3, true),
      column("work", columns.work, 22),
      column("ward", columns.ward, 10),
      column("lead", columns.lead, 14),
      column("promise", columns.promise, 18),
      column("due", list.due, 9, true),
      column("state", list.state, 11),
      column("stage", columns.stage, 10),
      column("percent", list.percent, 5, true),
      column("obstacle", columns.obstacle, 14),
    ],
    groups: groups
      .filter((group) => group.works.length > 0)
      .map((group) => ({
        name: `${group.name} (${print.number(group.works.length, 0)})`,
        rows: group.works.flatMap((work, at) =>
          work.marks.map((mark, n) => {
            const { promise, due, state, where } = markText(mark, say);
            const isFirst = n === 0;
            return {
              number: isFirst ? print.number(at + 1, 0) : "",
              work: isFirst ? [work.name, work.partOf].filter((part) => part !== "").join(", ") : "",
              ward: isFirst ? work.area : "",
              lead: isFirst ? work.lead : "",
              promise: `${promise} (${where})`,
              due,
              state,
              stage: isFirst
                ? [stageName(work.stage, say), work.isPaused ? stageName("tam-dung", say).toLowerCase() : ""].filter(Boolean).join(", ")
                : "",
              percent: isFirst && work.percent !== null ? print.number(work.percent) : "",
              obstacle: isFirst ? work.obstacle : "",
            };
          }),
        ),
      })),
  };
}
