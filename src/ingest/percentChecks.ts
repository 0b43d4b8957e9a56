import { fold } from "../model/fold.ts";
import type { DraftCheck } from "./draft.ts";
import { indexOf, type PercentColumn, type PercentSample, percentColumn, printedPercent } from "./percentColumn.ts";
import type { TableFigures } from "./tableFigures.ts";

/** Rows from which it is told how a column of percentages is computed. */
const enough = 400;
const isGrowthHeader = (header: string) =>
  /toc do tang|tang truong|tang[,/ ]*\(?\+?\)?[,/; -]*giam|% tang|nhip do|muc tang/.test(header) && !/toc do phat trien/.test(header);

/** The percentages that a table prints beside its figures. */
export class PercentChecks {
  private readonly columns = new Map<number, PercentColumn>();

  constructor(private readonly figures: TableFigures) {
    const { percents, table } = figures;
    if (percents.length === 0) return;
    const samples = this.samples();
    for (const column of percents) {
      const looksLikeGrowth = isGrowthHeader(fold(column.path.join(" | ")));
      const formula = table.view.formulas.get(column.index);
      this.columns.set(column.index, percentColumn(column, table.columns, formula, samples.get(column.index) ?? [], looksLikeGrowth));
    }
  }

  private samples(): ReadonlyMap<number, PercentSample[]> {
    const { table, percents } = this.figures;
    const samples = new Map<number, PercentSample[]>(percents.map(({ index }) => [index, []]));
    for (const [index, { row }] of table.rows.slice(0, enough).entries()) {
      let beside: ReadonlyMap<number, number> | null = null;
      for (const { index: column } of percents) {
        const printed = printedPercent(this.figures.cell(row, column), null);
        if (printed === null) continue;
        beside ??= this.figuresOf(row, table.units[index]?.unit ?? null);
        samples.get(column)?.push({ printed, figures: beside });
      }
    }
    return samples;
  }

  private figuresOf(row: number, unit: string | null): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    for (const { index } of this.figures.values) {
      const read = this.figures.read(row, index, unit);
      if (read.kind === "figure") found.set(index, read.figure.low);
    }
    return found;
  }

  /** The percentage of a cell; null where it prints none. */
  check(row: number, column: number, of: DraftCheck["of"]): DraftCheck | null {
    const cell = this.figures.cell(row, column);
    const printed = cell.text === "" ? null : printedPercent(cell, null);
    const computed = this.columns.get(column);
    if (printed === null || computed === undefined) return null;
    const { scale, numerator, denominator } = computed;
    const isRatio = printed.saidScale === null && (scale === "ratio" || scale === "growthRatio");
    const decimals = Math.max(0, printed.decimals - (isRatio ? 2 : 0));
    return { at: { row, column }, of, index: indexOf(printed, scale), decimals, numerator, denominator };
  }
}
