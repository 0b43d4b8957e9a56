import { fold } from "../../model/fold.ts";
import type { Row } from "../../model/tables.ts";
import { areaFinder, levelIn } from "../matching/areas.ts";
import { slug } from "../staging/slug.ts";
import type { TableToStage } from "../staging/stage.ts";

type Area = Row<"areas">;

const authority =
  /(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+((?:tỉnh|thành phố|tp\.?|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu)\s+[^\n,;:()]{1,40})/iu;
const next = /\s+(?:cộng h[oò]a|phòng|ban|chi cục|trung tâm|sở|độc lập|số|biểu|báo cáo|tình hình|kết quả)\b.*$/iu;

const asName = (text: string): string => {
  const clean = text.replace(/\s+/g, " ").trim();
  const words = clean === clean.toUpperCase() ? clean.toLowerCase().replace(/(^|\s)\p{L}/gu, (first) => first.toUpperCase()) : clean;
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};

/** The place that a letterhead's authority governs: "ỦY BAN NHÂN DÂN QUẬN 2" is "Quận 2". */
export function areaIn(title: string): string | null {
  const found = authority.exec(title.normalize("NFC"))?.[1]?.replace(next, "");
  return found ? asName(found) : null;
}

const areaOf = (name_vi: string, parent_id: string | null): Area => ({
  area_id: slug(name_vi) || "dia-ban",
  name_vi,
  name_en: null,
  level: fold(levelIn(name_vi) ?? "") === "" ? "địa bàn" : (levelIn(name_vi) ?? "").toLowerCase(),
  parent_id,
});

/** The areas that a plan needs and the set lacks: the one of the letterhead where the set has none, and those that rows name, below it. */
export function planAreas(tables: readonly TableToStage[], known: readonly Area[]): Area[] {
  const made: Area[] = [];
  const named = new Set(tables.flatMap(({ reading }) => reading.drafts.map(({ area }) => area)));
  if (known.length === 0) {
    const name = tables
      .map(({ reading, letterhead }) => areaIn(`${letterhead ?? ""}\n${reading.title.text}`))
      .find((found) => found !== null);
    const [only] = named;
    made.push(areaOf(name ?? (named.size === 1 && only ? asName(only) : "Toàn địa bàn"), null));
  }
  const root = known.find(({ parent_id }) => parent_id === null) ?? made[0];
  for (const area of named)
    if (area !== null && areaFinder([...known, ...made])(area) === null) made.push(areaOf(asName(area), root?.area_id ?? null));
  return made;
}
