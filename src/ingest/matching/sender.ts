import { fold } from "../../model/fold.ts";
import type { Row } from "../../model/tables.ts";
import { writtenOut } from "./abbreviations.ts";

const keyOf = (text: string) =>
  writtenOut(
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  )
    .split(" ")
    .filter((word) => word !== "va")
    .join(" ");

/** The agency that a text names. Letterheads name the authority above first, then the sender; behind "kính gửi" stand others. */
export function senderFinder(agencies: readonly Row<"agencies">[]): (text: string) => string | null {
  const names = agencies.flatMap(({ agency_id, name_vi, aliases }) =>
    [name_vi, ...(aliases ?? "").split(";")].map(keyOf).flatMap((key) => (key.length >= 4 ? [{ agency_id, key }] : [])),
  );
  return (text) => {
    const key = ` ${keyOf(text.split(/kính gửi|nơi nhận/i)[0] ?? "")} `;
    const found = names.flatMap(({ agency_id, key: name }) => {
      const at = key.indexOf(` ${name} `);
      return at < 0 ? [] : [{ agency_id, at, end: at + name.length }];
    });
    const widest = found.filter(
      (one) => !found.some((other) => other.at <= one.at && other.end >= one.end && other.end - other.at > one.end - one.at),
    );
    return widest.sort((a, b) => a.at - b.at).at(-1)?.agency_id ?? null;
  };
}
