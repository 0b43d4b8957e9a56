import type { ChangeSet } from "../../../src/model/changeSet.ts";
import { type TableName, tables } from "../../../src/model/tables.ts";
import type { EditTable } from "../../../src/state/screens/edit.ts";
import type { Cells } from "../../../src/state/screens/rowText.ts";

const row = (table: TableName, cells: Cells): Cells => tables[table].row.parse(cells) as Cells;

/** One row of each table that can be edited, with as many of its columns filled as go together. */
const rows: Record<EditTable, Cells> = {
  sectors: row("sectors", { sector_id: "s2", position: 2, name_vi: "Ngân sách", name_en: "Budget" }),
  bands: row("bands", { band_id: "near", cut: 0.925, note_vi: "Gần đạt", note_en: "Near" }),
  documents: row("documents", {
    document_id: "d2",
    number: "02/QĐ",
    title_vi: "Điều chỉnh kế hoạch",
    title_en: "Adjustment",
    issuer: "UBND",
    issued_on: "2013-07-01",
    period_start: "2013-01-01",
    period_end: "2014-01-01",
  }),
  agencies: row("agencies", { agency_id: "a1", name_vi: "Phòng Tài chính", aliases: "TCKH;Tài chính" }),
  areas: row("areas", { area_id: "a2", name_vi: "Phường", level: "phường", parent_id: "a" }),
  indicators: row("indicators", {
    indicator_id: "chi",
    name_vi: "Chi ngân sách",
    short_vi: "Chi",
    sector_id: "s2",
    unit: "tỷ đồng",
    nature: "quantity",
    direction: "down",
    accumulation: "sum",
    agency_id: "a1",
    headline: true,
    pace: "phased",
    pace_detail: "3=0.125;6=0.5",
    note: "dòng một\ndòng hai",
  }),
  targets: row("targets", {
    target_id: "t2",
    indicator_id: "chi",
    area_id: "a2",
    period: "2008/2010",
    basis: "points",
    bound: "about",
    low: -0.7,
    tolerance: 0.05,
    baseline: 1234567.891,
    tier: "legal",
    version: 3,
    document_id: "d2",
    section: "II.2",
    as_written: "giảm 0,7 điểm %",
  }),
  overrides: row("overrides", { target_id: "t2", status: "near", reason: "mưa bão", decided_by: "Lan", decided_on: "2014-01-05" }),
  tasks: row("tasks", { task_id: "n2", title_vi: "Lập báo cáo", lead_agency_ids: "a1", due: "2013-Q1;2013-12-31", document_id: "d2" }),
  projects: row("projects", { project_id: "p2", name_vi: "Cầu", category: "trong-diem", area_id: "a2", document_id: "d2" }),
  reporting: row("reporting", { report_id: "r2", what_vi: "Báo cáo quý", who: "a1", how_often: "quarterly", document_id: "d2" }),
};

export const smallRows: Record<EditTable, Cells> & { all: ChangeSet["rows"] } = {
  ...rows,
  all: Object.fromEntries(Object.entries(rows).map(([table, cells]) => [table, [{ ...cells }]])) as ChangeSet["rows"],
};
