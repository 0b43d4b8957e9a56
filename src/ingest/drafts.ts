import { fold } from "../model/fold.ts";
import type { Problem } from "../model/problem.ts";
import { unitOf } from "../model/unit.ts";
import { alikeColumns } from "./alikeColumns.ts";
import { type ColumnPart, columnParts } from "./columnParts.ts";
import type { Column, Draft, DraftValue } from "./draft.ts";
import { isVerdict, placeIn, ValueReader } from "./draftValues.ts";
import type { Position } from "./grid.ts";
import { words } from "./headerWords.ts";
import type { PlacedRow } from "./hierarchy.ts";
import { indicatorOf, lower } from "./indicatorOf.ts";
import { PercentChecks } from "./percentChecks.ts";
import type { RowUnit } from "./rowUnits.ts";
import { isValueColumn, type PlacedTable, TableFigures, type ValueColumn } from "./tableFigures.ts";

const growthName = /^(toc do|ty le tang|muc tang|tang truong|nhip do)|tang truong|toc do tang/;
const isGrowthRow = ({ name, unit }: Draft) => unit?.startsWith("%") === true && growthName.test(fold(name));

const counted = /^(tổng )?(số|diện tích|năng suất|sản lượng|khối lượng|lượng|trị giá|giá trị|kinh phí|doanh thu|doanh số)(?!\p{L})/iu;

const isSameKey = (one: DraftValue, other: DraftValue) =>
  one.kind === other.kind &&
  one.interval?.start === other.interval?.start &&
  one.interval?.end === other.interval?.end &&
  one.grade === other.grade &&
  one.tier === other.tier &&
  one.isAdjusted === other.isAdjusted &&
  one.assigned_by === other.assigned_by;

/** The columns that make one draft of a row: those of one place and one indicator, or one part of it. */
interface Group {
  part: ColumnPart | null;
  values: ValueColumn[];
  percents: Column[];
}

/** The unit of a row, or of the column that names an indicator; where that has none, the one that the row itself writes. */
function unitIn(byColumn: Column | null, row: PlacedRow, { unit, at }: RowUnit, headerAt: Position): Pick<Draft, "unit" | "unitAt"> {
  if (byColumn === null) return { unit, unitAt: at };
  if (byColumn.unit !== null) return { unit: byColumn.unit, unitAt: headerAt };
  return { unit: row.unitCell?.text ?? null, unitAt: row.unitCell?.at ?? null };
}

/** Makes the drafts of a table whose rows and columns are known. */
export class DraftReader {
  private readonly figures: TableFigures;
  private readonly reader: ValueReader;
  private readonly checks: PercentChecks;
  private readonly parts: ReadonlyMap<number, ColumnPart>;
  /** Columns beside a total, of which nobody knows what parts they are. */
  private readonly untold: ReadonlySet<number>;
  private readonly alike: ReadonlySet<number>;
  /** Columns count or measure the things that rows name: "Số hồ sơ", or each in a unit of its own. */
  private readonly isMeasured: boolean;
  readonly problems: Problem[] = [];
  /** The values of the row that is read: a list of its own grows to no more than it holds. */
  private readonly inHand: DraftValue[] = [];

  constructor(private readonly table: PlacedTable) {
    this.figures = new TableFigures(table);
    this.reader = new ValueReader(table, this.figures);
    this.checks = new PercentChecks(this.figures);
    const { values } = this.figures;
    const isCounted = values.every(({ indicator }) => counted.test(indicator ?? ""));
    this.isMeasured = isCounted || new Set(values.map(({ unit }) => unit)).size > 1;
    const alike = alikeColumns(table.columns);
    this.parts = columnParts(this.figures, alike);
    const others = (isOf: (total: number | null) => boolean) =>
      new Set(alike.flatMap(({ total, others }) => (isOf(total) ? others.filter((index) => !this.parts.has(index)) : [])));
    [this.untold, this.alike] = [others((total) => total !== null), others((total) => total === null)];
    for (const { index, role } of this.figures.values)
      if (role.kind === "unknown" && table.rows.some(({ measure, hasFigures }) => measure === null && hasFigures))
        table.questions.ask("role", index, this.examplesOf(index), ["actual", "target", "ignored"], true);
  }

