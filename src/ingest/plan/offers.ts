import { fold } from "../../model/fold.ts";
import type { Accumulation, Direction } from "../../model/kinds.ts";
import type { Row } from "../../model/tables.ts";
import { unitOf } from "../../model/unit.ts";
import type { Figure } from "../draft.ts";

/* Likely answers, offered to a person and never taken without one. */

const cured = /thoat ngheo|giam ngheo|xu ly|giai quyet|khac phuc|keo giam|kham pha|dung han|dung hen|phong chong|dieu tra/;
const unwanted =
  /ngheo|that nghiep|tai nan|nguoi chet|bi thuong|o nhiem|toi pham|pham phap|te nan|khieu nai|to cao|qua han|ton dong|suy dinh duong|con thu ba|con thu 3|dich benh|o dich|ngo doc|nhap sieu|boi chi|no dong|no xau|vi pham|bao luc|bo hoc|tu vong|ngap|un tac|tieu hao|lam phat|gia tieu dung|mat can doi|chay no|so vu chay|that thoat/;

/** Which way is better, by the name and by how the file writes the target. */
export function offeredDirection(name: string, figures: readonly Figure[]): Direction {
  const folded = fold(name);
  if (figures.some(({ bound, isStrict }) => bound === "at_most" || (isStrict && bound === null))) return "down";
  if (unwanted.test(folded) && !cured.test(folded)) return "down";
  return "up";
}

const stock = /dat chuan|hien co|tong so|dan so|cong nhan|duy tri|so giuong|du no|ton |mat do|binh quan|luy ke|den cuoi/;

/** How months make a year, by unit and name. */
export function offeredAccumulation(name: string, unit: string): Accumulation {
  const { is_rate } = unitOf(unit);
  return is_rate || unit === "mốc" || stock.test(fold(name)) ? "last" : "sum";
}

/** What a percentage of it means: told by unit and name. */
export function natureOf(name: string, unit: string): Row<"indicators">["nature"] {
  if (!unitOf(unit).is_rate) return "quantity";
  return /toc do|tang truong|chi so gia|muc tang/.test(fold(name)) ? "growth" : "share";
}

/** "(giá so sánh 1994)" of a name: the prices in which it is counted. */
export const priceBasisIn = (name: string): string | null => /\((giá[^()]*)\)/iu.exec(name.normalize("NFC"))?.[1]?.trim() ?? null;
