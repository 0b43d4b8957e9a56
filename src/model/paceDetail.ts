import { isDay } from "./period.ts";

/** How the shares of a phased pace are written for people, by the month at whose end they are due: "3: 20%; 6: 50%". */
export const phasedText = (detail: string, number: (value: number) => string): string =>
  detail
    .split(";")
    .map((part) => part.split("="))
    .map(([month, share]) => `${month}: ${number(Math.round(Number(share) * 1e6) / 1e4)}%`)
    .join("; ");

/** The shares as they are stored, "3=0.2;6=0.5"; null when they cannot be read, go back, or pass 100 %. */
export function readPhased(text: string): string | null {
  const parts = text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const shares = parts.map((part) => part.match(/^(?:tháng )?(\d{1,2}) ?[:=] ?(\d+(?:[.,]\d+)?) ?%$/i));
  let [month, share] = [0, 0];
  const written: string[] = [];
  for (const match of shares) {
    if (match === null) return null;
    const [nextMonth, nextShare] = [Number(match[1]), Number((match[2] ?? "").replace(",", ".")) / 100];
    if (nextMonth <= month || nextMonth > 12 || nextShare < share || nextShare > 1) return null;
    [month, share] = [nextMonth, nextShare];
    written.push(`${month}=${Number(share.toPrecision(12))}`);
  }
  return written.length === 0 ? null : written.join(";");
}

/** The day of a step, "09-30", as people write it: "30/9". */
export const stepText = (detail: string): string => {
  const [month, day] = detail.split("-").map(Number);
  return `${day}/${month}`;
};

/** "30/9" as it is stored, "09-30"; null when no year has that day. */
export function readStep(text: string): string | null {
  const match = text.trim().match(/^(\d{1,2})[/-](\d{1,2})$/);
  if (match === null) return null;
  const stored = `${(match[2] ?? "").padStart(2, "0")}-${(match[1] ?? "").padStart(2, "0")}`;
  return isDay(`2024-${stored}`) ? stored : null;
}