  private examplesOf(column: number): Position[] {
    const rows = this.table.rows.filter(({ row }) => this.figures.cell(row, column).text !== "");
    return rows.slice(0, 5).map(({ row }) => ({ row, column }));
  }

  drafts(): Draft[] {
    const groups = new Map<string, Group>();
    for (const column of [...this.figures.values, ...this.figures.percents]) {
      const part = this.parts.get(column.index) ?? null;
      const key = JSON.stringify([column.area, column.indicator, part?.name]);
      const group = groups.get(key) ?? { part, values: [], percents: [] };
      if (isValueColumn(column)) group.values.push(column);
      else group.percents.push(column);
      groups.set(key, group);
    }
    const all = groups.size > 0 ? [...groups.values()] : [{ part: null, values: [], percents: [] }];
    const drafts: Draft[] = [];
    for (const [index, row] of this.table.rows.entries()) {
      const unit = this.table.units[index] ?? { unit: null, at: null };
      for (const group of all) {
        const draft = this.draft(row, unit, group);
        if (draft !== null) drafts.push(draft);
      }
    }
    return drafts;
  }

  private draft(row: PlacedRow, rowUnit: RowUnit, { part, values, percents }: Group): Draft | null {
    const lead = values[0] ?? percents[0];
    const whole = this.emptyDraft(row, rowUnit, lead);
    const draft =
      part === null || whole.name === ""
        ? whole
        : {
            ...whole,
            name: `${whole.name} – ${part.name}`,
            ...(lead?.unit ? { unit: lead.unit, unitAt: { row: this.table.view.parts.header?.first ?? 0, column: lead.index } } : {}),
            parent: part.isOfTotal ? row.row : null,
            isTotal: whole.isTotal && !part.isOfTotal,
          };
    const growth = isGrowthRow(draft);
    const ownUnits = draft.unit === null ? new Map<string, Position>() : null;
    draft.values = this.valuesOf(draft, row, values, growth, ownUnits);
    if (ownUnits !== null && ownUnits.size > 0) {
      [[draft.unit, draft.unitAt] = [null, null]] = ownUnits;
      // "1 tỷ 120 triệu đồng" beside "742,5 triệu đồng": all in the unit of the first.
      if (ownUnits.size > 1) draft.values = this.valuesOf(draft, row, values, growth, null);
    }
    for (const { index, role } of percents) {
      const { text, value } = this.figures.cell(row.row, index);
      if (value === undefined && isVerdict(text)) draft.verdict ??= text;
      const check = role.kind === "percent" ? this.checks.check(row.row, index, role.of) : null;
      if (check !== null) draft.checks.push(check);
    }
    this.doubtAlike(draft.values);
    this.doubtRates(draft);
    const isSplit = part !== null || (lead !== undefined && (lead.indicator !== null || lead.area !== null));
    const isEmpty = draft.values.length === 0 && draft.checks.length === 0;
    if (isEmpty && (isSplit || draft.name === "")) return null;
    if (draft.name === "" || row.isUnplaced) this.nameless(draft);
    return draft;
  }

  private valuesOf(
    draft: Draft,
    row: PlacedRow,
    columns: readonly ValueColumn[],
    growth: boolean,
    ownUnits: Map<string, Position> | null,
  ): DraftValue[] {
    const { inHand } = this;
    inHand.length = 0;
    for (const column of columns) {
      const value = this.reader.value(row, column, draft, growth, ownUnits);
      if (value !== null) inHand.push(value);
    }
    return inHand.slice();
  }

