import { fold } from "../model/fold.ts";
import { isDay } from "../model/period.ts";
import type { TitleBlock } from "./draft.ts";
import { spanIn, withoutDates, yearsIn } from "./span.ts";
import { isKnownUnit, labelledUnit, splitUnit, unitFrom } from "./unitText.ts";

const letterhead =
  /^(uy ban nhan dan|ubnd|hdnd|hoi dong nhan dan|cong hoa xa hoi|doc lap|so:|so ?\.|(mau )?bieu (so |mau )?[\d.:/-]+[a-z/-]{0,10}$|phu luc( so)?( [\divx.]+)?$|mau( so)? \d|don vi( tinh)?:|dvt|chi cuc |don vi bao cao|ten don vi|-+$|_+$)/;
const sender =
  /^(bộ|sở|phòng|ban|trường|trung tâm|công an|kho bạc|cục|trạm|bệnh viện|công ty|tổng công ty|điện lực|ngân hàng|bhxh|bảo hiểm xã hội|đảng bộ|đảng ủy|huyện ủy|thành ủy|tỉnh ủy|thanh tra|văn phòng|hội|liên đoàn|viện|đài) \p{L}/iu;
const attachment = /^\(?(kem theo|ban hanh kem|dinh kem)/;

const documentNumber = /(?<![\d/])(\d{1,5}(?:\/\d{4})?\/[A-ZĐ]{2,8}(?:[-.][A-ZĐ&]{2,12}){0,3})(?![A-ZĐ])/u;
/** The day of the report; "đến ngày 30/9/2024" is the last day of its figures. */
const wordyDay =
  /(?<!den (?:het )?|tu |thoi diem |tai )(?:ngay (\d{1,2}) ?thang (\d{1,2}) ?nam (\d{4})|ngay (\d{1,2})[/-](\d{1,2})[/-](\d{4}))/;

function dayIn(folded: string): string | null {
  const match = wordyDay.exec(folded);
  if (!match) return null;
  const [day = "", month = "", year = ""] = match[1] === undefined ? match.slice(4, 7) : match.slice(1, 4);
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : null;
}

const range = /(?:nam hoc )?((?:19|20)\d\d) ?(?:-|–|den) ?(?:nam )?((?:19|20)\d\d)/g;

const crop = /\bvu (?:dong xuan|mua|dong)[^|]*?(?:19|20)\d\d ?[-–] ?((?:19|20)\d\d)/;

/** The year that the figures are of; a school year, or several years, are none; a crop is of the year of its harvest. Of "thực hiện năm 2013 và kế hoạch năm 2014" the first. */
function yearOf(whole: string): number | null {
  const harvest = crop.exec(whole)?.[1];
  if (harvest !== undefined) return Number(harvest);
  const folded = withoutDates(whole).replace(range, " ");
  const done = /(?:thuc hien|ket qua|tinh hinh|\buoc)[^|]*?((?:19[89]|20\d)\d)(?! ?-)/.exec(folded);
  const planned = /(?:ke hoach|du kien|phuong huong|nhiem vu)[^|]*?(?:19[89]|20\d)\d/.exec(folded);
  if (done && planned && yearsIn(folded).length > 1) return Number(done[1]);
  return yearsIn(folded).at(-1) ?? null;
}

const done = /thuc hien|ket qua|tinh hinh|\buoc |so lieu|bao cao|thong ke|quyet toan|dat duoc/;
const planned = /ke hoach|muc tieu|du toan|phan dau|chuong trinh hanh dong|\bgiao (chi tieu|nhiem vu|cho|cac|von)\b/;

/** "Kế hoạch thực hiện Nghị quyết" is planned, "Tình hình thực hiện kế hoạch" done: by the first word that says either. "Kế hoạch và thực
 *  hiện" is both: there the columns of plans say so. */
function kindOf(title: string): TitleBlock["kind"] {
  const folded = title.replace(/(ke hoach|muc tieu|du toan) va (?=(uoc )?(thuc hien|ket qua|tinh hinh))/g, "");
  const [doneAt, plannedAt] = [folded.search(done), folded.search(planned)];
  if (doneAt >= 0 && (plannedAt < 0 || doneAt < plannedAt)) return "actual";
  if (plannedAt >= 0 || folded.includes("nghi quyet")) return "target";
  return /thoi diem|luy ke|tinh den|hien trang|hien co|dieu tra|kiem ke|ra soat/.test(folded) ? "actual" : null;
}

/** "Tỷ đồng" or "(Tỷ VNĐ)" in a corner above the table, as yearbooks write it; "Xã" there would be a word of something else. */
const bareUnit = (line: string): string | null => {
  const unit = unitFrom(line);
  return isKnownUnit(unit) && /đồng|usd|^(%|ha|tấn|(nghìn|triệu) \p{L}+|người)$/iu.test(unit) ? unit : null;
};

/** "Kế hoạch thu theo quý (tỷ đồng)". */
const bracketedUnit = (line: string): string | null => (line.endsWith(")") ? splitUnit(line).unit : null);

/** What the lines above a table say of it; where they name no period, the name of the sheet may. */
export function titleBlock(lines: readonly string[], sheet: string | null): TitleBlock {
  const all = lines.map((line) => line.replace(/\s+/g, " ").trim()).filter(Boolean);
  const foldedAll = fold(all.join(" | "));
  const isSender = (line: string, at: number) => at < all.length - 1 && sender.test(line) && yearsIn(line).length === 0;
  const spoken = all.filter((line, at) => !attachment.test(fold(line)) && !letterhead.test(fold(line)) && !isSender(line, at));
  const text = spoken
    .filter((line) => !/^\(?(ngay|tp|thanh pho|quan|.*, ngay) /.test(fold(line)) || /nam \d{4}.*(chi tieu|ke hoach)/.test(fold(line)))
    .join(" ");
  const folded = fold(text);
  const [said, named] = [spanIn(folded.replace(crop, "")), spanIn((sheet ?? "").replaceAll("_", " "))];
  const isWhole = said.lastYear !== null;
  return {
    text,
    year: yearOf(folded) ?? (named.lastYear === null ? named.year : null) ?? yearOf(foldedAll),
    months: isWhole ? null : (said.months ?? (said.isRunning && named.months ? [1, named.months[1]] : named.months)),
    unit: all.map((line) => labelledUnit(line) ?? bareUnit(line) ?? bracketedUnit(line)).findLast((unit) => unit !== null) ?? null,
    documentNumber: documentNumber.exec(all.join(" | "))?.[1] ?? null,
    day: dayIn(foldedAll),
    kind: kindOf(folded),
  };
}
