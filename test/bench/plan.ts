import type { ChangeSet } from "../../src/model/changeSet.ts";
import type { Row } from "../../src/model/tables.ts";
import { randomOf } from "./facts.ts";

const years = Array.from({ length: 16 }, (_, i) => 2011 + i);
const sectors = [
  "kinh-te",
  "ngan-sach",
  "dau-tu",
  "do-thi",
  "moi-truong",
  "boi-thuong",
  "van-hoa",
  "giao-duc",
  "y-te",
  "lao-dong",
  "quoc-phong",
  "cai-cach",
];
const dayOf = (year: number, month: number) => `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
const empty = { note: null, section: null, as_written: null };

/** One change set with about `actuals` monthly figures: indicators x 13 areas x 16 years x 12 months, each year with its target. */
export function generatedPlan(actuals: number): ChangeSet {
  const random = randomOf(2008);
  const indicatorCount = Math.max(1, Math.round(actuals / (13 * 16 * 12)));
  const areas: Row<"areas">[] = Array.from({ length: 13 }, (_, i) => ({
    area_id: `area-${i}`,
    name_vi: `Địa bàn ${i}`,
    name_en: null,
    level: i === 0 ? "quận" : "phường",
    parent_id: i === 0 ? null : "area-0",
  }));
  const documents: Row<"documents">[] = [
    {
      document_id: "plan",
      number: "1/QĐ",
      title_vi: "Kế hoạch",
      title_en: null,
      issuer: null,
      issued_on: null,
      period_start: "2011-01-01",
      period_end: "2027-01-01",
    },
  ];
  const indicators: Row<"indicators">[] = Array.from({ length: indicatorCount }, (_, i) => ({
    indicator_id: `i-${i}`,
    name_vi: `Chỉ tiêu ${i}`,
    name_en: null,
    short_vi: null,
    short_en: null,
    sector_id: sectors[i % 12] ?? "kinh-te",
    unit: "tỷ đồng",
    nature: "quantity",
    price_basis: null,
    direction: "up",
    accumulation: "sum",
    part_of: null,
    parts: null,
    agency_id: null,
    headline: i < 12,
    pace: "linear",
    pace_detail: null,
    note: null,
  }));
  const targets: Row<"targets">[] = [];
  const figures: Row<"actuals">[] = [];
  for (const { indicator_id } of indicators)
    for (const { area_id } of areas)
      for (const year of years) {
        const low = 100 + Math.round(random() * 9000) / 10;
        targets.push({
          ...empty,
          target_id: `${indicator_id}.${area_id}.${year}`,
          indicator_id,
          area_id,
          period: `${year}`,
          basis: "level",
          bound: "at_least",
          low,
          high: null,
          tolerance: null,
          strict: false,
          denominator: null,
          baseline: null,
          tier: "plan",
          assigned_by: null,
          version: 1,
          document_id: "plan",
        });
        for (let month = 0; month < 12; month++)
          figures.push({
            ...empty,
            indicator_id,
            area_id,
            interval_start: dayOf(year, month),
            interval_end: dayOf(year, month + 1),
            value: Math.round((low / 12) * (0.8 + random() * 0.4) * 100) / 100,
            denominator: null,
            grade: "official",
            published_on: dayOf(year, month + 1),
            source: "made",
            source_url: null,
            reason: null,
          });
      }
  return {
    change_set_id: `made-${figures.length}`,
    after: [],
    at: "2026-01-01T00:00:00Z",
    who: "bench",
    why: "made figures",
    file_name: null,
    file_sha256: null,
    cancels: null,
    removals: [],
    rows: { documents, areas, indicators, targets, actuals: figures },
  };
}
