import { fold } from "../model/fold.ts";
import { unitNames, unitOf } from "../model/unit.ts";

const known = new Set(unitNames);
const keyOf = (text: string) => unitOf(text).unit.toLowerCase();

/** Whether the text names a unit that the units table lists, a scale word before it allowed. */
export function isKnownUnit(text: string): boolean {
  const clean = text.trim();
  if (clean === "" || clean.length > 40) return false;
  const [whole = "", ...per] = clean.split(/ ?\/ ?/);
  if (per.length > 0 && !known.has(keyOf(clean)) && per.every((word) => /^[\p{L}\d.]+( \p{L}+){0,2}$/u.test(word)))
    return isKnownUnit(whole);
  return known.has(keyOf(clean)) || known.has(keyOf(clean).replace(/^(nghìn tỷ|nghìn|vạn|triệu|tỷ|trăm) /, ""));
}

/** A text in a unit column as the units table writes it: "Tỷ đồng" is "tỷ đồng", "1000 người" is "nghìn người", as is
 *  "Nghìn người - Thous. persons" of a yearbook. */
export function unitFrom(text: string): string {
  const clean = text
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(/^\(|\)$/g, "")
    .replace(/^["'”“]+|[.:;]+$/g, "")
    .trim();
  const spelled = clean.replace(/^1[.,]?000 ?(?=\p{L})/u, "nghìn ").replace(/^1[.,]?000[.,]?000 ?(?=\p{L})/u, "triệu ");
  if (isKnownUnit(spelled)) return unitOf(spelled).unit;
  const bilingual = /^(.{1,20}\S) [-–/] [A-Za-z.,:/ ]+$/u.exec(spelled)?.[1];
  return bilingual !== undefined && isKnownUnit(bilingual) ? unitOf(bilingual).unit : spelled;
}

const label = /(?:đơn vị(?: tính)?|đvt|đ\.v\.t|đơn vị tính)\s*[:：]\s*([^;()\n]{1,40})/iu;

/** "(Đơn vị tính: Diện tích: ha; Năng suất: tạ/ha)": the units of columns, by their folded names. */
export function unitsByName(text: string): [name: string, unit: string][] {
  if (!text.includes(":")) return [];
  const parts = text.replace(/^\(|\)$|(đơn vị(?: tính)?|đvt)\s*[:：]\s*/giu, "").split(/[;,]/);
  const named = parts.flatMap((part): [string, string][] => {
    const [, name = "", unit = ""] = /^\s*(\p{L}[^:]{0,30}?)\s*:\s*(\S.{0,25}?)\s*$/u.exec(part) ?? [];
    return isKnownUnit(unitFrom(unit)) ? [[fold(name), unitFrom(unit)]] : [];
  });
  return named.length > 1 && named.length === parts.length ? named : [];
}

/** The unit of "Đơn vị tính: triệu đồng", anywhere in a text. */
export function labelledUnit(text: string): string | null {
  // Yearbooks write "Đơn vị tính: Doanh nghiệp - Unit: Enterprise".
  const found = label.exec(text.normalize("NFC"))?.[1]?.replace(/[\s–/|-]+unit\s*:.*$/iu, "");
  if (found === undefined || unitsByName(text).length > 0) return null;
  // "tỷ đồng, %": rates say themselves that they are none of the first.
  const first = unitFrom(found.split(/[,;]/)[0] ?? "");
  return isKnownUnit(first) ? first : unitFrom(found);
}

/** A cell that says nothing but the unit of what follows. */
export const isUnitLabel = (text: string): boolean =>
  /^\(?\s*(đơn vị(?: tính)?|đvt)\s*[:：][^\n]{1,45}$/iu.test(text.normalize("NFC")) && labelledUnit(text) !== null;

/** The same sign again: the cell above. */
export const isDitto = (text: string): boolean =>
  /^(["”“″〃']+|''|\/\/|-?\s*(nt|như trên|n\.t|idem)\s*-?|-\s*["”″]\s*-)$/iu.test(text.trim());

/** What behind a comma is a unit and not the next of a list: "Nông, lâm nghiệp". */
const plainUnit =
  /^(%|‰)|đồng|usd|^(nghìn|ngàn|vạn|triệu|tỷ) \p{L}|^(ha|km2?|km²|m[23²³]|m|tấn|tạ|kg|lít|kwh|người|hộ|vụ|ca|giường|lượt( (người|khách))?)$/iu;

/** "Nghìn người": a unit by itself, and no name of anything; "%" may say what is compared. */
export const isPlainUnit = (text: string): boolean => plainUnit.test(text) && !/^[%‰]/.test(text) && isKnownUnit(text);

/** The unit in brackets at the end of a name or header, or behind a comma or dash: "Thu ngân sách (tỷ đồng)". */
export function splitUnit(text: string): { rest: string; unit: string | null } {
  const bracket = /^(.*\S)\s*\(\s*(?:đvt\s*:\s*|đơn vị(?: tính)?\s*:\s*|tính bằng\s+)?([^()]{1,40})\s*\)\s*$/iu.exec(text);
  if (bracket && /(?<!\p{L})(phần (trăm|nghìn)|theo t[ỷỉ] lệ)$/iu.test(bracket[1] ?? "")) return { rest: text, unit: null };
  if (bracket && isKnownUnit(unitFrom(bracket[2] ?? ""))) return { rest: (bracket[1] ?? "").trim(), unit: unitFrom(bracket[2] ?? "") };
  const tail = /^(.*\S)\s*(?:,|:| - | – )\s*(?:đvt\s*:\s*)?([^,:()]{1,30})$/iu.exec(text);
  const unit = unitFrom(tail?.[2] ?? "");
  if (tail && isKnownUnit(unit) && plainUnit.test(unit)) return { rest: (tail[1] ?? "").trim(), unit };
  return { rest: text, unit: null };
}

/** Where no column holds units, a word or two in brackets is one, listed or not: "Sách bổ sung (cuốn)". */
export function splitLooseUnit(text: string): { rest: string; unit: string | null } {
  const split = splitUnit(text);
  const counted = /^((số (\p{L}+(?: \p{L}+)?))(?!\p{L}).*?)\s*(?:,| - | – )\s*\3$/iu.exec(text);
  if (split.unit === null && counted) return { rest: counted[1] ?? "", unit: unitFrom((counted[3] ?? "").toLowerCase()) };
  const bracket = /^(.*\S)\s*\((°\p{Lu}|[\p{Ll}µ]+[23²³]?(?:[ /]\p{Ll}+[23²³]?)?)\)$/u.exec(text);
  const isUnit = bracket !== null && !noUnit.test(bracket[2] ?? "");
  return split.unit === null && isUnit ? { rest: bracket[1] ?? "", unit: bracket[2] ?? null } : split;
}

/** What brackets behind a header say that is no unit: when, by whom, how sure. */
const noUnit =
  /(?<!\p{L})(sơ bộ|ước|cũ|mới|lũy kế|luỹ kế|chính thức|nếu có|còn lại|mở rộng|giao|năm|tháng|quý|kỳ|đợt|chỉnh|bổ sung|đầu|cuối)(?!\p{L})/u;

/** Words that begin like a unit and are none: "trường hợp", "điểm trường". */
const noCount = /^(tổng )?số (lượng )?(trường hợp|giải pháp|xã viên|hộ chiếu|hộ khẩu|điểm \p{L})/iu;

/** What the header of a column in a table of places is a number of, where nothing else says it: "Người cao tuổi", "Hộ cận nghèo". */
export const namedUnit = (name: string): string | null =>
  /^(hộ(?! (?:chiếu|khẩu|tịch))|người|trẻ)(?= \p{Ll})/iu.exec(name)?.[1]?.toLowerCase() ?? null;

/** What a name counts: "Tổng số hộ dân cư" counts "hộ". */
export function countedUnit(name: string): string | null {
  if (noCount.test(name)) return null;
  if (/^(tổng )?số (lượng )?hộ(?!\p{L})/iu.test(name)) return "hộ";
  const counted = /^(?:tổng )?số (?:lượng )?(\p{L}+(?: \p{L}+){0,2})/iu.exec(name)?.[1]?.toLowerCase().split(" ") ?? [];
  for (let length = counted.length; length > 0; length -= 1) {
    const unit = counted.slice(0, length).join(" ");
    if (isKnownUnit(unit)) return unitFrom(unit);
  }
  return null;
}
