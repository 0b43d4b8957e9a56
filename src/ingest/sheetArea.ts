import type { Grid } from "./grid.ts";
import { areaIn } from "./headerWords.ts";
import { ownCells, type TableParts } from "./tableParts.ts";

/** What each line of some rows says, a line a cell. */
export const linesOf = (grid: Grid, rows: readonly number[]): string[] =>
  rows.flatMap((row) => ownCells(grid, row).map(({ cell }) => cell.text));

const letterhead =
  /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|đảng ủy|đảng uỷ|đảng bộ|mttq(?: việt nam)?|công an|trạm y tế|(?:ủy ban mặt trận|uỷ ban mặt trận|hội|đoàn|ban|trung tâm|văn phòng) [\p{L} ]{3,40}?)\s+((?:phường|xã|thị trấn|đặc khu)\s+.{1,40})$/iu;

/** The ward of "UBND XÃ EA KNỐP", "TRẠM Y TẾ XÃ EA KNỐP", "HỘI NÔNG DÂN XÃ EA KNỐP", or of "XÃ EA KNỐP" in a line of its own below "ỦY BAN NHÂN DÂN". */
const wardInLetterhead = (line: string): string | null =>
  letterhead.exec(line)?.[1] ?? (/^(?:phường|xã|thị trấn|đặc khu)\s/iu.test(line) ? areaIn(line) : null);

/** What in a title may stand behind the name of a ward: where it lies, and when. */
const behindWard = /(?:,? (?:huyện|quận|thị xã|thành phố|tỉnh)(?=\s)|,? (?:năm|tháng|quý|giai đoạn|\d+ tháng|đến|từ)(?=\s)| \().*$/iu;

/** "EA H'LEO" as a sentence writes it: "Ea H'leo". */
const properName = (capitals: string): string => capitals.toLowerCase().replace(/(^|\s)\p{L}/gu, (first) => first.toUpperCase());

/** Whether another line names the ward: "Ea Knốp, ngày 03 tháng 7 năm 2024", "của UBND xã Ea Knốp". */
function isNamedElsewhere(ward: string, lines: readonly string[]): boolean {
  const [, kind = "", name = ""] = /^(phường|xã|thị trấn|đặc khu)\s+(.+)$/iu.exec(ward) ?? [];
  const proper = properName(name);
  return lines.some((line) => line.startsWith(`${proper}, ngày`) || line.includes(`${kind.toLowerCase()} ${proper}`));
}

/** "Kết quả thực hiện chỉ tiêu của xã Minh Tân năm 2024": the one ward that a title speaks of. In capitals "XÃ BÁN CHUYÊN TRÁCH" looks
 *  like a name, so there a word must stand before it, or another line name it too; what is in brackets or behind a colon is an attachment
 *  or an address. */
function wardInTitle(line: string, others: readonly string[]): string | null {
  const find = (pattern: RegExp): string | null => {
    const told = pattern.exec(line);
    return told?.[1] === undefined || /[(:]/.test(line.slice(0, told.index)) ? null : areaIn(told[1].replace(behindWard, ""));
  };
  const ward = find(/(?<!thị)\s((?:phường|xã(?! hội)|thị trấn|đặc khu)\s.+)$/iu);
  if (line !== line.toUpperCase() || (ward !== null && isNamedElsewhere(ward, others))) return ward;
  return find(/(?:CỦA|TẠI|ĐỊA BÀN)\s+((?:PHƯỜNG|XÃ|THỊ TRẤN|ĐẶC KHU)\s.+)$/u);
}

const linesAbove = ({ grid, titleRows }: TableParts): string[] => [...(grid.heading ?? []), ...linesOf(grid, titleRows.slice(-30))];

/** The ward that sends all tables of a sheet, by the sheet's name or the letterhead above the first. */
export const wardOfSender = (parts: TableParts): string | null =>
  areaIn(parts.grid.sheet ?? "") ??
  linesAbove(parts)
    .map(wardInLetterhead)
    .find((ward) => ward !== null) ??
  null;

/** "(Kèm theo Báo cáo số 128/BC-UBND ngày 15/11/2025 của UBND phường Tân Phong)" */
const attachment =
  /(?:kèm theo|đính kèm|ban hành).*\scủa (?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|đảng ủy|đảng uỷ)\s+((?:phường|xã|thị trấn|đặc khu)\s+[^()]{1,40}?)\)?$/iu;

const wardInAttachment = (line: string): string | null => areaIn(attachment.exec(line)?.[1] ?? "");

/** The ward that the title of a table speaks of, else the one whose report it is attached to. */
export function wardOfTitle(parts: TableParts): string | null {
  const { grid, body } = parts;
  const lines = linesAbove(parts);
  const others = [...lines, ...linesOf(grid, body.slice(-12))];
  const wards = [...lines.map((line) => wardInTitle(line, others)), ...lines.map(wardInAttachment)];
  return wards.find((ward) => ward !== null) ?? null;
}