  private emptyDraft(row: PlacedRow, rowUnit: RowUnit, lead: Column | undefined): Draft {
    const { grid, header } = this.table.view.parts;
    const { file, sheet } = grid;
    const { code, parent, isGroup, isTotal, isDerived, headings, note, verdict } = row;
    const byColumn = lead !== undefined && lead.indicator !== null ? lead : null;
    const headerAt = { row: header?.first ?? 0, column: lead?.index ?? 0 };
    const { unit, unitAt } = unitIn(byColumn, row, rowUnit, headerAt);
    return {
      file,
      sheet,
      row: row.row,
      name: byColumn === null ? row.name : this.crossedName(byColumn.indicator ?? "", row.name),
      nameAt: byColumn === null ? row.nameAt : headerAt,
      code,
      number: row.number?.number ?? null,
      unit,
      unitAt,
      parent,
      isGroup,
      isTotal,
      isDerived,
      headings,
      area: lead?.area ?? row.area,
      values: [],
      checks: [],
      note,
      verdict,
    };
  }

  /** "Diện tích" over "Lúa" is "Diện tích lúa", but "Nữ" over "Cán bộ", "Cán bộ – Nữ"; where rows are places or periods, the column alone
   *  names the indicator. */
  private crossedName(indicator: string, name: string): string {
    if (name === "" || !this.table.columns.some(({ role }) => role.kind === "name")) return indicator;
    if (!this.isMeasured) return `${name} – ${indicator}`;
    if (words.total.test(fold(name))) return indicator;
    const isProper = /^\p{Lu}{2}|^\p{Lu}\S* \p{Lu}/u.test(name);
    const [counted = "", ...parts] = indicator.split(" – ");
    if (fold(name).includes(fold(counted))) return [name, ...parts].join(" – ");
    return [`${counted} ${isProper ? name : lower(name)}`, ...parts].join(" – ");
  }

  /** Two columns that say the same of themselves and differ in their figures: a person tells them apart. */
  private doubtAlike(values: readonly DraftValue[]): void {
    if (this.alike.size + this.untold.size === 0) return;
    for (const value of values) {
      const isPart = this.untold.has(value.at.column);
      if (!(isPart || this.alike.has(value.at.column)) || this.table.corrections.roles?.[value.at.column] !== undefined) continue;
      const differs = isPart || values.some((other) => isSameKey(other, value) && other.text !== value.text);
      if (!differs) continue;
      value.doubts = [...value.doubts, "unknownRole"];
      this.table.questions.ask(
        "role",
        value.at.column,
        [value.at],
        [value.kind, value.kind === "actual" ? "target" : "actual", "ignored"],
        true,
      );
    }
  }

  /** "Bình quân 2021 - 2025 (%)" beside an amount is a rate of it, and no figure of its own. */
  private doubtRates({ values, unit }: Draft): void {
    if (unit === null || unitOf(unit).is_rate) return;
    for (const value of values) {
      const { unit: own, indicator } = this.table.columns[value.at.column] ?? {};
      if (!own || indicator || !unitOf(own).is_rate || this.table.corrections.roles?.[value.at.column] !== undefined) continue;
      value.doubts = [...value.doubts, "unknownRole"];
      this.table.questions.ask("role", value.at.column, [value.at], ["ignored", "actual", "target"], true);
    }
  }

  private nameless({ values, nameAt }: Draft): void {
    const [first] = values;
    this.problems.push({ code: "noName", ...this.placeOf(first?.at ?? nameAt), found: first?.text ?? "" });
    for (const value of values) value.problem ??= { code: "noName", ...this.placeOf(value.at), found: value.text };
  }

  private placeOf(at: Position) {
    return placeIn(this.table.view.parts.grid, at);
  }
}

/** The unit that all columns of targets and actuals share by their header, where "Kế hoạch" beside "Số người tham gia" is in its unit; null
 *  where they share none. */
export function headerUnit(columns: readonly Column[]): string | null {
  const isSilent = ({ unit, path }: Column) => unit === null && indicatorOf(path) === null;
  const units = new Set(
    columns.flatMap((column) => (/^(target|actual)$/.test(column.role.kind) && !isSilent(column) ? [column.unit] : [])),
  );
  const [only] = units;
  return units.size === 1 && only !== undefined && only !== null ? only : null;
}
