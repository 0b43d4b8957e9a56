import type { SlideBody, SlideTableRow } from "../../charts/slide.ts";
import { left, right, type TableColumn } from "../../charts/spec.ts";
import type { Say } from "./indicatorFigures.ts";
import type { ScoreLine } from "./scoreLine.ts";
import type { SectorScreen } from "./sector.ts";

/** Rows that a slide holds at a size that is read from ten metres. */
const rowsAPage = 8;

type TableBody = Extract<SlideBody, { kind: "table" }>;

const columnsOf = ({ words }: Say, { heads, inYear }: SectorScreen): (TableColumn & { of(line: ScoreLine): string })[] => {
  const { columns } = words.sector;
  const cell = ({ sign, text, after }: ScoreLine["plan"]) => `${sign}${text}${after}`;
  return [
    { ...left("order", columns.order), of: ({ order }) => order },
    { ...left("indicator", columns.indicator), of: ({ name, prefix }) => [prefix, name].filter(Boolean).join(" ") },
    { ...left("unit", columns.unit), of: ({ unit }) => unit },
    { ...right("plan", heads.plan.label), of: ({ plan }) => cell(plan) },
    { ...right("actual", heads.actual.label), of: ({ actual }) => cell(actual) },
    inYear
      ? { ...right("against", columns.percentOfPlan), of: ({ against }) => against.text }
      : { ...right("against", heads.against.label), of: ({ against }) => against.text },
    { ...left("verdict", columns.verdict), of: ({ statusWord }) => statusWord },
  ];
};

/** The annex table as it is displayed, cut into pages; a group's name stands over its rows and again where they go on. */
export function tablePages(say: Say, screen: SectorScreen): TableBody[] {
  const columns = columnsOf(say, screen);
  const shown = columns.map(({ key, label, align }) => ({ key, label, align }));
  const pages: SlideTableRow[][] = [];
  let page: SlideTableRow[] = [];
  const turn = () => {
    if (page.length > 0) pages.push(page);
    page = [];
  };
  for (const { id, name, order, lines } of screen.groups) {
    const head = (): SlideTableRow[] =>
      name === null ? [] : [{ key: `head ${id}`, cells: { order, indicator: name }, isHead: true, status: null, target: null }];
    // a group's name alone at the foot of a page says nothing
    if (page.length > rowsAPage - 2) turn();
    page.push(...head());
    for (const line of lines.filter(({ kind }) => kind !== "second")) {
      if (page.length >= rowsAPage) {
        turn();
        page.push(...head());
      }
      page.push({
        key: `${line.kind} ${line.key}`,
        cells: Object.fromEntries(columns.map(({ key, of }) => [key, of(line)])),
        isHead: false,
        status: line.status,
        target: { indicator_id: line.indicator_id, area_id: line.area_id },
      });
    }
  }
  turn();
  return pages.map((rows) => ({ kind: "table", columns: shown, rows }));
}
